internal import ArgumentParser
internal import CareDomain
internal import CareStore
internal import Interchange
internal import OperatorUI
internal import SchedulingEngine

struct SeriesListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list", abstract: say("정기 예약 목록", "the series and what became of them"))
  }

  @OptionGroup var options: GlobalOptions
  @Option(help: help("아동 ID", "the child's id")) var child: String?

  func run() throws {
    let session = try Session(options)
    let now = session.clock.now()
    let child: Child.ID? = try child.map { try Arguments.identifier($0, "--child") }
    let rows = try session.file.read { reader in
      try reader.series(of: child).map { Self.row($0, try reader.bookings(of: $0.id), at: now) }
    }
    session.record(.series, rows.count, child: child)
    let columns = [
      "id", "child", "room", "weekdays", "from", "until", "starting", "weeks", "booked",
      "waiting", "ended",
    ]
    ListTable(columns).say(rows, json: options.json)
  }

  private static func row(_ series: Series, _ bookings: [Booking], at now: Instant) -> [Cell] {
    let pattern = series.pattern
    let first = pattern.span(on: pattern.starting)
    let open = SeriesRules.open(series, bookings: bookings, at: now)
    return [
      .id(series.id), .id(series.child), .id(series.room), pattern.weekdayCell,
      .text(TimeText.clock(first.from)), .text(TimeText.endClock(first.until)),
      .date(pattern.starting), .number(pattern.weeks),
      .number(SeriesRules.remaining(bookings, at: now).count), .number(open.count),
      .yes(series.isEnded),
    ]
  }
}

extension SeriesPattern {
  fileprivate var weekdayCell: Cell {
    Cell(
      json: weekdayCodes,
      shown: weekdays.map { $0.words.text(.current) }.joined(separator: say("·", ", ")))
  }

  /// `["fri","sat"]`.
  var weekdayCodes: JSONValue { .array(weekdays.map { .string($0.code) }) }
}
