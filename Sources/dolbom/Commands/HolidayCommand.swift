internal import ArgumentParser
internal import CareDomain
internal import Interchange

struct HolidayCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "holiday", abstract: say("공휴일을 더하거나 거둡니다", "declare or withdraw a holiday"),
      subcommands: [HolidayAddCommand.self, HolidayRemoveCommand.self])
  }
}

struct HolidayAddCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "add", abstract: say("공휴일을 더합니다", "declare a holiday"))
  }

  @OptionGroup var options: GlobalOptions
  @Argument(help: help("날짜", "the date")) var date: String
  @Argument(help: help("이름", "its name")) var name: String
  @Option(help: help("사유", "why")) var because: String?
  @Flag(help: help("저장하지 않고 답만 합니다", "answer without saving")) var dryRun = false

  func run() throws {
    let holiday = Holiday(
      date: try Arguments.date(date, "DATE"),
      name: try Arguments.name(name, "NAME"), kind: .temporary)
    let reason = try because.map { try Arguments.text($0, "--because") } ?? ""
    try Session(options).reviewed(.declareHoliday(holiday, because: reason), dryRun: dryRun)
  }
}

struct HolidayRemoveCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "remove", abstract: say("공휴일을 거둡니다", "withdraw a holiday"))
  }

  @OptionGroup var options: GlobalOptions
  @Argument(help: help("날짜", "the date")) var date: String
  @Option(help: help("사유", "why")) var because: String?
  @Flag(help: help("저장하지 않고 답만 합니다", "answer without saving")) var dryRun = false

  func run() throws {
    let date = try Arguments.date(date, "DATE")
    let reason = try because.map { try Arguments.text($0, "--because") } ?? ""
    try Session(options).reviewed(.withdrawHoliday(date, because: reason), dryRun: dryRun)
  }
}
