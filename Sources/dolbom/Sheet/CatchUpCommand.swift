internal import ArgumentParser
internal import CareDomain
internal import CareStore
internal import FrontDesk
internal import Interchange
internal import OperatorUI

struct CatchUpCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "catch-up",
      abstract: say("종이에 적은 것을 그 차례대로 넣습니다", "type the paper sheet back, in its order"),
      discussion: say(
        """
        CSV의 칸은 'at,do,id,person,room'이고 'do'는 'checkIn', 'checkOut', 'signOn', 'signOff', 'breakStart', 'breakEnd'입니다. 줄마다 실제로 일어난 때의 규칙으로 \
        겹침과 비율을 따집니다. 모두 되거나 하나도 저장하지 않습니다. 기록에는 실제의 때와 넣은 때가 함께 남습니다. 먼저 \
        --dry-run으로 보십시오. 예약 없이 온 아동은 'until' 칸에 있을 때까지를, 정말로 비율이 모자랐던 줄은 'overrideRatio' 칸에 \
        사유를 적습니다 (두 사람의 서명).
        """,
        """
        The columns are at,do,id,person,room; do is checkIn, checkOut, signOn, signOff, breakStart or breakEnd. Each line is decided at the \
        minute at which it happened, with overlaps and ratio. All lines are saved or none. The journal keeps both the \
        real time and that of the entry. Look with --dry-run first. A column until holds until when a child without \
        a booking stays; a column overrideRatio says why a line stands although there really were too few caregivers \
        (two signatures).
        """))
  }

  @OptionGroup var options: GlobalOptions
  @Argument(
    help: help("CSV 파일 (-는 표준 입력)", "a CSV file (- for standard input)"), completion: .file())
  var file: String
  @Flag(help: help("저장하지 않고 답만 합니다", "answer without saving")) var dryRun = false

  func run() throws {
    let session = try Session(options)
    let now = session.clock.now()
    let lines = try PaperFile.lines(InputFile.bytes(file, limit: 1 << 20), until: now)
    let answer = try session.frontDesk.catchUp(
      lines, by: session.author(), at: now, isDryRun: dryRun)
    let children = answer.outcomes.compactMap(\.outcome.children.first)
    let explain = Explain(session.language, names: try Answer(session: session).names(of: children))
    for (line, outcome) in answer.outcomes {
      options.json
        ? Output.json(outcome.json(line: line))
        : text(line, outcome, explain).forEach(Output.line)
    }
    try close(answer)
  }

  private func text(_ line: PaperLine, _ outcome: Outcome, _ explain: Explain) -> [String] {
    let head = "\(line.line)  \(Clock.dated(line.at, explain.language))  "
    switch outcome {
    case .done(let event), .wouldDo(let event):
      return [head + explain.done(event)]
        + explain.warnings(event).map { "      " + $0 }
    case .unchanged: return [head + say("이미 그렇습니다.", "It is so already.")]
    case .refused(let reasons, let fits):
      return [head]
        + RefusalText.lines(reasons: reasons, fits: fits, explain: explain).map { "      " + $0 }
    }
  }

  private func close(_ answer: CatchUpAnswer) throws {
    if options.json {
      Output.json(
        .ordered([
          ("total", .int(answer.outcomes.count)), ("refused", .int(answer.refused)),
          ("saved", .bool(answer.isSaved)),
        ]))
    } else if answer.isSaved {
      Output.line(
        say(
          "\(answer.outcomes.count)줄을 저장했습니다.",
          "Saved \(counted(answer.outcomes.count, "line", "lines"))."))
    } else {
      Output.line(
        say(
          "저장하지 않았습니다. 안 되는 줄 \(answer.refused).",
          "Nothing was saved; lines refused: \(answer.refused)."))
    }
    if answer.refused > 0 { throw Stop(.refused) }
  }
}

extension Outcome {
  /// The answer to one line of paper.
  fileprivate func json(line: PaperLine) -> JSONValue {
    guard case .object(let members) = json else { return json }
    return .object(
      [
        (key: "line", value: .int(line.line)), (key: "at", value: .instant(line.at)),
      ] + members)
  }
}

