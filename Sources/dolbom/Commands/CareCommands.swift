internal import ArgumentParser
internal import CareDomain
internal import CareStore
internal import Interchange
internal import OperatorUI
internal import SchedulingEngine

/// When something happened and who did it.
struct CareTimes: ParsableArguments {
  @Option(help: help("일어난 때 (없으면 지금)", "when it happened (else now)")) var at: String?
  @Option(help: help("한 사람 (교직원 ID)", "who did it, by staff id")) var by: String?
  @Flag(help: help("저장하지 않고 답만 합니다", "answer without saving")) var dryRun = false

  func instant() throws -> Instant? { try at.map { try Arguments.instant($0, "--at") } }

  func staff(_ session: Session) throws -> StaffMember.ID? {
    try by.map { try Arguments.identifier($0, "--by") } ?? session.actor()
  }
}

struct SleepCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "sleep",
      abstract: say(
        "아동이 잠든 것, --end로 깬 것을 적습니다", "children fell asleep, or woke with --end"))
  }

  @OptionGroup var options: GlobalOptions
  @OptionGroup var times: CareTimes
  @Argument(help: help("아동 ID (여럿 가능)", "the ids of the children")) var children: [String]
  @Flag(help: help("깼습니다", "they woke up")) var end = false
  @Option(help: help("자리 번호", "the number of the bed")) var bed: Int?
  @Option(help: help("확인이 늦은 까닭", "why the last check was late")) var because: String?

  func run() throws {
    let session = try Session(options)
    let notes = try children.map { child in
      CareNote(
        try Arguments.identifier(child, "CHILD"), end ? .sleepEnded : .sleepBegan,
        amount: end ? nil : bed,
        because: try because.map { try Arguments.required($0, "--because") } ?? "",
        at: try times.instant(), by: try times.staff(session))
    }
    try session.performTogether(notes.map { .care(.write($0)) }, times.dryRun)
  }
}

struct RoundCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "round",
      abstract: say(
        "수면 확인: 자는 아동과 남은 시간, 또는 확인한 것", "sleep checks: who is due, or what was found"),
      discussion: say(
        "'dolbom round k1 k2=proneTurned'처럼 씁니다. 값은 'fine', 'turned', 'proneTurned', 'hot', 'note'.",
        "Write 'dolbom round k1 k2=proneTurned'; findings are fine turned proneTurned hot note."))
  }

  @OptionGroup var options: GlobalOptions
  @OptionGroup var times: CareTimes
  @Argument(help: help("아동 ID 또는 ID=값", "child ids, or id=finding")) var findings: [String] = []
  @Option(help: help("적을 것", "what to note")) var text: String?
  @Option(help: help("확인이 늦은 까닭", "why the check was late")) var because: String?

  func run() throws {
    let session = try Session(options)
    if findings.isEmpty { return try list(session) }
    let notes = try findings.map { finding in
      let parts = finding.split(separator: "=", maxSplits: 1).map(String.init)
      return CareNote(
        try Arguments.identifier(parts.first ?? "", "CHILD"), .sleepCheck,
        detail: parts.count == 2 ? parts[1] : SleepFinding.fine.rawValue,
        text: try text.map { try Arguments.text($0, "--text") } ?? "",
        because: try because.map { try Arguments.required($0, "--because") } ?? "",
        at: try times.instant(), by: try times.staff(session))
    }
    try session.performTogether(notes.map { .care(.write($0)) }, times.dryRun)
  }

  /// Who sleeps, in the order of a round.
  private func list(_ session: Session) throws {
    let now = session.clock.now()
    let state = try session.careState()
    ListTable([
      "child", "name", "room", "bed", "since", "lastLook", "everyMinutes", "dueAt", "minutesLeft",
      "state",
    ]).say(
      state.sleepers(at: now).map { sleeper in
        let urgency = sleeper.urgency(at: now)
        return [
          .id(sleeper.child), .text(state.children[sleeper.child]?.name), .id(sleeper.room),
          .number(sleeper.bed), .instant(sleeper.since), .instant(sleeper.lastLook),
          .number(sleeper.interval), .instant(sleeper.dueAt),
          .number(sleeper.minutesLeft(at: now)),
          .code(urgency.rawValue, urgency.text(.current)),
        ]
      }, json: options.json)
  }
}

