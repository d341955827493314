internal import CareDomain
internal import Interchange
internal import OperatorUI
internal import SchedulingEngine

extension CalendarDay {
  /// CONTRACT, "JSON of the calendar".
  var json: JSONValue {
    .ordered([
      ("date", .date(date)), ("type", .string(type.rawValue)), ("name", .text(name)),
      ("ownFrom", .instant(own?.from)), ("ownUntil", .instant(own?.until)),
      ("mergedFrom", .instant(merged?.from)), ("mergedUntil", .instant(merged?.until)),
    ])
  }

  /// The holiday's name in the operator's language, empty on other days.
  func name(_ language: Language) -> String {
    language == .en ? nameEnglish ?? name ?? "" : name ?? ""
  }
}

extension WhyOpen {
  /// CONTRACT, `why`.
  var json: JSONValue {
    .ordered([
      ("at", .instant(at)), ("open", .bool(isOpen)), ("rule", .string(day.type.rawValue)),
      ("name", .text(day.name)), ("windowFrom", .instant(window?.from)),
      ("windowUntil", .instant(window?.until)), ("nextOpening", .instant(nextOpening)),
    ])
  }
}
