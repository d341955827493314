public import CareDomain

/// What the book of places says to a command.
public enum PlaceAnswer: UInt8, Hashable, Sendable {
  case accepted
  /// The span does not lie in one opening window.
  case closed
  /// The child has another live booking at some minute of it.
  case double
  case full
  case short
  /// The booking is not live.
  case notLive
}

/// The engine's whole memory of places: opening windows, every child's own spans, and the timeline of rooms.
///
/// Commands are checked in one order, and the first failure decides: open, the child free, places over the whole
/// span, caregivers over the whole span. A refused command changes nothing.
public struct PlaceBook: Sendable {
  /// One booking; `until` is at most `from` when it is not live.
  struct Place: Sendable {
    var from: Int32
    var until: Int32
    var child: Int32
    var room: Int32
    var units: Int32
    static let none = Place(from: 0, until: 0, child: 0, room: 0, units: 0)
  }

  public private(set) var timeline: Timeline
  public let windows: OpeningWindows
  public private(set) var children: ChildLedger
  private var places: ContiguousArray<Place>

  /// A book without bookings.
  ///
  /// - Parameters:
  ///   - bookings: identifiers are 0 ..< `bookings`.
  public init(
    over horizon: CareDomain.Span, windows: [CareDomain.Span], rooms: Int, children: Int,
    bookings: Int
  ) {
    timeline = Timeline(over: horizon, rooms: rooms, windows: windows)
    self.windows = OpeningWindows(windows, over: horizon)
    self.children = ChildLedger(children: children, bookings: bookings)
    places = ContiguousArray(repeating: .none, count: bookings)
  }

  /// A book on a timeline that is filled already, to be asked only: it has no bookings of its own.
  init(on timeline: Timeline, windows: OpeningWindows, children: ChildLedger) {
    self.timeline = timeline
    self.windows = windows
    self.children = children
    places = []
  }

  /// What `book` would say. Changes nothing.
  func check(
    room: Int, child: Int, units: Int, over span: CareDomain.Span
  ) -> PlaceAnswer {
    if !windows.holds(span) { return .closed }
    if children.isTaken(child: child, over: span) { return .double }
    return PlaceAnswer(timeline.check(room: room, over: span, units: units))
  }

  /// Books a place for a child, if every rule allows it.
  public mutating func book(
    _ id: Int, room: Int, child: Int, units: Int, over span: CareDomain.Span
  ) -> PlaceAnswer {
    if !windows.holds(span) { return .closed }
    if children.isTaken(child: child, over: span) { return .double }
    let answer = timeline.book(room: room, over: span, units: units)
    guard answer == .fits else { return PlaceAnswer(answer) }
    children.put(
      child: child, from: span.from.minute, until: span.until.minute, booking: id)
    places[id] = Place(
      from: Int32(truncatingIfNeeded: span.from.minute),
      until: Int32(truncatingIfNeeded: span.until.minute), child: Int32(truncatingIfNeeded: child),
      room: Int32(truncatingIfNeeded: room), units: Int32(truncatingIfNeeded: units))
    return .accepted
  }

  /// Raises or lowers a room's plan; see `Timeline.changePlan`.
  public mutating func changePlan(
    room: Int, over span: CareDomain.Span, heads: Int, units: Int
  ) -> Bool {
    timeline.changePlan(room: room, over: span, heads: heads, units: units)
  }

  /// Gives the place of a booking back; false when it is not live.
  public mutating func cancel(_ id: Int) -> Bool {
    guard id < places.count else { return false }
    let place = places[id]
    guard place.from < place.until else { return false }
    timeline.raise(
      Int(place.room), Int(place.from), Int(place.until),
      by: SlackWord.amount(heads: 1, units: Int(place.units)))
    children.drop(child: Int(place.child), booking: id)
    places[id].until = place.from
    return true
  }

  /// Moves, lengthens or shortens a live booking. Its own place never stands in its way: only the minutes that
  /// it does not hold already are asked for. On refusal nothing has changed.
  public mutating func change(_ id: Int, to span: CareDomain.Span) -> PlaceAnswer {
    guard id < places.count else { return .notLive }
    let place = places[id]
    guard place.from < place.until else { return .notLive }
    if !windows.holds(span) { return .closed }
    if children.clash(child: Int(place.child), over: span, except: id) != nil { return .double }
    let move = Move(from: Int(place.from), until: Int(place.until), to: span)
    let answer = timeline.check(move, room: Int(place.room), units: Int(place.units))
    guard answer == .fits else { return PlaceAnswer(answer) }
    timeline.make(move, room: Int(place.room), units: Int(place.units))
    children.drop(child: Int(place.child), booking: id)
    children.put(
      child: Int(place.child), from: span.from.minute, until: span.until.minute, booking: id)
    places[id].from = Int32(truncatingIfNeeded: span.from.minute)
    places[id].until = Int32(truncatingIfNeeded: span.until.minute)
    return .accepted
  }
}

extension PlaceAnswer {
  @inline(__always)
  init(_ answer: RoomAnswer) {
    switch answer {
    case .fits: self = .accepted
    case .full: self = .full
    case .short: self = .short
    }
  }
}

/// A booking's old and new span, as the minutes that it gains and loses.
struct Move {
  /// Two stretches each, either of which may be empty (its end not after its start).
  let gained: ((from: Int, until: Int), (from: Int, until: Int))
  let lost: ((from: Int, until: Int), (from: Int, until: Int))

  init(from: Int, until: Int, to span: CareDomain.Span) {
    let (newFrom, newUntil) = (span.from.minute, span.until.minute)
    if newUntil <= from || until <= newFrom {
      gained = ((newFrom, newUntil), (0, 0))
      lost = ((from, until), (0, 0))
    } else {
      gained = ((newFrom, from), (until, newUntil))
      lost = ((from, newFrom), (newUntil, until))
    }
  }
}

extension Timeline {
  func check(_ move: Move, room: Int, units: Int) -> RoomAnswer {
    let need = SlackWord.amount(heads: 1, units: units)
    let (first, second) = move.gained
    return RoomAnswer(
      left: left(room, first.from, first.until, need) & left(room, second.from, second.until, need))
  }

  mutating func make(_ move: Move, room: Int, units: Int) {
    let need = SlackWord.amount(heads: 1, units: units)
    raise(room, move.lost.0.from, move.lost.0.until, by: need)
    raise(room, move.lost.1.from, move.lost.1.until, by: need)
    raise(room, move.gained.0.from, move.gained.0.until, by: 0 &- need)
    raise(room, move.gained.1.from, move.gained.1.until, by: 0 &- need)
  }
}
