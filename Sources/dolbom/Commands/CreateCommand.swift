internal import ArgumentParser
internal import CareDomain
internal import Interchange
internal import OperatorUI
internal import TerminalUI

struct CreateCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "create",
      abstract: say("센터 파일을 새로 만듭니다", "make a new file with its first center"))
  }

  @OptionGroup var options: GlobalOptions
  @Option(
    help: help("운영 규정 (jinju-2019 등)", "the service profile, such as jinju-2019"),
    completion: .profiles)
  var profile: String
  @Option(help: help("센터 이름", "the center's name")) var name: String?
  @Flag(help: help("훈련 파일로 만듭니다", "make a training file")) var training = false
  @Option(help: help("첫 관리자의 이름", "the first supervisor's name")) var supervisor: String?

  func run() throws {
    guard let profile = try ProfileCatalog.all().first(where: { $0.id.text == profile }) else {
      throw Stop(
        .notUnderstood,
        say("없는 운영 규정입니다: ", "There is no such profile: ") + SafeText.display(profile)
          + say(" ('dolbom profiles'로 보십시오)", " (see 'dolbom profiles')"))
    }
    // Everything that can be refused is looked at before there is a file.
    let supervisor = try training ? nil : firstPIN()
    let now = try startingTime()
    let name = try self.name.map { try Arguments.name($0, "--name") }
    let centre = try NewCentre(options, profile: profile, name: name, supervisor: supervisor)
    report(centre.center, path: try centre.make(at: now))
  }

  private func startingTime() throws -> Instant {
    guard let text = options.now else { return WallClock.real.now() }
    guard training else {
      throw Stop(
        .notUnderstood, say("--now는 --training과 함께만 씁니다.", "--now goes with --training alone."))
    }
    return try Arguments.instant(text, "--now")
  }

  /// The PIN of the first supervisor of a live file.
  private func firstPIN() throws -> (name: String, pin: String) {
    guard let supervisor, let pinFile = options.pinFile else {
      throw Stop(
        .notUnderstood,
        say(
          "실제 센터에는 --supervisor 이름과 --pin-file 파일이 필요합니다. 연습이면 --training을 주십시오.",
          "A live centre needs --supervisor NAME and --pin-file FILE; for practice give --training."
        ))
    }
    let name = try Arguments.name(supervisor, "--supervisor")
    return (name, try PINFile.newPIN(pinFile))
  }

  private func report(_ center: Center, path: String) {
    if options.json {
      return Output.json(
        .ordered([
          ("decision", "accepted"), ("file", .string(path)), ("center", .string(center.id.text)),
          ("profile", .string(center.profile.text)), ("training", .bool(training)),
        ]))
    }
    Output.line(
      say("센터 파일을 만들었습니다: ", "The centre file has been made: ") + SafeText.display(path)
        + " (\(center.id), \(center.profile)\(training ? say(", 훈련", ", training") : ""))")
  }
}
