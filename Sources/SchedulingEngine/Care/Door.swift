public import CareDomain

/// Who is given a child at the door, and when two of the staff must decide (DOMAIN 4.9, U01 to U07).
public enum Door {
  /// How the decision stands for one person, before two of the staff say anything.
  public static func decision(
    _ releasing: Releasing, in state: CareState, at now: Instant
  ) -> (release: Release, causes: [HoldCause]) {
    let child = releasing.child
    let listed = ListedPerson.reasons(releasing.person, for: child, in: state)
    let standing: Release.Standing =
      listed.isEmpty
      ? .listed : listed.contains { $0.code == "blockedPerson" } ? .blocked : .unlisted
    let isMinor = releasing.isMinor || isMinor(releasing.person, of: child, in: state, at: now)
    let end = state.openStay(of: child).flatMap { state.booking($0.booking) }?.span.until
    let release = Release.decide(
      standing, isIdentityChecked: releasing.isIdentityChecked, isMinor: isMinor,
      isInTime: end.map { now <= $0 } ?? true)
    switch release {
    case .blocked: return (release, [.blocked])
    case .release, .releaseLate: return (release, [])
    case .hold:
      let causes: [(HoldCause, holds: Bool)] = [
        (.notListed, standing == .unlisted), (.identityNotChecked, !releasing.isIdentityChecked),
        (.minor, isMinor),
      ]
      return (release, causes.filter(\.holds).map(\.0))
    }
  }

  /// Why a child may not be given to a person; empty when it may.
  static func reasons(
    _ releasing: Releasing, in state: CareState, at now: Instant
  ) -> [Reason] {
    let (release, causes) = decision(releasing, in: state, at: now)
    let person = releasing.person
    let years = state.careRules(of: releasing.child, at: now).adultYears
    let base: [Reason] = causes.map { cause in
      switch cause {
      case .blocked: .blockedPerson(person)
      case .notListed: .notListed(person)
      case .identityNotChecked: .care(.identityNotChecked(person))
      case .minor: .care(.minorPerson(person, adultYears: years))
      }
    }
    guard release == .hold, !releasing.because.isEmpty || releasing.witness != nil else {
      return base
    }
    let lacking = lacking(releasing, causes, in: state, at: now)
    return lacking.isEmpty ? [] : base + lacking
  }

  /// What two of the staff still lack to give a held child away: a reason, two different people, a supervisor
  /// for a person who is not of age, and an answered call.
  private static func lacking(
    _ releasing: Releasing, _ causes: [HoldCause], in state: CareState, at now: Instant
  ) -> [Reason] {
    var reasons: [Reason] = []
    if releasing.because.isEmpty { reasons.append(.care(.becauseMissing)) }
    if let witness = releasing.witness {
      if state.staff[witness] == nil { reasons.append(.unknownStaff(witness.text)) }
      if witness == releasing.by { reasons.append(.care(.sameStaff(witness))) }
    } else {
      reasons.append(.care(.secondStaffMissing))
    }
    let roles = [releasing.by, releasing.witness].compactMap {
      $0.flatMap { state.staff[$0]?.role }
    }
    if causes.contains(.minor), !roles.contains(where: { $0 != .caregiver }) {
      reasons.append(.care(.supervisorMissing))
    }
    let minutes = state.careRules(of: releasing.child, at: now).callMinutes
    let isCalled = state.care.entries.contains {
      $0.child == releasing.child && $0.kind == .call && $0.detail == "answered" && $0.at <= now
        && now.minutes(since: $0.at) <= minutes
    }
    if !isCalled { reasons.append(.care(.callMissing(withinMinutes: minutes))) }
    return reasons
  }

  static func handing(_ releasing: Releasing, in state: CareState, at now: Instant) -> Handing {
    let isHeld = decision(releasing, in: state, at: now).release == .hold
    return Handing(
      isIdentityChecked: releasing.isIdentityChecked, witness: isHeld ? releasing.witness : nil,
      because: isHeld ? releasing.because : "")
  }

  /// By the birth date where it is known. A brother or sister of unknown age is taken for a minor [design].
  private static func isMinor(
    _ person: String, of child: Child.ID, in state: CareState, at now: Instant
  ) -> Bool {
    let listed = state.pickups[child]?.first { $0.id.text == person || $0.name == person }
    guard let listed else { return false }
    guard let birth = listed.birth else { return siblings.contains(listed.relation.lowercased()) }
    let months = Age.completedMonths(born: birth, on: now.date) ?? 0
    return months < state.careRules(of: child, at: now).adultYears * 12
  }

  private static let siblings: Set<String> = [
    "sibling", "brother", "sister", "형제자매", "형제", "자매", "오빠", "누나", "언니", "형", "동생",
  ]
}
