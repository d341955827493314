internal import CareDomain
internal import Interchange
internal import OperatorUI
internal import SchedulingEngine

extension Board {
  /// CONTRACT, "JSON of the board"; besides, the gap list of the month ahead.
  func json(gaps: [Gap], explain: Explain) -> JSONValue {
    let hours: (String, JSONValue) =
      isOpen ? ("closesAt", .instant(window?.until)) : ("opensAt", .instant(opensAt))
    return .ordered([
      ("now", .instant(now)), ("center", .string(center.id.text)), ("open", .bool(isOpen)), hours,
      ("rooms", .array(rooms.map(\.json))), ("children", .array(children.map(\.json))),
      ("staff", .array(staff.map(\.json))),
      ("alarms", .array(alarms.map { $0.json(explain: explain) })),
      ("gaps", .array(gaps.map(\.json))),
    ])
  }
}

extension BoardRoom {
  fileprivate var json: JSONValue {
    .ordered([
      ("id", .string(room.id.text)), ("name", .string(room.name)), ("places", .int(places)),
      ("present", .int(present)), ("booked", .int(booked)),
      ("caregiversNeeded", .int(caregiversNeeded)), ("caregiversOnDuty", .int(caregiversOnDuty)),
      ("inRatio", .bool(inRatio)),
    ])
  }
}

extension BoardChild {
  fileprivate var json: JSONValue {
    .ordered(
      [
        ("id", .string(child.id.text)), ("name", .string(child.name)),
        ("room", .string(booking.room.text)), ("state", .string(state.rawValue)),
        ("from", .instant(booking.span.from)), ("until", .instant(booking.span.until)),
        ("since", .instant(since)), ("allergies", .string(child.allergies)),
        ("minutesOverdue", .int(minutesOverdue)), ("booking", .string(booking.id.text)),
      ] + remarks.members)
  }
}

extension BoardStaff {
  fileprivate var json: JSONValue {
    .ordered(
      [
        ("id", .string(member.id.text)), ("name", .string(member.name)),
        ("role", .string(member.role.rawValue)), ("room", .id(room)),
        ("state", .string(state.rawValue)), ("since", .instant(since)), ("until", .instant(until)),
        ("breakSince", .instant(breakSince)),
      ] + remarks.members)
  }
}

extension [Remark.Kind] {
  /// What must be known about a row of the board.
  fileprivate var members: [(String, JSONValue)] {
    [
      ("lateEntry", .bool(contains(.lateEntry))),
      ("overrides", .array(filter { $0 != .lateEntry }.map { .string($0.rawValue) })),
    ]
  }
}

extension Alarm {
  fileprivate func json(explain: Explain) -> JSONValue {
    .ordered([
      ("code", .string(kind.rawValue)), ("at", .instant(at)), ("room", .id(room)),
      ("child", .id(child)), ("text", .string(explain.alarm(self))), ("staff", .id(staff)),
      ("acknowledged", .bool(isAcknowledged)),
    ])
  }
}

extension Gap {
  fileprivate var json: JSONValue {
    .ordered([
      ("room", .string(room.text)), ("from", .instant(span.from)), ("until", .instant(span.until)),
      ("caregiversNeeded", .int(needed)), ("caregiversPlanned", .int(planned)),
      ("nightPlanned", .bool(isNightPlanned)),
    ])
  }
}
