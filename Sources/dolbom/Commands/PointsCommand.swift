internal import ArgumentParser
internal import CareDomain
internal import CareStore
internal import OperatorUI
internal import SchedulingEngine

struct PointsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "points",
      abstract: say("한 달의 벌점, 주기와 면제", "the penalty points of a month; give and forgive"),
      subcommands: [PointsListCommand.self, PointsGiveCommand.self, PointsForgiveCommand.self],
      defaultSubcommand: PointsListCommand.self)
  }
}

struct PointsListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list",
      abstract: say("한 달의 벌점", "the penalty points of a month"),
      discussion: say(
        "아동마다 그달의 합계와 예약이 막히는 점수. --child이면 벌점 하나하나. 진주 규정에는 벌점이 없습니다.",
        """
        The sum of each child and the points that block booking; with --child each breach. Jinju's rules \
        have no points.
        """))
  }

  @OptionGroup var options: GlobalOptions
  @Option(help: help("아동 ID", "the child's id")) var child: String?
  @Option(help: help("달, 2026-11처럼 (없으면 이번 달)", "the month, as 2026-11 (else this one)"))
  var month: String?

  func run() throws {
    let session = try Session(options)
    let start = try start(at: session.clock.now())
    let child: Child.ID? = try child.map { try Arguments.identifier($0, "--child") }
    let days = start..<start.nextMonthStart
    let (breaches, byHand, limits) = try session.file.read { reader in
      if let child, try reader.child(child) == nil {
        throw Stop(.refused, say("없는 아동입니다: ", "There is no such child: ") + child.text)
      }
      return try (
        reader.breaches(of: child, in: days), reader.pointsByHand(of: child, in: days),
        reader.profiles().values.compactMap(\.points?.blockedAt)
      )
    }
    session.record(.points, breaches.count + byHand.count, child: child)
    if child == nil { return sums(breaches, byHand, limit: limits.min(), start) }
    ListTable(["child", "booking", "kind", "date", "points", "because"]).say(
      breaches.map {
        [
          .id($0.child), .id($0.booking), .code($0.kind.rawValue, $0.kind.words.text(.current)),
          .date($0.date), .number($0.points), .text(nil),
        ]
      }
        + byHand.map {
          [
            .id($0.child), .text(nil), .code($0.code, $0.words.text(.current)), .date($0.date),
            .number($0.points), .text($0.because),
          ]
        }, json: options.json)
  }

  private func sums(
    _ breaches: [Breach], _ byHand: [PointsByHand], limit: Int?, _ start: CivilDate
  ) {
    let own = Dictionary(grouping: breaches, by: \.child)
    let hand = Dictionary(grouping: byHand, by: \.child)
    let children = Set(own.keys).union(hand.keys).sorted()
    ListTable(["child", "month", "points", "limit", "blocked"]).say(
      children.map { child in
        let points = Points.sum(own[child] ?? [], byHand: hand[child] ?? [], inMonthOf: start)
        return [
          .id(child), .text(String(TimeText.text(start).prefix(7))), .number(points),
          .number(limit), .yes(limit.map { points >= $0 } ?? false),
        ]
      }, json: options.json)
  }

  private func start(at now: Instant) throws -> CivilDate {
    guard let month else { return now.date.monthStart }
    guard let date = TimeText.date(month + "-01") else {
      throw Stop(
        .notUnderstood, say("--month는 2026-11처럼 적으십시오.", "Write --month as 2026-11."))
    }
    return date
  }
}
