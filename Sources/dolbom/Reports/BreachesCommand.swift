internal import ArgumentParser
internal import CareDomain
internal import CareStore
internal import FrontDesk
internal import Interchange
internal import OperatorUI
internal import SchedulingEngine

struct BreachesCommand: ParsableCommand {
  /// How far back it looks where nobody says, in minutes: 30 days.
  private static let usual = 30 * Instant.minutesPerDay

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "breaches",
      abstract: say(
        "비율 초과 기록: 시작, 끝, 까닭, 조치", "when the ratio was broken: start, end, cause, action"),
      discussion: say(
        "출근과 퇴근, 등원과 하원에서 분마다 셉니다. 정하지 않으면 지난 30일입니다.",
        "Counted minute by minute from who was on duty and who was here; the last 30 days unless told otherwise."
      ))
  }

  @OptionGroup var options: GlobalOptions
  @Option(help: help("이때부터", "from this time")) var from: String?
  @Option(help: help("이때까지", "until this time")) var until: String?

  func run() throws {
    let session = try Session(options)
    let now = session.clock.now()
    let until = try self.until.map { try Arguments.moment($0, "--until", isEnd: true) } ?? now
    let from =
      try self.from.map { try Arguments.moment($0, "--from", isEnd: false) }
      ?? until.adding(minutes: -Self.usual)
    let span = try Arguments.span(from, until)
    let (breaches, state) = try session.frontDesk.breaches(
      of: session.namedCenter()?.id, in: span, at: now)
    let explain = Explain(session.language, names: Names(state))
    if options.json {
      for breach in breaches { Output.line(breach.json.text) }
      return
    }
    guard !breaches.isEmpty else {
      return Output.line(say("비율 초과가 없습니다.", "The ratio was kept."))
    }
    for breach in breaches {
      let time = Clock.datedSpan(breach.span, session.language)
      let (here, need, duty) = (breach.children, breach.needed, breach.onDuty)
      let numbers = say(
        "아동 \(here), 필요 \(need), 근무 \(duty)", "children \(here), needed \(need), on duty \(duty)")
      let causes = explain.causes(breach)
      Output.line(
        "\(explain.names.room(breach.room))  \(time)  \(numbers)"
          + (causes.isEmpty ? "" : "  \(causes)"))
    }
  }
}

extension RatioBreach {
  var json: JSONValue {
    .ordered([
      ("room", .string(room.text)), ("from", .instant(span.from)), ("until", .instant(span.until)),
      ("minutes", .int(span.minutes)), ("children", .int(children)), ("needed", .int(needed)),
      ("onDuty", .int(onDuty)), ("cause", .array(began.map(\.json))),
      ("action", .array(ended.map(\.json))), ("because", .string(because)),
    ])
  }
}

extension RatioBreach.Cause {
  fileprivate var json: JSONValue {
    switch self {
    case .caregiverLeft(let staff): .ordered([("what", "caregiverLeft"), ("staff", .id(staff))])
    case .caregiverCame(let staff): .ordered([("what", "caregiverCame"), ("staff", .id(staff))])
    case .breakBegan(let staff): .ordered([("what", "breakBegan"), ("staff", .id(staff))])
    case .breakEnded(let staff): .ordered([("what", "breakEnded"), ("staff", .id(staff))])
    case .childCame(let child): .ordered([("what", "childCame"), ("child", .id(child))])
    case .childLeft(let child): .ordered([("what", "childLeft"), ("child", .id(child))])
    }
  }
}
