internal import CareDomain
internal import Interchange
internal import OperatorUI

extension HandoverEvent {
  var members: [(String, JSONValue)] {
    switch self {
    case .given(let handover): handover.members
    case .ticked(let handover, let lines):
      [
        ("handover", .string(handover.text)), ("lines", .array(lines.map(JSONValue.int))),
      ]
    }
  }
}

extension Handover {
  var members: [(String, JSONValue)] {
    [
      ("handover", .string(id.text)), ("center", .string(center.text)), ("at", .instant(at)),
      ("from", .string(from.text)), ("to", .string(to.text)),
      ("lines", .array(lines.enumerated().map { $0.element.json(number: $0.offset + 1) })),
      ("open", .array(open.map(JSONValue.int))), ("fingerprint", .string(fingerprint)),
    ]
  }
}

extension HandoverLine {
  /// The line with its number from 1.
  func json(number: Int) -> JSONValue {
    .ordered([
      ("line", .int(number)), ("section", .string(section.rawValue)),
      ("subject", .string(subject)), ("child", .id(child)), ("room", .id(room)),
      ("staff", .id(staff)), ("at", .instant(at)), ("until", .instant(until)),
      ("count", .number(count)), ("people", .array(people.map(JSONValue.string))),
      ("note", .string(text)), ("change", .string(change.rawValue)), ("ticked", .bool(isTicked)),
    ])
  }
}

extension HandoverReason {
  /// The numbers of the reason, beside its code.
  var numbers: [(String, JSONValue)] {
    switch self {
    case .samePerson(let staff): [("staff", .string(staff.text))]
    case .noHandover: []
    case .noOpenLine(let line): [("line", .int(line))]
    }
  }
}
