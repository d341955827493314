internal import ArgumentParser
internal import CareDomain
internal import CareStore
internal import FrontDesk
internal import Interchange
internal import OperatorUI
internal import SchedulingEngine

struct ReportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "report",
      abstract: say("밤과 달의 보고", "reports of a night or a month"),
      subcommands: [NightReportCommand.self, MonthReportCommand.self])
  }
}

/// In which form a report is given, and where to.
struct ReportOptions: ParsableArguments {
  @Option(help: help("'text', 'csv', 'json'", "text, csv or json"), completion: .codes(Format.self))
  var format: String?
  @Option(help: help("새 파일 (없으면 표준 출력)", "a new file (else standard output)"), completion: .file())
  var output: String?
  @Option(help: help("새 SVG 파일", "a new SVG file with a chart"), completion: .file()) var chart:
    String?

  enum Format: String, CaseIterable { case text, csv, json }

  func chosen(_ options: GlobalOptions) throws -> Format {
    guard let name = format else { return options.json ? .json : .text }
    guard let format = Format(rawValue: name) else {
      throw Arguments.bad(
        name, "--format", say("'text', 'csv', 'json' 가운데 하나입니다", "it is text, csv or json"))
    }
    return format
  }

  /// Writes the chart, then gives the report.
  func give(_ text: String, chart picture: () -> [SVGChart]) throws {
    if let chart { try Self.write(SVGChart.file(picture()), to: chart) }
    guard let output else { return Output.raw(text) }
    try Self.write(text, to: output)
  }

  private static func write(_ text: String, to path: String) throws {
    var file = try NewFile(path)
    try file.write(text)
    try file.publish()
  }
}

struct NightReportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "night",
      abstract: say("한 밤의 보육일지", "the journal of one night, for the city"),
      discussion: say(
        "등원과 하원, 근무, 시간마다의 비율, 비율 초과, 긴급 이용, 거절, 이용료와 영수증을 보육일 하나로 묶습니다.",
        "Arrivals, departures, staff, ratio by hour, breaches, emergencies, refusals, fees and receipts of one care night."
      ))
  }

  @OptionGroup var options: GlobalOptions
  @OptionGroup var report: ReportOptions
  @Option(help: help("보육일 (없으면 지금의 밤)", "the care night (else the present one)")) var night: String?

  func run() throws {
    let session = try Session(options)
    let format = try report.chosen(options)
    let date = try night.map { try Arguments.date($0, "--night") }
    let now = session.clock.now()
    let center = try session.center(in: session.file.read { try $0.centers() })
    guard let found = try session.frontDesk.nightReport(of: center, night: date, at: now) else {
      let reason = MoneyReason.noSuchNight(date ?? now.date)
      return try Answer(session: session).say(.refused([.money(reason)], fits: []))
    }
    session.record(.children(count: found.children.count, find: nil))
    let names = try Answer(session: session).names(of: found.visits.map(\.booking.child))
    let fingerprint = try session.file.read { try $0.fingerprint() }
    try report.give(text(found, format, names, fingerprint)) { ReportChart.charts(found, names) }
  }

  private func text(
    _ found: NightReport, _ format: ReportOptions.Format, _ names: Names, _ fingerprint: String
  ) -> String {
    switch format {
    case .json: found.json(fingerprint: fingerprint).text + "\n"
    case .csv: ReportCSV.text(found, names: names)
    case .text:
      NightReportText(
        found, explain: Explain(.current, names: names),
        width: report.output == nil ? Screen.columns : nil
      ).lines(fingerprint: fingerprint).map { $0 + "\n" }.joined()
    }
  }
}

struct MonthReportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "month",
      abstract: say("한 달의 이용, 이용률, 거절, 이용료", "a month's uses, occupancy, refusals and fees"))
  }

  @OptionGroup var options: GlobalOptions
  @OptionGroup var report: ReportOptions
  @Option(help: help("달 (2026-11, 없으면 이달)", "the month (2026-11, else this one)")) var month:
    String?

  func run() throws {
    let session = try Session(options)
    let format = try report.chosen(options)
    let now = session.clock.now()
    let first = try month.map(Self.firstDay) ?? now.date
    let center = try session.center(in: session.file.read { try $0.centers() })
    let found = try session.frontDesk.monthReport(of: center, month: first, at: now)
    let names = try Answer(session: session).names(of: [])
    let fingerprint = try session.file.read { try $0.fingerprint() }
    try report.give(text(found, format, names, fingerprint)) { ReportChart.charts(found, names) }
  }

  private static func firstDay(_ text: String) throws -> CivilDate {
    guard text.utf8.count == 7, let date = TimeText.date(text + "-01") else {
      throw Arguments.bad(text, "--month", say("2026-11처럼 쓰십시오", "write it as 2026-11"))
    }
    return date
  }

  private func text(
    _ found: MonthReport, _ format: ReportOptions.Format, _ names: Names, _ fingerprint: String
  ) -> String {
    switch format {
    case .json: found.json(fingerprint: fingerprint).text + "\n"
    case .csv: ReportCSV.text(found)
    case .text:
      MonthReportText(
        found, explain: Explain(.current, names: names),
        width: report.output == nil ? Screen.columns : nil
      ).lines(fingerprint: fingerprint).map { $0 + "\n" }.joined()
    }
  }
}

/// The pictures that go with reports.
enum ReportChart {
  static func charts(_ report: NightReport, _ names: Names) -> [SVGChart] {
    Dictionary(grouping: report.hours, by: \.room).sorted { $0.key < $1.key }.map { room, steps in
      SVGChart(
        title: "\(names.room(room))  \(TimeText.text(report.night))",
        labels: steps.map { TimeText.clock($0.span.from) },
        series: [
          SVGChart.Series(
            name: say("현원", "Here"), values: steps.map(\.presentPeak), shape: .bars,
            color: SVGChart.colors[0]),
          SVGChart.Series(
            name: say("필요한 교사", "Caregivers needed"), values: steps.map(\.caregiversNeeded),
            shape: .line, color: SVGChart.colors[3]),
          SVGChart.Series(
            name: say("근무한 교사", "On duty"), values: steps.map(\.caregiversOnDuty), shape: .line,
            color: SVGChart.colors[1]),
        ])
    }
  }

  static func charts(_ report: MonthReport, _ names: Names) -> [SVGChart] {
    let month = TimeText.text(report.month).prefix(7)
    return [
      SVGChart(
        title: "\(names.center(report.center))  \(month)",
        labels: report.nights.map { String(TimeText.text($0.night).dropFirst(5)) },
        series: [
          SVGChart.Series(
            name: say("이용", "Uses"), values: report.nights.map(\.stays.count), shape: .bars,
            color: SVGChart.colors[0]),
          SVGChart.Series(
            name: say("거절", "Refused"), values: report.nights.map(\.refusals), shape: .line,
            color: SVGChart.colors[3]),
        ]),
      SVGChart(
        title: say("거절된 시각", "Refused by hour"), labels: (0..<24).map { "\($0)" },
        series: [
          SVGChart.Series(
            name: say("거절", "Refused"), values: report.unmetByHour, shape: .bars,
            color: SVGChart.colors[3])
        ]),
    ]
  }
}
