internal import ArgumentParser
internal import CareDomain
internal import CareStore
internal import OperatorUI

struct UnmetCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "unmet",
      abstract: say(
        "거절된 예약: 시간, 방, 까닭마다", "refused bookings by hour, room and reason"),
      discussion: say(
        """
        예약이 거절될 때마다 까닭을 모두 셉니다. 'refusals'는 그것이 첫째 까닭이었던 횟수로, 더하면 거절된 예약의 수입니다. \
        시험 실행과 입력 중의 답은 세지 않습니다.
        """,
        """
        Every reason of every refused booking is counted. refusals is how often it came first, so these add up \
        to the refused bookings. Dry runs and answers while typing are never counted.
        """))
  }

  @OptionGroup var options: GlobalOptions
  @Option(help: help("이때부터", "from this time")) var from: String?
  @Option(help: help("이때까지", "until this time")) var until: String?
  @Option(help: help("'hour' 또는 'day'", "hour or day"), completion: .list(["hour", "day"])) var by:
    String?

  func run() throws {
    let byDay = try isByDay()
    let (from, until) = try (
      self.from.map { try Arguments.moment($0, "--from", isEnd: false) },
      self.until.map { try Arguments.moment($0, "--until", isEnd: true) }
    )
    let counts = try Session(options).file.read { try $0.refusals(from: from, until: until) }
    ListTable([byDay ? "day" : "hour", "room", "reason", "count", "refusals"]).say(
      (byDay ? Self.days(counts) : counts).map {
        [
          byDay ? .date($0.hour.date) : .instant($0.hour), .id($0.room), .text($0.reason),
          .number($0.count), .number($0.first),
        ]
      }, json: options.json)
  }

  private func isByDay() throws -> Bool {
    switch by ?? "hour" {
    case "hour": return false
    case "day": return true
    case let other: throw Arguments.bad(other, "--by", say("hour나 day입니다", "it is hour or day"))
    }
  }

  private static func days(_ counts: [RefusalCount]) -> [RefusalCount] {
    struct Key: Hashable {
      let (day, room, reason): (Instant, Room.ID?, String)
    }
    var sums: [Key: (count: Int, first: Int)] = [:]
    for row in counts {
      let key = Key(day: row.hour.date.midnight, room: row.room, reason: row.reason)
      let sum = sums[key] ?? (0, 0)
      sums[key] = (sum.count + row.count, sum.first + row.first)
    }
    return sums.map { key, sum in
      RefusalCount(
        hour: key.day, room: key.room, reason: key.reason, count: sum.count, first: sum.first)
    }.sorted {
      ($0.hour, $0.room?.text ?? "", $0.reason) < ($1.hour, $1.room?.text ?? "", $1.reason)
    }
  }
}
