internal import ArgumentParser
internal import CareDomain
internal import CareStore
internal import Interchange
internal import OperatorUI
internal import SchedulingEngine

struct OccupancyCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "occupancy",
      abstract: say("방과 시간마다 얼마나 찼는지", "how full each room was, is and will be"),
      discussion: say(
        """
        칸마다 예약과 현원의 가장 많은 때, 정원, 필요한 보육교사와 있던 보육교사를 냅니다. 보육교사는 아동이 있던 가장 빠듯한 \
        때의 수입니다. 앞날은 예약과 근무표로 셉니다.
        """,
        """
        For each step: the most bookings and the most children at any minute, the places, and the caregivers \
        needed and on duty at the tightest minute with children. What is ahead is counted by bookings and the \
        roster.
        """))
  }

  /// Steps of one room that one question may have: a year of quarter hours and more.
  private static let most = 50_000
  /// Days that are read at a time.
  private static let days = 31

  @OptionGroup var options: GlobalOptions
  @Option(help: help("이때부터", "from this time")) var from: String
  @Option(help: help("이때까지", "until this time")) var until: String
  @Option(help: help("'15m', '1h', '1d'", "15m, 1h or 1d"), completion: .list(["15m", "1h", "1d"]))
  var by: String?
  @Option(help: help("새 SVG 파일", "a new SVG file with a chart"), completion: .file()) var chart:
    String?
  @Flag(help: help("모든 센터", "all centers")) var allCenters = false

  func run() throws {
    let session = try Session(options)
    let span = try Arguments.span(
      Arguments.moment(from, "--from", isEnd: false),
      Arguments.moment(until, "--until", isEnd: true))
    let minutes = try step()
    guard span.minutes / minutes < Self.most else {
      throw Stop(
        .notUnderstood,
        say(
          "칸이 너무 많습니다. 기간을 줄이거나 --by를 늘리십시오.",
          "Too many steps: ask for less time, or a longer --by."))
    }
    let center = allCenters ? nil : try session.namedCenter()?.id
    var all: [OccupancyStep] = []
    for part in span.parts(of: max(1, Self.days * Instant.minutesPerDay / minutes) * minutes) {
      let steps = try steps(session, center, over: part, by: minutes)
      if options.json { steps.forEach { Output.json($0.json) } }
      if chart != nil || !options.json { all += steps }
    }
    let state = try session.stateNow()
    let rooms = state.rooms.filter { $0.isIn(center) }
    if let chart { try draw(all, rooms, to: chart) }
    guard !options.json else { return }
    OccupancyText.lines(
      all, rooms: rooms, explain: Explain(session.language, names: Names(state)),
      width: Screen.columns
    ).forEach(Output.line)
  }

  private func step() throws -> Int {
    let by = by ?? "1h"
    if by == "1d" { return Instant.minutesPerDay }
    return try Arguments.duration(by, "--by")
  }

  /// One part of the time, step by step; the rooms of a step stand together.
  private func steps(
    _ session: Session, _ center: Center.ID?, over span: Span, by minutes: Int
  ) throws -> [OccupancyStep] {
    let now = session.clock.now()
    let state = try session.file.read { try $0.state(horizon: span, now: now) }
    let rooms = state.rooms.filter { $0.isIn(center) }.map {
      OccupancyStep.steps(of: $0, over: span, by: minutes, in: state, at: now)
    }
    guard let first = rooms.first else { return [] }
    return first.indices.flatMap { index in rooms.map { $0[index] } }
  }

  private func draw(_ steps: [OccupancyStep], _ rooms: [Room], to path: String) throws {
    let charts = rooms.map { room in
      OccupancyChart.chart(of: room, steps.filter { $0.room == room.id })
    }
    var file = try NewFile(path)
    try file.write(SVGChart.file(charts))
    try file.publish()
  }
}

extension Span {
  /// The span cut into parts of so many minutes; the last may be shorter.
  func parts(of minutes: Int) -> [Span] {
    stride(from: from.minute, to: until.minute, by: minutes).compactMap { start in
      Span(Instant(minute: start), min(until, Instant(minute: start + minutes)))
    }
  }
}

extension OccupancyStep {
  var json: JSONValue {
    .ordered([
      ("room", .string(room.text)), ("from", .instant(span.from)), ("until", .instant(span.until)),
      ("bookedPeak", .int(bookedPeak)), ("presentPeak", .int(presentPeak)),
      ("places", .int(places)), ("caregiversNeeded", .int(caregiversNeeded)),
      ("caregiversOnDuty", .int(caregiversOnDuty)),
    ])
  }
}

/// The occupancy of a room as a picture: children as bars, bookings and places as lines.
enum OccupancyChart {
  static func chart(of room: Room, _ steps: [OccupancyStep]) -> SVGChart {
    SVGChart(
      title: room.name,
      labels: steps.map {
        String(TimeText.text($0.span.from).dropFirst(5)).replacing("T", with: " ")
      },
      series: [
        SVGChart.Series(
          name: say("현원", "Here"), values: steps.map(\.presentPeak), shape: .bars,
          color: SVGChart.colors[0]),
        SVGChart.Series(
          name: say("예약", "Booked"), values: steps.map(\.bookedPeak), shape: .line,
          color: SVGChart.colors[1]),
        SVGChart.Series(
          name: say("정원", "Places"), values: steps.map(\.places), shape: .line,
          color: SVGChart.colors[5]),
      ])
  }
}
