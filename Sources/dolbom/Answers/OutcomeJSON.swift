internal import CareDomain
internal import Interchange
internal import SchedulingEngine

extension JSONValue {
  /// An object with its members in this order.
  static func ordered(_ members: [(String, JSONValue)]) -> JSONValue {
    .object(members.map { (key: $0.0, value: $0.1) })
  }

  static func ids<Owner>(_ ids: [Identifier<Owner>]) -> JSONValue {
    .array(ids.map { .string($0.text) })
  }

  static func warnings(_ warnings: [Warning]) -> JSONValue {
    .array(warnings.map { .string($0.rawValue) })
  }
}

extension Outcome {
  /// The answer to a command (CONTRACT, "JSON of a decision" and "of other answers").
  var json: JSONValue {
    switch self {
    case .refused(let reasons, let fits):
      .ordered([
        ("decision", "refused"), ("reasons", .array(reasons.map(\.json))),
        ("fits", .array(fits.map(\.json))),
      ])
    case .unchanged: .ordered([("decision", "accepted"), ("unchanged", true)])
    case .done(let event): .ordered([("decision", "accepted")] + event.members(isDryRun: false))
    case .wouldDo(let event):
      .ordered([("decision", "accepted")] + event.members(isDryRun: true) + [("dryRun", true)])
    }
  }
}

extension Fit {
  var json: JSONValue {
    .ordered(
      [
        ("room", .string(room.text)), ("from", .instant(span.from)),
        ("until", .instant(span.until)),
      ] + (kind.map { [("kind", .string($0.rawValue))] } ?? []))
  }
}

extension Event {
  /// What the answer says about the fact. A dry run has no number to tell.
  func members(isDryRun: Bool) -> [(String, JSONValue)] {
    switch self {
    case .booked(let booking, let fee, let warnings):
      booking.members(isDryRun) + [("fee", .int(fee)), ("warnings", .warnings(warnings))]
        + (booking.chosen.map { [("roomChosen", $0.json)] } ?? [])
    case .changed(let booking, let fee, _, _, let warnings):
      booking.members(false) + [
        ("fee", fee.map { .int($0) } ?? .null), ("warnings", .warnings(warnings)),
      ]
    case .cancelled(let booking, let because):
      booking.members(false) + [("status", "cancelled"), ("because", .string(because))]
    case .noShow(let booking, let because):
      booking.members(false) + [("status", "noShow"), ("because", .string(because))]
    case .pointsGiven(let breach): breach.members
    case .pointsByHand(let entry, let ended): entry.members(ended, isDryRun)
    case .drawing(let fact): fact.members(isDryRun)
    case .checkedIn(let stay, let warnings):
      stay.entering(isDryRun) + [
        ("arrived", .instant(stay.arrived)), ("broughtBy", .text(stay.broughtBy)),
        ("warnings", .warnings(warnings)),
      ]
    case .checkedOut(let stay, let fee, let warnings): stay.leaving(fee, warnings)
    case .signedOn(let duty, let warnings):
      duty.members + [("warnings", .warnings(warnings))]
    case .signedOff(let duty): duty.members + duty.leaving
    case .breakTaken(let duty): duty.members + duty.lastBreak
    case .holidayDeclared(let holiday, _, let review):
      [
        ("date", .date(holiday.date)), ("name", .string(holiday.name)),
        ("needsReview", ids(review)),
      ]
    case .holidayWithdrawn(let date, _, let review):
      [("date", .date(date)), ("needsReview", ids(review))]
    case .rulesChanged(let change, let because, let review):
      change.members + [("because", .string(because)), ("needsReview", ids(review))]
    case .reviewLifted(let bookings): [("lifted", ids(bookings))]
    case .purged(let erasure): erasure.members
    case .acknowledged(let key):
      [("code", .string(key.kind.rawValue)), ("subject", .string(key.subject))]
    case .waitlisted(let entry), .waitlistLeft(let entry, _): entry.members(isDryRun)
    case .registered(let record): [("kind", .string(record.kind))]
    case .remarked(let remark, let event): event.members(isDryRun: isDryRun) + remark.members
    case .undone(let reversal, let entry): reversal.members(entry)
    case .money(let event): event.members(isDryRun: isDryRun)
    case .handover(let event): event.members
    case .care(let fact): fact.members(isDryRun)
    default: []
    }
  }

