internal import CareDomain
internal import CareStore
internal import SchedulingEngine

/// Loads what a command needs to know and asks the engine.
struct Deciding {
  let reader: Reader
  let catalog: Catalog
  let now: Instant
  /// Who asks; nil for a preview of nobody's.
  var author: Author?

  func verdict(on command: Command, numbers: Numbering) throws -> Verdict {
    switch command {
    case .book(let request):
      return try bookingDesk(around: request, numbers).book(request)
    case .change(let id, let change):
      return try self.change(id, change, numbers)
    case .cancel(let id, let reason):
      return try withBooking(id, numbers) { $0.cancel(id, because: reason) }
    case .noShow(let id, let reason):
      return try withBooking(id, numbers) { $0.noShow(id, because: reason) }
    case .signOn(let staff, let room):
      return try peopleDesk(nil, numbers).signOn(staff, room: room)
    case .signOff(let staff):
      return try peopleDesk(nil, numbers).signOff(staff)
    case .beginBreak(let staff):
      return Verdict(Breaks.begin(staff, in: try nearState(nil), at: now))
    case .endBreak(let staff):
      return Verdict(Breaks.end(staff, in: try nearState(nil), at: now))
    case .wait(let request): return try waitlistDesk(request, numbers).wait(request)
    case .takeOffer(let id): return try withEntry(id, numbers) { try $0.take($1) }
    case .leaveWaitlist(let id, let reason):
      return try withEntry(id, numbers) { $0.leave($1, because: reason) }
    case .draw(let order):
      return try DrawDesk(reader: reader, now: now, numbers: numbers).verdict(on: order)
    case .points(let order): return try points(order, numbers)
    case .acknowledge(let key):
      let state = try nearState(nil)
      return state.acknowledged.contains(key) ? .unchanged : .event(.acknowledged(key))
    case .register(let record):
      return try register(record)
    case .declareHoliday(let holiday, let reason):
      return try ruleDesk().declare(holiday, because: reason)
    case .withdrawHoliday(let date, let reason):
      return try ruleDesk().withdraw(date, because: reason)
    case .changeRules(let order, let reason):
      return try changeRules(order, because: reason)
    case .checkIn, .checkOut, .late, .overriding, .undo:
      return try peopleVerdict(on: command, numbers: numbers)
    case .handover(let order):
      return try HandoverDesk(reader: reader, now: now, numbers: numbers).carryOut(order)
    case .money(let order): return try MoneyDesk(reader: reader, now: now).carryOut(order)
    case .care(let command): return try care(command, numbers)
    }
  }

  /// The desk for records, with what it must know of this one.
  func registerDesk(_ record: Record) throws -> RegisterDesk {
    var span = Span(from: now, minutes: 1)
    var child: Child.ID?
    var knownShift: Shift?
    var withCare = false
    switch record {
    case .shift(let shift):
      span = shift.span
      knownShift = try reader.shift(shift.id)?.shift
    case .child(let record): child = record.id
    case .guardian(let guardian): child = guardian.child
    case .pickup(let person): child = person.child
    case .center, .room, .staff: break
    case .agency: withCare = true
    }
    var state = try reader.state(
      horizon: span, alsoChild: child.map { [$0] } ?? [], now: now)
    if withCare { state.care.agencies = try reader.agencies() }
    return RegisterDesk(
      state: state, now: now, catalog: try catalog.profiles(), knownShift: knownShift)
  }

  /// - Parameter rooms: where others are to be when all of an exchange have moved.
  func change(
    _ id: Booking.ID, _ change: BookingChange, _ numbers: Numbering,
    among rooms: [Booking.ID: Room.ID] = [:]
  ) throws -> Verdict {
    guard let old = try reader.booking(id) else { return .refused([.unknownBooking(id.text)]) }
    let wished = Span(change.from ?? old.span.from, change.until ?? old.span.until)
    let span = wished.map { $0.union(old.span) } ?? old.span
    var state = try state(over: span, child: old.child, plus: old)
    if !rooms.isEmpty { state.putBookings(into: rooms.filter { $0.key != id }) }
    return BookingDesk(state: state, now: now, numbers: numbers).change(id, change)
  }

