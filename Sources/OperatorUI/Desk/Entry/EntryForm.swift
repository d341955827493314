import CareDomain
import TerminalUI

/// A few lines to fill in for an act that needs a reason: one entered late, or one against a rule.
struct EntryForm: Equatable, Sendable {
  enum Purpose: Equatable, Sendable {
    /// The act, but for its time; a check-out also for the person.
    case late(Command)
    /// A check-in with too few caregivers.
    case ratio(Command)
  }
  enum Field: CaseIterable, Sendable { case time, person, reason }

  let purpose: Purpose
  let title: String
  var texts: [Field: TextEditor]
  var focus = 0

  init(_ purpose: Purpose, title: String) {
    self.purpose = purpose
    self.title = title
    texts = [:]
    for field in Self.fields(of: purpose) {
      texts[field] = TextEditor(limit: field == .time ? 5 : 80)
    }
  }

  var fields: [Field] { Self.fields(of: purpose) }
  var field: Field { fields[focus] }

  private static func fields(of purpose: Purpose) -> [Field] {
    switch purpose {
    case .late(.checkOut): [.time, .person, .reason]
    case .late: [.time, .reason]
    case .ratio: [.reason]
    }
  }

  func value(_ field: Field) -> String { texts[field]?.value ?? "" }

  /// The act that the lines make; nil while one of them is missing.
  func command(now: Instant) -> Command? {
    let reason = value(.reason)
    guard !reason.isEmpty, !fields.contains(.person) || !value(.person).isEmpty else { return nil }
    switch purpose {
    case .late(let command):
      guard let at = PastClock.instant(value(.time), before: now) else { return nil }
      guard case .checkOut(let child, _) = command else {
        return .late(command, at: at, because: reason)
      }
      return .late(.checkOut(child, to: value(.person)), at: at, because: reason)
    case .ratio(let command): return .overriding(.ratio, command, because: reason)
    }
  }
}

/// A time of day as the last minute with that clock.
enum PastClock {
  /// `21:30`, `2130` or `930`; nil for anything else.
  static func instant(_ text: String, before now: Instant) -> Instant? {
    let digits = text.filter { $0 != ":" }
    guard (3...4).contains(digits.count), digits.allSatisfy({ $0.isASCII && $0.isNumber }),
      let number = Int(digits), number % 100 < 60, number / 100 < 24
    else { return nil }
    let today = now.date.midnight.adding(minutes: number / 100 * 60 + number % 100)
    return today <= now ? today : today.adding(minutes: -Instant.minutesPerDay)
  }
}
