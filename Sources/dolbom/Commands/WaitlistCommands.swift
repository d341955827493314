internal import ArgumentParser
internal import CareDomain
internal import FrontDesk
internal import Interchange
internal import OperatorUI

struct WaitlistCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "waitlist",
      abstract: say("자리를 기다리는 가족들", "families that wait for a place"),
      subcommands: [
        WaitlistListCommand.self, WaitlistAddCommand.self, WaitlistTakeCommand.self,
        WaitlistWithdrawCommand.self,
      ],
      defaultSubcommand: WaitlistListCommand.self)
  }
}

struct WaitlistAddCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "add",
      abstract: say("꽉 찬 시간을 기다립니다", "wait for a time that is full"),
      discussion: say(
        """
        자리가 나면 신청한 차례대로 잡아 두고 안내합니다(진주 20분). 그동안 다른 사람은 예약할 수 없고, 시간이 지나면 \
        다음 차례로 넘어갑니다.
        """,
        """
        A freed place is held for the first in order whose whole time fits (20 minutes in Jinju). \
        Nobody else can book it meanwhile; then it goes to the next.
        """))
  }

  @OptionGroup var options: GlobalOptions
  @OptionGroup var wish: WishOptions
  @Flag(help: help("저장하지 않고 답만 합니다", "answer without saving")) var dryRun = false

  func run() throws {
    let session = try Session(options)
    try session.perform(.wait(wish.request(session)), dryRun: dryRun)
  }
}

struct WaitlistTakeCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "take",
      abstract: say("안내받은 자리를 예약합니다", "book the place that was offered"))
  }

  @OptionGroup var options: GlobalOptions
  @Argument(help: help("대기 ID", "the entry's id")) var entry: String
  @Flag(help: help("저장하지 않고 답만 합니다", "answer without saving")) var dryRun = false

  func run() throws {
    try Session(options).perform(
      .takeOffer(Arguments.identifier(entry, "ENTRY")), dryRun: dryRun)
  }
}

struct WaitlistWithdrawCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "withdraw", abstract: say("대기를 물립니다", "leave the waiting list"))
  }

  @OptionGroup var options: GlobalOptions
  @Argument(help: help("대기 ID", "the entry's id")) var entry: String
  @Option(help: help("사유", "why")) var because: String?
  @Flag(help: help("저장하지 않고 답만 합니다", "answer without saving")) var dryRun = false

  func run() throws {
    let reason = try because.map { try Arguments.text($0, "--because") } ?? ""
    try Session(options).perform(
      .leaveWaitlist(Arguments.identifier(entry, "ENTRY"), because: reason), dryRun: dryRun)
  }
}

struct WaitlistListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list",
      abstract: say("차례대로의 대기와 안내한 자리", "who waits, in order, and what is offered"))
  }

  @OptionGroup var options: GlobalOptions
  @Flag(help: help("끝난 대기도", "also those that are over")) var all = false

  func run() throws {
    let session = try Session(options)
    let entries = try session.frontDesk.waitlist(at: session.clock.now(), withClosed: all)
    session.record(.waitlist, entries.count)
    let columns = [
      "id", "child", "room", "from", "until", "entered", "status", "offeredRoom",
      "offeredUntil", "lapses",
    ]
    ListTable(columns).say(
      entries.map {
        [
          .id($0.id), .id($0.child), .id($0.room), .instant($0.span.from),
          .instant($0.span.until), .instant($0.entered),
          .code($0.status.rawValue, $0.status.text(.current)), .id($0.offer?.room),
          .instant($0.offer?.time.until), .number($0.lapses),
        ]
      }, json: options.json)
  }
}
