internal import ArgumentParser
internal import CareDomain
internal import CareStore
internal import FrontDesk
internal import Interchange
internal import OperatorUI
internal import SchedulingEngine
internal import TerminalUI

struct ForecastCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "forecast",
      abstract: say(
        "앞으로의 아동과 보육교사, 처음 모자란 때와 까닭",
        "children and caregivers ahead, and the first gap"))
  }

  @OptionGroup var options: GlobalOptions
  @Option(help: help("이때부터 (없으면 지금)", "from this time (else now)")) var from: String?
  @Option(help: help("이때까지 (없으면 하루)", "until this time (else a day)")) var until: String?
  @Option(help: help("방 ID (없으면 모든 방)", "the room's id (else every room)")) var room: String?

  func run() throws {
    let session = try Session(options)
    let now = session.clock.now()
    let from = try from.map { try Arguments.moment($0, "--from", isEnd: false) } ?? now
    let until = try until.map { try Arguments.moment($0, "--until", isEnd: true) }
    let span = try Arguments.span(from, until ?? from.adding(minutes: Instant.minutesPerDay))
    let state = try session.state(around: span)
    let rooms = try session.rooms(room, in: state)
    let forecasts = rooms.map { Forecast(of: $0, over: span, in: state, at: now) }
    if options.json { return forecasts.forEach { Output.json($0.json) } }
    let explain = Explain(session.language, names: Names(state))
    for forecast in forecasts {
      ForecastText.lines(forecast, explain: explain, width: Screen.columns).forEach(Output.line)
    }
  }
}

struct WhatIfCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "whatif",
      abstract: say(
        "만약에: 무엇이 어긋나고 누가 대신할 수 있는지 (바꾸지 않음)",
        "what would break and who could cover (changes nothing)"))
  }

  @OptionGroup var options: GlobalOptions
  @Option(help: help("못 나오는 교직원 ID", "who is sick, by staff id")) var sick: [String] = []
  @Option(help: help("닫는 방 ID", "a room that shuts, by id")) var closeRoom: [String] = []
  @Option(
    help: help(
      "더 오는 아동: 수@개월@시각 (3@8@02:00)", "more children: COUNT@MONTHS@TIME (3@8@02:00)"))
  var more: [String] = []
  @Option(help: help("이때부터 (없으면 지금)", "from this time (else now)")) var from: String?
  @Option(help: help("이때까지", "until this time")) var until: String?

  func run() throws {
    guard !sick.isEmpty || !closeRoom.isEmpty || !more.isEmpty else {
      throw Stop(
        .notUnderstood,
        say(
          "무엇을 가정할지 --sick, --close-room, --more로 주십시오.",
          "Say what to suppose: --sick, --close-room or --more."))
    }
    let session = try Session(options)
    let now = session.clock.now()
    let question = try question(session, now)
    let state = try session.state(around: question.span)
    try checkKnown(question, session, state)
    let found = Consequences(of: question, in: state, at: now)
    if options.json { return Output.json(found.json) }
    WhatIfText.lines(
      found, explain: Explain(session.language, names: Names(found.after))
    ).forEach(Output.line)
  }

  private func question(_ session: Session, _ now: Instant) throws -> WhatIf {
    let from = try from.map { try Arguments.moment($0, "--from", isEnd: false) } ?? now
    let more = try more.map { try Arguments.more($0, "--more", after: from) }
    let sick: [StaffMember.ID] = try sick.map { try Arguments.identifier($0, "--sick") }
    let until =
      try until.map { try Arguments.moment($0, "--until", isEnd: true) }
      ?? until(sick, more, from: from, session)
    return try WhatIf(
      sick: sick, closed: closeRoom.map { try Arguments.identifier($0, "--close-room") },
      more: more, center: session.namedCenter()?.id, span: Arguments.span(from, until))
  }

  /// A day, or as long as the next shift of each who is sick and the night of those who come.
  private func until(
    _ sick: [StaffMember.ID], _ more: [WhatIf.More], from: Instant, _ session: Session
  ) throws -> Instant {
    let fortnight = Span(from: from, minutes: 14 * Instant.minutesPerDay)
    let shifts = try session.file.read { try $0.shifts(touching: fortnight) }
    let next = sick.compactMap { id in shifts.first { $0.staff == id }?.span.until }
    let nights = more.map { $0.at.adding(minutes: Instant.minutesPerDay) }
    return ([from.adding(minutes: Instant.minutesPerDay)] + next + nights).max() ?? from
  }

  private func checkKnown(_ question: WhatIf, _ session: Session, _ state: CareState) throws {
    let staff = question.sick.filter { state.staff[$0] == nil }
    let rooms = question.closed.filter { state.room($0) == nil }
    let reasons =
      staff.map { Reason.unknownStaff($0.text) } + rooms.map { Reason.unknownRoom($0.text) }
    if !reasons.isEmpty { try Answer(session: session).say(.refused(reasons, fits: [])) }
  }
}

extension Session {
  /// A state for questions about a stretch of time: a week more on either side, for weekly hours and fits.
  func state(around span: Span) throws -> CareState {
    guard span.minutes <= 400 * Instant.minutesPerDay else {
      throw Stop(
        .notUnderstood, dolbom.say("400일 안으로 물으십시오.", "Ask for at most 400 days."))
    }
    let now = clock.now()
    let week = 8 * Instant.minutesPerDay
    let horizon = span.widened(before: week, after: week).union(Search.horizon(for: span))
    var state = try file.read { try $0.state(horizon: horizon, now: now) }
    state.settleWaitlist(at: now)
    return state
  }

  /// The room named, or every room of the center meant.
  func rooms(_ name: String?, in state: CareState) throws -> [Room] {
    guard let name else {
      let center = try namedCenter()?.id
      return state.rooms.filter { $0.isIn(center) }
    }
    let id: Room.ID = try Arguments.identifier(name, "--room")
    guard let room = state.room(id) else {
      try Answer(session: self).say(.refused([.unknownRoom(id.text)], fits: []))
      return []
    }
    return [room]
  }
}

extension Arguments {
  /// `3@8@02:00`: three children of eight months from the next 02:00 on, or from a full time.
  static func more(_ text: String, _ option: String, after now: Instant) throws -> WhatIf.More {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, let count = number(parts[0], in: 1...100),
      let months = number(parts[1], in: 0...240), let at = moment(parts[2], after: now)
    else {
      throw bad(
        text, option,
        dolbom.say("수@개월@시각으로, 3@8@02:00처럼 쓰십시오", "write it as COUNT@MONTHS@TIME, 3@8@02:00"))
    }
    return WhatIf.More(count: count, months: months, at: at)
  }

  private static func number(_ text: String, in range: ClosedRange<Int>) -> Int? {
    guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(text).flatMap { range.contains($0) ? $0 : nil }
  }

  /// A full time, or the next minute with this clock.
  private static func moment(_ text: String, after now: Instant) -> Instant? {
    guard let minute = TimeText.minuteOfDay(text) else { return TimeText.instant(text) }
    let today = now.date.midnight.adding(minutes: minute)
    return today >= now ? today : today.adding(minutes: Instant.minutesPerDay)
  }
}