  private func withBooking(
    _ id: Booking.ID, _ numbers: Numbering, _ act: (BookingDesk) -> Verdict
  ) throws -> Verdict {
    guard let booking = try reader.booking(id) else {
      return .refused([.unknownBooking(id.text)])
    }
    let state = try state(over: booking.span, child: booking.child, plus: booking)
    return act(BookingDesk(state: state, now: now, numbers: numbers))
  }

  private func bookingDesk(
    around request: BookingRequest, _ numbers: Numbering
  ) throws -> BookingDesk {
    let span = Span(request.from, request.until) ?? Span(from: request.from, minutes: 1)
    return BookingDesk(
      state: try state(over: span, child: request.child), now: now, numbers: numbers)
  }

  /// Wide enough for the care nights that a span touches: two days on either side, in whole days, so that wishes
  /// for one night ask for one state.
  static func state(
    _ reader: Reader, over span: Span, child: Child.ID, now: Instant
  ) throws -> CareState {
    let margin = 2 * Instant.minutesPerDay
    let horizon = span.widened(before: margin, after: margin).wholeDays
    var state = try reader.state(horizon: horizon, alsoChild: [child], now: now)
    state.settleWaitlist(at: now)
    return state
  }

  private func state(
    over span: Span, child: Child.ID, plus booking: Booking? = nil
  ) throws -> CareState {
    var state = try Self.state(reader, over: span, child: child, now: now)
    if let booking, state.booking(booking.id) == nil { state.bookings.append(booking) }
    return state
  }

  private func waitlistDesk(
    _ request: BookingRequest, _ numbers: Numbering
  ) throws -> WaitlistDesk {
    let span = Span(request.from, request.until) ?? Span(from: request.from, minutes: 1)
    return WaitlistDesk(
      state: try state(over: span, child: request.child), now: now, numbers: numbers)
  }

  private func withEntry(
    _ id: WaitlistEntry.ID, _ numbers: Numbering,
    _ act: (WaitlistDesk, WaitlistEntry) throws -> Verdict
  ) throws -> Verdict {
    guard let entry = try reader.waitlistEntry(id) else {
      return .refused([.unknownWaitlistEntry(id.text)])
    }
    guard entry.status == .waiting else {
      return .refused([.waitlistEntryClosed(id, entry.status)])
    }
    return try act(waitlistDesk(entry.request, numbers), entry)
  }

  private func peopleDesk(_ child: Child.ID?, _ numbers: Numbering) throws -> PeopleDesk {
    PeopleDesk(state: try nearState(child), now: now, numbers: numbers)
  }

  func nearState(_ child: Child.ID?) throws -> CareState {
    var state = try reader.state(
      horizon: Board.horizon(at: now), alsoChild: child.map { [$0] } ?? [], now: now)
    state.settleWaitlist(at: now)
    return state
  }
}

extension Numbering {
  /// A dry run takes no numbers; the answer carries none.
  static var dryRun: Numbering {
    Numbering(
      booking: { Booking.unnumbered }, stay: { Stay.ID(prefix: "v", number: 0) },
      duty: { Duty.ID(prefix: "d", number: 0) }, series: { Series.unnumbered },
      waitlist: { WaitlistEntry.ID(prefix: "q", number: 0) },
      draw: { Draw.ID(prefix: "l", number: 0) }, ticket: { Ticket.ID(prefix: "t", number: 0) },
      handover: { Handover.ID(prefix: "h", number: 0) },
      points: { PointsByHand.ID(prefix: "a", number: 0) }, care: { _ in 0 })
  }

  /// The next numbers of the file.
  static func of(_ writer: Writer) -> Numbering {
    Numbering(
      booking: { try writer.nextID(.booking) }, stay: { try writer.nextID(.stay) },
      duty: { try writer.nextID(.duty) }, series: { try writer.nextID(.series) },
      waitlist: { try writer.nextID(.waitlist) }, draw: { try writer.nextID(.draw) },
      ticket: { try writer.nextID(.ticket) },
      handover: { try writer.nextID(.handover) }, points: { try writer.nextID(.points) },
      care: { try writer.nextNumber($0) })
  }
}

extension Span {
  /// The whole calendar days that a span touches.
  var wholeDays: Span {
    Span(from.date.midnight, until.adding(minutes: -1).date.adding(days: 1).midnight) ?? self
  }
}
