import CareDomain

/// The first look of a search: the book of places that `replay` drives, filled from a state for one child who asks.
///
/// It knows the opening windows, the child's other bookings and the places, and answers in that order. What it
/// refuses the save refuses too; notice, ages and caregivers the save alone judges.
struct RoomBooks {
  /// The rooms as the child finds them.
  let timelines: RoomTimelines
  private var books: [Room.ID: PlaceBook] = [:]

  /// - Parameter span: every stay that will be asked about lies in it.
  init(
    of rooms: [Room], over span: CareDomain.Span, for child: Child.ID, replacing old: Booking.ID?,
    in state: CareState, at now: Instant
  ) {
    timelines = RoomTimelines(of: rooms, over: span, in: state, at: now)
      .asked(by: child, replacing: old, in: state, at: now)
    let own = ChildLedger(
      of: state.bookings.filter { $0.child == child && $0.isLive && $0.id != old }.map(\.span))
    var windows: [Profile.ID: OpeningWindows] = [:]
    for room in rooms {
      let profile = state.profile(of: room).id
      let opening =
        windows[profile]
        ?? OpeningWindows(state.calendar(of: room).ownWindows(touching: span), over: span)
      windows[profile] = opening
      books[room.id] = PlaceBook(on: timelines.timeline, windows: opening, children: own)
    }
  }

  /// What the book says to a stay in a room.
  func answer(in room: Room.ID, over span: CareDomain.Span) -> PlaceAnswer {
    guard let book = books[room], let lanes = timelines.lanes[room] else { return .full }
    return book.check(room: lanes.first, child: 0, units: 0, over: span)
  }

  /// The starts at multiples of `step` at which a stay finds a place throughout, leftmost first.
  func freeStarts(in room: Room.ID, length: Int, step: Int) -> [Instant] {
    guard let lanes = timelines.lanes[room] else { return [] }
    var starts: [Instant] = []
    let question = StartQuestion(
      room: lanes.first, units: 0, range: timelines.span, length: length, step: step, count: .max)
    timelines.timeline.starts(question) { starts.append(Instant(minute: $0)) }
    return starts
  }
}

extension ChildLedger {
  /// The spans of one child, who is number 0.
  fileprivate init(of spans: [CareDomain.Span]) {
    self.init(children: 1, bookings: spans.count)
    for span in OpeningWindows.merged(spans) {
      put(child: 0, from: span.from.minute, until: span.until.minute, booking: 0)
    }
  }
}
