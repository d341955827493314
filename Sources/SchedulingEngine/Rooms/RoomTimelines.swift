import CareDomain

/// Some rooms of a state on the timeline: who takes a place in them at every minute of a span, and who counts as a
/// caregiver there.
///
/// Built once for a question and then read as often as it asks. Whatever is put in can be taken out again, and
/// leaves no trace.
struct RoomTimelines: Sendable {
  private(set) var timeline: Timeline
  private(set) var lanes: [Room.ID: RoomLanes] = [:]
  /// How many children were put in and not taken out.
  private var children = 0

  /// Rooms with their places; nobody is in them.
  init(of rooms: [Room], over span: CareDomain.Span, in state: CareState) {
    var count = 0
    var hours: [CareDomain.Span] = []
    for room in rooms {
      let profile = state.profile(of: room)
      let own = RoomLanes(from: count, table: profile.ratio)
      lanes[room.id] = own
      count += own.count
      hours += profile.hours.spans
    }
    timeline = Timeline(over: span, rooms: count, windows: hours)
    for room in rooms { plan(room.id, over: span, places: room.countedPlaces) }
  }

  /// Rooms with everybody in them, as the state has it at a minute; places that are only held are free.
  init(of rooms: [Room], over span: CareDomain.Span, in state: CareState, at now: Instant) {
    self.init(of: rooms, over: span, in: state)
    for room in rooms { addCaregivers(of: room, in: state, at: now) }
    for (room, occupant) in state.occupants(touching: span, at: now, in: { lanes[$0] != nil }) {
      add(occupant, in: room)
    }
  }

  /// Every minute that may be asked about.
  var span: CareDomain.Span { timeline.horizon }

  /// Puts a child into a room, or takes one out that was put in (`times` -1).
  mutating func add(_ occupant: Occupant, in room: Room.ID, times: Int = 1) {
    guard let lanes = lanes[room], let inside = occupant.span.intersection(span) else { return }
    children += times
    precondition(children <= SlackLimit.children, "More children than the timeline counts.")
    timeline.take(room: lanes.first, over: inside, heads: times, units: 0)
    let band = lanes.band(of: occupant.classAge)
    guard band > 0 else { return }
    let (heads, units) = RoomLanes.amount(of: band, times)
    let lane = lanes.first + RoomLanes.lane(of: band)
    timeline.take(room: lane, over: inside, heads: heads, units: units)
  }

  /// Raises or lowers what a room has over a span; the same with the signs turned takes it back.
  mutating func plan(
    _ room: Room.ID, over span: CareDomain.Span, places: Int = 0, caregivers: Int = 0
  ) {
    guard let lanes = lanes[room], let inside = span.intersection(self.span) else { return }
    let isDone = timeline.changePlan(
      room: lanes.first, over: inside, heads: places, units: caregivers)
    precondition(isDone, "More caregivers than the timeline counts.")
  }

  /// The caregivers of a room as the state has them at a minute.
  mutating func addCaregivers(of room: Room, in state: CareState, at now: Instant) {
    for caregiver in state.caregivers(of: room, touching: span, at: now) {
      plan(room.id, over: caregiver.span, caregivers: 1)
    }
  }
}

extension RoomTimelines {
  /// The same rooms as a child finds them who asks for a place: what is held for others is taken, and the booking
  /// that would be replaced is out.
  func asked(
    by child: Child.ID?, replacing old: Booking.ID?, in state: CareState, at now: Instant
  ) -> RoomTimelines {
    var rooms = self
    if let child {
      for (room, held) in state.held(from: child) { rooms.add(held, in: room) }
    }
    if let old = old.flatMap(state.booking), let occupant = state.occupant(old, at: now) {
      rooms.add(occupant, in: old.room, times: -1)
    }
    return rooms
  }
}

extension Room {
  /// The places as the timeline counts them; more children than it can count are refused long before.
  fileprivate var countedPlaces: Int { min(max(usablePlaces, 0), SlackLimit.heads) }
}

extension OpeningHours {
  /// When it is open on any kind of day, laid over one day.
  fileprivate var spans: [CareDomain.Span] {
    [weekday, saturday, sunday, holiday].compactMap { hours in
      hours.flatMap { Span(Instant(minute: $0.open), Instant(minute: $0.close)) }
    }
  }
}
