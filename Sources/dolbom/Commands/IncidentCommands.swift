internal import ArgumentParser
internal import CareDomain
internal import CareStore
internal import Interchange
internal import OperatorUI
internal import SchedulingEngine

struct IncidentCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "incident",
      abstract: say("사고: 적고, 검토하고, 알리고, 보고합니다", "incidents: recorded, reviewed, told, reported"),
      subcommands: [
        IncidentListCommand.self, IncidentAddCommand.self, IncidentReviewCommand.self,
        IncidentToldCommand.self, IncidentReportCommand.self, IncidentCallCommand.self,
        IncidentPrintCommand.self, IncidentDutyCommand.self,
      ], defaultSubcommand: IncidentListCommand.self)
  }
}

struct IncidentAddCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "add", abstract: say("사고를 적습니다", "record an incident"),
      discussion: Arguments.choices(of: Incident.Kind.self))
  }

  @OptionGroup var options: GlobalOptions
  @OptionGroup var times: CareTimes
  @Argument(help: help("아동 ID", "the child's id")) var child: String
  @Option(help: help("종류", "the kind"), completion: .codes(Incident.Kind.self)) var kind = Incident
    .Kind.other.rawValue
  @Option(help: help("무슨 일", "what happened")) var what: String
  @Option(help: help("어디서", "where")) var place: String?
  @Option(help: help("응급 처치", "the first aid")) var firstAid: String?

  func run() throws {
    guard let kind = Incident.Kind(rawValue: kind) else {
      throw Arguments.bad(
        self.kind, "--kind", Arguments.choices(of: Incident.Kind.self))
    }
    let session = try Session(options)
    let report = IncidentReport(
      child: try Arguments.identifier(child, "CHILD"), kind: kind, at: try times.instant(),
      place: try place.map { try Arguments.text($0, "--place") } ?? "",
      what: try Arguments.required(what, "--what"),
      firstAid: try firstAid.map { try Arguments.text($0, "--first-aid") } ?? "",
      by: try times.staff(session))
    try session.perform(.care(.recordIncident(report)), dryRun: times.dryRun)
    if kind == .abuseSuspected, !options.json { try DutyCard.lines().forEach(Output.line) }
  }
}

/// What every step of an incident takes.
struct StepOptions: ParsableArguments {
  @OptionGroup var times: CareTimes
  @Argument(help: help("사고 ID", "the id of the incident")) var incident: String
  @Option(help: help("적을 것", "a note")) var text: String?

  func perform(
    _ kind: IncidentStep.Kind, _ options: GlobalOptions, to person: String? = nil, how: String = ""
  ) throws {
    let session = try Session(options)
    let act = IncidentAct(
      try Arguments.identifier(incident, "INCIDENT"), kind, at: try times.instant(),
      by: try times.staff(session),
      person: try person.map { try Arguments.required($0, "--to") } ?? "",
      how: how, text: try text.map { try Arguments.text($0, "--text") } ?? "")
    try session.perform(.care(.stepIncident(act)), dryRun: times.dryRun)
  }
}

struct IncidentReviewCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "review", abstract: say("관리자가 검토했습니다", "a supervisor has looked into it"))
  }

  @OptionGroup var options: GlobalOptions
  @OptionGroup var step: StepOptions

  func run() throws { try step.perform(.reviewed, options) }
}

struct IncidentToldCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "told", abstract: say("보호자에게 알렸습니다", "a guardian was told"))
  }

  @OptionGroup var options: GlobalOptions
  @OptionGroup var step: StepOptions
  @Option(help: help("누구에게", "whom")) var to: String
  @Option(
    help: help("'phone inPerson message'", "'phone inPerson message'"),
    completion: .list(IncidentStep.ways)) var how = "phone"

  func run() throws { try step.perform(.told, options, to: to, how: how) }
}

struct IncidentReportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "report", abstract: say("관청에 보고했습니다", "an authority was told"))
  }

  @OptionGroup var options: GlobalOptions
  @OptionGroup var step: StepOptions
  @Option(help: help("어디에", "which")) var to: String
  @Option(
    help: help("'phone inPerson message'", "'phone inPerson message'"),
    completion: .list(IncidentStep.ways)) var how = "phone"

  func run() throws { try step.perform(.reported, options, to: to, how: how) }
}

struct IncidentCallCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "call", abstract: say("의사, 119에 연락했습니다", "a doctor or an ambulance was called"))
  }

  @OptionGroup var options: GlobalOptions
  @OptionGroup var step: StepOptions
  @Option(help: help("누구에게", "whom")) var to: String

  func run() throws { try step.perform(.called, options, to: to, how: "phone") }
}

struct IncidentListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "list", abstract: say("사고 목록", "the incidents"))
  }

  @OptionGroup var options: GlobalOptions
  @Option(help: help("이때부터", "from this time")) var from: String?
  @Option(help: help("이때까지", "until this time")) var until: String?
  @Flag(help: help("할 일이 남은 것만", "only those with something left to do")) var open = false

  func run() throws {
    let session = try Session(options)
    let from = try from.map { try Arguments.moment($0, "--from", isEnd: false) }
    let until = try until.map { try Arguments.moment($0, "--until", isEnd: true) }
    let rows = try session.incidents(from: from, until: until).filter { !open || !$0.isClosed }
    session.record(.incidents, rows.count)
    if options.json {
      for row in rows { Output.json(row.json) }
      return
    }
    let names = try Answer(session: session).names(of: rows.map(\.incident.child))
    ListTable([
      "id", "at", "child", "name", "kind", "what", "reviewed", "told", "reported", "reportBy",
    ]).say(
      rows.map { row in
        [
          .id(row.incident.id), .instant(row.incident.at), .id(row.incident.child),
          .text(names.child(row.incident.child)),
          .code(row.incident.kind.rawValue, row.incident.kind.text(.current)),
          .text(row.incident.what), .yes(row.isReviewed), .yes(row.isTold), .yes(row.isReported),
          .instant(row.reportBy),
        ]
      }, json: false)
  }
}

struct IncidentPrintCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "print", abstract: say("사고보고서를 글로 냅니다", "the incident report as text"))
  }

  @OptionGroup var options: GlobalOptions
  @Argument(help: help("사고 ID", "the id of the incident")) var incident: String

  func run() throws {
    let session = try Session(options)
    let id: Incident.ID = try Arguments.identifier(incident, "INCIDENT")
    guard let row = try session.incidents().first(where: { $0.incident.id == id }) else {
      return try Answer(session: session).say(
        .refused([.care(.unknownIncident(id.text))], fits: []))
    }
    try session.put(.printed(what: "incident:\(id)"))
    if options.json { return Output.json(row.json) }
    let names = try Answer(session: session).names(of: [row.incident.child])
    IncidentText.lines(row, explain: Explain(.current, names: names)).forEach(Output.line)
  }
}

struct IncidentDutyCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "duty",
      abstract: say("아동학대 신고 의무 카드", "the card on the duty to report child abuse"))
  }

  @OptionGroup var options: GlobalOptions

  func run() throws { try DutyCard.lines().forEach(Output.line) }
}

extension Session {
  /// The incidents of a span or all, each with its steps and deadline.
  func incidents(from: Instant? = nil, until: Instant? = nil) throws -> [IncidentNow] {
    let incidents = try file.read { try $0.incidents(from: from, until: until) }
    var state = try careState(alsoChild: Array(Set(incidents.map(\.child))))
    state.care.steps = try file.read { reader in
      try incidents.flatMap { try reader.steps(of: $0.id) }
    }
    return incidents.map(state.incident)
  }
}
