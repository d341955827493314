internal import CareDomain
internal import Interchange

extension PeopleReason {
  /// The numbers of the reason (CONTRACT, "JSON of a decision").
  var numbers: [(String, JSONValue)] {
    switch self {
    case .notPermitted(let permission):
      [
        ("role", .string(permission.role.rawValue)), ("signatures", .int(permission.signatures)),
      ]
    case .lastSupervisor(let id): [("staff", .string(id.text))]
    case .noOperator(let id): [("staff", .string(id))]
    case .higherRole(let id, let role):
      [("staff", .string(id.text)), ("role", .string(role.rawValue))]
    case .nothingToUndo(let minutes): [("minutes", .int(minutes))]
    case .notUndoable(let kind), .notThatAct(let kind): [("act", .string(kind))]
    case .changedSince, .notPast, .notOnBreak: []
    case .tooLongAgo(_, let earliest): [("earliest", .instant(earliest))]
    case .beforeStart(_, let since), .alreadyOnBreak(let since): [("since", .instant(since))]
    }
  }
}

extension Remark {
  /// What a remark adds to the answer about an act.
  var members: [(String, JSONValue)] {
    switch kind {
    case .lateEntry:
      [
        ("lateEntry", true), ("happened", .instant(at)), ("entered", .instant(entered)),
        ("because", .string(because)),
      ]
    case .ratioOverride, .unlistedRelease:
      [("override", .string(kind.rawValue)), ("overrideBecause", .string(because))]
    }
  }
}

extension Reversal {
  /// What was put back, and which entry of the journal it takes back.
  func members(_ entry: Int) -> [(String, JSONValue)] {
    var members: [(String, JSONValue)] = [("undone", .string(kind)), ("entry", .int(entry))]
    if let child { members.append(("child", .string(child.text))) }
    switch self {
    case .booked(let booking), .changed(let booking, _), .cancelled(let booking),
      .offerTaken(_, let booking):
      members += [
        ("booking", .string(booking.id.text)), ("room", .string(booking.room.text)),
        ("from", .instant(booking.span.from)), ("until", .instant(booking.span.until)),
        ("status", .string(booking.status.rawValue)),
      ]
    case .checkedIn(let stay), .checkedOut(let stay): members += [("stay", .string(stay.id.text))]
    case .signedOn(let duty), .signedOff(let duty), .breakTaken(let duty):
      members += [("staff", .string(duty.staff.text))]
    case .written(let entry): members += [("careEntry", .string(entry.id.text))]
    case .waitlisted(let entry), .waitlistLeft(let entry):
      members += [("entryOfWaitlist", .string(entry.id.text))]
    case .acknowledged(let key): members += [("code", .string(key.kind.rawValue))]
    }
    return members
  }
}
