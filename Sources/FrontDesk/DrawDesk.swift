internal import CareDomain
internal import CareStore
internal import SchedulingEngine

/// Opening a draw, gathering requests for it, and drawing.
struct DrawDesk {
  let reader: Reader
  let now: Instant
  let numbers: Numbering

  func verdict(on order: DrawOrder) throws -> Verdict {
    switch order {
    case .open(let name, let center, let cutoff):
      return try open(name, center, cutoff)
    case .enter(let id, let request, let flags):
      return try withOpen(id) { try enter($0, request, flags) }
    case .withdraw(let id, let reason):
      guard let ticket = try reader.ticket(id) else { return refused(.unknownTicket(id.text)) }
      return try withOpen(ticket.draw) { _ in withdraw(ticket, because: reason) }
    case .run(let id, let seed):
      guard let draw = try reader.draw(id) else { return refused(.unknownDraw(id.text)) }
      if let result = draw.result { return refused(.closed(id, since: result.at)) }
      guard now >= draw.cutoff else { return refused(.notDue(id, from: draw.cutoff)) }
      return .events(try facts(of: draw, seed: seed))
    }
  }

  private func open(
    _ name: String, _ center: Center.ID, _ cutoff: Instant
  ) throws -> Verdict {
    guard try reader.centers().contains(where: { $0.id == center }) else {
      return .refused([.unknownCenter(center.text)])
    }
    guard cutoff > now else { return .refused([.invalidInterval(from: now, until: cutoff)]) }
    let draw = Draw(id: try numbers.draw(), center: center, name: name, cutoff: cutoff)
    return .event(.drawing(.opened(draw)))
  }

  private func withOpen(_ id: Draw.ID, _ act: (Draw) throws -> Verdict) throws -> Verdict {
    guard let draw = try reader.draw(id) else { return refused(.unknownDraw(id.text)) }
    guard draw.result == nil, now < draw.cutoff else {
      return refused(.closed(id, since: draw.result?.at ?? draw.cutoff))
    }
    return try act(draw)
  }

  /// Taken unless nothing but luck could still let it fail: what a lot cannot mend is refused now.
  private func enter(
    _ draw: Draw, _ request: BookingRequest, _ flags: [String]
  ) throws -> Verdict {
    let known = try classes(of: draw).joined()
    if let flag = flags.first(where: { !known.contains($0) }) {
      return refused(.unknownFlag(flag, known: known.sorted()))
    }
    var asked = request
    (asked.center, asked.applied) = (draw.center, draw.cutoff)
    let around = Span(request.from, request.until) ?? Span(from: request.from, minutes: 1)
    let state = try Deciding.state(reader, over: around, child: request.child, now: now)
    if let room = request.room, state.room(room)?.center != draw.center {
      return .refused([.unknownRoom(room.text)])
    }
    let reasons = Admission.decide(asked, in: state, at: now).reasons
    let bars = reasons.filter { !Waitlist.canWait(for: [$0]) }
    guard bars.isEmpty, let span = Span(request.from, request.until) else {
      return .refused(bars)
    }
    let other = try reader.tickets(of: draw.id).first {
      !$0.isWithdrawn && $0.child == request.child && $0.span.overlaps(span)
    }
    if let other { return refused(.alreadyEntered(other.id, span: other.span)) }
    return .event(
      .drawing(
        .entered(
          Ticket(
            id: try numbers.ticket(), draw: draw.id, child: request.child, room: request.room,
            span: span, entered: now, reason: request.reason, flags: flags))))
  }

  private func withdraw(_ ticket: Ticket, because reason: String) -> Verdict {
    if ticket.isWithdrawn { return refused(.ticketWithdrawn(ticket.id)) }
    var ticket = ticket
    ticket.isWithdrawn = true
    return .event(.drawing(.withdrawn(ticket, because: reason)))
  }

  private func refused(_ problem: DrawProblem) -> Verdict { .refused([.draw(problem)]) }

  private func classes(of draw: Draw) throws -> [[String]] {
    let center = try reader.centers().first { $0.id == draw.center }
    return try center.flatMap { try reader.profiles()[$0.profile]?.drawClasses } ?? []
  }

  // MARK: Drawing

  /// The facts of drawing: bookings and waiting-list entries in the order of the lots, then the draw itself.
  func facts(of draw: Draw, seed: Int) throws -> [Event] {
    let tickets = try reader.tickets(of: draw.id)
    let classes = try draw.result?.classes ?? classes(of: draw)
    var drawn = draw
    var serving = Serving(
      state: try state(for: tickets), draw: draw, now: now, numbers: numbers)
    let order = Lottery.order(tickets, classes: classes, seed: seed)
    for (index, ticket) in order.enumerated() {
      try LongWork.onward(.drawing, index, of: order.count)
      try serving.serve(ticket)
    }
    drawn.result = Draw.Result(
      at: now, seed: seed, classes: classes,
      inputHash: TextHash.sha256(Lottery.input(draw, tickets, classes: classes)),
      lots: serving.lots)
    return serving.events + [.drawing(.drawn(drawn))]
  }

  private func state(for tickets: [Ticket]) throws -> CareState {
    let margin = 2 * Instant.minutesPerDay
    let whole = tickets.reduce(Span(from: now, minutes: 1)) { $0.union($1.span) }
    var state = try reader.state(
      horizon: whole.widened(before: margin, after: margin), alsoChild: tickets.map(\.child),
      now: now)
    state.settleWaitlist(at: now)
    return state
  }
}

/// Requests served one after another, each on the state that those before it leave.
struct Serving {
  private var state: CareState
  private let draw: Draw
  private let now: Instant
  private let numbers: Numbering
  private(set) var events: [Event] = []
  private(set) var lots: [Draw.Lot] = []

  init(state: CareState, draw: Draw, now: Instant, numbers: Numbering) {
    (self.state, self.draw, self.now, self.numbers) = (state, draw, now, numbers)
  }

  mutating func serve(_ ticket: Ticket) throws {
    var lot = Draw.Lot(ticket: ticket.id, child: ticket.child)
    defer { lots.append(lot) }
    let request = BookingRequest(
      child: ticket.child, room: ticket.room, center: draw.center, from: ticket.span.from,
      until: ticket.span.until, applied: draw.cutoff, reason: ticket.reason)
    guard now < ticket.span.from else {
      lot.reasons = ["noticeTooShort"]
      return
    }
    switch Admission.decide(request, in: state, at: now) {
    case .accepted(let place):
      let booking = BookingDesk(state: state, now: now, numbers: numbers)
        .booking(request, place, id: try numbers.booking())
      state.bookings.append(booking)
      events.append(.booked(booking, fee: place.fee.amount, warnings: place.warnings))
      (lot.booking, lot.room) = (booking.id, booking.room)
    case .refused(let reasons):
      lot.reasons = reasons.map(\.code)
      try wait(ticket, reasons, &lot)
    }
  }

  /// Waits behind those who were drawn before.
  private mutating func wait(
    _ ticket: Ticket, _ reasons: [Reason], _ lot: inout Draw.Lot
  ) throws {
    let isWaiting = state.waiting.contains {
      $0.child == ticket.child && $0.span.overlaps(ticket.span)
    }
    guard Waitlist.canWait(for: reasons), !isWaiting else { return }
    let entry = WaitlistEntry(
      id: try numbers.waitlist(), child: ticket.child, room: ticket.room, center: draw.center,
      span: ticket.span, entered: draw.cutoff, reason: ticket.reason)
    state.waiting.append(entry)
    events.append(.waitlisted(entry))
    lot.waiting = entry.id
  }
}
