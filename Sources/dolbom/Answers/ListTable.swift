internal import CareDomain
internal import Interchange
internal import OperatorUI

/// A list: one JSON object a line, or an aligned table.
struct ListTable {
  private let columns: [String]

  /// A list of these columns; their names are the JSON keys.
  init(_ columns: [String]) { self.columns = columns }

  func say(_ rows: [[JSONValue]], json: Bool) {
    if json {
      for row in rows { Output.json(.ordered(Array(zip(columns, row)))) }
      return
    }
    if rows.isEmpty { return Output.line(dolbom.say("없습니다.", "None.")) }
    let head = columns.map(ColumnName.text)
    let cells = rows.map { $0.map(shown) }
    TableText.lines(head: head, rows: cells, width: Screen.columns).forEach(Output.line)
  }

  private func shown(_ value: JSONValue) -> String {
    switch value {
    case .null: "-"
    case .bool(let yes): yes ? dolbom.say("예", "yes") : dolbom.say("아니요", "no")
    case .int(let number): String(number)
    case .string(let text): shown(text)
    case .array, .object: value.text
    }
  }

  /// Times lose the offset that JSON carries; enum codes become words.
  private func shown(_ text: String) -> String {
    if text.hasSuffix("+09:00"), let instant = TimeText.instant(text) {
      return TimeText.text(instant).replacing("T", with: " ")
    }
    return CodeWord.text(text) ?? text
  }
}