/// The paper sheet as it was typed into a CSV file.
enum PaperFile {
  private static let required = ["at", "do", "id"]

  /// The lines in order of time; nothing may lie after `now`.
  static func lines(_ bytes: [UInt8], until now: Instant) throws -> [PaperLine] {
    var rows = CSVReader(bytes, isSpreadsheet: true).makeIterator()
    guard let head = rows.next(), case .success(let names) = head.cells,
      required.allSatisfy(names.contains)
    else {
      throw Stop(
        .notUnderstood,
        say("첫 줄은 'at,do,id,person,room'이어야 합니다.", "The first line must be at,do,id,person,room."))
    }
    var lines: [PaperLine] = []
    while let row = rows.next() {
      // Spreadsheets leave rows of nothing but commas below a table.
      if case .success(let cells) = row.cells, cells.allSatisfy(\.isEmpty) { continue }
      let line = try line(row, names)
      guard line.at <= now, lines.last.map({ $0.at <= line.at }) ?? true else {
        throw bad(
          row.line,
          say("때가 앞줄보다 이르거나 지금보다 뒤입니다", "the time lies before the line above, or ahead of now"))
      }
      lines.append(line)
    }
    guard !lines.isEmpty else {
      throw Stop(
        .notUnderstood,
        say(
          "첫 줄뿐이고 적힌 것이 없습니다. 저장한 것도 없습니다.",
          "There is nothing below the first line; nothing was saved."))
    }
    return lines
  }

  private static func line(_ row: CSVReader.Row, _ names: [String]) throws -> PaperLine {
    guard case .success(let cells) = row.cells, cells.count <= names.count else {
      throw bad(row.line, say("읽을 수 없는 줄입니다", "the line cannot be read"))
    }
    func cell(_ name: String) -> String? {
      guard let index = names.firstIndex(of: name), index < cells.count else { return nil }
      return cells[index].isEmpty ? nil : cells[index]
    }
    guard let at = cell("at").flatMap({ SpreadsheetTime.instant($0) }) else {
      throw bad(row.line, say("'at'을 2026-11-22T21:30처럼 쓰십시오", "write at as 2026-11-22T21:30"))
    }
    let id = cell("id") ?? ""
    let person = try cell("person").map { try Arguments.text($0, "person") }
    let command: Command? =
      switch cell("do") {
      case "checkIn": .care(.arrive(try arriving(id, person, until: cell("until"))))
      case "checkOut":
        .checkOut(try Arguments.identifier(id, "id"), to: try taker(person, row.line))
      case "signOn":
        .signOn(
          try Arguments.identifier(id, "id"),
          room: try cell("room").map { try Arguments.identifier($0, "room") })
      case "signOff": .signOff(try Arguments.identifier(id, "id"))
      case "breakStart": .beginBreak(try Arguments.identifier(id, "id"))
      case "breakEnd": .endBreak(try Arguments.identifier(id, "id"))
      default: nil
      }
    guard let command else {
      throw bad(
        row.line,
        say(
          "'do'는 'checkIn', 'checkOut', 'signOn', 'signOff', 'breakStart', 'breakEnd'입니다",
          "do is checkIn, checkOut, signOn, signOff, breakStart or breakEnd"))
    }
    let because = try cell("overrideRatio").map { try Arguments.required($0, "overrideRatio") }
    return PaperLine(line: row.line, at: at, command: command, waivesRatio: because)
  }

  /// To whom a child went; somebody must be named.
  private static func taker(_ person: String?, _ line: Int) throws -> String {
    guard let person, !person.isEmpty else {
      throw bad(line, say("'person'에 누가 데려갔는지 적으십시오", "write into person who took the child"))
    }
    return person
  }

  private static func arriving(
    _ id: String, _ person: String?, until: String?
  ) throws -> Arriving {
    Arriving(
      try Arguments.identifier(id, "id"), broughtBy: person,
      walkInUntil: try until.map { try Arguments.instant($0, "until") })
  }

  private static func bad(_ line: Int, _ why: String) -> Stop {
    Stop(.notUnderstood, say("\(line)번째 줄: \(why).", "Line \(line): \(why)."))
  }
}
