internal import CareDomain
internal import Interchange
internal import OperatorUI

/// A list: one JSON object a line, or an aligned table.
struct ListTable {
  private let columns: [String]

  /// A list of these columns; their names are the JSON keys.
  init(_ columns: [String]) { self.columns = columns }

  func say(_ rows: [[Cell]], json: Bool) {
    if json {
      for row in rows { Output.json(.ordered(Array(zip(columns, row.map(\.json))))) }
      return
    }
    if rows.isEmpty { return Output.line(dolbom.say("없습니다.", "None.")) }
    let head = columns.map(ColumnName.text)
    let cells = rows.map { $0.map(\.shown) }
    TableText.lines(head: head, rows: cells, width: Screen.columns).forEach(Output.line)
  }
}

/// One cell of a list: what JSON says, and what people read.
struct Cell {
  let json: JSONValue
  let shown: String

  static func text(_ text: String?) -> Cell { Cell(json: .text(text), shown: text ?? "-") }

  static func id<Owner>(_ id: Identifier<Owner>?) -> Cell { text(id?.text) }

  /// Several codes, a list in JSON.
  static func texts(_ texts: [String]) -> Cell {
    Cell(
      json: .array(texts.map(JSONValue.string)),
      shown: texts.isEmpty ? "-" : texts.joined(separator: ","))
  }

  static func number(_ number: Int?) -> Cell {
    Cell(json: .number(number), shown: number.map { String($0) } ?? "-")
  }

  static func date(_ date: CivilDate?) -> Cell {
    Cell(json: .date(date), shown: date.map { TimeText.text($0) } ?? "-")
  }

  /// People read local time; the offset is in JSON alone.
  static func instant(_ instant: Instant?) -> Cell {
    let shown = instant.map { TimeText.text($0).replacing("T", with: " ") }
    return Cell(json: .instant(instant), shown: shown ?? "-")
  }

  static func yes(_ yes: Bool) -> Cell {
    Cell(json: .bool(yes), shown: yes ? dolbom.say("예", "yes") : dolbom.say("아니요", "no"))
  }

  /// An enum: its code in JSON, its word on the screen.
  static func code(_ code: String?, _ word: String?) -> Cell {
    Cell(json: .text(code), shown: word ?? code ?? "-")
  }
}
