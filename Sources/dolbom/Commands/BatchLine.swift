internal import CareDomain
internal import Interchange
internal import TerminalUI

/// One line of `dolbom batch`: a command with the options of its command line, in camel case.
struct BatchLine {
  let command: Command
  let request: String?
  let isDryRun: Bool
  /// The time of this line on a training file; nil for the clock's.
  let now: Instant?

  /// A line that could not be understood, answered like any other.
  struct Problem: Error {
    let request: String?
    let sentence: String

    var answer: String {
      JSONValue.ordered([
        ("request", .text(request)), ("decision", "notUnderstood"), ("problem", .string(sentence)),
      ]).text
    }
  }

  static func read(_ bytes: [UInt8], isTraining: Bool) -> Result<BatchLine, Problem> {
    switch JSONValue.parse(bytes) {
    case .failure(let problem):
      return .failure(Problem(request: nil, sentence: say(problem.words.ko, problem.words.en)))
    case .success(let value):
      let request = value["request"]?.string
      do {
        return .success(try BatchLine(value, request: request, isTraining: isTraining))
      } catch let stop as Stop {
        return .failure(Problem(request: request, sentence: stop.sentence))
      } catch {
        return .failure(Problem(request: request, sentence: "\(error)"))
      }
    }
  }

  /// The answer to the line, with its request.
  func answer(_ outcome: Outcome) -> JSONValue {
    guard let request, case .object(let members) = outcome.json else { return outcome.json }
    return .object([(key: "request", value: .string(request))] + members)
  }

  private init(_ value: JSONValue, request: String?, isTraining: Bool) throws {
    guard value.object != nil else {
      throw Stop(.notUnderstood, say("JSON 객체가 아닙니다.", "This is no JSON object."))
    }
    if let other = value["request"], other != .null, request == nil {
      throw Stop(
        .notUnderstood, say("request는 문자열이어야 합니다.", "request must be a string."))
    }
    if let request { _ = try Arguments.text(request, "request", limit: 200) }
    let fields = BatchFields(value)
    self.request = request
    isDryRun = try fields.dryRun()
    now = try fields.instant("now")
    if now != nil, !isTraining {
      throw Stop(
        .notUnderstood, say("now는 훈련 파일에서만 씁니다.", "now works on a training file alone."))
    }
    command = try fields.command()
    try fields.refuseUnknown()
  }
}

/// The members of a line, read like the options of a command line.
struct BatchFields {
  private let value: JSONValue
  private let asked = Asked()

  init(_ value: JSONValue) { self.value = value }

  /// A member; from then on its name is known.
  subscript(_ key: String) -> JSONValue? {
    asked.names.insert(key)
    return value[key]
  }

  /// A member that nobody has asked for is a slip, and a slip saves something other than what was meant: a line
  /// with `overideRatio` or `untill` is refused as a misspelt option is.
  func refuseUnknown() throws {
    asked.names.formUnion(Self.ofEveryLine)
    guard let key = value.object?.map(\.key).first(where: { !asked.names.contains($0) }) else {
      return
    }
    let known = asked.names.sorted().joined(separator: " ")
    let name = SafeText.display(String(key.prefix(40)))
    throw Stop(
      .notUnderstood,
      say(
        "모르는 항목입니다: \(name). 여기서 아는 것: \(known)",
        "Unknown member: \(name). Known here: \(known)"))
  }

  /// A script may name the center of each line, as each command takes it.
  private static let ofEveryLine = ["do", "request", "dryRun", "now", "center"]

  /// The names that were asked for, by all copies.
  private final class Asked {
    var names: Set<String> = []
  }

  func command() throws -> Command {
    let word = try string("do")
    if let command = try care(word) { return .care(command) }
    return switch word {
    case "book": try acted(.book(try booking()))
    case "change": .change(try identifier("booking"), try change())
    case "cancel": .cancel(try identifier("booking"), because: try text("because") ?? "")
    case "noShow": .noShow(try identifier("booking"), because: try text("because") ?? "")
    case "waitlistAdd": .wait(try booking())
    case "waitlistTake": .takeOffer(try identifier("entry"))
    case "waitlistWithdraw":
      .leaveWaitlist(try identifier("entry"), because: try text("because") ?? "")
    case "drawAdd":
      .draw(.enter(try identifier("draw"), try booking(), flags: try optionalTexts("flags")))
    case "drawWithdraw":
      .draw(.withdraw(try identifier("ticket"), because: try text("because") ?? ""))
    case "checkIn": try acted(.care(.arrive(try arriving())))
    case "checkOut": try acted(.care(.release(try releasing())))
    case "signOn": try acted(.signOn(try identifier("staff"), room: try optional("room")))
    case "signOff": try acted(.signOff(try identifier("staff")))
    case "breakStart": try acted(.beginBreak(try identifier("staff")))
    case "breakEnd": try acted(.endBreak(try identifier("staff")))
    case "undo": .undo(minutes: Settings.undoMinutes)
    default:
      throw Stop(
        .notUnderstood,
        say("모르는 명령입니다: ", "Unknown command: ") + SafeText.display(String(word.prefix(40))))
    }
  }

