internal import ArgumentParser
internal import CareDomain
internal import CareStore
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
    let now = try at.map { try Arguments.instant($0, "--at") } ?? session.clock.now()
    let state = try session.file.read {
      try $0.state(horizon: Board.horizon(at: now), now: now)
    }
    let centers = allCenters ? state.centers : [try session.center(in: state)]
    for center in centers { BoardPrinter.say(center, state, at: now, json: options.json) }
  }
}

/// Prints a board once, as text or JSON.
enum BoardPrinter {
  static func say(_ center: Center, _ state: CareState, at now: Instant, json: Bool) {
    let board = Board(of: center, in: state, at: now)
    let explain = Explain(.current, names: Names(state))
    if json { return Output.json(board.json(explain: explain)) }
    BoardText.lines(
      board, explain: explain, language: .current, width: Screen.columns ?? 80
    ).forEach(Output.line)
  }
}
