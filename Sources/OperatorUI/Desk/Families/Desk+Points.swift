public import CareDomain
import TerminalUI

/// A breach of this month with the name of its child, and where the month stands.
public struct PointsEntry: Sendable, Equatable {
  public let breach: Breach
  public let name: String
  /// The points of the child in the month.
  public let sum: Int
  /// So many block booking; nil where the rules have no points.
  public let limit: Int?

  public init(breach: Breach, name: String, sum: Int, limit: Int?) {
    self.breach = breach
    self.name = name
    self.sum = sum
    self.limit = limit
  }
}

/// The penalty points of the month, a line for each breach.
extension Desk {
  /// The breaches that `needPoints` asked for.
  public mutating func received(points entries: [PointsEntry]) {
    guard !entries.isEmpty else { return hint(.noPoints) }
    push(.sheet(Sheet(content: .notice(title: say(.pointsTitle), lines: entries.map(text)))))
  }

  private func text(of entry: PointsEntry) -> String {
    let breach = entry.breach
    let day = Clock.day(breach.date, language)
    let what = "\(breach.kind.text(language)) (\(breach.booking))"
    return "\(TextWidth.padded(entry.name, to: 10)) \(day)  \(what)  "
      + say(.points(breach.points)) + "  " + say(.pointsOfMonth(entry.sum, entry.limit))
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
