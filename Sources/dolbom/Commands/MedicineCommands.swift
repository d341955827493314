internal import ArgumentParser
internal import CareDomain
internal import CareStore
internal import Interchange
internal import OperatorUI
internal import SchedulingEngine

struct MedicineCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "medicine", abstract: say("투약 의뢰와 투약", "medicine asked for and given"),
      subcommands: [
        MedicineListCommand.self, MedicineRequestCommand.self, MedicineGiveCommand.self,
        MedicineStopCommand.self,
      ], defaultSubcommand: MedicineListCommand.self)
  }
}

struct MedicineRequestCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "request", abstract: say("보호자의 투약의뢰서를 받습니다", "take a guardian's request"))
  }

  @OptionGroup var options: GlobalOptions
  @Argument(help: help("아동 ID", "the child's id")) var child: String
  @Option(help: help("약", "the drug")) var drug: String
  @Option(help: help("한 번의 양", "one dose")) var dose: String?
  @Option(help: help("투약 간격, 6h처럼", "the least time between doses, as 6h")) var interval: String
  @Option(help: help("집에서 마지막으로 먹은 때", "the last dose at home")) var last: String?
  @Option(help: help("이때부터", "from this time")) var from: String?
  @Option(help: help("이때까지", "until this time")) var until: String
  @Option(help: help("의뢰한 보호자 (ID나 이름)", "the guardian who asks (id or name)")) var requestedBy:
    String
  @Option(help: help("적을 것", "a note")) var note: String?
  @Flag(help: help("필요할 때만", "only when needed")) var asNeeded = false
  @Flag(help: help("저장하지 않고 답만 합니다", "answer without saving")) var dryRun = false

  func run() throws {
    let request = MedicineRequest(
      child: try Arguments.identifier(child, "CHILD"), drug: try Arguments.name(drug, "--drug"),
      dose: try dose.map { try Arguments.text($0, "--dose") } ?? "",
      interval: try Arguments.duration(interval, "--interval"),
      lastAtHome: try last.map { try Arguments.instant($0, "--last") },
      from: try from.map { try Arguments.instant($0, "--from") },
      until: try Arguments.instant(until, "--until"), isAsNeeded: asNeeded,
      requestedBy: try Arguments.name(requestedBy, "--requested-by"),
      note: try note.map { try Arguments.text($0, "--note") } ?? "")
    try Session(options).perform(.care(.requestMedicine(request)), dryRun: dryRun)
  }
}

struct MedicineGiveCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "give", abstract: say("투약한 것을 적습니다", "record a dose"),
      discussion: say(
        "간격 안의 투약은 멈춥니다. 꼭 필요하면 --because와 --witness가 있어야 합니다.",
        "A dose inside the interval is stopped; only --because with --witness lets it through."))
  }

  @OptionGroup var options: GlobalOptions
  @Argument(help: help("투약 ID", "the id of the medicine")) var medicine: String
  @Option(help: help("준 사람 (교직원 ID)", "who gives it, by staff id")) var giver: String?
  @Option(help: help("본 사람, 서명 없이 (교직원 ID)", "who sees it without a signature, by staff id"))
  var seenBy: String?
  @Option(help: help("준 때 (없으면 지금)", "when (else now)")) var at: String?
  @Option(help: help("간격 안에 주는 까닭", "why it is given inside the interval")) var because: String?
  @Option(help: help("적을 것", "a note")) var note: String?
  @Flag(help: help("저장하지 않고 답만 합니다", "answer without saving")) var dryRun = false

  func run() throws {
    let session = try Session(options)
    let giver = try giver.map { try Arguments.identifier($0, "--giver") } ?? session.actor()
    let request = DoseRequest(
      try Arguments.identifier(medicine, "MEDICINE"), giver: giver,
      witness: try (options.witness ?? seenBy).map { try Arguments.identifier($0, "--witness") },
      at: try at.map { try Arguments.instant($0, "--at") },
      because: try because.map { try Arguments.required($0, "--because") } ?? "",
      note: try note.map { try Arguments.text($0, "--note") } ?? "")
    try session.perform(.care(.giveDose(request)), dryRun: dryRun)
  }
}

struct MedicineStopCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "stop", abstract: say("투약을 그만둡니다", "call a medicine off"))
  }

  @OptionGroup var options: GlobalOptions
  @Argument(help: help("투약 ID", "the id of the medicine")) var medicine: String
  @Option(help: help("사유", "why")) var because: String?
  @Flag(help: help("저장하지 않고 답만 합니다", "answer without saving")) var dryRun = false

  func run() throws {
    let reason = try because.map { try Arguments.text($0, "--because") } ?? ""
    try Session(options).perform(
      .care(.stopMedicine(Arguments.identifier(medicine, "MEDICINE"), because: reason)),
      dryRun: dryRun)
  }
}

struct MedicineListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list",
      abstract: say(
        "있는 아동의 투약과 다음 시간 (--all은 모두)",
        "what is due for the children who are here (--all for every request)"))
  }

  @OptionGroup var options: GlobalOptions
  @Option(help: help("아동 ID", "the child's id")) var child: String?
  @Flag(help: help("없는 아동과 끝난 의뢰도", "absent children and ended requests too")) var all = false

  func run() throws {
    let session = try Session(options)
    let now = session.clock.now()
    let child: Child.ID? = try child.map { try Arguments.identifier($0, "--child") }
    let requests = try session.file.read { try $0.medicines(of: child) }
    let state = try session.careState(alsoChild: all ? Array(Set(requests.map(\.child))) : [])
    let rows: [MedicineNow] =
      all
      ? requests.map { state.medicine($0, at: now) }
      : state.medicines(at: now).filter { child == nil || $0.order.child == child }
    session.record(.medicines, rows.count, child: child)
    let columns = [
      "id", "child", "name", "drug", "dose", "intervalMinutes", "last", "giver", "next", "due",
      "until", "asNeeded", "requestedBy", "note", "stopped",
    ]
    ListTable(columns).say(
      rows.map { row in
        [
          .id(row.order.id), .id(row.order.child), .text(state.children[row.order.child]?.name),
          .text(row.order.drug), .text(row.order.dose), .number(row.order.interval),
          .instant(row.last), .id(row.giver), .instant(row.next), .yes(row.isDue(at: now)),
          .instant(row.order.span.until), .yes(row.order.isAsNeeded), .id(row.order.requestedBy),
          .text(row.order.note), .instant(row.order.stopped),
        ]
      }, json: options.json)
  }
}
