internal import ArgumentParser
internal import CareDomain
internal import CareStore
internal import OperatorUI

struct DemoCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "demo",
      abstract: say("꾸며 낸 진주의 하룻밤으로 연습합니다", "practise on an invented night at Jinju"))
  }

  /// The minute at which the night is shown unless `--now` says otherwise: 21:14, when most children are in.
  private static let minuteOfDay = 21 * 60 + 14

  @OptionGroup var options: GlobalOptions
  @Option(help: help("같은 수는 같은 밤을 만듭니다", "the same number makes the same night"))
  var seed: UInt64 = 365

  func run() throws {
    let today = WallClock.real.now().date
    let now =
      try options.now.map { try Arguments.instant($0, "--now") }
      ?? today.midnight.adding(minutes: Self.minuteOfDay)
    let folder = try TemporaryFolder()
    let night = try TrainingNight(seed: seed, now: now)
    let file = try night.makeFile(at: folder.path + "/demo.sqlite")
    try DeskOpening.open(Session(options, file: file, start: now))
  }
}
