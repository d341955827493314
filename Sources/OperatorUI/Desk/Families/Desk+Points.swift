public import CareDomain
import TerminalUI

/// Points of this month with the name of their child, and where the month stands.
public struct PointsEntry: Sendable, Equatable {
  /// What they were given for.
  public enum Cause: Sendable, Equatable {
    case breach(Breach)
    case byHand(PointsByHand)
  }

  public let cause: Cause
  public let name: String
  /// The points of the child in the month.
  public let sum: Int
  /// So many block booking; nil where the rules have no points.
  public let limit: Int?

  public init(cause: Cause, name: String, sum: Int, limit: Int?) {
    self.cause = cause
    self.name = name
    self.sum = sum
    self.limit = limit
  }
}

extension PointsEntry.Cause {
  public var child: Child.ID {
    switch self {
    case .breach(let breach): breach.child
    case .byHand(let entry): entry.child
    }
  }

  public var date: CivilDate {
    switch self {
    case .breach(let breach): breach.date
    case .byHand(let entry): entry.date
    }
  }

  fileprivate var points: Int {
    switch self {
    case .breach(let breach): breach.points
    case .byHand(let entry): entry.points
    }
  }

  fileprivate func text(_ language: Language) -> String {
    switch self {
    case .breach(let breach): "\(breach.kind.text(language)) (\(breach.booking))"
    case .byHand(let entry): "\(entry.text(language)) (\(SafeText.display(entry.because)))"
    }
  }
}

/// The penalty points of the month, a line for each breach and for what a person gave or forgave.
extension Desk {
  /// The points that `needPoints` asked for.
  public mutating func received(points entries: [PointsEntry]) {
    guard !entries.isEmpty else { return hint(.noPoints) }
    push(.sheet(Sheet(content: .notice(title: say(.pointsTitle), lines: entries.map(text)))))
  }

  private func text(of entry: PointsEntry) -> String {
    let day = Clock.day(entry.cause.date, language)
    return "\(TextWidth.padded(entry.name, to: 10)) \(day)  \(entry.cause.text(language))  "
      + say(.points(entry.cause.points)) + "  " + say(.pointsOfMonth(entry.sum, entry.limit))
  }
}

extension DeskWord {
  static let noPoints = DeskWord("이달에는 벌점이 없습니다.", "No penalty points this month.")
  static let pointsTitle = DeskWord("이달의 벌점", "Penalty points this month")
  static func points(_ count: Int) -> DeskWord { DeskWord("\(count)점", "\(count) points") }
  static func pointsOfMonth(_ sum: Int, _ limit: Int?) -> DeskWord {
    guard let limit else { return DeskWord("이달 \(sum)점", "\(sum) this month") }
    return sum >= limit
      ? DeskWord("이달 \(sum)/\(limit)점, 예약 막힘", "\(sum) of \(limit) this month, booking blocked")
      : DeskWord("이달 \(sum)/\(limit)점", "\(sum) of \(limit) this month")
  }
}