  /// The act at its own time, and with a rule waived for it, where the line says so.
  private func acted(_ command: Command) throws -> Command {
    var command = command
    let because = try text("because")
    if let at = try instant("at") {
      guard let because else { throw missing("because") }
      command = .late(command, at: at, because: because)
    }
    if let reason = try text("overrideRatio") {
      command = try Arguments.waiving(.ratio, reason, "overrideRatio", command)
    }
    guard let reason = try text("unlisted") else { return command }
    return try Arguments.waiving(.unlisted, reason, "unlisted", command)
  }

  func instant(_ key: String) throws -> Instant? {
    try optionalString(key).map { try Arguments.instant($0, key) }
  }

  /// Whether the line only asks. One that means this and is spelt otherwise would save what was only asked.
  func dryRun() throws -> Bool {
    let slip = value.object?.lazy.map(\.key).first { key in
      key != "dryRun" && key.lowercased().filter { $0 != "-" && $0 != "_" } == "dryrun"
    }
    if slip != nil {
      throw Stop(.notUnderstood, say("dryRun이라고 쓰십시오.", "It is spelt dryRun."))
    }
    return try flag("dryRun")
  }

  /// True or false; a word in its place is refused, so that nothing is saved by a slip.
  func flag(_ key: String) throws -> Bool {
    guard let member = self[key], member != .null else { return false }
    guard let flag = member.bool else {
      throw Stop(
        .notUnderstood,
        say("\(key)는 true나 false여야 합니다.", "\(key) must be true or false."))
    }
    return flag
  }

  private func booking() throws -> BookingRequest {
    guard let from = try instant("from"), let until = try instant("until") else {
      throw missing("from, until")
    }
    return BookingRequest(
      child: try identifier("child"), room: try optional("room"), center: try optional("center"),
      from: from, until: until, reason: try text("reason") ?? "",
      emergency: try text("emergency"))
  }

  private func change() throws -> BookingChange {
    BookingChange(
      from: try instant("from"), until: try instant("until"), room: try optional("room"),
      emergency: try text("emergency"))
  }

  func identifier<Owner>(_ key: String) throws -> Identifier<Owner> {
    try Arguments.identifier(string(key), key)
  }

  func optional<Owner>(_ key: String) throws -> Identifier<Owner>? {
    try optionalString(key).map { try Arguments.identifier($0, key) }
  }

  func text(_ key: String) throws -> String? {
    try optionalString(key).map { try Arguments.text($0, key) }
  }

  /// A list of codes; absent is empty.
  private func optionalTexts(_ key: String) throws -> [String] {
    guard let member = self[key], member != .null else { return [] }
    guard case .array(let items) = member else {
      throw Stop(.notUnderstood, say("\(key)는 목록이어야 합니다.", "\(key) must be a list."))
    }
    return try items.map { item in
      guard let text = item.string else {
        throw Stop(.notUnderstood, say("\(key)는 문자열 목록입니다.", "\(key) is a list of strings."))
      }
      return try Arguments.code(text, key)
    }
  }

  func required(_ key: String) throws -> String { try Arguments.text(string(key), key) }

  func string(_ key: String) throws -> String {
    guard let text = try optionalString(key) else { throw missing(key) }
    return text
  }

  /// A string; null and absent are the same, any other type is refused.
  func optionalString(_ key: String) throws -> String? {
    guard let member = self[key], member != .null else { return nil }
    guard let text = member.string else {
      throw Stop(.notUnderstood, say("\(key)는 문자열이어야 합니다.", "\(key) must be a string."))
    }
    return text
  }

  func missing(_ key: String) -> Stop {
    Stop(.notUnderstood, say("\(key)가 없습니다.", "\(key) is missing."))
  }
}
