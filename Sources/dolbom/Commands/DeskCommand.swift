internal import ArgumentParser
internal import CareDomain
internal import CareStore
internal import OperatorUI

struct DeskCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "desk",
      abstract: say("화면을 엽니다 (명령 없이 부르면 이것)", "open the desk (what happens without a command)"))
  }

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let firstRun = try FirstRun(options)
    try firstRun?.run()
    let session = try Session(options, busyTimeout: Output.isTerminal ? 0.25 : 10)
    try DeskOpening.open(session, isFirst: firstRun != nil)
  }
}

extension DeskCommand {
  /// The desk with global options alone, as it is nearly always opened; nil for any other command line.
  init?(plain arguments: [String]) {
    let own = arguments.first == "desk" ? arguments.dropFirst() : arguments[...]
    guard let options = GlobalOptions.plain(Array(own)) else { return nil }
    self.init()
    self.options = options
  }
}

/// Opens the desk on a terminal, or prints the board once where there is none; then closes the file.
enum DeskOpening {
  /// - Parameter isFirst: the file has just been made, so that five keys are shown.
  static func open(_ session: sending Session, isFirst: Bool = false) throws {
    let now = session.clock.now()
    let version = try session.file.dataVersion()
    let state = try session.state(at: now)
    let center = try session.center(in: state.centers)
    guard Output.isTerminal else {
      BoardPrinter.say(center, state, at: now, json: session.options.json)
      return try session.file.close()
    }
    var loop = try DeskLoop(session, center: center.id, seen: (state, version), at: now)
    if isFirst { loop.desk.notice(say("처음 다섯 키", "The first five keys"), Tour.lines) }
    try loop.run()
    try loop.close()
  }
}
