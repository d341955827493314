import CareDomain
import SchedulingEngine
import Testing

/// A small centre that a test furnishes: one center of Jinju's rules unless it says otherwise.
struct Scene {
  var state: CareState
  var now: Instant

  /// Loaded for two weeks before and six weeks after `now`.
  init(
    now: String = "2026-11-20 10:00", profile: Profile = .jinju, holidays: HolidayTable = .korea
  ) {
    self.now = at(now)
    let horizon = Span(from: at(now).adding(minutes: -14 * 1440), minutes: 56 * 1440)
    state = CareState(horizon: horizon, isTraining: true, holidays: holidays)
    state.profiles = [profile.id: profile]
    state.centers = [
      Center(id: named("c1"), name: "", district: "", profile: profile.id, phone: "")
    ]
  }

  @discardableResult
  mutating func room(
    _ name: String = "r1", places: Int = 3, months: Range<Int>? = nil, profile: Profile? = nil,
    isOpen: Bool = true
  ) -> Room.ID {
    if let profile { state.profiles[profile.id] = profile }
    state.rooms.append(
      Room(
        id: named(name), center: named("c1"), name: name, places: places,
        minimumMonths: months?.lowerBound, maximumMonths: months?.upperBound,
        profile: profile?.id, isOpen: isOpen))
    return named(name)
  }

  /// A child with a mother who lives in the city; three years old unless said otherwise.
  @discardableResult
  mutating func child(_ name: String, born: String = "2023-05-05") -> Child.ID {
    let child: Child.ID = named(name)
    state.children[child] = Child(id: child, name: name, birth: day(born))
    state.guardians[child] = [
      Guardian(
        id: named("g-\(name)"), child: child, name: "mother of \(name)", phone: "",
        relation: "mother", isResident: true, worksInCity: false)
    ]
    return child
  }

  /// A booking that stands already; makes the child where there is none of that name.
  @discardableResult
  mutating func booked(
    _ name: String, _ from: String, _ until: String, room: String = "r1",
    status: Booking.Status = .booked
  ) -> Booking {
    if state.children[named(name)] == nil { child(name) }
    let booking = Booking(
      id: named("b\(state.bookings.count + 1)"), child: named(name), room: named(room),
      span: span(from, until), applied: now, status: status)
    state.bookings.append(booking)
    return booking
  }

  /// The visit of a booking; still here without a departure.
  mutating func came(_ booking: Booking, _ arrived: String, left: String? = nil) {
    state.stays.append(
      Stay(
        id: named("s\(state.stays.count + 1)"), booking: booking.id, child: booking.child,
        room: booking.room, arrived: at(arrived), departed: left.map { at($0) }))
    let index = state.bookings.firstIndex { $0.id == booking.id }
    if let index { state.bookings[index].status = left == nil ? .present : .completed }
  }

  mutating func shift(_ staff: String, _ from: String, _ until: String, room: String = "r1") {
    state.shifts.append(
      Shift(
        id: named("w\(state.shifts.count + 1)"), staff: named(staff), room: named(room),
        span: span(from, until)))
  }

  mutating func duty(_ staff: String, since: String, until: String? = nil, room: String = "r1") {
    state.duties.append(
      Duty(
        id: named("d\(state.duties.count + 1)"), staff: named(staff), room: named(room),
        since: at(since), until: until.map { at($0) }))
  }

  /// What the engine says to a place for a child, who is made where there is none of that name.
  mutating func ask(
    _ name: String, _ from: String, _ until: String, room: String? = "r1",
    emergency: String? = nil, replacing old: Booking? = nil
  ) -> Decision {
    if state.children[named(name)] == nil { child(name) }
    let request = BookingRequest(
      child: named(name), room: room.map { named($0) }, from: at(from), until: at(until),
      emergency: emergency)
    return Admission.decide(request, in: state, at: now, replacing: old)
  }
}

extension Decision {
  /// The codes of the reasons in order; empty when accepted.
  var codes: [String] { reasons.map(\.code) }

  var acceptance: Acceptance? {
    if case .accepted(let acceptance) = self { acceptance } else { nil }
  }
}
