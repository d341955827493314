import CareDomain

/// The places nearest to a refused wish, in every direction that a family may go: another room, later, earlier,
/// a part of the time, another center.
///
/// Each place costs minutes: those by which it is moved, those that are given up, `detour` for another center. The
/// cheapest of every direction comes first; what is left of the list goes to the next starts by distance.
struct NearestFits {
  /// What the way to another center costs, in minutes: an hour of the family's evening [design].
  static let detour = 60
  /// A part of a wish is at least so long, in minutes: one hour, the unit of the fee [design].
  static let shortest = 60

  private let wish: BookingRequest
  private let span: Span
  private let state: CareState
  private let now: Instant
  private let old: Booking?
  /// The rooms of the wished center, the wished one first.
  private let near: [Room]
  /// The rooms of the other centers. A desk works for its own, but who is turned away there is told of them.
  private let far: [Room]
  private let books: RoomBooks

  init(
    _ wish: BookingRequest, over span: Span, in state: CareState, at now: Instant,
    replacing old: Booking?
  ) {
    let center = wish.center ?? wish.room.flatMap(state.room)?.center
    near = state.rooms.filter { $0.isIn(center) }.stablyFirst { $0.id == wish.room }
    far = center == nil ? [] : state.rooms.filter { !$0.isIn(center) }
    books = RoomBooks(
      of: near, over: state.horizon, for: wish.child, replacing: old?.id, in: state, at: now)
    (self.wish, self.span, self.state, self.now, self.old) = (wish, span, state, now, old)
  }

  /// At most `count` places, cheapest first; equals in the order of `Fit.Kind`.
  func found(count: Int) -> [Fit] {
    // A child who is here stays in the room from the booked start on; only the end can still be chosen.
    if old?.status == .present {
      return part(in: near.filter { $0.id == old?.room }, keepsStart: true).map { [$0.fit] } ?? []
    }
    let moved = moved(atLeast: count)
    var first = Fit.Kind.allCases.compactMap { kind in moved.first { $0.fit.kind == kind } }
    if let part = part(in: near, keepsStart: false) { first.append(part) }
    // Most refusals are answered in the center itself, and the other rooms are not even looked at.
    if first.count(where: { $0.cost < Self.detour }) < count {
      away(anyTime: moved.count < count).map { first.append($0) }
    }
    let chosen = first.sorted(by: Candidate.precedes).prefix(count)
    let rest = moved.filter { other in !chosen.contains { $0.fit == other.fit } }
    return (chosen + rest.prefix(count - chosen.count)).sorted(by: Candidate.precedes)
      .map(\.fit)
  }

  private struct Candidate {
    let fit: Fit
    let cost: Int

    static func precedes(_ left: Candidate, _ right: Candidate) -> Bool {
      (left.cost, left.rank) < (right.cost, right.rank)
    }

    private var rank: Int {
      Fit.Kind.allCases.firstIndex { $0 == fit.kind } ?? Fit.Kind.allCases.count
    }
  }

  /// The whole wish in the wished center by distance, one room a start: the nearest each way, and `count` in all.
  private func moved(atLeast count: Int) -> [Candidate] {
    var found: [Candidate] = []
    for start in Search.starts(around: span.from) {
      let kinds = Set(found.compactMap(\.fit.kind))
      if found.count >= count, kinds.isSuperset(of: [.later, .earlier]) { break }
      let whole = Span(from: start, minutes: span.minutes)
      let kind: Fit.Kind =
        start == span.from ? .otherRoom : start > span.from ? .later : .earlier
      guard let fit = fit(whole, in: near, kind, by: books) else { continue }
      found.append(Candidate(fit: fit, cost: abs(start.minutes(since: span.from))))
    }
    return found
  }

  /// The whole wish in another center at the same time, else at the nearest other if that is asked for.
  private func away(anyTime: Bool) -> Candidate? {
    if far.isEmpty { return nil }
    let books = RoomBooks(
      of: far, over: state.horizon, for: wish.child, replacing: old?.id, in: state, at: now)
    for start in anyTime ? Search.starts(around: span.from) : [span.from] {
      let whole = Span(from: start, minutes: span.minutes)
      guard let fit = fit(whole, in: far, .otherCenter, by: books) else { continue }
      return Candidate(fit: fit, cost: Self.detour + abs(start.minutes(since: span.from)))
    }
    return nil
  }

  /// The longest part of the wish that fits: within one session, with an earlier end or a later start.
  private func part(in rooms: [Room], keepsStart: Bool) -> Candidate? {
    let pieces = rooms.enumerated().flatMap { order, room in
      parts(of: room).map { (room: room, order: order, span: $0) }
    }.filter { !keepsStart || $0.span.from == span.from }
    let byLength = pieces.sorted {
      (-$0.span.minutes, $0.span.from.minute, $0.order)
        < (-$1.span.minutes, $1.span.from.minute, $1.order)
    }
    for piece in byLength {
      guard let fit = fit(piece.span, in: [piece.room], .shorter, by: books) else { continue }
      return Candidate(fit: fit, cost: span.minutes - piece.span.minutes)
    }
    return nil
  }

  /// The wish cut to each session of a room, and each of those cut at a half hour on one side.
  private func parts(of room: Room) -> [Span] {
    let nights = state.calendar(of: room).ownWindows(touching: span)
    let sessions = OpeningWindows.merged(nights).compactMap { $0.intersection(span) }
    return sessions.flatMap { session in
      let cuts = Search.halfHours(inside: session)
      return [session]
        + cuts.flatMap {
          [Span(session.from, $0), Span($0, session.until)].compactMap(\.self)
        }
    }.filter { $0.minutes >= Self.shortest && $0 != span }
  }

  /// The first of some rooms that takes a stay; never the booking that is to be changed itself.
  private func fit(
    _ span: Span, in rooms: [Room], _ kind: Fit.Kind, by books: RoomBooks
  ) -> Fit? {
    guard state.horizon.contains(span) else { return nil }
    let room = rooms.first { room in
      (room.id, span) != (old?.room, old?.span)
        && Search.accepts(wish, span, room.id, state, now, old, books)
    }
    return room.map { Fit(room: $0.id, span: span, kind: kind) }
  }
}

extension Array {
  /// Those that satisfy first, the rest behind them; both keep their order.
  fileprivate func stablyFirst(_ isFirst: (Element) -> Bool) -> [Element] {
    filter(isFirst) + filter { !isFirst($0) }
  }
}
