public import CareDomain

/// A proposal for a center's week: shifts that meet what the bookings need, by law and at least cost.
///
/// What is planned already stays and counts. Everybody of the center who is not barred on a day may be planned; who
/// leads is a supervisor, a director, or somebody whose courses are all in order [design].
public struct WeekRoster: Sendable {
  /// Half hours of one room for which nobody is left.
  public struct Lack: Hashable, Sendable {
    public let room: Room.ID
    public let span: Span
    /// Caregivers missing.
    public let caregivers: Int
    /// Children who cannot be taken unless somebody is found.
    public let children: Int
  }

  /// A stretch of work in one room, not yet numbered.
  public struct Work: Hashable, Sendable {
    public let staff: StaffMember.ID
    public let room: Room.ID
    public let span: Span
  }

  /// By start, then by person.
  public let shifts: [Work]
  /// By start, then by room.
  public let lacks: [Lack]
  /// Half hours with children and nobody who may lead among those proposed.
  public let unled: [Span]
  /// By the prices of `RosterRules`, and the proven bound.
  public let cost: Int
  public let bound: Int

  /// - Parameters:
  ///   - monday: the week; of the present one only what is ahead is planned.
  ///   - state: loaded for a day more than the week on either side.
  ///   - spent: the part of the budget that is used up, rising to 1.
  public init(
    for center: Center, monday: CivilDate, in state: CareState, at now: Instant,
    spent: () -> Double
  ) {
    let scene = RosterScene(center: center, monday: monday, state: state, now: now)
    let problem = scene.problem
    let proposal = RosterOptimiser.proposal(for: problem, spent: spent)
    cost = proposal.cost
    bound = proposal.bound
    let rooms = RoomAssignment(proposal.plan, of: scene)
    shifts = rooms.work.sorted { ($0.span.from, $0.staff) < ($1.span.from, $1.staff) }
    lacks = rooms.lacks.sorted { ($0.span.from, $0.room) < ($1.span.from, $1.room) }
    unled = proposal.plan.withoutLead(in: problem).map { scene.span(of: $0.slot, on: $0.day) }
      .reduce(into: []) { spans, span in
        if let last = spans.last, last.until == span.from {
          spans[spans.count - 1] = last.union(span)
        } else {
          spans.append(span)
        }
      }
  }
}

/// What a week needs and who there is, as the optimiser sees it.
struct RosterScene {
  /// One care night, cut into half hours.
  struct Night {
    let window: Span
    /// By room and half hour: caregivers who are still to be found.
    let need: [[Int]]
  }

  static let slot = 30

  let state: CareState
  let rooms: [Room]
  let nights: [Night]
  let people: [StaffMember]
  private let monday: CivilDate
  private let now: Instant

  init(center: Center, monday: CivilDate, state: CareState, now: Instant) {
    self.state = state
    self.monday = monday
    self.now = now
    rooms = state.rooms.filter { $0.center == center.id && $0.isOpen }
    people = state.staff.values.filter { $0.center == center.id }.sorted { $0.id < $1.id }
    let calendar = OperatingCalendar(
      hours: state.profile(of: center).hours, holidays: state.holidays)
    let windows = (0..<7).compactMap { calendar.day(monday.adding(days: $0))?.own }
    let rooms = self.rooms
    nights = windows.filter { $0.until > now && $0.minutes <= 28 * 60 }.map { window in
      let timelines = RoomTimelines(of: rooms, over: window, in: state, at: now)
      let need = rooms.map { room in
        Self.slots(of: window).map { slot in
          Self.need(of: room, timelines, over: slot, state, now)
        }
      }
      return Night(window: window, need: need)
    }
  }

  /// The half hours of a window; the last may be shorter.
  private static func slots(of window: Span) -> [Span] {
    stride(from: 0, to: window.minutes, by: slot).compactMap { start in
      let from = window.from.adding(minutes: start)
      return Span(from, min(window.until, from.adding(minutes: slot)))
    }
  }

