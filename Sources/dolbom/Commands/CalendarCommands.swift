internal import ArgumentParser
internal import CareDomain
internal import FrontDesk
internal import Interchange
internal import OperatorUI
internal import SchedulingEngine
internal import TerminalUI

struct HoursCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "hours", abstract: say("날마다의 운영시간", "the operating hours of each date"))
  }

  @OptionGroup var options: GlobalOptions
  @Option(help: help("첫 날", "the first date")) var from: String
  @Option(help: help("마지막 날", "the last date")) var until: String
  @Option(help: help("이 운영 규정으로 (파일 없이)", "by this profile (needs no file)"), completion: .profiles)
  var profile: String?

  func run() throws {
    let from = try Arguments.date(from, "--from")
    let until = try Arguments.date(until, "--until")
    let calendar = try CalendarSource.calendar(options, profile: profile)
    guard from <= until else {
      throw Stop(.notUnderstood, say("--until이 --from보다 앞입니다.", "--until comes before --from."))
    }
    for date in [from, until] where !calendar.coverage.contains(date) {
      try CalendarSource.refuse(date, calendar, json: options.json)
    }
    let days = (from.dayNumber...until.dayNumber).compactMap {
      calendar.day(CivilDate(dayNumber: $0))
    }
    options.json ? days.forEach { Output.json($0.json) } : table(days)
  }

  private func table(_ days: [CalendarDay]) {
    let head = [
      say("날짜", "Date"), say("구분", "Day"), say("이름", "Name"), say("운영시간", "Own window"),
      say("이어진 시간", "Merged window"),
    ]
    let rows = days.map { day in
      [
        Clock.day(day.date, .current), day.type.text(.current),
        day.name(.current), day.own.map { Clock.span($0, .current) } ?? say("휴무", "closed"),
        day.merged.map { Clock.span($0, .current) } ?? "",
      ]
    }
    TableText.lines(head: head, rows: rows, width: Screen.columns).forEach(Output.line)
  }
}

struct WhyCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "why",
      abstract: say("그 시각에 왜 열려 있는지, 닫혀 있는지", "why it is open or closed at a minute"))
  }

  @OptionGroup var options: GlobalOptions
  @Argument(help: help("시각", "the time")) var time: String
  @Option(help: help("이 운영 규정으로 (파일 없이)", "by this profile (needs no file)"), completion: .profiles)
  var profile: String?

  func run() throws {
    let at = try Arguments.instant(time, "TIME")
    let calendar = try CalendarSource.calendar(options, profile: profile)
    guard let why = calendar.why(at) else {
      return try CalendarSource.refuse(at.date, calendar, json: options.json)
    }
    if options.json { return Output.json(why.json) }
    Output.line(Explain(.current, names: .none).why(why))
  }
}

struct ProfilesCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "profiles", abstract: say("알려진 운영 규정들", "the service profiles that are known"))
  }

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let profiles = try ProfileCatalog.all()
    if options.json { return profiles.forEach { Output.json($0.json) } }
    let head = ["ID", say("지역", "City"), say("서비스", "Service"), say("시작", "Since")]
    let rows = profiles.map {
      [
        $0.id.text, Language.current.pick($0.city), Language.current.pick($0.service),
        TimeText.text($0.effectiveFrom),
      ]
    }
    TableText.lines(head: head, rows: rows, width: Screen.columns).forEach(Output.line)
  }
}

/// Which hours and holidays a question about the calendar is asked of.
enum CalendarSource {
  /// By a named profile and the shipped holidays, else by the center of the file.
  static func calendar(_ options: GlobalOptions, profile: String?) throws -> OperatingCalendar {
    guard let profile else {
      let session = try Session(options)
      let state = try session.stateNow()
      let center = try session.center(in: state.centers)
      return OperatingCalendar(
        hours: state.profile(of: center).hours, holidays: state.holidays)
    }
    let named = try ProfileCatalog.all().first { $0.id.text == profile }
    guard let named else {
      throw Stop(
        .notUnderstood,
        say("없는 운영 규정입니다: ", "There is no such profile: ") + SafeText.display(profile)
          + say(" ('dolbom profiles'로 보십시오)", " (see 'dolbom profiles')"))
    }
    return OperatingCalendar(hours: named.hours, holidays: try HolidayFile.table())
  }

  /// Says that a date lies outside the holiday table.
  static func refuse(_ date: CivilDate, _ calendar: OperatingCalendar, json: Bool) throws {
    let reason = Reason.holidaysUnknown(date, coverage: calendar.coverage)
    if json {
      Output.json(Outcome.refused([reason], fits: []).json)
      throw Stop(.refused)
    }
    throw Stop(.refused, Explain(.current, names: .none).sentence(reason))
  }
}

extension Profile {
  var json: JSONValue {
    .ordered([
      ("id", .string(id.text)), ("city", .string(city.ko)), ("service", .string(service.ko)),
      ("cityEnglish", .string(city.en)), ("serviceEnglish", .string(service.en)),
      ("effectiveFrom", .date(effectiveFrom)), ("revision", .int(revision)),
      ("source", .string(source)),
    ])
  }
}
