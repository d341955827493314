public import CareDomain
import GRDB

/// The kinds of record that the desk numbers itself.
public enum Counter: String, Hashable, Sendable, CaseIterable {
  case booking, stay, duty, shift, series, waitlist, draw, ticket, handover
  case points
  case careEntry, medicine, dose, incident, evacuation

  /// The letter before the number: `b17` is a booking, `v17` a stay (visit), `d17` a duty, `w17` a shift,
  /// `p17` a series (its pattern), `q17` an entry of the waiting list (the queue), `l17` a draw (by lot), `t17` a
  /// request in one (its ticket), `h17` a handover, `a17` points by hand (an adjustment), `n17` a note of care, `m17` a medicine asked for, `g17` a
  /// dose of it given, `i17` an incident, `e17` an evacuation.
  public var prefix: StaticString {
    switch self {
    case .booking: "b"
    case .stay: "v"
    case .duty: "d"
    case .shift: "w"
    case .series: "p"
    case .waitlist: "q"
    case .draw: "l"
    case .ticket: "t"
    case .handover: "h"
    case .points: "a"
    case .careEntry: "n"
    case .medicine: "m"
    case .dose: "g"
    case .incident: "i"
    case .evacuation: "e"
    }
  }

  /// Numbers beyond this are a file's own and do not move the counter: 10^12.
  private static let highest = 1_000_000_000_000

  /// The number in an identifier of our form, whoever chose it; nil for another form.
  func number(in text: String) -> Int? {
    guard text.hasPrefix("\(prefix)"),
      text.utf8.dropFirst().allSatisfy({ (0x30...0x39).contains($0) }),
      let number = Int(text.dropFirst()), number <= Self.highest
    else { return nil }
    return number
  }
}

extension Writer {
  /// The next free number of a kind; never one that an imported record has (`b17`).
  public func nextNumber(_ counter: Counter) throws -> Int {
    try reader.cache.states.unmoved(reader.db) {
      try reader.db.change(
        "UPDATE counter SET value = value + 1 WHERE name = ?", [counter.rawValue])
    }
    let number = try reader.db.row(
      "SELECT value FROM counter WHERE name = ?", [counter.rawValue]
    ) { try $0.int() }
    guard let number else { throw Damage(detail: "the counter of \(counter.rawValue)s is missing") }
    return number
  }

  /// The next identifier of a booking, a stay, a duty or a shift, as the type asks.
  public func nextID<Owner>(_ counter: Counter) throws -> Identifier<Owner> {
    Identifier(prefix: counter.prefix, number: try nextNumber(counter))
  }

  /// Moves the counter past the number in an identifier that was just recorded.
  func bump(_ counter: Counter, past text: String) throws {
    guard let number = counter.number(in: text) else { return }
    try reader.db.change(
      "UPDATE counter SET value = ?2 WHERE name = ?1 AND value < ?2", [counter.rawValue, number])
  }
}
