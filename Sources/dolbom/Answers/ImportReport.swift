internal import CareDomain
internal import FrontDesk
internal import Interchange
internal import OperatorUI
internal import TerminalUI

/// Answers each row of an import and counts them (CONTRACT, "JSON of other answers").
struct ImportReport {
  private let json: Bool
  private var counts = ["added": 0, "same": 0, "updated": 0, "refused": 0]
  private let explain = Explain(.current, names: .none)

  init(json: Bool) { self.json = json }

  /// Says what became of a row; nil means that it could not be understood.
  mutating func say(_ row: ImportRow, _ result: Importing.RowResult?) {
    let code = Self.code(result)
    counts[code, default: 0] += 1
    if json { return Output.json(object(row, result, code)) }
    let words = Self.words(code)
    guard code == "refused" else {
      return Output.line("\(line(row)) \(SafeText.display(row.id)): \(words)")
    }
    Output.line(
      "\(line(row)) \(SafeText.display(row.id)): \(words) — \(reasons(row, result))")
  }

  /// Says the totals; ends with the exit code of a refusal when any row was refused.
  func finish() throws {
    let order = ["added", "same", "updated", "refused"]
    let total = counts.values.reduce(0, +)
    if json {
      Output.json(
        .ordered([("total", .int(total))] + order.map { ($0, .int(counts[$0] ?? 0)) }))
    } else {
      let parts = order.map { "\(Self.words($0)) \(counts[$0] ?? 0)" }
      Output.line(
        dolbom.say("모두 \(total)줄: ", "\(counted(total, "row", "rows")): ")
          + parts.joined(separator: ", "))
    }
    if counts["refused"] ?? 0 > 0 { throw Stop(.refused) }
  }

  private func object(
    _ row: ImportRow, _ result: Importing.RowResult?, _ code: String
  ) -> JSONValue {
    .ordered([
      ("line", .int(row.line)), ("id", .string(row.id)), ("result", .string(code)),
      ("reasons", .array(reasonObjects(row, result))),
    ])
  }

  private func reasonObjects(_ row: ImportRow, _ result: Importing.RowResult?) -> [JSONValue] {
    if case .refused(let reasons) = result { return reasons.map(\.json) }
    guard case .failure(let problem) = row.content else { return [] }
    return [
      .ordered([
        ("code", .string(problem.code)), ("column", .text(problem.column)),
        ("text", .string(Language.current.pick(problem.words))),
      ])
    ]
  }

  private func reasons(_ row: ImportRow, _ result: Importing.RowResult?) -> String {
    if case .refused(let reasons) = result {
      return reasons.map(explain.sentence).joined(separator: " ")
    }
    guard case .failure(let problem) = row.content else { return "" }
    return Language.current.pick(problem.words)
  }

  private func line(_ row: ImportRow) -> String {
    dolbom.say("\(row.line)줄", "line \(row.line)")
  }

  private static func code(_ result: Importing.RowResult?) -> String {
    switch result {
    case .added: "added"
    case .same: "same"
    case .updated: "updated"
    case .refused, nil: "refused"
    }
  }

  private static func words(_ code: String) -> String {
    switch code {
    case "added": dolbom.say("더함", "added")
    case "same": dolbom.say("같음", "same")
    case "updated": dolbom.say("바꿈", "updated")
    default: dolbom.say("거절", "refused")
    }
  }
}

extension Names {
  /// No names: records are called by their identifiers.
  static let none = Names(
    CareState(
      horizon: Span(from: Instant(minute: 0), minutes: 1), isTraining: true,
      holidays: HolidayTable(
        coverage: CivilDate(dayNumber: 0)...CivilDate(dayNumber: 0), holidays: [])))
}
