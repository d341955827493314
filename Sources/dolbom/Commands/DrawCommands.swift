internal import ArgumentParser
internal import CareDomain
internal import CareStore
internal import FrontDesk
internal import Interchange
internal import OperatorUI

struct DrawCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "draw",
      abstract: say("신청을 모아 추첨합니다", "gather requests and draw lots"),
      discussion: say(
        """
        마감까지 신청을 모으고, 규정의 우선순위와 씨앗을 정한 섞기로 차례를 정해 자리를 줍니다. 안 된 신청은 그 차례로 대기합니다. \
        씨앗, 신청의 SHA-256, 결과가 기록에 남아 누구든 다시 해 볼 수 있습니다.
        """,
        """
        Requests are gathered until the cut-off, put in order by the priorities of the rules and a seeded \
        shuffle, and given places; the others wait in that order. Seed, SHA-256 of the requests and result \
        stand in the journal, so that anyone can draw again.
        """),
      subcommands: [
        DrawListCommand.self, DrawOpenCommand.self, DrawAddCommand.self,
        DrawWithdrawCommand.self, DrawRunCommand.self, DrawVerifyCommand.self,
      ],
      defaultSubcommand: DrawListCommand.self)
  }
}

struct DrawOpenCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "open", abstract: say("추첨을 엽니다", "open a draw"))
  }

  @OptionGroup var options: GlobalOptions
  @Option(help: help("신청 마감", "the first minute at which no request is taken")) var cutoff: String
  @Option(help: help("이름", "what people call it")) var name: String?
  @Flag(help: help("저장하지 않고 답만 합니다", "answer without saving")) var dryRun = false

  func run() throws {
    let session = try Session(options)
    let center = try session.center(in: session.file.read { try $0.centers() })
    let order = try DrawOrder.open(
      name: name.map { try Arguments.text($0, "--name") } ?? "", center: center.id,
      cutoff: Arguments.instant(cutoff, "--cutoff"))
    try session.perform(.draw(order), dryRun: dryRun)
  }
}

struct DrawAddCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "add", abstract: say("추첨에 신청합니다", "enter a request"))
  }

  @OptionGroup var options: GlobalOptions
  @OptionGroup var wish: WishOptions
  @Argument(help: help("추첨 ID", "the draw's id")) var draw: String
  @Option(help: help("규정의 우선순위 코드 (여러 번 가능)", "a priority of the rules, as a code (repeatable)"))
  var flag: [String] = []
  @Flag(help: help("저장하지 않고 답만 합니다", "answer without saving")) var dryRun = false

  func run() throws {
    let session = try Session(options)
    let order = try DrawOrder.enter(
      Arguments.identifier(draw, "DRAW"), wish.request(session),
      flags: flag.map { try Arguments.code($0, "--flag") })
    try session.perform(.draw(order), dryRun: dryRun)
  }
}

struct DrawWithdrawCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "withdraw", abstract: say("신청을 물립니다", "withdraw a request"))
  }

  @OptionGroup var options: GlobalOptions
  @Argument(help: help("신청 ID", "the request's id")) var ticket: String
  @Option(help: help("사유", "why")) var because: String?
  @Flag(help: help("저장하지 않고 답만 합니다", "answer without saving")) var dryRun = false

  func run() throws {
    let reason = try because.map { try Arguments.text($0, "--because") } ?? ""
    try Session(options).perform(
      .draw(.withdraw(Arguments.identifier(ticket, "TICKET"), because: reason)), dryRun: dryRun)
  }
}

struct DrawRunCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "run", abstract: say("마감한 추첨을 합니다", "draw, once it has closed"))
  }

  @OptionGroup var options: GlobalOptions
  @Argument(help: help("추첨 ID", "the draw's id")) var draw: String
  @Option(
    help: help(
      "난수 씨앗, 0 이상 (없으면 아무 수나). 미리 정해 알리면 더 믿을 수 있습니다",
      "the seed, 0 or more (else any); told beforehand it is trusted more"))
  var seed: Int?
  @Flag(help: help("저장하지 않고 답만 합니다", "answer without saving")) var dryRun = false

  /// JSON readers hold whole numbers exactly up to 2^53.
  private static let mostSeed = 1 << 53

  /// A seed that nobody chose.
  static func anySeed() -> Int { Int.random(in: 0...mostSeed) }

  func run() throws {
    if let seed, !(0...Self.mostSeed).contains(seed) {
      throw Stop(
        .notUnderstood,
        say("--seed는 0부터 2의 53제곱까지입니다.", "--seed is a number from 0 to 2 to the 53rd power."))
    }
    Interrupt.watch()
    let session = try Session(options)
    let order = try DrawOrder.run(
      Arguments.identifier(draw, "DRAW"), seed: seed ?? Self.anySeed())
    let outcome = try Watched.run(
      ifStopped: say("아무것도 추첨하지 않았습니다.", "Nothing was drawn.")
    ) { try session.outcome(of: .draw(order), dryRun: dryRun) }
    try session.tell(outcome, of: .draw(order), dryRun: dryRun)
  }
}

