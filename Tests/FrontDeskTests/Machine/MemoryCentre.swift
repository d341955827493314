import CareDomain
import SchedulingEngine

@testable import CareStore
@testable import FrontDesk

/// A centre in memory: the same desks and the same engine as on a file, and a state that is made by nothing but
/// the facts of its journal.
struct MemoryCentre {
  private(set) var state: CareState
  private(set) var journal: [Event] = []
  private var removed: [Shift.ID: Shift] = [:]
  var now: Instant

  init(_ state: CareState, at now: Instant) {
    (self.state, self.now) = (state, now)
  }

  /// What a command comes to; its facts are in the state when this returns.
  @discardableResult
  mutating func perform(_ act: Deed) throws -> Verdict {
    settle()
    let verdict =
      switch act.kind {
      case .clock(let minutes): passed(minutes)
      case .command(let command): try decide(command, act.number)
      case .series(let request): try plan(request, act.number)
      case .draw(let wishes, let seed): try draw(wishes, seed, act.number)
      }
    append(verdict.events)
    return verdict
  }

  private mutating func passed(_ minutes: Int) -> Verdict {
    now = now.adding(minutes: minutes)
    return .unchanged
  }

  private mutating func settle() {
    let isDue = state.waiting.contains { $0.offer.map { $0.time.until <= now } ?? false }
    if isDue { record(Waitlist.due(in: state, at: now)) }
  }

  private mutating func append(_ events: [Event]) {
    record(events)
    guard events.contains(where: \.movesWaitlist) else { return }
    record(Waitlist.offers(in: state, at: now))
  }

  private mutating func record(_ events: [Event]) {
    for event in events {
      journal.append(event)
      apply(event)
    }
  }

  /// As the desk reads it: with the waiting list as it stands now.
  private var asked: CareState {
    var state = self.state
    state.settleWaitlist(at: now)
    return state
  }

  private func decide(_ command: Command, _ number: Int) throws -> Verdict {
    let numbers = Numbering.from(number)
    let booking = BookingDesk(state: asked, now: now, numbers: numbers)
    let people = PeopleDesk(state: asked, now: now, numbers: numbers)
    let care = CareDesk(state: asked, now: now, numbers: numbers)
    let waitlist = WaitlistDesk(state: asked, now: now, numbers: numbers)
    switch command {
    case .book(let request): return try booking.book(request)
    case .change(let id, let change): return booking.change(id, change)
    case .cancel(let id, let reason): return booking.cancel(id, because: reason)
    case .noShow(let id, let reason): return booking.noShow(id, because: reason)
    case .checkIn(let child, let person):
      return try care.arrive(Arriving(child, broughtBy: person))
    case .checkOut(let child, let person): return care.release(Releasing(child, to: person))
    case .signOn(let staff, let room): return try people.signOn(staff, room: room)
    case .signOff(let staff): return people.signOff(staff)
    case .beginBreak(let staff): return Verdict(Breaks.begin(staff, in: asked, at: now))
    case .endBreak(let staff): return Verdict(Breaks.end(staff, in: asked, at: now))
    case .wait(let request): return try waitlist.wait(request)
    case .takeOffer(let id): return try with(id) { try waitlist.take($0) }
    case .leaveWaitlist(let id, let reason):
      return try with(id) { waitlist.leave($0, because: reason) }
    case .acknowledge(let key):
      return state.acknowledged.contains(key) ? .unchanged : .event(.acknowledged(key))
    case .declareHoliday, .withdrawHoliday, .changeRules, .register: return rules(command)
    default: return .unchanged
    }
  }

  private func with(
    _ id: WaitlistEntry.ID, _ act: (WaitlistEntry) throws -> Verdict
  ) throws -> Verdict {
    guard let entry = state.waiting.first(where: { $0.id == id }) else {
      return .refused([.unknownWaitlistEntry(id.text)])
    }
    return try act(entry)
  }

  private func rules(_ command: Command) -> Verdict {
    let desk = RuleDesk(state: asked, now: now, catalog: [])
    switch command {
    case .declareHoliday(let holiday, let reason): return desk.declare(holiday, because: reason)
    case .withdrawHoliday(let date, let reason): return desk.withdraw(date, because: reason)
    case .register(.shift(let shift)):
      let register = RegisterDesk(
        state: asked, now: now, catalog: [], knownShift: known(shift.id)?.shift)
      let verdict = register.register(.shift(shift))
      guard case .events = verdict else { return verdict }
      return desk.register(.shift(shift), .shift(shift), adopting: [])
    case .changeRules(let order, let reason):
      var shift: KnownShift?
      if case .removeShift(let id) = order { shift = known(id) }
      if case .restoreShift(let id) = order { shift = known(id) }
      return desk.change(order, shift: shift, because: reason)
    default: return .unchanged
    }
  }

  private func known(_ id: Shift.ID) -> KnownShift? {
    if let shift = removed[id] { return KnownShift(shift: shift, isRemoved: true) }
    return state.shifts.first { $0.id == id }.map { KnownShift(shift: $0, isRemoved: false) }
  }

  /// Date after date, each on the state that those before it leave.
  private func plan(_ request: SeriesRequest, _ number: Int) throws -> Verdict {
    guard SeriesRules.reasons(against: request.pattern).isEmpty else { return .refused([]) }
    let wishes = request.pattern.dates.map { date in
      let span = request.pattern.span(on: date)
      return BookingRequest(
        child: request.child, room: request.room, center: request.center, from: span.from,
        until: span.until)
    }
    return try oneAfterAnother(wishes, number)
  }

