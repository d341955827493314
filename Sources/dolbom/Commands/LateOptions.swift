internal import ArgumentParser
internal import CareDomain

/// The time of an act that is entered after the fact.
struct LateOptions: ParsableArguments {
  @Option(
    help: help("실제로 있었던 시각 (나중에 적을 때, 사유와 함께)", "when it happened, if entered late (with a reason)")
  )
  var at: String?
  @Option(help: help("나중에 적는 사유", "why it is entered late")) var because: String?

  /// The act at its own time, if one is given.
  func acted(_ command: Command) throws -> Command {
    guard let at else {
      guard because == nil else {
        throw Stop(
          .notUnderstood, say("--because는 --at과 함께 씁니다.", "--because goes with --at."))
      }
      return command
    }
    guard let because else {
      throw Stop(
        .notUnderstood,
        say("나중에 적을 때는 --because에 사유를 적으십시오.", "Say why with --because."))
    }
    return .late(
      command, at: try Arguments.instant(at, "--at"),
      because: try Arguments.required(because, "--because"))
  }
}

/// The ratio that two people waive for one act.
struct RatioOptions: ParsableArguments {
  @Option(help: help("교사 비율의 예외 사유 (두 사람의 서명)", "why the ratio is waived (two signatures)"))
  var overrideRatio: String?

  func waiving(_ command: Command) throws -> Command {
    try Arguments.waiving(.ratio, overrideRatio, "--override-ratio", command)
  }
}

extension Arguments {
  /// The command with a rule waived for it, if a reason is given.
  static func waiving(
    _ override: Override, _ reason: String?, _ option: String, _ command: Command
  ) throws -> Command {
    guard let reason else { return command }
    return .overriding(override, command, because: try required(reason, option))
  }
}
