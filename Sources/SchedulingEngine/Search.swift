public import CareDomain

/// Free places near a wish. Every place offered is one that `Admission.decide` accepts (DOMAIN 5, row 11).
public enum Search {
  /// Minutes between the starts that are offered: the half hour.
  public static let step = 30

  /// How far from the wish the nearest fits are looked for, in minutes: two days before, seven after.
  public static let reach = (before: 2 * 1440, after: 7 * 1440)

  /// The horizon that a state must have for `fits` around a span.
  public static func horizon(for span: Span) -> Span {
    span.widened(before: reach.before + 2 * 1440, after: reach.after + 2 * 1440)
  }

  /// The next starts of a length that fit every rule, leftmost first, rooms in order at equal times.
  ///
  /// - Parameters:
  ///   - wish: child, room, emergency; its times are not used.
  ///   - minutes: the length of the stay.
  ///   - range: where starts are looked for; the stay may end after it.
  ///   - count: at most so many.
  public static func slots(
    _ wish: BookingRequest, minutes: Int, startingIn range: Span, count: Int,
    in state: CareState, at now: Instant
  ) -> [Fit] {
    let first = roundedUp(range.from)
    guard state.horizon.contains(Span(from: first, minutes: minutes)),
      let last = Span(first, range.until)?.minutes,
      let reach = Span(from: first, minutes: last - 1 + minutes).intersection(state.horizon)
    else { return [] }
    let rooms = rooms(wish, state)
    let books = books(of: rooms, over: reach, wish, state, now, nil)
    var starts = rooms.map { books.freeStarts(in: $0, length: minutes, step: step)[...] }
    var fits: [Fit] = []
    while fits.count < count, let start = starts.compactMap(\.first).min() {
      let span = Span(from: start, minutes: minutes)
      for (index, room) in rooms.enumerated() where starts[index].first == start {
        starts[index].removeFirst()
        guard fits.count < count, accepts(wish, span, room, state, now, nil, books) else {
          continue
        }
        fits.append(Fit(room: room, span: span))
      }
    }
    return fits
  }

  /// Up to `count` places nearest to a refused wish, in every direction (see `NearestFits`). None when no other
  /// time or room could mend the reasons.
  public static func fits(
    near wish: BookingRequest, refusedFor reasons: [Reason], in state: CareState, at now: Instant,
    replacing old: Booking? = nil, count: Int = 3
  ) -> [Fit] {
    guard let span = Span(wish.from, wish.until), reasons.allSatisfy(\.isMendable) else {
      return []
    }
    return NearestFits(wish, over: span, in: state, at: now, replacing: old).found(count: count)
  }

  /// The rooms as the child who asks finds them, for all questions of a search.
  private static func books(
    of rooms: [Room.ID], over span: Span, _ wish: BookingRequest, _ state: CareState,
    _ now: Instant, _ old: Booking?
  ) -> RoomBooks {
    RoomBooks(
      of: rooms.compactMap(state.room), over: span, for: wish.child, replacing: old?.id, in: state,
      at: now)
  }

  /// Whether the save would accept a start. It is asked only where the book does, or where a stay that has begun
  /// keeps its start in a full room: not all of its minutes count then.
  static func accepts(
    _ wish: BookingRequest, _ span: Span, _ room: Room.ID, _ state: CareState, _ now: Instant,
    _ old: Booking?, _ books: RoomBooks
  ) -> Bool {
    let answer = books.answer(in: room, over: span)
    guard answer == .accepted || (answer == .full && old?.span.from == span.from) else {
      return false
    }
    var request = wish
    request.room = room
    request.from = span.from
    request.until = span.until
    return Admission.decide(request, in: state, at: now, replacing: old, on: books.timelines)
      .isAccepted
  }

  private static func rooms(_ wish: BookingRequest, _ state: CareState) -> [Room.ID] {
    wish.room.map { [$0] } ?? state.rooms.filter { $0.isIn(wish.center) }.map(\.id)
  }

  /// The wished start, then half hours around it by distance, the later of two equals first.
  static func starts(around wished: Instant) -> [Instant] {
    let first = roundedUp(wished.adding(minutes: -reach.before))
    let count = (reach.before + reach.after) / step
    let halves = (0...count).map { first.adding(minutes: $0 * step) }.filter { $0 != wished }
    return [wished]
      + halves.sorted {
        let left = abs($0.minutes(since: wished))
        let right = abs($1.minutes(since: wished))
        return left == right ? $0 > $1 : left < right
      }
  }

  /// The half hours strictly inside a span.
  static func halfHours(inside span: Span) -> [Instant] {
    let first = roundedUp(span.from.adding(minutes: 1)).minute
    return stride(from: first, to: span.until.minute, by: step).map { Instant(minute: $0) }
  }

  private static func roundedUp(_ instant: Instant) -> Instant {
    let past = (instant.minute % step + step) % step
    return past == 0 ? instant : instant.adding(minutes: step - past)
  }
}
