internal import ArgumentParser
internal import CareDomain
internal import CareStore
internal import Interchange
internal import OperatorUI

struct ExportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "export",
      abstract: say("명단과 기록을 파일로 내보냅니다", "write lists and records to a file"),
      discussion: say(
        """
        종류는 'import'와 같고, 'stays'와 'receipts'가 더 있습니다. CSV는 표 계산 프로그램에서 수식으로 실행되지 않게 쓰고, \
        다시 가져오면 처음과 같습니다. 달력('ics')은 'bookings'와 'shifts'만 됩니다. 실제 센터의 파일에서 사람의 정보를 \
        내보내려면 관리자의 비밀번호와 사유가 필요하고, 몇 줄이었는지가 기록에 남습니다.
        """,
        """
        The kinds are those of import, and stays and receipts. CSV is written so that no spreadsheet runs a cell \
        as a formula, and comes back as it went. ics is for bookings and shifts. On a live file, what tells of \
        persons needs a supervisor's PIN and a reason, and the number of rows stays in the journal.
        """))
  }

  @OptionGroup var options: GlobalOptions
  @Argument(
    help: help("종류", "what: children, bookings, stays and so on"),
    completion: .codes(ExportKind.self)) var kind: String
  @Option(
    help: help("'csv', 'json', 'ics'", "csv, json or ics"), completion: .codes(ExportFormat.self))
  var format: String?
  @Option(help: help("새 파일 (없으면 표준 출력)", "a new file (else standard output)"), completion: .file())
  var output: String?
  @Option(help: help("사유", "why")) var because: String?
  @Option(help: help("이때부터", "from this time")) var from: String?
  @Option(help: help("이때까지", "until this time")) var until: String?

  func run() throws {
    let (kind, format) = try (chosenKind(), chosenFormat())
    guard format != .ics || kind.isCalendar else {
      throw Stop(
        .notUnderstood,
        say("달력은 'bookings'와 'shifts'만 됩니다.", "Only bookings and shifts make a calendar."))
    }
    let reason = try because.map { try Arguments.required($0, "--because") }
    Interrupt.watch()
    let session = try Session(options)
    let author = try author(session, kind, reason)
    let rows = ExportRows(
      kind: kind, file: session.file, center: try session.namedCenter()?.id, span: try span())
    let writer = ExportWriter(rows: rows, format: format, session: session)
    let log = { (count: Int) in
      try session.file.write {
        try $0.append(
          .noted(.exported(kind: kind.rawValue, rows: count, because: reason ?? "")), by: author,
          at: session.clock.now())
      }
    }
    guard let output else {
      return try Watched.run(ifStopped: say("다 내보내지 못했습니다.", "Not all was written.")) {
        try writer.show(logging: log)
      }
    }
    let count = try Watched.run(
      ifStopped: say("파일을 만들지 않았습니다.", "No file was made.")
    ) { try writer.write(to: output, logging: log) }
    Output.line(
      say("내보냈습니다: \(kind.rawValue) \(count)건.", "Exported \(count) \(kind.rawValue)."))
  }

  private func chosenKind() throws -> ExportKind {
    guard let kind = ExportKind(rawValue: kind) else {
      let all = ExportKind.allCases.map(\.rawValue).joined(separator: " ")
      throw Arguments.bad(self.kind, "<kind>", say("이 가운데 하나입니다: \(all)", "it is one of \(all)"))
    }
    return kind
  }

  private func chosenFormat() throws -> ExportFormat {
    guard let name = format else { return options.json ? .json : .csv }
    guard let format = ExportFormat(rawValue: name) else {
      throw Arguments.bad(
        name, "--format", say("'csv', 'json', 'ics' 가운데 하나입니다", "it is csv, json or ics"))
    }
    return format
  }

  private func span() throws -> Span? {
    let (from, until) = try (
      self.from.map { try Arguments.moment($0, "--from", isEnd: false) },
      self.until.map { try Arguments.moment($0, "--until", isEnd: true) }
    )
    guard from != nil || until != nil else { return nil }
    return try Arguments.span(
      from ?? Instant(minute: -1_000_000_000), until ?? Instant(minute: 1_000_000_000))
  }

  /// Who exports. On a live file what tells of persons is for supervisors, and they say why.
  private func author(
    _ session: Session, _ kind: ExportKind, _ reason: String?
  ) throws -> Author {
    guard !session.file.isTraining, kind.isPersonal else { return try session.author() }
    let author = try session.author(for: .export)
    guard reason != nil else {
      throw Stop(
        .refused,
        say(
          "실제 센터의 사람 정보를 내보내려면 --because로 사유를 적으십시오.",
          "Say why with --because: this exports records of persons of a live file."))
    }
    return author
  }
}
