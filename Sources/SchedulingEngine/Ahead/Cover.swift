public import CareDomain

/// Somebody who might take a missing caregiver's place for a stretch.
public struct Cover: Hashable, Sendable {
  public let staff: StaffMember.ID
  /// The room that can spare the person for the whole stretch; nil for one who is free.
  public let from: Room.ID?
  /// What bars the person; empty for one who could cover.
  public let bars: [Reason]
  /// What speaks against it and does not bar.
  public let concerns: [Concern]
  /// Minutes of work in the week from Monday to Sunday, with this stretch and without breaks.
  public let weekMinutes: Int

  public var canCover: Bool { bars.isEmpty }

  /// What a supervisor must weigh (DOMAIN 4.7). Minutes throughout.
  public enum Concern: Hashable, Sendable {
    /// Less than 11 h between this and the shift before or after it [design].
    case restTooShort(minutes: Int)
    /// More than 52 h in the week (근로기준법 art. 53).
    case weekTooLong(minutes: Int)
    /// Work between 22:00 and 06:00: paid half more, and for some only with consent (art. 56 and 70).
    case nightWork(minutes: Int)
    /// A yearly course is still owed.
    case trainingDue
    case otherCenter(Center.ID)
    /// Not employed as a caregiver.
    case role(StaffMember.Role)
  }
}

extension Cover.Concern {
  /// The code of the answer, in lower camel case.
  public var code: String {
    switch self {
    case .restTooShort: "restTooShort"
    case .weekTooLong: "weekTooLong"
    case .nightWork: "nightWork"
    case .trainingDue: "trainingDue"
    case .otherCenter: "otherCenter"
    case .role: "role"
    }
  }

  /// How much it speaks against a person; night work is no fault of a night shift.
  fileprivate var weight: Int {
    switch self {
    case .weekTooLong: 100
    case .restTooShort: 50
    case .otherCenter: 20
    case .role: 10
    case .trainingDue: 1
    case .nightWork: 0
    }
  }
}

extension Cover {
  /// Everybody who might take a place in a room for a stretch: who can first, those with least against them first.
  ///
  /// - Parameter state: loaded for a week on either side, for rest and weekly hours.
  public static func list(
    for room: Room, over span: Span, in state: CareState, at now: Instant
  ) -> [Cover] {
    Covers.list(for: room, over: span, without: [], in: state, at: now)
  }
}

/// Who could cover a stretch in a room.
enum Covers {
  /// Everybody but those excluded: who can first, those with least against them first, then those with the
  /// shortest week.
  static func list(
    for room: Room, over span: Span, without excluded: [StaffMember.ID], in state: CareState,
    at now: Instant
  ) -> [Cover] {
    let asked = state.staff.values.filter { !excluded.contains($0.id) }
    let covers = asked.compactMap { member -> Cover? in
      let own = state.shifts.filter { $0.staff == member.id }
      if own.contains(where: { $0.room == room.id && $0.span.contains(span) }) { return nil }
      return Candidate(member: member, room: room, span: span, own: own, state: state, now: now)
        .cover
    }
    return covers.sorted { $0.rank < $1.rank }
  }
}

extension Cover {
  fileprivate var rank: (Int, Int, Int, StaffMember.ID) {
    (bars.isEmpty ? 0 : 1, concerns.reduce(0) { $0 + $1.weight }, weekMinutes, staff)
  }
}

/// One person asked for one stretch.
private struct Candidate {
  /// Rest between two shifts, in minutes: 11 h, a policy and no law for child care (DOMAIN 2.6).
  static let rest = 11 * 60

  let member: StaffMember
  let room: Room
  let span: Span
  /// The person's shifts.
  let own: [Shift]
  let state: CareState
  let now: Instant

  var cover: Cover {
    let clash = own.first { $0.span.overlaps(span) }
    let spared = clash.flatMap { spares($0) ? $0.room : nil }
    let (unfit, warnings) = DutyRules.fitness(
      of: member, rules: state.profile(of: room).training, on: span.from.date)
    let double = clash.map { Reason.shiftOverlaps($0.id, span: $0.span) }
    let week = weekMinutes(isExtra: spared == nil)
    return Cover(
      staff: member.id, from: spared,
      bars: unfit
        + (spared == nil ? [double, duty(clash)] : [])
        .compactMap { $0 },
      concerns: concerns(warnings, week, isExtra: spared == nil), weekMinutes: week)
  }

  /// Somebody on duty without a shift is not free either.
  private func duty(_ clash: Shift?) -> Reason? {
    guard clash == nil, span.contains(now), let duty = state.openDuty(of: member.id) else {
      return nil
    }
    return .alreadyOnDuty(since: duty.since, room: duty.room)
  }

  /// Whether the room of a shift has enough caregivers without this person for the whole stretch.
  private func spares(_ shift: Shift) -> Bool {
    guard shift.span.contains(span), shift.room != room.id, let other = state.room(shift.room),
      other.center == room.center
    else { return false }
    return state.steps(of: other, over: span, at: now).allSatisfy {
      $0.caregivers > $0.caregiversNeeded
    }
  }

  private func concerns(
    _ warnings: [Warning], _ week: Int, isExtra: Bool
  ) -> [Cover.Concern] {
    var found: [Cover.Concern] = []
    if isExtra, let rest = shortestRest(), rest < Self.rest {
      found.append(.restTooShort(minutes: rest))
    }
    if WorkedWeek(shifts: [week]).isOverLimit { found.append(.weekTooLong(minutes: week)) }
    let night = Labour.nightMinutes(span)
    if night > 0 { found.append(.nightWork(minutes: night)) }
    if warnings.contains(.trainingDue) { found.append(.trainingDue) }
    if member.center != room.center { found.append(.otherCenter(member.center)) }
    if member.role != .caregiver { found.append(.role(member.role)) }
    return found
  }

  /// Minutes between this stretch and the nearest other work, before or after it; work that adjoins it is
  /// one with it.
  private func shortestRest() -> Int? {
    let before = own.filter { $0.span.until <= span.from }
      .map { span.from.minutes(since: $0.span.until) }
    let after = own.filter { $0.span.from >= span.until }
      .map { $0.span.from.minutes(since: span.until) }
    return (before + after).filter { $0 > 0 }.min()
  }

  private func weekMinutes(isExtra: Bool) -> Int {
    let monday = span.from.date.adding(days: -span.from.date.weekday.rawValue)
    let week = Span(from: monday.midnight, minutes: 7 * Instant.minutesPerDay)
    let planned = own.filter { week.contains($0.span.from) }.map(\.span) + (isExtra ? [span] : [])
    return planned.reduce(0) { $0 + $1.minutes - Labour.requiredBreak(work: $1.minutes) }
  }
}
