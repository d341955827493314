public import CareDomain

/// A child who is asleep now, and when somebody must look again.
public struct Sleeper: Hashable, Sendable {
  public let child: Child.ID
  public let room: Room.ID
  /// Nil where no bed was named.
  public let bed: Int?
  public let since: Instant
  /// The last look; falling asleep counts as one.
  public let lastLook: Instant
  /// Minutes between two looks at this age.
  public let interval: Int
  /// By how much a look may be late before it needs a reason, in minutes.
  public let grace: Int

  public var dueAt: Instant { lastLook.adding(minutes: interval) }

  /// Minutes until the next look; negative once it is overdue.
  public func minutesLeft(at now: Instant) -> Int { dueAt.minutes(since: now) }

  /// How urgent the next look is.
  public enum Urgency: String, Hashable, Sendable { case calm, soon, overdue }

  /// Amber in the last third of the interval, red from the minute at which it is due [design].
  public func urgency(at now: Instant) -> Urgency {
    let left = minutesLeft(at: now)
    return left <= 0 ? .overdue : left * 3 <= interval ? .soon : .calm
  }

  /// Why a look now needs a reason, or nil.
  func gap(at minute: Instant) -> CareReason? {
    let passed = minute.minutes(since: lastLook)
    return passed > interval + grace
      ? .sleepGap(since: lastLook, minutes: passed, limit: interval) : nil
  }
}

extension CareState {
  /// Who is asleep at a minute, in the order of a round: by room, then bed.
  public func sleepers(at now: Instant) -> [Sleeper] {
    stays.filter { $0.isHere(at: now) }.compactMap { sleeper($0, at: now) }.sorted {
      ($0.room, $0.bed ?? Int.max, $0.since.minute, $0.child)
        < ($1.room, $1.bed ?? Int.max, $1.since.minute, $1.child)
    }
  }

  /// The sleep of a child at a minute; nil for one who is awake or not here.
  public func sleeper(_ child: Child.ID, at minute: Instant) -> Sleeper? {
    stay(of: child, around: minute).flatMap { sleeper($0, at: minute) }
  }

  private func sleeper(_ stay: Stay, at minute: Instant) -> Sleeper? {
    let sleep = entries(of: stay, at: minute).filter(\.kind.isSleep)
    guard let began = sleep.last(where: { $0.kind == .sleepBegan }), let last = sleep.last,
      last.kind != .sleepEnded
    else { return nil }
    let rules = room(stay.room).map { profile(of: $0).careRules } ?? .usual
    let months =
      children[stay.child].flatMap { Age.completedMonths(born: $0.birth, on: minute.date) } ?? 0
    return Sleeper(
      child: stay.child, room: stay.room, bed: began.amount, since: began.at, lastLook: last.at,
      interval: rules.sleepCheckMinutes(months: months), grace: rules.graceMinutes)
  }

  /// The lowest number of a bed in a room in which nobody sleeps.
  func freeBed(in room: Room.ID, at minute: Instant) -> Int {
    let taken = Set(sleepers(at: minute).filter { $0.room == room }.compactMap(\.bed))
    return (1...99).first { !taken.contains($0) } ?? 99
  }
}

extension CareEntry.Kind {
  /// One of the three that tell how a child slept.
  public var isSleep: Bool { self == .sleepBegan || self == .sleepCheck || self == .sleepEnded }
}
