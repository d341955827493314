internal import ArgumentParser
internal import CareDomain
internal import FrontDesk
internal import Interchange
internal import OperatorUI

struct SeriesCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "series",
      abstract: say("요일마다 되풀이하는 정기 예약", "bookings that repeat on days of the week"),
      subcommands: [
        SeriesBookCommand.self, SeriesRetryCommand.self, SeriesCancelCommand.self,
        SeriesListCommand.self,
      ],
      defaultSubcommand: SeriesBookCommand.self)
  }
}

struct SeriesBookCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "book",
      abstract: say(
        "맞는 날을 한꺼번에 예약하고, 안 되는 날은 까닭과 함께 남깁니다",
        "book every date that fits at once; list the others with their reasons"),
      discussion: say(
        """
        안 된 날은 나중에 'dolbom series retry ID'로 그날들만 다시 합니다. 'dolbom series cancel ID'는 시작하지 \
        않은 날을 모두 취소하고, 'dolbom series list'는 목록입니다. 하루도 안 되면 아무것도 적지 않습니다.
        """,
        """
        Dates that were not booked are tried again by 'dolbom series retry ID', and those alone. \
        'dolbom series cancel ID' cancels every date that has not begun; 'dolbom series list' lists \
        the series. Nothing is recorded when no date fits.
        """))
  }

  @OptionGroup var options: GlobalOptions
  @Option(help: help("아동 ID", "the child's id")) var child: String
  @Option(help: help("요일: 'fri,sat', '금,토' 또는 'daily'", "days: 'fri,sat' or 'daily'"))
  var weekdays: String
  @Option(help: help("시작 시각 (22:00)", "the start of each (22:00)")) var from: String
  @Option(
    help: help(
      "끝 시각 (시작보다 이르면 다음 날, 32:00은 다음 날 08:00)",
      "the end of each (before the start: the next day; 32:00 is 08:00 then)"))
  var until: String
  @Option(help: help("이 날부터", "the first day")) var starting: String
  @Option(help: help("몇 주 동안", "for how many weeks")) var weeks: Int
  @Option(help: help("방 ID (없으면 날마다 고릅니다)", "the room's id (else chosen for each date)"))
  var room: String?
  @Option(help: help("이용 사유 코드", "why, as a code")) var reason: String?
  @Option(parsing: .upToNextOption, help: help("뺄 날짜들", "dates to leave out"))
  var skip: [String] = []
  @Flag(help: help("저장하지 않고 답만 합니다", "answer without saving")) var dryRun = false

  func run() throws {
    let session = try Session(options)
    let request = try SeriesRequest(
      child: Arguments.identifier(child, "--child"),
      room: room.map { try Arguments.identifier($0, "--room") },
      center: room == nil ? session.namedCenter()?.id : nil, pattern: pattern(),
      reason: reason.map { try Arguments.code($0, "--reason") } ?? "")
    let answer = try session.frontDesk.plan(
      request, by: dryRun ? nil : session.author(), at: session.clock.now())
    try SeriesReport(session: session, isDryRun: dryRun).say(answer)
  }

  private func pattern() throws -> SeriesPattern {
    let opens = try SeriesArguments.clock(from, "--from")
    var closes = try SeriesArguments.clock(until, "--until")
    if closes <= opens { closes += Instant.minutesPerDay }
    guard (1...53).contains(weeks), opens < Instant.minutesPerDay else {
      throw Stop(
        .notUnderstood,
        say("--weeks는 1에서 53까지, --from은 24:00 앞입니다.", "--weeks is 1 to 53, --from before 24:00."))
    }
    let pattern = try SeriesPattern(
      weekdays: SeriesArguments.weekdays(weekdays), opens: opens, closes: closes,
      starting: Arguments.date(starting, "--starting"), weeks: weeks,
      skipped: skip.map { try Arguments.date($0, "--skip") })
    guard !pattern.dates.isEmpty else {
      throw Stop(.notUnderstood, say("남는 날짜가 없습니다.", "No date is left."))
    }
    return pattern
  }
}

struct SeriesRetryCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "retry",
      abstract: say("예약되지 못한 날만 다시 해 봅니다", "try again the dates that were not booked"))
  }

  @OptionGroup var options: GlobalOptions
  @Argument(help: help("정기 예약 ID", "the series' id")) var series: String
  @Flag(help: help("저장하지 않고 답만 합니다", "answer without saving")) var dryRun = false

  func run() throws {
    let session = try Session(options)
    let answer = try session.frontDesk.retry(
      Arguments.identifier(series, "SERIES"), by: dryRun ? nil : session.author(),
      at: session.clock.now())
    try SeriesReport(session: session, isDryRun: dryRun).say(answer)
  }
}

struct SeriesCancelCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "cancel",
      abstract: say("시작하지 않은 날을 모두 취소합니다", "cancel every date that has not begun"))
  }

  @OptionGroup var options: GlobalOptions
  @Argument(help: help("정기 예약 ID", "the series' id")) var series: String
  @Option(help: help("취소 사유", "why")) var because: String?
  @Flag(help: help("저장하지 않고 답만 합니다", "answer without saving")) var dryRun = false

  func run() throws {
    let session = try Session(options)
    let reason = try because.map { try Arguments.text($0, "--because") } ?? ""
    let answer = try session.frontDesk.end(
      Arguments.identifier(series, "SERIES"), because: reason,
      by: dryRun ? nil : session.author(), at: session.clock.now())
    try SeriesReport(session: session, isDryRun: dryRun).say(answer)
  }
}

/// Values of the command line that only a series has.
enum SeriesArguments {
  /// The latest end that is understood: three days after the date's midnight, in hours.
  private static let lastHour = 72

  /// `22:00` as minutes after midnight; hours beyond 24 lie on the days after.
  static func clock(_ text: String, _ option: String) throws -> Int {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    let isPlain = parts.allSatisfy { part in
      part.utf8.count == 2 && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
    guard isPlain, parts.count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]),
      hour <= lastHour, minute < 60
    else {
      throw Stop(
        .notUnderstood, say("\(option)은 22:00처럼 쓰십시오.", "Write \(option) as 22:00."))
    }
    return hour * 60 + minute
  }

  /// `fri,sat`, `금,토` or `daily`.
  static func weekdays(_ text: String) throws -> [Weekday] {
    if text == "daily" { return Weekday.allCases }
    let days = text.split(separator: ",", omittingEmptySubsequences: false).map { part in
      Weekday(code: part) ?? Weekday.allCases.first { $0.words.ko == part }
    }
    let known = days.compactMap { $0 }
    guard known.count == days.count else {
      throw Stop(
        .notUnderstood,
        say(
          "--weekdays는 'fri,sat', '금,토'나 'daily'처럼 쓰십시오.",
          "Write --weekdays as 'fri,sat' or 'daily'."))
    }
    return Weekday.allCases.filter(known.contains)
  }
}
