/// A guardian's request to give a child a medicine (투약의뢰서).
public struct MedicineOrder: Hashable, Sendable, Codable {
  public typealias ID = Identifier<MedicineOrder>

  public var id: ID
  public var child: Child.ID
  public var drug: String
  /// As the guardian says it: `5 ml`.
  public var dose: String
  /// Least minutes between two doses, at home or here.
  public var interval: Int
  /// The last dose at home; nil when there was none or it is not known.
  public var lastAtHome: Instant?
  /// From when until when it may be given.
  public var span: Span
  /// Given when needed rather than as soon as it is due.
  public var isAsNeeded: Bool
  /// The guardian who asked.
  public var requestedBy: Guardian.ID
  public var note: String
  public var entered: Instant
  /// When it was called off; nil while it stands.
  public var stopped: Instant?

  public init(
    id: ID, child: Child.ID, drug: String, dose: String, interval: Int, lastAtHome: Instant?,
    span: Span, isAsNeeded: Bool = false, requestedBy: Guardian.ID, note: String = "",
    entered: Instant, stopped: Instant? = nil
  ) {
    self.id = id
    self.child = child
    self.drug = drug
    self.dose = dose
    self.interval = interval
    self.lastAtHome = lastAtHome
    self.span = span
    self.isAsNeeded = isAsNeeded
    self.requestedBy = requestedBy
    self.note = note
    self.entered = entered
    self.stopped = stopped
  }
}

/// One dose that was given (투약 보고).
public struct Dose: Hashable, Sendable, Codable {
  public typealias ID = Identifier<Dose>

  public var id: ID
  public var order: MedicineOrder.ID
  public var child: Child.ID
  public var at: Instant
  public var entered: Instant
  public var giver: StaffMember.ID
  /// Who saw it; nil when nobody else was there.
  public var witness: StaffMember.ID?
  /// Why it was given although the last one was too near; empty for an ordinary dose.
  public var because: String
  public var note: String

  public init(
    id: ID, order: MedicineOrder.ID, child: Child.ID, at: Instant, entered: Instant,
    giver: StaffMember.ID, witness: StaffMember.ID?, because: String = "", note: String = ""
  ) {
    self.id = id
    self.order = order
    self.child = child
    self.at = at
    self.entered = entered
    self.giver = giver
    self.witness = witness
    self.because = because
    self.note = note
  }
}

/// A medicine asked for; nothing of it is checked yet.
public struct MedicineRequest: Hashable, Sendable {
  public var child: Child.ID
  public var drug: String
  public var dose: String
  /// Minutes.
  public var interval: Int
  public var lastAtHome: Instant?
  /// Nil for now.
  public var from: Instant?
  public var until: Instant
  public var isAsNeeded: Bool
  /// A guardian of the child, by identifier or name.
  public var requestedBy: String
  public var note: String

  public init(
    child: Child.ID, drug: String, dose: String, interval: Int, lastAtHome: Instant? = nil,
    from: Instant? = nil, until: Instant, isAsNeeded: Bool = false, requestedBy: String,
    note: String = ""
  ) {
    self.child = child
    self.drug = drug
    self.dose = dose
    self.interval = interval
    self.lastAtHome = lastAtHome
    self.from = from
    self.until = until
    self.isAsNeeded = isAsNeeded
    self.requestedBy = requestedBy
    self.note = note
  }
}

/// A dose about to be written down.
public struct DoseRequest: Hashable, Sendable {
  public var order: MedicineOrder.ID
  public var giver: StaffMember.ID?
  public var witness: StaffMember.ID?
  /// Nil for now.
  public var at: Instant?
  /// Why it is given inside the interval; empty to be stopped by it.
  public var because: String
  public var note: String

  public init(
    _ order: MedicineOrder.ID, giver: StaffMember.ID?, witness: StaffMember.ID? = nil,
    at: Instant? = nil, because: String = "", note: String = ""
  ) {
    self.order = order
    self.giver = giver
    self.witness = witness
    self.at = at
    self.because = because
    self.note = note
  }
}
