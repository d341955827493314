internal import ArgumentParser
internal import CareDomain
internal import CareStore
internal import FrontDesk
internal import Interchange

struct CheckInCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check-in", abstract: say("아동을 등원 처리합니다", "take a child in"),
      discussion: say(
        """
        여러 아동(형제자매)은 함께 들이거나 아무도 들이지 않습니다. 38.0℃부터, 또는 전염병이 있으면 거절합니다. \
        예약이 없으면 --walk-in --until로 자리를 새로 묻습니다.
        """,
        """
        Several children (siblings) come in together or not at all. A fever from 38.0 and contagion are refused. \
        Without a booking --walk-in --until asks for a place.
        """))
  }

  @OptionGroup var options: GlobalOptions
  @Argument(help: help("아동 ID (여럿 가능)", "the ids of the children")) var children: [String]
  @Option(help: help("데려온 사람 (등록된 ID나 이름)", "who brought the child (a listed id or name)"))
  var broughtBy: String?
  @Option(help: help("체온, 37.2처럼", "body temperature, as 37.2")) var temperature: String?
  @Option(help: help("전염병의 이름", "a contagious illness")) var contagion: String?
  @Option(help: help("가져온 것", "what the child brought along")) var belongings: String?
  @Flag(help: help("예약 없이 온 아동", "the child has no booking")) var walkIn = false
  @Option(help: help("예약 없이 온 아동이 있을 때까지", "until when a walk-in stays")) var until: String?
  @Option(help: help("예약 없이 온 아동의 방", "the room of a walk-in")) var room: String?
  @OptionGroup var late: LateOptions
  @OptionGroup var waived: RatioOptions
  @Flag(help: help("저장하지 않고 답만 합니다", "answer without saving")) var dryRun = false

  func run() throws {
    let session = try Session(options)
    let center = try session.namedCenter()
    try session.performTogether(
      try children.map {
        try waived.waiving(late.acted(.care(.arrive(try arriving($0, center?.id)))))
      }, dryRun)
  }

  private func arriving(_ child: String, _ center: Center.ID?) throws -> Arriving {
    guard walkIn == (until != nil) else {
      throw Stop(
        .notUnderstood,
        say("--walk-in과 --until은 함께 씁니다.", "--walk-in and --until go together."))
    }
    return Arriving(
      try Arguments.identifier(child, "CHILD"),
      broughtBy: try broughtBy.map {
        try Arguments.text($0, "--brought-by", limit: CleanText.nameLimit)
      },
      temperature: try temperature.map { try Arguments.temperature($0, "--temperature") },
      contagion: try contagion.map { try Arguments.required($0, "--contagion") },
      belongings: try belongings.map { try Arguments.text($0, "--belongings") } ?? "",
      walkInUntil: try until.map { try Arguments.instant($0, "--until") },
      room: try room.map { try Arguments.identifier($0, "--room") }, center: center)
  }
}

struct CheckOutCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check-out",
      abstract: say("아동을 등록된 사람에게 인계합니다", "give a child to a listed person"),
      discussion: say(
        """
        명단에 있고 신분을 확인한 성인에게만 인계합니다. 그 밖에는 보류하며, 보호자와 통화하고('call') 두 사람이 \
        --witness와 --unlisted로 결정합니다. 인계 금지자에게는 인계하지 않습니다.
        """,
        """
        Only to a listed adult whose identity was checked. Anyone else is held until a guardian was called \
        ('dolbom call') and two of the staff decide, with --witness and --unlisted. A blocked person never.
        """))
  }

  @OptionGroup var options: GlobalOptions
  @Argument(help: help("아동 ID", "the child's id")) var child: String
  @Option(help: help("받는 사람 (등록된 ID나 이름)", "to whom (a listed id or name)")) var to: String
  @Flag(
    inversion: .prefixedNo,
    help: help("신분증을 보았거나 아는 사람", "an identity card was seen, or the person is known"))
  var identityChecked = true
  @Flag(help: help("미성년으로 보임", "the person is not of age")) var minor = false
  @OptionGroup var late: LateOptions
  @Option(
    help: help("보류한 아동을 인계하는 사유 (두 사람의 서명)", "why a held child is given away (two signatures)"))
  var unlisted: String?
  @Flag(help: help("저장하지 않고 답만 합니다", "answer without saving")) var dryRun = false

  func run() throws {
    let session = try Session(options)
    let releasing = Releasing(
      try Arguments.identifier(child, "CHILD"),
      to: try Arguments.name(to, "--to"),
      isIdentityChecked: identityChecked, isMinor: minor, by: try session.actor(),
      witness: try options.witness.map { try Arguments.identifier($0, "--witness") })
    let act = try late.acted(.care(.release(releasing)))
    try session.perform(
      Arguments.waiving(.unlisted, unlisted, "--unlisted", act), dryRun: dryRun)
  }
}

extension Session {
  /// Who acts, as the options say; nil on a training file where nobody is named.
  func actor() throws -> StaffMember.ID? {
    try options.operator.map { try Arguments.identifier($0, "--operator") }
  }

  /// Does several commands in one transaction, all or none, and says what came of each.
  func performTogether(_ commands: [Command], _ isDryRun: Bool) throws {
    guard commands.count > 1 else {
      for command in commands { try perform(command, dryRun: isDryRun) }
      return
    }
    let now = clock.now()
    let answers =
      isDryRun
      ? try frontDesk.previewTogether(commands, by: unidentified(), at: now)
      : try frontDesk.performTogether(commands, by: author(), at: now)
    var refused: Stop?
    for (command, outcome) in answers {
      if !isDryRun { countUnmet(command, outcome) }
      do { try Answer(session: self).say(outcome) } catch let stop as Stop { refused = stop }
    }
    if let refused { throw refused }
  }
}

extension Arguments {
  static func temperature(_ text: String, _ option: String) throws -> Int {
    guard let tenths = Temperature.tenths(text) else {
      throw bad(
        text, option, say("34.0에서 43.0까지 37.2처럼 쓰십시오", "write it as 37.2, from 34.0 to 43.0"))
    }
    return tenths
  }

  static func unknownKind(_ text: String) -> Stop {
    bad(text, say("종류", "KIND"), say("'dolbom help log'를 보십시오", "see 'dolbom help log'"))
  }

  /// The codes of an enum, as help and refusals name them.
  static func choices<Choice: RawRepresentable<String> & CaseIterable>(
    of type: Choice.Type
  ) -> String {
    let codes = Choice.allCases.map(\.rawValue).joined(separator: " ")
    return say("다음 가운데 하나: '\(codes)'", "one of '\(codes)'")
  }
}
