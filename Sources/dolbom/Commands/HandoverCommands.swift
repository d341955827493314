internal import ArgumentParser
internal import CareDomain
internal import CareStore
internal import FrontDesk
internal import Interchange
internal import OperatorUI

struct HandoverCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "handover",
      abstract: say("근무 교대의 인수인계", "handing over to the next shift"),
      subcommands: [
        HandoverShowCommand.self, HandoverGiveCommand.self, HandoverTickCommand.self,
        HandoverLastCommand.self,
      ],
      defaultSubcommand: HandoverShowCommand.self)
  }
}

struct HandoverShowCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show",
      abstract: say("지금 넘길 것과 지난번과의 차이", "what would be handed over now, and what is new"))
  }

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let session = try Session(options)
    let (lines, fingerprint) = try session.handoverNow()
    session.record(.handovers, lines.count)
    if options.json {
      return Output.json(
        .ordered([
          ("lines", .array(lines.enumerated().map { $0.element.json(number: $0.offset + 1) })),
          ("fingerprint", .string(fingerprint)),
        ]))
    }
    try session.tell(lines)
    Output.line(say("지문 ", "Fingerprint ") + fingerprint)
  }
}

struct HandoverGiveCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "give",
      abstract: say("넘깁니다: 받는 사람이 확인한 줄과 함께", "hand over, with the lines that were read back"),
      discussion: say(
        "확인하지 않은 줄은 현황판에 남습니다. 그사이 바뀐 줄은 확인한 것으로 치지 않습니다.",
        "Lines that were not read back stay on the board. A line that changed meanwhile counts as not read back."
      ))
  }

  @OptionGroup var options: GlobalOptions
  @Option(help: help("넘기는 사람의 ID (없으면 --operator)", "who hands over (else --operator)"))
  var from: String?
  @Option(help: help("받는 사람의 ID (없으면 --witness)", "who takes over (else --witness)"))
  var to: String?
  @Option(help: help("확인한 줄 (1,2,5 또는 'all')", "the lines read back (1,2,5 or all)"))
  var tick: String?
  @Flag(help: help("저장하지 않고 답만 합니다", "answer without saving")) var dryRun = false

  func run() throws {
    let session = try Session(options)
    let center = try session.center(in: session.file.read { try $0.centers() })
    let (giver, taker) = try people(session)
    let (lines, _) = try session.handoverNow()
    let ticked = try numbers(in: lines).map { lines[$0 - 1] }
    try session.perform(
      .handover(
        .give(
          center.id, from: Arguments.identifier(giver, "--from"),
          to: Arguments.identifier(taker, "--to"), ticked: ticked)), dryRun: dryRun)
    guard !dryRun else { return }
    _ = try SheetKeeper(of: center.id).draft(session)?.write()
  }

  /// Both sides. On a live file they are those who sign, each with a PIN of their own.
  private func people(_ session: Session) throws -> (String, String) {
    guard let giver = from ?? options.operator, let taker = to ?? options.witness else {
      throw Stop(
        .notUnderstood,
        say(
          "누가 넘기고 누가 받는지 --from, --to로 주십시오.",
          "Say who hands over and who takes over: --from, --to."))
    }
    guard session.file.isTraining || (giver == options.operator && taker == options.witness) else {
      throw Stop(
        .notPermitted,
        say(
          "넘기는 사람은 --operator로, 받는 사람은 --witness로 서명합니다.",
          "Who hands over signs with --operator, who takes over with --witness."))
    }
    return (giver, taker)
  }

  private func numbers(in lines: [HandoverLine]) throws -> [Int] {
    guard let tick else { return [] }
    if tick == "all" { return Array(1..<(lines.count + 1)) }
    return try tick.split(separator: ",", omittingEmptySubsequences: false).map { part in
      guard let number = Arguments.digits(part), (1...max(1, lines.count)).contains(number),
        !lines.isEmpty
      else {
        throw Arguments.bad(
          tick, "--tick",
          say("1부터 \(lines.count)까지의 줄이나 'all'입니다", "lines from 1 to \(lines.count), or all"))
      }
      return number
    }
  }
}

struct HandoverTickCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "tick",
      abstract: say("남은 줄을 확인합니다", "read back lines that stayed open"))
  }

  @OptionGroup var options: GlobalOptions
  @Argument(help: help("줄 번호", "the numbers of the lines")) var lines: [String]

  func run() throws {
    let session = try Session(options)
    let center = try session.center(in: session.file.read { try $0.centers() })
    let numbers = try lines.map { line in
      guard let number = Arguments.digits(line), number > 0 else {
        throw Arguments.bad(line, "<line>", say("줄 번호를 쓰십시오", "write the number of a line"))
      }
      return number
    }
    try session.perform(.handover(.tick(center.id, lines: Array(Set(numbers)))))
  }
}

struct HandoverLastCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "last", abstract: say("지난 인수인계", "the last handover, as it was read"))
  }

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let session = try Session(options)
    let center = try session.center(in: session.file.read { try $0.centers() })
    guard let last = try session.file.read({ try $0.lastHandover(of: center.id) }) else {
      return try Answer(session: session).say(.refused([.handover(.noHandover)], fits: []))
    }
    session.record(.handovers, last.lines.count)
    if options.json { return Output.json(.ordered(last.members)) }
    let names = try Answer(session: session).names(of: [])
    let (giver, taker) = (names.staff(last.from), names.staff(last.to))
    Output.line("\(Clock.dated(last.at, session.language))  \(giver) → \(taker)")
    try session.tell(last.lines)
    Output.line(say("지문 ", "Fingerprint ") + last.fingerprint)
  }
}

extension Session {
  /// What would be handed over now, and the end of the journal.
  fileprivate func handoverNow() throws -> ([HandoverLine], String) {
    let center = try center(in: file.read { try $0.centers() })
    let lines = try frontDesk.handoverLines(of: center.id, at: clock.now())
    return (lines, try file.read { try $0.fingerprint() })
  }

  fileprivate func tell(_ lines: [HandoverLine]) throws {
    let names = try Answer(session: self).names(of: lines.compactMap(\.child))
    HandoverText.lines(lines, explain: Explain(language, names: names)).forEach(Output.line)
  }
}
