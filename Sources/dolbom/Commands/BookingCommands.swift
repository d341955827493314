internal import ArgumentParser
internal import CareDomain
internal import FrontDesk
internal import Interchange
internal import SchedulingEngine

/// What a family asks for when it books or waits.
struct WishOptions: ParsableArguments {
  @Option(help: help("아동 ID", "the child's id")) var child: String
  @Option(help: help("시작", "the start")) var from: String
  @Option(help: help("끝 (24:00 가능)", "the end (24:00 is allowed)")) var until: String
  @Option(help: help("방 ID (없으면 어느 방이나)", "the room's id (else any room)")) var room: String?
  @Option(help: help("이용 사유 코드", "why, as a code")) var reason: String?

  /// The wish, in the center of the session where no room is named.
  func request(_ session: Session) throws -> BookingRequest {
    try BookingRequest(
      child: Arguments.identifier(child, "--child"),
      room: room.map { try Arguments.identifier($0, "--room") },
      center: session.namedCenter()?.id,
      from: Arguments.instant(from, "--from"), until: Arguments.instant(until, "--until"),
      reason: reason.map { try Arguments.code($0, "--reason") } ?? "")
  }
}

struct BookCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "book",
      abstract: say("예약하거나, 안 되는 까닭을 모두 말합니다", "book a place, or say every reason why not"))
  }

  @OptionGroup var options: GlobalOptions
  @OptionGroup var wish: WishOptions
  @Option(help: help("긴급 이용의 사유", "why the notice is waived")) var emergency: String?
  @Option(help: help("교사 비율의 예외 사유 (두 사람의 서명)", "why the ratio is waived (two signatures)"))
  var overrideRatio: String?
  @Flag(help: help("저장하지 않고 답만 합니다", "answer without saving")) var dryRun = false

  func run() throws {
    let session = try Session(options)
    var request = try wish.request(session)
    request.emergency = try emergency.map { try Arguments.required($0, "--emergency") }
    try session.perform(
      Arguments.waiving(.ratio, overrideRatio, "--override-ratio", .book(request)),
      dryRun: dryRun)
  }
}

struct ChangeCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "change",
      abstract: say("예약의 시간이나 방을 바꿉니다", "change the times or the room of a booking"))
  }

  @OptionGroup var options: GlobalOptions
  @Argument(help: help("예약 ID", "the booking's id")) var booking: String
  @Option(help: help("새 시작", "the new start")) var from: String?
  @Option(help: help("새 끝", "the new end")) var until: String?
  @Option(help: help("새 방 ID", "the new room's id")) var room: String?
  @Option(help: help("긴급 이용의 사유", "why the notice is waived")) var emergency: String?
  @Flag(help: help("저장하지 않고 답만 합니다", "answer without saving")) var dryRun = false

  func run() throws {
    let session = try Session(options)
    let change = try BookingChange(
      from: from.map { try Arguments.instant($0, "--from") },
      until: until.map { try Arguments.instant($0, "--until") },
      room: room.map { try Arguments.identifier($0, "--room") },
      emergency: emergency.map { try Arguments.required($0, "--emergency") })
    guard change != BookingChange() else {
      throw Stop(
        .notUnderstood,
        say(
          "무엇을 바꿀지 --from, --until, --room으로 주십시오.",
          "Say what to change: --from, --until or --room."))
    }
    try session.perform(.change(Arguments.identifier(booking, "BOOKING"), change), dryRun: dryRun)
  }
}

struct CancelCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "cancel",
      abstract: say("예약을 취소합니다 (기록은 남습니다)", "cancel a booking (its record stays)"))
  }

  @OptionGroup var options: GlobalOptions
  @Argument(help: help("예약 ID", "the booking's id")) var booking: String
  @Option(help: help("취소 사유", "why")) var because: String?
  @Flag(help: help("저장하지 않고 답만 합니다", "answer without saving")) var dryRun = false

  func run() throws {
    let session = try Session(options)
    let reason = try because.map { try Arguments.text($0, "--because") } ?? ""
    try session.perform(
      .cancel(Arguments.identifier(booking, "BOOKING"), because: reason), dryRun: dryRun)
  }
}

extension Session {
  /// Does a command and says what came of it.
  func perform(_ command: Command, dryRun: Bool = false) throws {
    try tell(outcome(of: command, dryRun: dryRun), of: command, dryRun: dryRun)
  }

  /// Does a command, or only asks what would come of it.
  func outcome(of command: Command, dryRun: Bool) throws -> Outcome {
    let now = clock.now()
    return dryRun
      ? try frontDesk.preview(command, at: now)
      : try frontDesk.perform(command, by: author(), at: now)
  }

  /// Says what came of a command.
  func tell(_ outcome: Outcome, of command: Command, dryRun: Bool) throws {
    if !dryRun { countUnmet(command, outcome) }
    try Answer(session: self).say(outcome)
  }
}

extension Arguments {
  /// A code in a file's words: letters, digits, `-` and `_`.
  static func code(_ text: String, _ option: String) throws -> String {
    let identifier: Identifier<Booking> = try identifier(text, option)
    return identifier.text
  }

  /// Free text that may not be empty.
  static func required(_ text: String, _ option: String) throws -> String {
    let text = try self.text(text, option)
    guard !text.isEmpty else {
      throw Stop(.notUnderstood, say("\(option)에 사유를 적으십시오.", "Write the reason after \(option)."))
    }
    return text
  }
}