struct DrawVerifyCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "verify",
      abstract: say("추첨을 다시 해 보고 같은지 말합니다", "draw again and say whether it is the same"),
      discussion: say(
        "--input이면 SHA-256을 낸 신청의 글을 그대로 찍습니다: 'dolbom draw verify l1 --input | sha256sum'.",
        "With --input the very text whose SHA-256 was taken: 'dolbom draw verify l1 --input | sha256sum'."
      ))
  }

  @OptionGroup var options: GlobalOptions
  @Argument(help: help("추첨 ID", "the draw's id")) var draw: String
  @Flag(help: help("신청의 글만 찍습니다", "print only the text of the requests")) var input = false

  func run() throws {
    Interrupt.watch()
    let session = try Session(options)
    let id: Draw.ID = try Arguments.identifier(draw, "DRAW")
    let found = try Watched.run(
      ifStopped: say("다 확인하지 못했습니다.", "Not all was checked.")
    ) { try session.frontDesk.check(id) }
    guard let check = found else {
      let isThere = try session.file.read { try $0.draw(id) != nil }
      let problem = isThere ? DrawProblem.notDrawn(id) : .unknownDraw(draw)
      return try Answer(session: session).say(.refused([.draw(problem)], fits: []))
    }
    if input {
      check.input.split(separator: "\n").forEach { Output.line(String($0)) }
    } else if options.json {
      Output.json(check.json)
    } else {
      sentences(check).forEach(Output.line)
    }
    if !check.isSame { throw Stop(.damaged) }
  }

  private func sentences(_ check: DrawCheck) -> [String] {
    func line(_ ko: String, _ en: String, _ isSame: Bool?) -> String {
      let word =
        switch isSame {
        case true: say("같습니다", "the same")
        case false: say("다릅니다", "different")
        case nil: say("지운 기록이 있어 다시 할 수 없습니다", "cannot be made again: records were erased")
        }
      return "\(say(ko, en)): \(word)"
    }
    return [
      line("신청", "requests", check.isInputSame), line("차례", "order", check.isOrderSame),
      line("자리", "places", check.arePlacesSame),
    ]
  }
}

struct DrawListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list",
      abstract: say("추첨들, 또는 한 추첨의 신청과 결과", "the draws, or the requests and results of one"))
  }

  @OptionGroup var options: GlobalOptions
  @Argument(help: help("추첨 ID", "the draw's id")) var draw: String?

  func run() throws {
    let session = try Session(options)
    if let draw { return try requests(Arguments.identifier(draw, "DRAW"), session) }
    let draws = try session.file.read { reader in
      try reader.draws().map { ($0, try reader.tickets(of: $0.id).count { !$0.isWithdrawn }) }
    }
    ListTable(["id", "center", "name", "cutoff", "requests", "seed", "inputHash"]).say(
      draws.map { draw, count in
        [
          .id(draw.id), .id(draw.center), .text(draw.name), .instant(draw.cutoff),
          .number(count), .number(draw.result?.seed), .text(draw.result?.inputHash),
        ]
      }, json: options.json)
  }

  /// In the order of the lots once it has been drawn.
  private func requests(_ id: Draw.ID, _ session: Session) throws {
    let found = try session.file.read { try ($0.draw(id), $0.tickets(of: id)) }
    guard let draw = found.0 else {
      return try Answer(session: session).say(.refused([.draw(.unknownDraw(id.text))], fits: []))
    }
    session.record(.draws, found.1.count)
    let lots = draw.result?.lots ?? []
    let ranks = Dictionary(
      lots.enumerated().map { ($1.ticket, $0 + 1) }, uniquingKeysWith: { $1 })
    let tickets = found.1.sorted {
      (ranks[$0.id] ?? Int.max, $0.id) < (ranks[$1.id] ?? Int.max, $1.id)
    }
    let columns = [
      "rank", "id", "child", "room", "from", "until", "entered", "flags", "withdrawn", "booking",
      "waiting", "reasons",
    ]
    ListTable(columns).say(
      tickets.map { ticket in
        let lot = lots.first { $0.ticket == ticket.id }
        return [
          .number(ranks[ticket.id]), .id(ticket.id), .id(ticket.child),
          .id(lot?.room ?? ticket.room), .instant(ticket.span.from), .instant(ticket.span.until),
          .instant(ticket.entered), .texts(ticket.flags), .yes(ticket.isWithdrawn),
          .id(lot?.booking), .id(lot?.waiting), .texts(lot?.reasons ?? []),
        ]
      }, json: options.json)
  }
}