  private static func need(
    of room: Room, _ timelines: RoomTimelines, over slot: Span, _ state: CareState, _ now: Instant
  ) -> Int {
    guard slot.from >= now else { return 0 }
    let profile = state.profile(of: room)
    return timelines.load(of: room.id, over: slot).steps.reduce(0) { most, step in
      let needed = step.caregiversNeeded(table: profile.ratio, mode: profile.mixing)
      return max(most, needed - step.caregivers)
    }
  }

  func span(of slot: Int, on day: Int) -> Span { Self.slots(of: nights[day].window)[slot] }

  var problem: RosterProblem {
    let days = nights.map { night in
      RosterProblem.Day(
        opensAt: night.window.from.minutes(since: monday.midnight) / Self.slot,
        need: Self.slots(of: night.window).indices.map { slot in
          night.need.reduce(0) { $0 + $1[slot] }
        })
    }
    return RosterProblem(days: days, caregivers: people.map(caregiver))
  }

  private func caregiver(_ member: StaffMember) -> RosterProblem.Caregiver {
    let week = Span(from: monday.midnight, minutes: 7 * Instant.minutesPerDay)
    let own = state.shifts.filter { $0.staff == member.id }
    let planned = own.filter { week.contains($0.span.from) }
    let worked = planned.reduce(0) { $0 + $1.span.minutes }
    return RosterProblem.Caregiver(
      mayLead: member.role != .caregiver || nights.allSatisfy { isInOrder(member, $0) },
      mayWork: nights.map { mayWork(member, $0, beside: own) },
      halfHours: RosterRules.halfHoursAWeek - (worked + Self.slot - 1) / Self.slot,
      shifts: RosterRules.shiftsAWeek - planned.count)
  }

  /// Half hours that a person may work: not barred that day, and rested from what is planned.
  private func mayWork(_ member: StaffMember, _ night: Night, beside own: [Shift]) -> UInt64 {
    guard fitness(member, night).bars.isEmpty else { return 0 }
    let rest = RosterRules.rest * Self.slot
    let busy = own.map { $0.span.widened(before: rest, after: rest) }
    var bits: UInt64 = 0
    for (index, slot) in Self.slots(of: night.window).enumerated()
    where slot.from >= now && !busy.contains(where: { $0.overlaps(slot) }) {
      bits |= 1 << UInt64(index)
    }
    return bits
  }

  private func isInOrder(_ member: StaffMember, _ night: Night) -> Bool {
    let fitness = fitness(member, night)
    return fitness.bars.isEmpty && fitness.warnings.isEmpty
  }

  private func fitness(
    _ member: StaffMember, _ night: Night
  ) -> (bars: [Reason], warnings: [Warning]) {
    let rules = rooms.flatMap { state.profile(of: $0).training }
    return DutyRules.fitness(of: member, rules: rules, on: night.window.from.date)
  }

  /// How few children less would do with so many caregivers fewer, at the worst minute of a half hour.
  func children(over slot: Span, in room: Room, missing: Int) -> Int {
    let profile = state.profile(of: room)
    return state.load(of: room, over: slot, at: now).steps.reduce(0) { most, step in
      let needed = step.caregiversNeeded(table: profile.ratio, mode: profile.mixing)
      // No more than the plan gives and what the proposal adds.
      let there = max(0, needed - missing)
      return max(most, step.childrenOver(there, table: profile.ratio, mode: profile.mixing))
    }
  }
}

extension RoomLoad.Step {
  /// How few children less would do for so many caregivers to suffice.
  fileprivate func childrenOver(_ caregivers: Int, table: RatioTable, mode: MixingMode) -> Int {
    counts.reduce(0) { $0 + $1.children }
      - CaregiverNeed.mostChildren(of: counts, with: caregivers, table: table, mode: mode)
  }
}
