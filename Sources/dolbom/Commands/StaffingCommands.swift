internal import ArgumentParser
internal import CareDomain
internal import Interchange
internal import OperatorUI
internal import SchedulingEngine

struct CoverCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "cover",
      abstract: say("누가 빈 근무를 대신할 수 있는지", "who could fill a gap, best first"))
  }

  @OptionGroup var options: GlobalOptions
  @Argument(help: help("방 ID", "the room's id")) var room: String
  @Option(help: help("이때부터 (없으면 지금)", "from this time (else now)")) var from: String?
  @Option(help: help("이때까지", "until this time")) var until: String

  func run() throws {
    let session = try Session(options)
    let now = session.clock.now()
    let from = try from.map { try Arguments.moment($0, "--from", isEnd: false) } ?? now
    let span = try Arguments.span(from, Arguments.moment(until, "--until", isEnd: true))
    let state = try session.state(around: span)
    for room in try session.rooms(room, in: state) {
      let covers = Cover.list(for: room, over: span, in: state, at: now)
      if options.json { return covers.forEach { Output.json($0.json) } }
      CoverText.lines(covers, explain: Explain(session.language, names: Names(state)))
        .forEach(Output.line)
    }
  }
}

struct HoursWorkedCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "hours-worked",
      abstract: say("사람마다 한 주에 일한 시간과 밤", "work and night work by person and week"))
  }

  @OptionGroup var options: GlobalOptions
  @Option(help: help("이 주부터 (없으면 이번 주)", "from this week (else the present one)"))
  var from: String?
  @Option(help: help("이 주까지", "until this week")) var until: String?

  func run() throws {
    let session = try Session(options)
    let now = session.clock.now()
    let from = try from.map { try Arguments.moment($0, "--from", isEnd: false) } ?? now
    let until = try until.map { try Arguments.moment($0, "--until", isEnd: true) }
    let span = try Arguments.span(from, until ?? from.adding(minutes: 1))
    let state = try session.state(around: span)
    let center = try session.namedCenter()?.id
    let table = ListTable([
      "week", "staff", "name", "plannedMinutes", "plannedNight", "plannedOver40", "plannedOver52",
      "workedMinutes", "workedNight", "workedOver40", "workedOver52",
    ])
    let rows = WorkedHours.list(over: span, in: state, at: now).filter { hours in
      guard let center else { return true }
      return state.staff[hours.staff]?.center == center
    }
    table.say(rows.map { $0.cells(state.staff[$0.staff]?.name) }, json: options.json)
  }
}

extension WorkedHours {
  fileprivate func cells(_ name: String?) -> [Cell] {
    [.date(monday), .id(staff), .text(name)] + planned.cells + worked.cells
  }
}

extension WorkedHours.Sum {
  fileprivate var cells: [Cell] {
    [.number(work), .number(night), .number(overtime), .yes(isOverLimit)]
  }
}
