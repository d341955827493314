internal import ArgumentParser
internal import CareDomain
internal import CareStore
internal import Interchange
internal import OperatorUI
internal import SchedulingEngine

struct EmergencyCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "emergency",
      abstract: say(
        "비상 카드: 인원, 방, 알레르기, 연락처, 협약기관",
        "the emergency card: heads, allergies, contacts"))
  }

  @OptionGroup var options: GlobalOptions
  @Flag(help: help("종이에 낼 때: 인쇄한 것이 기록에 남습니다", "for paper: that it was printed stays on record"))
  var print = false

  func run() throws {
    let session = try Session(options)
    let state = try session.careState()
    let center = try session.center(in: state.centers)
    let now = session.clock.now()
    session.record(.emergencyCard(count: state.house(center.id, at: now).count))
    if print { try session.put(.printed(what: "emergencyCard")) }
    if options.json { return Output.json(EmergencyJSON.card(center, state, now)) }
    let explain = Explain(.current, names: Names(state))
    EmergencyText.lines(of: center, in: state, at: now, explain: explain).forEach(Output.line)
  }
}

struct EvacuationCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "evacuation", abstract: say("대피와 인원 확인", "leaving the house, and the roll call"),
      subcommands: [
        EvacuationListCommand.self, EvacuationBeginCommand.self, EvacuationTickCommand.self,
        EvacuationEndCommand.self,
      ], defaultSubcommand: EvacuationListCommand.self)
  }
}

struct EvacuationBeginCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "begin", abstract: say("대피를 시작합니다", "begin to leave the house"))
  }

  @OptionGroup var options: GlobalOptions
  @Flag(help: help("훈련입니다", "this is a drill")) var drill = false
  @Option(help: help("까닭", "why")) var because: String?

  func run() throws {
    let session = try Session(options)
    let center = try session.center(in: session.file.read { try $0.centers() })
    let reason = try because.map { try Arguments.text($0, "--because") } ?? ""
    try session.perform(.care(.beginEvacuation(center.id, isDrill: drill, because: reason)))
  }
}

struct EvacuationTickCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "tick", abstract: say("모인 곳에서 본 아동", "children seen at the meeting place"))
  }

  @OptionGroup var options: GlobalOptions
  @Argument(help: help("아동 ID (여럿 가능)", "the ids of the children")) var children: [String]
  @Flag(help: help("확인을 거둡니다", "take the tick back")) var missing = false

  func run() throws {
    let session = try Session(options)
    let commands = try children.map {
      Command.care(.tick(try Arguments.identifier($0, "CHILD"), isSafe: !missing))
    }
    try session.performTogether(commands, false)
  }
}

struct EvacuationEndCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "end",
      abstract: say("대피를 마칩니다 (모두 확인한 뒤)", "end it, when everybody is accounted for"))
  }

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let session = try Session(options)
    let center = try session.center(in: session.file.read { try $0.centers() })
    try session.perform(.care(.endEvacuation(center.id)))
  }
}

struct EvacuationListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list",
      abstract: say("지금의 인원 확인, 없으면 지난 대피", "the roll call now, else past evacuations"))
  }

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let session = try Session(options)
    let state = try session.careState()
    let center = try session.center(in: state.centers)
    let now = session.clock.now()
    guard let open = state.evacuation(of: center.id) else { return try past(session, center.id) }
    let rows = state.rollCall(of: open, at: now)
    session.record(.evacuations, rows.count)
    ListTable(["child", "name", "room", "safe", "minutes"]).say(
      rows.map { row in
        [
          .id(row.stay.child), .text(state.children[row.stay.child]?.name), .id(row.stay.room),
          .yes(row.isSafe), .number(now.minutes(since: open.began)),
        ]
      }, json: options.json)
  }

  private func past(_ session: Session, _ center: Center.ID) throws {
    let all = try session.file.read { try $0.evacuations() }.filter { $0.center == center }
    ListTable(["id", "center", "began", "ended", "drill", "because"]).say(
      all.map {
        [
          .id($0.id), .id($0.center), .instant($0.began), .instant($0.ended), .yes($0.isDrill),
          .text($0.because),
        ]
      }, json: options.json)
  }
}

struct AgencyCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "agency",
      abstract: say("협약기관: 경찰, 보안업체, 병원", "partner agencies: police, security firm, hospital"),
      subcommands: [AgencyListCommand.self, AgencyAddCommand.self],
      defaultSubcommand: AgencyListCommand.self)
  }
}

