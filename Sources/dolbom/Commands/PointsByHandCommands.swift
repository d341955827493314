internal import ArgumentParser
internal import CareDomain
internal import FrontDesk

/// Giving and forgiving points by hand.
struct PointsGiveCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "give",
      abstract: say("벌점을 직접 줍니다", "give penalty points by hand"),
      discussion: say(
        """
        규정이 스스로 매기지 않는 것에 씁니다. 막히는 점수에 이르면 규정에 따라 그달의 남은 예약이 취소됩니다: \
        --dry-run이 먼저 보여 줍니다.
        """,
        """
        For what the rules do not count by themselves. Where the sum reaches the limit the month's \
        remaining bookings are cancelled if the rules say so: --dry-run shows them first.
        """))
  }

  @OptionGroup var options: GlobalOptions
  @Argument(help: help("아동 ID", "the child's id")) var child: String
  @Option(help: help("몇 점 (1에서 100)", "how many, 1 to 100")) var points: Int
  @Option(help: help("그 일이 있던 날 (없으면 오늘)", "the day it happened (else today)"))
  var date: String?
  @Option(help: help("사유", "why")) var because: String
  @Flag(help: help("저장하지 않고 답만 합니다", "answer without saving")) var dryRun = false

  func run() throws {
    try Session(options).perform(
      .points(
        PointsOrder(
          child: Arguments.identifier(child, "CHILD"), act: .give(Arguments.points(points)),
          date: try date.map { try Arguments.date($0, "--date") },
          because: try Arguments.required(because, "--because"))),
      dryRun: dryRun)
  }
}

struct PointsForgiveCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "forgive",
      abstract: say("벌점을 면제합니다", "forgive penalty points"),
      discussion: say(
        "예약이 다시 열립니다. 벌점으로 취소된 예약은 돌아오지 않으니 새로 하십시오.",
        "Booking opens again. Bookings that the points cancelled do not come back; book them anew.")
    )
  }

  @OptionGroup var options: GlobalOptions
  @Argument(help: help("아동 ID", "the child's id")) var child: String
  @Option(help: help("몇 점 (없으면 그달 모두)", "how many (else all of the month)")) var points: Int?
  @Option(help: help("그달의 어느 날 (없으면 오늘)", "a day of the month (else today)"))
  var date: String?
  @Option(help: help("사유", "why")) var because: String
  @Flag(help: help("저장하지 않고 답만 합니다", "answer without saving")) var dryRun = false

  func run() throws {
    try Session(options).perform(
      .points(
        PointsOrder(
          child: Arguments.identifier(child, "CHILD"),
          act: .forgive(try points.map { try Arguments.points($0) }),
          date: try date.map { try Arguments.date($0, "--date") },
          because: try Arguments.required(because, "--because"))),
      dryRun: dryRun)
  }
}

extension Arguments {
  /// A number of penalty points, 1 to 100.
  static func points(_ count: Int) throws -> Int {
    guard (1...100).contains(count) else {
      throw Stop(.notUnderstood, say("벌점은 1에서 100까지입니다.", "Points are 1 to 100."))
    }
    return count
  }
}
