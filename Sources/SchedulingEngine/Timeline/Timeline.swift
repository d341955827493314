public import CareDomain

/// What is left of places and load units in every room at every minute: what the plan gives less what is
/// promised.
///
/// One structure for admission, search, forecast and board. A room's line of minutes is cut into care days
/// (`CareDay`); each day is a short sorted list of runs in one arena, so that the cost of a question follows
/// the runs that it touches and not the history. All spans are half-open, all arithmetic is in integers:
/// heads are children, units are 420ths of a caregiver (lcm of the ratios 3, 5, 7, 15, 20).
public struct Timeline: Sendable {
  /// The two profiles of one room on one care day.
  struct Day: Sendable {
    /// What is left.
    var slack: Chunk
    /// What the plan gives.
    var plan: Chunk
  }

  /// Every minute that may be asked about lies in it.
  public let horizon: CareDomain.Span
  /// Rooms are 0 ..< `rooms`.
  public let rooms: Int
  let cut: CareDay
  /// By room, then care day.
  var days: ContiguousArray<Day>
  var arena: ChunkArena<UInt64>

  /// About as many runs as a day with 16 requests has; measured: 17 (bench city files).
  private static let usualRuns = 12

  /// A timeline on which no room has any place yet.
  ///
  /// - Parameters:
  ///   - horizon: in minutes since the epoch; at most 2^31 of them.
  ///   - rooms: number of rooms.
  ///   - windows: opening windows; they decide where the line is cut, nothing else.
  public init(over horizon: CareDomain.Span, rooms: Int, windows: [CareDomain.Span]) {
    self.horizon = horizon
    self.rooms = rooms
    cut = CareDay(over: horizon, windows: windows)
    // Every day begins as this one chunk of one run; it has no room for more, so that nobody writes to it.
    let empty = Chunk(start: 0, count: 1, size: 0)
    var slack = empty
    slack.least = ChunkSize.index(for: Self.usualRuns)
    days = ContiguousArray(
      repeating: Day(slack: slack, plan: empty), count: rooms * cut.count)
    arena = ChunkArena(
      filler: SlackWord.nothing, capacity: 8 + rooms * cut.count * 48)
    arena.appendFiller()
  }

  /// Where a room's day stands in `days`.
  @inline(__always)
  func index(room: Int, day: Int) -> Int { room &* cut.count &+ day }
}

/// What a room can say to a demand.
public enum RoomAnswer: UInt8, Hashable, Sendable {
  case fits
  /// At some minute no place is left.
  case full
  /// Places suffice throughout, but at some minute the caregivers do not.
  case short
}

extension RoomAnswer {
  /// The answer to what was left over a whole span: places are judged throughout before the caregivers are.
  @inline(__always)
  init(left: UInt64) {
    if left & SlackWord.signs == SlackWord.signs {
      self = .fits
    } else {
      self = left & SlackWord.headSign == 0 ? .full : .short
    }
  }
}

extension Timeline {
  /// Whether one child more fits into a room at every minute of a span.
  ///
  /// - Parameter units: the child's load, in 420ths of a caregiver.
  public func check(room: Int, over span: CareDomain.Span, units: Int) -> RoomAnswer {
    let need = SlackWord.amount(heads: 1, units: units)
    return RoomAnswer(left: left(room, span.from.minute, span.until.minute, need))
  }

  /// Takes a place for one child over a span if it fits; nothing changes otherwise.
  public mutating func book(room: Int, over span: CareDomain.Span, units: Int) -> RoomAnswer {
    let need = SlackWord.amount(heads: 1, units: units)
    let from = cut.place(of: span.from.minute)
    let until = from.minute &+ span.minutes
    guard until <= CareDay.minutes else {
      let answer = check(room: room, over: span, units: units)
      if answer == .fits { raise(room, span.from.minute, span.until.minute, by: 0 &- need) }
      return answer
    }
    let day = index(room: room, day: from.day)
    var chunk = days[day].slack
    let run = arena.find(from.minute, until, in: chunk, need: need)
    let answer = RoomAnswer(left: run.left)
    if answer == .fits {
      arena.change(&chunk, from.minute, until, run, by: 0 &- need)
      days[day].slack = chunk
    }
    return answer
  }

  /// What is left over [from, until) less what is needed, all minutes taken together.
  func left(_ room: Int, _ from: Int, _ until: Int, _ need: UInt64) -> UInt64 {
    var left = ~0 as UInt64
    cut.eachPiece(from, until) { day, from, until in
      let chunk = days[index(room: room, day: day)].slack
      left &= arena.find(from, until, in: chunk, need: need).left
    }
    return left
  }

  /// Takes heads and units over a span whether they are there or not; the same with the signs turned gives them back
  /// exactly. For facts: what has happened or was promised counts, also where the plan gives less.
  mutating func take(room: Int, over span: CareDomain.Span, heads: Int, units: Int) {
    let amount = SlackWord.amount(heads: heads, units: units)
    raise(room, span.from.minute, span.until.minute, by: 0 &- amount)
  }

  /// Raises what is left over [from, until).
  mutating func raise(_ room: Int, _ from: Int, _ until: Int, by amount: UInt64) {
    let cut = cut
    cut.eachPiece(from, until) { day, from, until in
      arena.raise(&days[index(room: room, day: day)].slack, from, until, by: amount)
    }
  }
}

/// Where the runs of some minutes stand, from the start of their chunk, and what is left over them.
struct FoundRuns {
  let first: Int
  let next: Int
  let left: UInt64
}

extension ChunkArena<UInt64> {
  /// The runs of a day that touch the minutes [from, until) of it.
  @inline(__always)
  func find(_ from: Int, _ until: Int, in chunk: Chunk, need: UInt64) -> FoundRuns {
    let words = elements.span
    let first = DayRuns.index(of: from, in: chunk, words)
    let scan = DayRuns.scan(from: first, until: until, in: chunk, need: need, words)
    return FoundRuns(
      first: first &- chunk.first, next: scan.next &- chunk.first, left: scan.left)
  }

  /// Raises found runs over the minutes [from, until) of their day.
  @inline(__always)
  mutating func change(
    _ chunk: inout Chunk, _ from: Int, _ until: Int, _ runs: FoundRuns, by amount: UInt64
  ) {
    if Int(chunk.count) &+ 2 > ChunkSize.length(chunk.size) { makeRoom(&chunk, from, until, runs) }
    let change = RunChange(
      from: from, until: until, first: chunk.first &+ runs.first, next: chunk.first &+ runs.next,
      amount: amount)
    var words = elements.mutableSpan
    change.apply(to: &chunk, &words)
  }

  /// Makes room for the runs that a change splits; a chunk without a place of its own gets one.
  @inline(never)
  private mutating func makeRoom(
    _ chunk: inout Chunk, _ from: Int, _ until: Int, _ runs: FoundRuns
  ) {
    let next = chunk.first + runs.next
    let end = next < chunk.end ? SlackWord.minute(elements[next]) : CareDay.minutes
    let splitsHead = SlackWord.minute(elements[chunk.first + runs.first]) != from
    let extra = (splitsHead ? 1 : 0) + (end != until ? 1 : 0)
    reserve(chunk.size == 0 ? 2 : extra, in: &chunk)
  }

  /// Raises the runs of a day over the minutes [from, until) of it.
  @inline(__always)
  mutating func raise(_ chunk: inout Chunk, _ from: Int, _ until: Int, by amount: UInt64) {
    change(&chunk, from, until, find(from, until, in: chunk, need: 0), by: amount)
  }
}
