internal import ArgumentParser
internal import CareDomain
internal import FrontDesk

struct RoomCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "room",
      abstract: say(
        "방의 정원·여닫음·규정을 바꿉니다 (맞지 않게 되는 예약을 보임)",
        "change places, opening or rules; shows what falls out"))
  }

  @OptionGroup var options: GlobalOptions
  @Argument(help: help("방 ID", "the room's id")) var room: String
  @Option(help: help("새 정원", "its new places")) var places: Int?
  @Flag(help: help("방을 닫습니다", "close the room")) var close = false
  @Flag(help: help("방을 엽니다", "open the room")) var open = false
  @Option(help: help("이 방만의 운영 규정", "the room's own rules, by profile"), completion: .profiles)
  var profile: String?
  @Flag(help: help("다시 센터의 운영 규정으로", "follow the center's rules again"))
  var centerProfile = false
  @Option(help: help("사유", "why")) var because: String
  @Flag(help: help("저장하지 않고 답만 합니다", "answer without saving")) var dryRun = false

  func run() throws {
    let change = try RoomChange(places: checkedPlaces(), isOpen: opening(), rules: rules())
    guard change != RoomChange() else {
      throw Stop(
        .notUnderstood,
        say(
          "무엇을 바꿀지 --places, --close, --open, --profile로 주십시오.",
          "Say what to change: --places, --close, --open or --profile."))
    }
    try Session(options).changeRules(
      .room(Arguments.identifier(room, "ROOM"), change), because: because, dryRun: dryRun)
  }

  private func checkedPlaces() throws -> Int? {
    guard let places, !(0...1000).contains(places) else { return places }
    throw Stop(.notUnderstood, say("--places는 0에서 1000까지입니다.", "--places is 0 to 1000."))
  }

  private func opening() throws -> Bool? {
    guard close && open else { return close ? false : open ? true : nil }
    throw Stop(
      .notUnderstood, say("--close와 --open은 함께 쓰지 않습니다.", "Use either --close or --open."))
  }

  private func rules() throws -> RoomChange.Rules? {
    guard let profile else { return centerProfile ? .ofCenter : nil }
    guard !centerProfile else {
      throw Stop(
        .notUnderstood,
        say(
          "--profile과 --center-profile은 함께 쓰지 않습니다.",
          "Use either --profile or --center-profile."))
    }
    return .own(try Arguments.identifier(profile, "--profile"))
  }
}

struct CenterCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "center",
      abstract: say(
        "센터의 운영 규정을 바꿉니다 (맞지 않게 되는 예약을 보임)",
        "change a center's rules; shows what falls out"))
  }

  @OptionGroup var options: GlobalOptions
  @Argument(help: help("센터 ID", "the center's id")) var id: String
  @Option(help: help("새 운영 규정", "its new profile"), completion: .profiles) var profile: String
  @Option(help: help("사유", "why")) var because: String
  @Flag(help: help("저장하지 않고 답만 합니다", "answer without saving")) var dryRun = false

  func run() throws {
    let order = try RuleOrder.center(
      Arguments.identifier(id, "ID"), profile: Arguments.identifier(profile, "--profile"))
    try Session(options).changeRules(order, because: because, dryRun: dryRun)
  }
}

extension Session {
  /// Changes rules for a stated reason and says what falls out.
  func changeRules(_ order: RuleOrder, because reason: String, dryRun: Bool) throws {
    let reason = try Arguments.required(reason, "--because")
    try reviewed(.changeRules(order, because: reason), dryRun: dryRun)
  }

  /// Does a command that changes rules and answers with the review.
  func reviewed(_ command: Command, dryRun: Bool) throws {
    let answer = try frontDesk.changeRules(
      command, by: dryRun ? nil : author(), at: clock.now())
    try Answer(session: self).say(answer)
  }
}