struct AgencyAddCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "add", abstract: say("협약기관을 넣거나 고칩니다", "add or mend an agency"),
      discussion: Arguments.choices(of: Agency.Kind.self))
  }

  @OptionGroup var options: GlobalOptions
  @Argument(help: help("기관 ID", "the agency's id")) var id: String
  @Option(help: help("종류", "the kind"), completion: .codes(Agency.Kind.self)) var kind: String
  @Option(help: help("이름", "the name")) var name: String
  @Option(help: help("전화", "the telephone")) var phone: String
  @Option(help: help("협약한 날", "the day of the agreement")) var agreedOn: String?
  @Option(help: help("협약이 끝나는 날", "the last day of the agreement")) var agreedUntil: String?
  @Option(help: help("적을 것", "notes")) var notes: String?

  func run() throws {
    guard let kind = Agency.Kind(rawValue: kind) else {
      throw Arguments.bad(
        self.kind, "--kind", Arguments.choices(of: Agency.Kind.self))
    }
    let session = try Session(options)
    let center = try session.center(in: session.file.read { try $0.centers() })
    let agency = Agency(
      id: try Arguments.identifier(id, "ID"), center: center.id, kind: kind,
      name: try Arguments.name(name, "--name"),
      phone: try Arguments.text(phone, "--phone", limit: CleanText.phoneLimit),
      agreedOn: try agreedOn.map { try Arguments.date($0, "--agreed-on") },
      agreedUntil: try agreedUntil.map { try Arguments.date($0, "--agreed-until") },
      notes: try notes.map { try Arguments.text($0, "--notes") } ?? "")
    try session.perform(.register(.agency(agency)))
  }
}

struct AgencyListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "list", abstract: say("협약기관 목록", "the agencies"))
  }

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let agencies = try Session(options).file.read { try $0.agencies() }
    ListTable(["id", "center", "kind", "name", "phone", "agreedOn", "agreedUntil", "notes"]).say(
      agencies.map {
        [
          .id($0.id), .id($0.center), .code($0.kind.rawValue, $0.kind.text(.current)),
          .text($0.name), .text($0.phone), .date($0.agreedOn), .date($0.agreedUntil),
          .text($0.notes),
        ]
      }, json: options.json)
  }
}

struct DocumentCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "document",
      abstract: say("아동의 서류와 기한", "a child's documents and how long they are good"),
      subcommands: [DocumentListCommand.self, DocumentAddCommand.self],
      defaultSubcommand: DocumentListCommand.self)
  }
}

struct DocumentAddCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "add", abstract: say("서류를 받았습니다", "a document was handed in"))
  }

  @OptionGroup var options: GlobalOptions
  @Argument(help: help("아동 ID", "the child's id")) var child: String
  @Argument(help: help("서류 ('application', 'pledge' 따위)", "the document (application, pledge …)"))
  var kind: String
  @Option(help: help("받은 날 (없으면 오늘)", "the day (else today)")) var on: String?
  @Option(help: help("유효한 마지막 날", "the last day on which it is good")) var expires: String?

  func run() throws {
    let session = try Session(options)
    let document = ChildDocument(
      child: try Arguments.identifier(child, "CHILD"), kind: try Arguments.code(kind, "KIND"),
      filedOn: try on.map { try Arguments.date($0, "--on") } ?? session.clock.now().date,
      expiresOn: try expires.map { try Arguments.date($0, "--expires") })
    try session.perform(.care(.fileDocument(document)))
  }
}

struct DocumentListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list",
      abstract: say(
        "규정이 요구하는 서류: 있는지, 언제까지인지", "what the rules ask for: there or not, good until when"))
  }

  @OptionGroup var options: GlobalOptions
  @Argument(help: help("아동 ID", "the child's id")) var child: String

  func run() throws {
    let session = try Session(options)
    let id: Child.ID = try Arguments.identifier(child, "CHILD")
    let now = session.clock.now()
    let state = try session.careState(alsoChild: [id])
    guard state.children[id] != nil else {
      return try Answer(session: session).say(.refused([.unknownChild(id.text)], fits: []))
    }
    let rules = state.careRules(of: id, at: now).documents
    let own = state.care.documents.filter { $0.child == id }
    let others = own.map(\.kind).filter { kind in !rules.contains { $0.kind == kind } }
    let all =
      rules + others.map { CareRules.DocumentRule(kind: $0, validMonths: nil, bars: false) }
    let missing = Documents.missing(for: id, rules: all, in: state, on: now.date).map(\.kind)
    session.record(.documents, all.count, child: id)
    ListTable(["kind", "filedOn", "goodUntil", "ok", "bars"]).say(
      all.map { rule in
        let document = own.first { $0.kind == rule.kind }
        return [
          .code(rule.kind, CodeWord.document(rule.kind, .current)), .date(document?.filedOn),
          .date(document.flatMap { Documents.lastDay($0, rule) }),
          .yes(!missing.contains(rule.kind)), .yes(rule.bars),
        ]
      }, json: options.json)
  }
}
