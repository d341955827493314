internal import ArgumentParser
internal import CareDomain
internal import CareStore
internal import OperatorUI
internal import TerminalUI

struct WatchCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "watch",
      abstract: say("책임자의 실시간 화면 (읽기 전용)", "the supervisor's live view, read-only"))
  }

  @Flag(help: help("저절로 넘어가는 벽 화면", "a wall that turns its pages by itself"))
  var wall = false

  @Flag(help: help("모든 센터 (늘 그렇습니다)", "all centers (it always shows them)"))
  var allCenters = false

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let session = try Session(options, busyTimeout: Output.isTerminal ? 0.25 : 10)
    if Output.isTerminal, !options.json {
      var loop = try WatchLoop(session, isWall: wall)
      try loop.run()
    } else {
      try printOnce(session)
    }
    try session.file.close()
  }

  /// Where there is no terminal the view is printed once; as JSON it is the board of each center.
  private func printOnce(_ session: Session) throws {
    if options.json {
      let now = session.clock.now()
      let state = try session.state(at: now)
      for center in state.centers { BoardPrinter.say(center, state, at: now, json: true) }
      return
    }
    let watch = try WatchLoop.watch(session, isWall: false)
    let size = Size(rows: watch.wholeHeight, columns: Screen.columns ?? 120)
    watch.picture(size: size).lines().dropLast().forEach(Output.line)
  }
}