struct LogCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    let kinds = CareEntry.Kind.logged.map { kind in
      "'\(([kind.rawValue] + kind.details).joined(separator: " "))'"
    }.joined(separator: "\n")
    return CommandConfiguration(
      commandName: "log",
      abstract: say("돌봄 일지를 적습니다: 식사, 젖병, 기저귀, 화장실, 기분, 체온, 메모", "write the care log"),
      discussion: say("종류와 값:\n", "Kinds and details:\n") + kinds)
  }

  @OptionGroup var options: GlobalOptions
  @OptionGroup var times: CareTimes
  @Argument(help: help("종류", "the kind"), completion: .list(CareEntry.Kind.logged.map(\.rawValue)))
  var kind: String
  @Option(help: help("아동 ID들, 쉼표로", "the ids of the children, with commas")) var children: String
  @Option(help: help("값", "the detail")) var detail: String?
  @Option(
    help: help("양: 젖병 ㎖, 체온 37.2", "the amount: millilitres of a bottle, 37.2 for a temperature"))
  var amount: String?
  @Option(help: help("적을 것", "a text")) var text: String?

  func run() throws {
    guard let kind = CareEntry.Kind(rawValue: kind), CareEntry.Kind.logged.contains(kind) else {
      throw Arguments.unknownKind(self.kind)
    }
    let session = try Session(options)
    let amount = try amount.map { try Self.amount($0, of: kind) }
    let notes = try children.split(separator: ",").map { child in
      CareNote(
        try Arguments.identifier(String(child), "--children"), kind, detail: detail ?? "",
        amount: amount, text: try text.map { try Arguments.text($0, "--text") } ?? "",
        at: try times.instant(), by: try times.staff(session))
    }
    guard !notes.isEmpty else {
      throw Arguments.bad(children, "--children", say("k1,k2처럼 쓰십시오", "write it as k1,k2"))
    }
    try session.performTogether(notes.map { .care(.write($0)) }, times.dryRun)
  }

  private static func amount(_ text: String, of kind: CareEntry.Kind) throws -> Int {
    if kind == .temperature { return try Arguments.temperature(text, "--amount") }
    guard let number = Int(text) else {
      throw Arguments.bad(text, "--amount", say("숫자로 쓰십시오", "write a number"))
    }
    return number
  }
}

struct CallCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "call",
      abstract: say("전화한 것을 적습니다: 누구에게, 받았는지", "log a call: to whom, answered or not"))
  }

  @OptionGroup var options: GlobalOptions
  @OptionGroup var times: CareTimes
  @Argument(help: help("아동 ID", "the child's id")) var child: String
  @Option(help: help("누구에게 (등록된 ID나 이름)", "to whom (a listed id or name)")) var to: String
  @Flag(inversion: .prefixedNo, help: help("받았습니다", "it was answered")) var answered: Bool
  @Option(help: help("적을 것", "a note")) var note: String?

  func run() throws {
    let session = try Session(options)
    let note = CareNote(
      try Arguments.identifier(child, "CHILD"), .call, detail: answered ? "answered" : "noAnswer",
      text: try Arguments.required(to, "--to"),
      because: try note.map { try Arguments.text($0, "--note") } ?? "",
      at: try times.instant(), by: try times.staff(session))
    try session.perform(.care(.write(note)), dryRun: times.dryRun)
  }
}

struct CareLogCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "carelog",
      abstract: say(
        "한 보육일의 돌봄 일지 (세션이 시작한 날)", "the care log of one night"))
  }

  @OptionGroup var options: GlobalOptions
  @Option(help: help("보육일 (없으면 지금의)", "the care night (else the present one)")) var night: String?
  @Option(help: help("아동 ID", "the child's id")) var child: String?

  func run() throws {
    let session = try Session(options)
    let state = try session.careState()
    let night = try night.map { try Arguments.date($0, "--night") } ?? tonight(state, session)
    let child: Child.ID? = try child.map { try Arguments.identifier($0, "--child") }
    let entries = try session.file.read { try $0.careLog(night: night, child: child) }
    session.record(
      child.map { .child($0) } ?? .children(count: Set(entries.map(\.child)).count, find: nil))
    let names = try Answer(session: session).names(of: entries.map(\.child))
    let explain = Explain(.current, names: names)
    if options.json {
      for entry in entries {
        Output.json(.ordered([("entry", .string(entry.id.text))] + entry.members))
      }
      return
    }
    ListTable(["id", "night", "at", "child", "name", "text", "written", "by"]).say(
      entries.map {
        [
          .id($0.id), .date($0.night), .instant($0.at), .id($0.child), .text(names.child($0.child)),
          .text(explain.content($0)), .instant($0.entered), .id($0.by),
        ]
      }, json: false)
  }

  private func tonight(_ state: CareState, _ session: Session) throws -> CivilDate {
    let now = session.clock.now()
    return state.rooms.first.map { state.careNight(at: now, in: $0) } ?? now.date
  }
}

extension Session {
  /// The state around now with the care of the children who are here.
  func careState(alsoChild children: [Child.ID] = []) throws -> CareState {
    let now = clock.now()
    return try file.read {
      var state = try $0.state(
        horizon: Board.horizon(at: now), alsoChild: children, now: now)
      try $0.addCare(to: &state, alsoChild: children, now: now)
      return state.known(at: now)
    }
  }
}
