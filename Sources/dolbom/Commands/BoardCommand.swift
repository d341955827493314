internal import ArgumentParser
internal import CareDomain
internal import CareStore
internal import FrontDesk
internal import Interchange
internal import OperatorUI
internal import SchedulingEngine

struct BoardCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "board", abstract: say("지금의 현황판", "the live board"))
  }

  @OptionGroup var options: GlobalOptions
  @Option(help: help("그때의 현황판", "the board of that time")) var at: String?
  @Flag(help: help("모든 센터", "all centers")) var allCenters = false

  func run() throws {
    let session = try Session(options)
    let now = session.clock.now()
    let at = try self.at.map { try Arguments.instant($0, "--at") } ?? now
    let horizon = try Self.horizon(at: at, now: now)
    let state =
      at < now
      ? try session.frontDesk.state(asOf: at)
      : try session.file.read { reader in
        let horizon =
          at > now ? horizon : try reader.boardHorizon(at: now, until: horizon.until)
        var state = try reader.state(horizon: horizon, now: now)
        state.handovers = try reader.lastHandovers()
        try reader.addCare(to: &state, now: now)
        return state
      }
    let centers = allCenters ? state.centers : [try session.center(in: state.centers)]
    let shown = at == now ? state.known(at: now) : state.projected(to: at, from: now)
    // The board of now is what hangs on the wall; who looks up another minute looks up records.
    if at != now { session.record(.boards, centers.count) }
    if at != now, !options.json { Output.line(Self.mark(at, isPast: at < now)) }
    for center in centers { BoardPrinter.say(center, shown, at: at, json: options.json) }
  }

  /// Says that this is not now, so that nobody acts on it.
  private static func mark(_ at: Instant, isPast: Bool) -> String {
    let time = TimeText.text(at).replacing("T", with: " ")
    return isPast
      ? dolbom.say(
        "<< 지난 현황판: \(time)에 알던 대로 (기록에서)",
        "<< The board as it was: what was known at \(time)")
      : dolbom.say(">> 예정 현황판: \(time), 예약대로", ">> The board as booked: \(time)")
  }

  /// The nights around the minute shown and around now, and the month ahead for the gap list.
  private static func horizon(at: Instant, now: Instant) throws -> Span {
    guard abs(at.minutes(since: now)) <= 20 * 366 * Instant.minutesPerDay else {
      throw Stop(
        .notUnderstood, say("--at이 너무 먼 시각입니다.", "--at is too far away."))
    }
    let month = Span(from: at, minutes: 32 * Instant.minutesPerDay)
    let shown = Board.horizon(at: at).union(month)
    return at > now ? shown.union(Board.horizon(at: now)) : shown
  }
}

/// Prints a board once, as text or JSON.
enum BoardPrinter {
  static func say(_ center: Center, _ state: CareState, at now: Instant, json: Bool) {
    let board = Board(of: center, in: state, at: now)
    let explain = Explain(.current, names: Names(state))
    let gaps = Gaps.list(of: center.id, in: state, from: now)
    if json { return Output.json(board.json(gaps: gaps, explain: explain)) }
    BoardText.lines(
      board, explain: explain, language: .current, width: Screen.columns ?? 80
    ).forEach(Output.line)
    if !gaps.isEmpty { GapText.lines(gaps, explain: explain).forEach(Output.line) }
  }
}
