public import CareDomain

/// Why one row is refused. A `value` is fit to be shown and at most 40 characters long.
public enum RowProblem: Error, Hashable, Sendable {
  case unreadable(column: String, CSVFault.Kind)
  case cellCount(expected: Int, found: Int)
  case missingValue(column: String)
  /// The row names no center and there is more than one, or none.
  case centerMissing
  case badIdentifier(column: String, value: String)
  case badDate(column: String, value: String)
  case badTime(column: String, value: String)
  case badNumber(column: String, value: String, range: ClosedRange<Int>)
  case badArea(column: String, value: String)
  case badChoice(column: String, value: String, choices: [String])
  case badTraining(value: String)
  case ageRange(minimum: Int, maximum: Int)
  case shiftReversed(from: Instant, until: Instant)
  /// Longer than 24 hours.
  case shiftTooLong(minutes: Int)
  case text(column: String, TextProblem)
}

extension RowProblem {
  /// The code of the problem, in lower camel case.
  public var code: String {
    switch self {
    case .unreadable(_, let kind): kind.rawValue
    case .cellCount: "cellCount"
    case .missingValue: "missingValue"
    case .centerMissing: "centerMissing"
    case .badIdentifier: "badIdentifier"
    case .badDate: "badDate"
    case .badTime: "badTime"
    case .badNumber: "badNumber"
    case .badArea: "badArea"
    case .badChoice: "badChoice"
    case .badTraining: "badTraining"
    case .ageRange: "ageRange"
    case .shiftReversed: "shiftReversed"
    case .shiftTooLong: "shiftTooLong"
    case .text(_, let problem): problem.code
    }
  }

  /// The column that is wrong, where there is one.
  public var column: String? {
    switch self {
    case .unreadable(let column, _), .missingValue(let column), .badIdentifier(let column, _),
      .badDate(let column, _), .badTime(let column, _), .badNumber(let column, _, _),
      .badArea(let column, _), .badChoice(let column, _, _), .text(let column, _):
      column
    case .centerMissing: "center"
    case .badTraining: "trainings"
    case .cellCount, .ageRange, .shiftReversed, .shiftTooLong: nil
    }
  }
}
