internal import ArgumentParser
internal import CareDomain
internal import CareStore
internal import FrontDesk
internal import Interchange
internal import OperatorUI
internal import TerminalUI
#if canImport(Glibc)
  internal import Glibc
#endif

struct ImportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "import", abstract: say("CSV 파일을 들입니다", "take a CSV file in"),
      discussion: say(
        """
        첫 줄에는 열의 이름이 있어야 합니다. 'dolbom export 종류'가 찍는 첫 줄이 그것이니, 빈 센터에서는 그 파일에 한 줄씩 적으면 \
        됩니다. 잘못된 줄은 번호와 까닭을 말하고, 나머지는 들입니다. 같은 파일을 다시 들여도 바뀌지 않습니다.
        """,
        """
        The first line has the names of the columns: the one that 'dolbom export KIND' prints, so in an empty centre fill in \
        that file. A bad line is told by its number and reason and the others are taken in. The same file again changes nothing.
        """))
  }

  /// Rows that commit together, and the pause between two commits, so that a kiosk is not starved:
  /// 5 ms per 100 rows (DESIGN 5, trap 3).
  private static let rowsPerCommit = 100
  private static let pauseInMicroseconds: UInt32 = 5000

  private static var rowsWord: String { say("들이기", "rows") }

  @OptionGroup var options: GlobalOptions
  @Argument(
    help: help(ImportCommand.kinds, ImportCommand.kinds), completion: .codes(ImportKind.self))
  var kind: String
  @Argument(
    help: help("CSV 파일 (-는 표준 입력)", "the CSV file (- for standard input)"), completion: .file())
  var path: String
  @Flag(help: help("저장하지 않고 답만 합니다", "answer without saving")) var dryRun = false

  private static var kinds: String {
    ImportKind.allCases.map(\.rawValue).joined(separator: " ")
  }

  func run() throws {
    guard let kind = ImportKind(rawValue: kind) else {
      throw Stop(
        .notUnderstood,
        say("들일 수 있는 것: ", "What can be imported: ") + Self.kinds)
    }
    Interrupt.watch()
    let session = try Session(options)
    let (bytes, note) = ForeignText.utf8(try InputFile.bytes(path))
    if let note { Output.problem(note) }
    let table = try read(kind, bytes, session)
    let author = dryRun ? nil : try session.author(for: .importing)
    try take(table, author, session)
  }

  private func read(_ kind: ImportKind, _ bytes: [UInt8], _ session: Session) throws -> ImportTable
  {
    let state = try session.stateNow()
    let named = try session.namedCenter()
    let only = named ?? (state.centers.count == 1 ? state.centers.first : nil)
    switch ImportFile.read(kind: kind, bytes: bytes, onlyCenter: only?.id) {
    case .success(let table):
      for column in table.unknownColumns {
        Output.problem(
          say("모르는 열은 넘어갑니다: ", "Unknown column passed over: ") + column)
      }
      return table
    case .failure(let problem):
      throw Stop(
        .notUnderstood, "\(SafeText.display(path)): \(Language.current.pick(problem.words))")
    }
  }

  private func take(_ table: ImportTable, _ author: Author?, _ session: Session) throws {
    var report = ImportReport(json: options.json)
    let now = session.clock.now()
    func importing(by author: Author) -> Importing {
      var author = author
      author.recordedAt = WallClock.realSeconds()
      return Importing(
        session.frontDesk, by: author, at: now, absentColumns: table.absentColumns)
    }
    guard let author else {
      let nobody = Author(operatorID: "", station: "", recordedAt: 0)
      try dryRun(table.rows, importing(by: nobody), session, &report)
      return try report.finish()
    }
    var rest = table.rows[...]
    var progress = Progress(besidesAnswers: true)
    while !rest.isEmpty, !Interrupt.isAsked {
      let chunk = rest.prefix(Self.rowsPerCommit)
      let importing = importing(by: author)
      let results = try session.file.write { writer in
        try chunk.map { try Self.take($0, importing, writer) }
      }
      for (row, result) in zip(chunk, results) { report.say(row, result) }
      rest = rest.dropFirst(Self.rowsPerCommit)
      progress.show(Self.rowsWord, table.rows.count - rest.count, of: table.rows.count)
      if !rest.isEmpty { usleep(Self.pauseInMicroseconds) }
    }
    progress.end()
    guard rest.isEmpty else { try stop(before: rest, report) }
    try report.finish()
  }

  /// What was taken in stays; the same file again goes on from there.
  private func stop(before rest: ArraySlice<ImportRow>, _ report: ImportReport) throws -> Never {
    do { try report.finish() } catch is Stop {}
    Interrupt.end(
      saying: say(
        "멈췄습니다. \(rest.first?.line ?? 0)줄부터 \(rest.count)줄은 들이지 않았습니다. 같은 파일을 다시 들이면 이어집니다.",
        "Stopped: \(rest.count) rows from line \(rest.first?.line ?? 0) on were not taken. Import the file again to go on."
      ))
  }

  /// Does everything in one transaction and takes it back, so that each row is decided as it would be.
  private func dryRun(
    _ rows: [ImportRow], _ importing: Importing, _ session: Session, _ report: inout ImportReport
  ) throws {
    struct TakenBack: Error {}
    var results: [Importing.RowResult?] = []
    var progress = Progress(besidesAnswers: false)
    defer { progress.end() }
    do {
      try session.file.write { writer in
        for row in rows where !Interrupt.isAsked {
          results.append(try Self.take(row, importing, writer))
          progress.show(Self.rowsWord, results.count, of: rows.count)
        }
        throw TakenBack()
      }
    } catch is TakenBack {
      for (row, result) in zip(rows, results) { report.say(row, result) }
    }
    guard results.count < rows.count else { return }
    progress.end()
    Interrupt.end(
      saying: say(
        "멈췄습니다. 아무것도 들이지 않았습니다.", "Stopped. Nothing was taken, as in every dry run."))
  }

  /// What becomes of one row; nil when it could not be understood.
  private static func take(
    _ row: ImportRow, _ importing: Importing, _ writer: Writer
  ) throws -> Importing.RowResult? {
    guard case .success(let content) = row.content else { return nil }
    switch content {
    case .record(let record): return try importing.take(record, in: writer)
    case .booking(let request): return try importing.take(request, in: writer)
    case .holiday(let holiday): return try importing.take(holiday, in: writer)
    }
  }
}
