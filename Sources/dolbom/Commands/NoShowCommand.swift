internal import ArgumentParser
internal import CareDomain
internal import FrontDesk

struct NoShowCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "no-show",
      abstract: say("오지 않은 아동의 자리를 비웁니다", "give up the place of a child who did not come"),
      discussion: say(
        """
        시작 15분 뒤부터 쓸 수 있습니다. 빈 자리는 대기하는 가족에게 안내합니다. 그 뒤에 아동이 오면 등원할 때 지금부터 \
        예약한 끝까지를 새로 판단합니다. 벌점이 있는 규정이면 벌점이 붙습니다.
        """,
        """
        From 15 minutes after the start on. The place is offered to those who wait. If the child comes after \
        all, check-in decides anew from now to the booked end. Where the rules have penalty points they are given.
        """))
  }

  @OptionGroup var options: GlobalOptions
  @Argument(help: help("예약 ID", "the booking's id")) var booking: String
  @Option(help: help("사유", "why")) var because: String?
  @Flag(help: help("저장하지 않고 답만 합니다", "answer without saving")) var dryRun = false

  func run() throws {
    let reason = try because.map { try Arguments.text($0, "--because") } ?? ""
    try Session(options).perform(
      .noShow(Arguments.identifier(booking, "BOOKING"), because: reason), dryRun: dryRun)
  }
}
