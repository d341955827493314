internal import ArgumentParser
internal import CareDomain
internal import CareStore
internal import Interchange
internal import OperatorUI
internal import SchedulingEngine

struct SlotsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "slots",
      abstract: say("예약할 수 있는 다음 시작 시각들", "the next starts that can be booked"))
  }

  /// How far starts are looked for without `--until`: the booking horizon of a month and a little.
  private static let reach = 35 * Instant.minutesPerDay

  @OptionGroup var options: GlobalOptions
  @Option(help: help("아동 ID", "the child's id")) var child: String
  @Option(help: help("길이 (3h, 90m)", "the length (3h, 90m)")) var length: String
  @Option(help: help("이때부터", "from this time")) var from: String?
  @Option(help: help("이때 앞까지", "before this time")) var until: String?
  @Option(help: help("방 ID", "the room's id")) var room: String?
  @Option(help: help("몇 개", "how many")) var count = 10

  func run() throws {
    let session = try Session(options)
    let now = session.clock.now()
    let minutes = try Arguments.duration(length, "--length")
    let range = try range(from: now)
    guard (1...1000).contains(count), minutes <= 7 * Instant.minutesPerDay else {
      throw Stop(
        .notUnderstood,
        say(
          "--count는 1에서 1000까지, --length는 7일까지입니다.",
          "--count is 1 to 1000, --length at most 7 days."))
    }
    let wish = try BookingRequest(
      child: Arguments.identifier(child, "--child"),
      room: room.map { try Arguments.identifier($0, "--room") },
      center: room == nil ? session.namedCenter()?.id : nil, from: range.from, until: range.until)
    var state = try session.file.read {
      try $0.state(
        horizon: range.widened(before: 2 * 1440, after: minutes + 2 * 1440),
        alsoChild: [wish.child],
        now: now)
    }
    state.settleWaitlist(at: now)
    try session.checkKnown(wish, in: state)
    show(
      Search.slots(wish, minutes: minutes, startingIn: range, count: count, in: state, at: now),
      session, state)
  }

  private func range(from now: Instant) throws -> Span {
    let start = try from.map { try Arguments.instant($0, "--from") } ?? now
    let end = try until.map { try Arguments.instant($0, "--until") }
    guard let range = Span(start, end ?? start.adding(minutes: Self.reach)),
      range.minutes <= 400 * Instant.minutesPerDay
    else {
      throw Stop(
        .notUnderstood,
        say(
          "--until은 --from보다 뒤여야 하고 400일 안이어야 합니다.",
          "--until must come after --from, by at most 400 days."))
    }
    return range
  }

  private func show(_ fits: [Fit], _ session: Session, _ state: CareState) {
    if options.json { return fits.forEach { Output.json($0.json) } }
    let explain = Explain(session.language, names: Names(state))
    if fits.isEmpty {
      return Output.line(say("맞는 시각이 없습니다.", "No start fits."))
    }
    fits.forEach { Output.line(explain.fit($0)) }
  }
}

extension Session {
  /// Refuses a wish for a child or a room that is not in the file.
  func checkKnown(_ wish: BookingRequest, in state: CareState) throws {
    var reasons: [Reason] = []
    if state.children[wish.child] == nil { reasons.append(.unknownChild(wish.child.text)) }
    if let room = wish.room, state.room(room) == nil { reasons.append(.unknownRoom(room.text)) }
    if !reasons.isEmpty { try Answer(session: self).say(.refused(reasons, fits: [])) }
  }
}
