public import CareDomain

/// What one shift tells the next: everything that stands now, and how it differs from the last handover.
///
/// Each section is one function below; another fact to hand over is one more of them in `sections`.
public struct HandoverList: Sendable {
  let center: Center
  let state: CareState
  let board: Board
  let unpaid: [UnpaidStay]
  let last: Handover?
  let now: Instant

  /// - Parameters:
  ///   - state: its horizon is `Board.horizon`.
  ///   - unpaid: the stays of the center that are not paid for.
  ///   - last: the last handover of the center.
  public init(
    of center: Center, in state: CareState, unpaid: [UnpaidStay], last: Handover?, at now: Instant
  ) {
    self.center = center
    self.state = state
    self.unpaid = unpaid
    self.last = last
    self.now = now
    board = Board(of: center, in: state, at: now)
  }

  /// The lines in the order in which they are read out.
  public var lines: [HandoverLine] {
    sections.flatMap { $0 }.map { line in
      var line = line
      if let before = last?.lines.first(where: { $0.isAbout(the: line) }) {
        line.change = before.says(the: line) ? .same : .changed
      }
      return line
    }
  }

  private var sections: [[HandoverLine]] {
    [
      present, asleep, medicines, incidents, collect, expected, left, staff, ratioAhead, alarms,
      debts,
    ]
  }

  private var here: [BoardChild] { board.children.filter(\.isHere) }

  private var present: [HandoverLine] {
    here.map {
      HandoverLine(
        .present, subject: $0.child.id.text, child: $0.child.id, room: $0.booking.room,
        at: $0.stay?.arrived, until: $0.booking.span.until,
        count: $0.minutesOverdue > 0 ? $0.minutesOverdue : nil, text: $0.child.allergies)
    }
  }

  private var asleep: [HandoverLine] {
    state.sleepers(at: now).filter { state.room($0.room)?.center == center.id }.map {
      HandoverLine(
        .asleep, subject: $0.child.text, child: $0.child, room: $0.room, at: $0.since,
        until: $0.dueAt, count: $0.bed)
    }
  }

  private var medicines: [HandoverLine] {
    let here = Set(here.map(\.child.id))
    return state.medicines(at: now).filter { here.contains($0.order.child) }.map {
      HandoverLine(
        .medicine, subject: $0.order.id.text, child: $0.order.child, at: $0.next,
        until: $0.order.span.until, count: $0.order.interval,
        text: [$0.order.drug, $0.order.dose].filter { !$0.isEmpty }.joined(separator: " "))
    }
  }

  private var incidents: [HandoverLine] {
    state.incidents(at: now).filter { found in
      !found.isClosed
        && state.careRoom(of: found.incident.child, at: found.incident.at)?.center == center.id
    }.map {
      HandoverLine(
        .incident, subject: $0.incident.id.text, child: $0.incident.child, at: $0.incident.at,
        until: $0.isReported ? nil : $0.reportBy, text: $0.incident.kind.rawValue)
    }
  }

  private var collect: [HandoverLine] {
    here.map { row in
      let id = row.child.id
      let guardians = (state.guardians[id] ?? []).map(\.id.text)
      let pickups = (state.pickups[id] ?? []).filter(\.isAllowed).map(\.id.text)
      return HandoverLine(
        .collect, subject: id.text, child: id, people: guardians + pickups,
        text: (state.pickups[id] ?? []).filter { !$0.isAllowed }.map(\.name).joined(separator: ", ")
      )
    }
  }

  private var expected: [HandoverLine] {
    board.children.filter { $0.isAwaited(by: state.care.entries) }.map {
      HandoverLine(
        .expected, subject: $0.booking.id.text, child: $0.child.id, room: $0.booking.room,
        at: $0.booking.span.from, until: $0.booking.span.until, text: $0.child.allergies)
    }
  }

  private var left: [HandoverLine] {
    guard let last else { return [] }
    return state.stays.compactMap { stay in
      guard let departed = stay.departed, departed >= last.at, departed <= now,
        state.room(stay.room)?.center == center.id
      else { return nil }
      return HandoverLine(
        .left, subject: stay.id.text, child: stay.child, at: departed,
        people: stay.releasedTo.map { [$0] } ?? [])
    }.sorted { ($0.at ?? now, $0.subject) < ($1.at ?? now, $1.subject) }
  }

  private var staff: [HandoverLine] {
    board.staff.filter { $0.state == .onDuty }.map {
      HandoverLine(
        .staff, subject: $0.member.id.text, room: $0.room, staff: $0.member.id, at: $0.since)
    }
  }

  /// What the rest of the session lacks; later nights are the gap list's.
  private var ratioAhead: [HandoverLine] {
    guard let night = board.careNight?.merged else { return [] }
    return Gaps.list(of: center.id, in: state, from: now)
      .filter { $0.span.overlaps(night) }
      .map {
        HandoverLine(
          .ratioAhead, subject: "\($0.room)/\($0.span.from.minute)", room: $0.room,
          at: $0.span.from, until: $0.span.until, count: $0.needed - $0.planned)
      }
  }

  private var alarms: [HandoverLine] {
    // Who is on duty, and that nobody else is, stands in its own section.
    board.alarms.filter {
      !$0.isAcknowledged && $0.kind != .handoverOpen && $0.kind != .loneCaregiver
    }.map {
      HandoverLine(
        .alarm, subject: "\($0.kind.rawValue)/\($0.key.subject)", child: $0.child, room: $0.room,
        staff: $0.staff, at: $0.at, text: $0.kind.rawValue)
    }
  }

  private var debts: [HandoverLine] {
    unpaid.map {
      HandoverLine(
        .unpaid, subject: $0.stay.id.text, child: $0.stay.child, at: $0.stay.departed,
        count: $0.fee.familyAmount)
    }
  }
}

extension HandoverList {
  /// The handover that an order asks for, or every reason why not.
  ///
  /// - Parameter ticked: the lines as they were read back; one that says something else by now stays open.
  public func handover(
    from giver: StaffMember.ID, to taker: StaffMember.ID, ticked: [HandoverLine],
    as id: Handover.ID, fingerprint: String
  ) -> Result<Handover, Refusal> {
    var reasons = [giver, taker].filter { state.staff[$0] == nil }.map {
      Reason.unknownStaff($0.text)
    }
    if giver == taker { reasons.append(.handover(.samePerson(giver))) }
    guard reasons.isEmpty else { return .failure(Refusal(reasons)) }
    let read = lines.map { line in
      var line = line
      line.isTicked = ticked.contains { $0.says(the: line) }
      return line
    }
    return .success(
      Handover(
        id: id, center: center.id, at: now, from: giver, to: taker, lines: read,
        fingerprint: fingerprint))
  }
}