  private func ids(_ bookings: [Booking.ID]) -> JSONValue { .ids(bookings) }
}

extension Stay {
  fileprivate func leaving(_ fee: Fee?, _ warnings: [Warning]) -> [(String, JSONValue)] {
    let release = warnings.contains(.overrun) ? Release.releaseLate : .release
    return members + [
      ("arrived", .instant(arrived)), ("departed", .instant(departed)),
      ("releasedTo", .text(releasedTo)), ("fee", .number(fee?.amount)),
      ("warnings", .warnings(warnings)), ("release", .string(release.rawValue)),
    ] + (handing?.witness.map { [("witness", .string($0.text))] } ?? [])
  }
}

extension Erasure {
  fileprivate var members: [(String, JSONValue)] {
    [("entries", .array(entries.map { .int($0.seq) })), ("because", .string(because))]
  }
}

extension Booking {
  fileprivate func members(_ isDryRun: Bool) -> [(String, JSONValue)] {
    [
      ("booking", isDryRun ? .null : .string(id.text)), ("child", .string(child.text)),
      ("room", .string(room.text)), ("from", .instant(span.from)), ("until", .instant(span.until)),
    ]
  }
}

extension RoomReason {
  /// Why the room was chosen: the rule, and what it counts for the room and for the next best one.
  fileprivate var json: JSONValue {
    let numbers: [(String, JSONValue)] =
      minutes == nil
      ? [] : [("minutes", .number(minutes)), ("nextMinutes", .number(nextMinutes))]
    return .ordered(
      [("because", .string(because.rawValue)), ("next", .text(next?.text))] + numbers)
  }
}

extension WaitlistEntry {
  fileprivate func members(_ isDryRun: Bool) -> [(String, JSONValue)] {
    let isNew = status == .waiting && isDryRun
    return [
      ("entry", isNew ? .null : .string(id.text)), ("child", .string(child.text)),
      ("room", .text(room?.text)), ("from", .instant(span.from)),
      ("until", .instant(span.until)), ("status", .string(status.rawValue)),
    ]
  }
}

extension Stay {
  fileprivate var members: [(String, JSONValue)] {
    [("stay", .string(id.text)), ("booking", .string(booking.text))] + whoAndWhere
  }

  /// Of a child who comes in: a dry run numbers no stay, and no booking of one who comes without.
  fileprivate func entering(_ isDryRun: Bool) -> [(String, JSONValue)] {
    guard isDryRun else { return members }
    let isNew = booking == Booking.unnumbered
    return [("stay", .null), ("booking", isNew ? .null : .string(booking.text))] + whoAndWhere
  }

  private var whoAndWhere: [(String, JSONValue)] {
    [("child", .string(child.text)), ("room", .string(room.text))]
  }
}

extension Duty {
  fileprivate var members: [(String, JSONValue)] {
    [
      ("staff", .string(staff.text)), ("room", .string(room.text)), ("since", .instant(since)),
    ]
  }

  fileprivate var leaving: [(String, JSONValue)] {
    [
      ("until", .instant(until)), ("breakMinutes", .int(breakMinutes)),
      ("warnings", .warnings(warnings)),
    ]
  }

  fileprivate var lastBreak: [(String, JSONValue)] {
    [
      ("breakSince", .instant(breaks.last?.since)), ("breakUntil", .instant(breaks.last?.until)),
    ]
  }
}

extension Fee {
  /// CONTRACT, `fee`.
  var json: JSONValue {
    .ordered(
      [
        ("minutes", .int(minutes)), ("hours", .int(hours)), ("rate", .int(rate)),
        ("amount", .int(amount)), ("basis", .string(basis)), ("familyAmount", .int(familyAmount)),
      ] + (sharedHours.map { [("sharedHours", .int($0))] } ?? []))
  }
}
