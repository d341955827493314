internal import CareDomain
internal import SchedulingEngine

extension Explain {
  /// Whether the center is open, and until or from when: `열림 · 09:00까지`, `닫힘 · 다음 18:00`.
  func opening(_ board: Board) -> String {
    if let window = board.window {
      let end = endNear(board.now, window.until)
      return say("열림 · \(end)까지", "open · until \(end)")
    }
    guard let opens = board.opensAt else { return say("닫힘", "closed") }
    let next = near(board.now, opens)
    return say("닫힘 · 다음 \(next)", "closed · next \(next)")
  }

  /// When a child came or went: `18:02 등원`; empty for one who has not come.
  func since(_ child: BoardChild) -> String {
    guard let since = child.since else { return "" }
    let time = Clock.time(since)
    return switch child.state {
    case .present, .overdue: say("\(time) 등원", "in \(time)")
    case .gone: say("\(time) 하원", "out \(time)")
    case .expected, .absent: ""
    }
  }

  /// What to know of a child at a glance: minutes overdue, review, allergies.
  func note(_ child: BoardChild) -> String {
    var notes: [String] = []
    if child.minutesOverdue > 0 {
      let over = Clock.minutes(child.minutesOverdue, language)
      notes.append(say("\(over) 지남", "\(over) late"))
    }
    if child.booking.needsReview { notes.append(say("확인 필요", "needs review")) }
    if !child.child.allergies.isEmpty { notes.append(safe(child.child.allergies)) }
    return notes.joined(separator: ", ")
  }

  /// A child's age on a day: `1세 8월`.
  func age(_ child: Child, on date: CivilDate) -> String {
    Clock.age(months: Age.completedMonths(born: child.birth, on: date) ?? 0, language)
  }

  /// When a member of staff works: `18:00–24:00`, or `18:00부터` without a planned end; and the break that runs.
  func time(_ staff: BoardStaff) -> String {
    guard let since = staff.since else { return "" }
    let pause = staff.breakSince.map { say(" 휴게 ", " break ") + Clock.time($0) + "–" } ?? ""
    if let span = staff.until.flatMap({ Span(since, $0) }) {
      return Clock.span(span, language) + pause
    }
    let start = Clock.time(since)
    return say("\(start)부터", "since \(start)") + pause
  }

  /// Within a day the clock alone says which minute is meant.
  private func near(_ now: Instant, _ time: Instant) -> String {
    time.minutes(since: now) < Instant.minutesPerDay
      ? Clock.time(time) : Clock.moment(time, language)
  }

  private func endNear(_ now: Instant, _ end: Instant) -> String {
    end.minutes(since: now) < Instant.minutesPerDay
      ? TimeText.endClock(end) : Clock.end(end, language)
  }
}
