import CareDomain
import SchedulingEngine

/// A command to the book of places, as a value, so that a sequence can be shortened and run again.
enum BookCommand: Hashable {
  case book(id: Int, room: Int, child: Int, units: Int, span: Span)
  case cancel(Int)
  case change(Int, Span)
  case plan(room: Int, span: Span, heads: Int, units: Int)
}

/// What either side says to a command.
enum BookReply: Hashable {
  case answer(PlaceAnswer)
  case done(Bool)
}

/// The book of places as anyone would write it first: one number for every minute of every room.
struct NaiveMinutes {
  struct Place: Hashable {
    var room: Int
    var child: Int
    var units: Int
    var span: Span
  }

  struct Minute: Hashable {
    var heads = 0
    var units = 0
  }

  let horizon: Span
  let open: Set<Int>
  var plan: [[Minute]]
  var promised: [[Minute]]
  var live: [Int: Place] = [:]

  init(horizon: Span, windows: [Span], rooms: Int) {
    self.horizon = horizon
    open = Set(windows.flatMap { $0.from.minute..<$0.until.minute })
    plan = Array(repeating: Array(repeating: Minute(), count: horizon.minutes), count: rooms)
    promised = plan
  }

  mutating func perform(_ command: BookCommand) -> BookReply {
    switch command {
    case .book(let id, let room, let child, let units, let span):
      let place = Place(room: room, child: child, units: units, span: span)
      let answer = answer(place, asked: Array(indices(span)))
      if answer == .accepted { put(place, id) }
      return .answer(answer)
    case .cancel(let id):
      guard live[id] != nil else { return .done(false) }
      take(id)
      return .done(true)
    case .change(let id, let span):
      guard let old = live[id] else { return .answer(.notLive) }
      return .answer(change(id, old, to: span))
    case .plan(let room, let span, let heads, let units):
      return .done(changePlan(room, span, heads, units))
    }
  }

  func left(_ room: Int, _ index: Int) -> Minute {
    Minute(
      heads: plan[room][index].heads - promised[room][index].heads,
      units: plan[room][index].units - promised[room][index].units)
  }

  private func indices(_ span: Span) -> Range<Int> {
    span.from.minutes(since: horizon.from)..<span.until.minutes(since: horizon.from)
  }

  /// Only minutes that a booking does not hold already can refuse it.
  private mutating func change(_ id: Int, _ old: Place, to span: Span) -> PlaceAnswer {
    let place = Place(room: old.room, child: old.child, units: old.units, span: span)
    take(id)
    let answer = answer(place, asked: indices(span).filter { !indices(old.span).contains($0) })
    put(answer == .accepted ? place : old, id)
    return answer
  }

  private func answer(_ place: Place, asked: [Int]) -> PlaceAnswer {
    guard (place.span.from.minute..<place.span.until.minute).allSatisfy(open.contains) else {
      return .closed
    }
    let own = live.values.filter { $0.child == place.child }
    if own.contains(where: { $0.span.overlaps(place.span) }) { return .double }
    if asked.contains(where: { left(place.room, $0).heads < 1 }) { return .full }
    if asked.contains(where: { left(place.room, $0).units < place.units }) { return .short }
    return .accepted
  }

  private mutating func put(_ place: Place, _ id: Int) {
    live[id] = place
    add(1, place)
  }

  private mutating func take(_ id: Int) {
    if let place = live.removeValue(forKey: id) { add(-1, place) }
  }

  private mutating func add(_ sign: Int, _ place: Place) {
    for index in indices(place.span) {
      promised[place.room][index].heads += sign
      promised[place.room][index].units += sign * place.units
    }
  }

  private mutating func changePlan(_ room: Int, _ span: Span, _ heads: Int, _ units: Int) -> Bool {
    let indices = indices(span)
    guard indices.allSatisfy({ plan[room][$0].heads + heads >= 0 }),
      indices.allSatisfy({ plan[room][$0].units + units >= 0 })
    else { return false }
    for index in indices {
      plan[room][index].heads += heads
      plan[room][index].units += units
    }
    return true
  }
}
