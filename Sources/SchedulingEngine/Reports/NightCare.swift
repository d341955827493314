public import CareDomain

/// The care of one night of a center: what was written down, given, and what went wrong.
public struct NightCare: Hashable, Sendable {
  /// By time.
  public var entries: [CareEntry] = []
  /// By time, each with the drug of its request.
  public var doses: [Given] = []
  public var incidents: [IncidentNow] = []
  public var evacuations: [Evacuation] = []

  /// A dose and what it was of.
  public struct Given: Hashable, Sendable {
    public let dose: Dose
    public let drug: String

    public init(dose: Dose, drug: String) {
      self.dose = dose
      self.drug = drug
    }
  }

  public init() {}

  /// Entries of one kind.
  public func entries(_ kind: CareEntry.Kind) -> [CareEntry] { entries.filter { $0.kind == kind } }

  /// Sleep checks and wakings that came too late, each with its reason.
  public var lateChecks: [CareEntry] {
    entries.filter { $0.kind.isSleep && !$0.because.isEmpty }
  }

  /// How often each kind of the care log was written, in the order of the log.
  public var counts: [(kind: CareEntry.Kind, count: Int)] {
    CareEntry.Kind.allCases.compactMap { kind in
      let count = entries(kind).count
      return count == 0 ? nil : (kind, count)
    }
  }
}

extension NightCare {
  /// What of the care of a stretch of nights belongs to one night of one center.
  ///
  /// - Parameter span: from this night's opening to the next one's.
  func of(
    _ night: CivilDate, _ span: Span, center: Center.ID, in state: CareState
  ) -> NightCare {
    var own = NightCare()
    own.entries = entries.filter {
      $0.night == night && state.careRoom(of: $0.child, at: $0.at)?.center == center
    }
    own.doses = doses.filter {
      span.contains($0.dose.at)
        && state.careRoom(of: $0.dose.child, at: $0.dose.at)?.center == center
    }
    own.incidents = incidents.filter {
      $0.incident.night == night
        && state.careRoom(of: $0.incident.child, at: $0.incident.at)?.center == center
    }
    own.evacuations = evacuations.filter { $0.center == center && span.contains($0.began) }
    return own
  }
}