  private func draw(_ wishes: [BookingRequest], _ seed: Int, _ number: Int) throws -> Verdict {
    let tickets = wishes.enumerated().compactMap { index, wish in
      Span(wish.from, wish.until).map {
        Ticket(
          id: Ticket.ID(prefix: "t", number: index), draw: Draw.ID(prefix: "l", number: number),
          child: wish.child, room: wish.room, span: $0, entered: now)
      }
    }
    let draw = Draw(
      id: Draw.ID(prefix: "l", number: number), center: state.centers[0].id, name: "", cutoff: now)
    var serving = Serving(state: asked, draw: draw, now: now, numbers: .from(number))
    for ticket in Lottery.order(tickets, classes: [], seed: seed) { try serving.serve(ticket) }
    return serving.events.isEmpty ? .unchanged : .events(serving.events)
  }

  private func oneAfterAnother(_ wishes: [BookingRequest], _ number: Int) throws -> Verdict {
    var events: [Event] = []
    var state = asked
    let numbers = Numbering.from(number)
    for wish in wishes {
      let desk = BookingDesk(state: state, now: now, numbers: numbers)
      guard let booked = try desk.book(wish).events.last,
        case .booked(let booking, _, _) = booked
      else { continue }
      state.bookings.append(booking)
      events.append(booked)
    }
    return events.isEmpty ? .unchanged : .events(events)
  }

  // MARK: The state that a fact makes

  mutating func apply(_ event: Event) {
    change(event)
    guard event.isRelease else { return }
    for index in state.waiting.indices { state.waiting[index].isPassed = false }
  }

  private mutating func change(_ event: Event) {
    switch event {
    case .booked(let booking, _, _): state.bookings.append(booking)
    case .changed(let booking, _, _, _, _), .noShow(let booking, _):
      state.bookings.put(booking, \.id)
    case .cancelled(let booking, _): state.bookings.removeAll { $0.id == booking.id }
    case .pointsGiven(let breach):
      state.months[breach.child, default: ChildMonths()].breaches.append(breach)
    case .waitlisted(let entry): state.waiting.append(entry)
    case .offered(let entry), .offerLapsed(let entry): state.waiting.put(entry, \.id)
    case .offerTaken(let entry, _), .waitlistLeft(let entry, _):
      state.waiting.removeAll { $0.id == entry.id }
    case .checkedIn(let stay, _):
      state.stays.append(stay)
      set(.present, of: stay.booking)
    case .checkedOut(let stay, _, _):
      state.stays.put(stay, \.id)
      set(.completed, of: stay.booking)
    case .signedOn(let duty, _): state.duties.append(duty)
    case .signedOff(let duty), .breakTaken(let duty): state.duties.put(duty, \.id)
    case .acknowledged(let key): state.acknowledged.insert(key)
    default: changeRules(event)
    }
  }

  private mutating func changeRules(_ event: Event) {
    switch event {
    case .holidayDeclared(let holiday, _, let review):
      state.holidays.declare(holiday)
      mark(true, review)
    case .holidayWithdrawn(let date, _, let review):
      state.holidays.withdraw(date)
      mark(true, review)
    case .rulesChanged(let change, _, let review):
      state = state.applying(change)
      note(change)
      mark(true, review)
    case .registered(.shift(let shift)):
      state = state.applying(.shift(shift))
      note(.shift(shift))
    case .reviewLifted(let bookings): mark(false, bookings)
    default: preconditionFailure("The machine makes no such fact: \(event.kind)")
    }
  }

  private mutating func note(_ change: RuleChange) {
    if case .shiftRemoved(let shift) = change { removed[shift.id] = shift }
    if case .shift(let shift) = change { removed[shift.id] = nil }
  }

  private mutating func set(_ status: Booking.Status, of id: Booking.ID) {
    for index in state.bookings.indices where state.bookings[index].id == id {
      state.bookings[index].status = status
    }
  }

  private mutating func mark(_ isNeeded: Bool, _ ids: [Booking.ID]) {
    for index in state.bookings.indices where ids.contains(state.bookings[index].id) {
      state.bookings[index].needsReview = isNeeded
    }
  }
}

extension Array where Element: Hashable {
  fileprivate mutating func put<ID: Equatable>(_ element: Element, _ id: (Element) -> ID) {
    guard let index = firstIndex(where: { id($0) == id(element) }) else {
      preconditionFailure("Only what is there can change: \(element)")
    }
    self[index] = element
  }
}

extension Numbering {
  /// Numbers that hang on the act alone, so that acts can be left out without renaming what the others made.
  static func from(_ act: Int) -> Numbering {
    let given = Given(first: act * 100)
    return Numbering(
      booking: { Booking.ID(prefix: "b", number: given.next()) },
      stay: { Stay.ID(prefix: "v", number: given.next()) },
      duty: { Duty.ID(prefix: "d", number: given.next()) },
      series: { Series.ID(prefix: "p", number: given.next()) },
      waitlist: { WaitlistEntry.ID(prefix: "q", number: given.next()) },
      draw: { Draw.ID(prefix: "l", number: given.next()) },
      ticket: { Ticket.ID(prefix: "t", number: given.next()) },
      handover: { Handover.ID(prefix: "h", number: given.next()) },
      points: { PointsByHand.ID(prefix: "a", number: given.next()) },
      care: { _ in given.next() })
  }

  private final class Given {
    private var last: Int
    init(first: Int) { last = first }
    func next() -> Int {
      last += 1
      return last
    }
  }
}
