internal import ArgumentParser
internal import CareDomain
internal import CareStore
internal import FrontDesk
internal import Interchange
internal import OperatorUI

struct OperatorCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "operator",
      abstract: say("누가 PIN으로 들어올 수 있는지 정합니다", "who may sign in with a PIN"),
      discussion: say(
        """
        센터장이 정하고, 들어올 수 있는 센터장이 없으면 관리자가 정합니다. 자기 PIN은 누구나 바꿉니다. 누가 언제부터 \
        언제까지 들어올 수 있었는지는 기록에 남습니다.
        """,
        """
        A director decides, or a supervisor while no director may sign in. Everyone changes their own PIN. Who \
        could sign in, from when and until when, stays in the journal.
        """),
      subcommands: [
        OperatorAddCommand.self, OperatorPinCommand.self, OperatorRemoveCommand.self,
        OperatorReleaseCommand.self, OperatorRecoverCommand.self, OperatorListCommand.self,
      ])
  }
}

/// A PIN to be given to somebody.
struct NewPINOption: ParsableArguments {
  @Option(
    help: help("새 PIN이 든 파일 (-는 표준 입력)", "a file with the new PIN (- for standard input)"),
    completion: .file())
  var newPinFile: String

  func hash() throws -> String { try PINHash.make(PINFile.newPIN(newPinFile)) }
}

struct OperatorAddCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "add", abstract: say("교직원이 들어올 수 있게 합니다", "let a member of staff sign in"))
  }

  @OptionGroup var options: GlobalOptions
  @Argument(help: help("교직원 ID", "the staff id")) var staff: String
  @OptionGroup var pin: NewPINOption

  func run() throws {
    let session = try Session(options)
    let id: StaffMember.ID = try Arguments.identifier(staff, "STAFF")
    try session.change(.admit(id, pinHash: pin.hash()))
  }
}

struct OperatorPinCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "pin", abstract: say("PIN을 바꿉니다", "change a PIN"))
  }

  @OptionGroup var options: GlobalOptions
  @Argument(help: help("교직원 ID", "the staff id")) var staff: String
  @OptionGroup var pin: NewPINOption

  func run() throws {
    let session = try Session(options)
    let id: StaffMember.ID = try Arguments.identifier(staff, "STAFF")
    try session.change(.changePIN(id, pinHash: pin.hash()))
  }
}

struct OperatorRemoveCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "remove",
      abstract: say("더는 들어올 수 없게 합니다 (기록은 남습니다)", "let somebody sign in no more"))
  }

  @OptionGroup var options: GlobalOptions
  @Argument(help: help("교직원 ID", "the staff id")) var staff: String
  @Option(help: help("사유", "why")) var because: String

  func run() throws {
    let session = try Session(options)
    try session.change(
      .remove(
        Arguments.identifier(staff, "STAFF"),
        because: Arguments.required(because, "--because")))
  }
}

struct OperatorReleaseCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "release",
      abstract: say("여러 번 틀려 잠긴 PIN을 풉니다", "let a locked PIN be tried again"))
  }

  @OptionGroup var options: GlobalOptions
  @Argument(help: help("교직원 ID", "the staff id")) var staff: String

  func run() throws {
    let id: StaffMember.ID = try Arguments.identifier(staff, "STAFF")
    try Session(options).change(.release(id.text))
  }
}

struct OperatorRecoverCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "recover",
      abstract: say(
        "PIN을 잊은 관리자에게 새 PIN을 줍니다 (파일의 주인만)",
        "a new PIN for a supervisor who forgot theirs (the file's owner alone)"),
      discussion: say(
        "파일을 가진 컴퓨터 사용자만 할 수 있고, 기록에 크게 남습니다.",
        "Only the computer's user who owns the file can do this, and the journal keeps it for all to see."
      ))
  }

  @OptionGroup var options: GlobalOptions
  @Argument(help: help("교직원 ID", "the staff id")) var staff: String
  @OptionGroup var pin: NewPINOption
  @Option(help: help("사유", "why")) var because: String

  func run() throws {
    let session = try Session(options)
    let id: StaffMember.ID = try Arguments.identifier(staff, "STAFF")
    let reason = try Arguments.required(because, "--because")
    guard session.isRunByOwner else {
      throw Stop(
        .notPermitted, say("파일의 주인만 할 수 있습니다.", "Only the file's owner may do this."))
    }
    try session.report(
      session.frontDesk.recoverPIN(
        of: id, to: pin.hash(), because: reason, by: session.owner(), at: session.clock.now()),
      of: id.text)
  }
}

struct OperatorListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list", abstract: say("들어올 수 있는 사람", "who may sign in"))
  }

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let session = try Session(options)
    let operators = try session.file.read { try $0.operatorHistory() }
    let rows = operators.map { member, isRemoved in
      [
        Cell.id(member.id), .text(member.name),
        .code(member.role.rawValue, member.role.text(.current)),
        .code(isRemoved ? "removed" : "active", isRemoved ? say("끝남", "ended") : say("가능", "may")),
      ]
    }
    ListTable(["id", "name", "role", "status"]).say(rows, json: options.json)
  }
}

extension Session {
  /// Changes who may sign in and says what came of it.
  fileprivate func change(_ order: OperatorOrder) throws {
    let author = try author()
    let reasons = try frontDesk.change(order, by: author, at: clock.now())
    if case .release(let name) = order { return try report(reasons, of: name) }
    try report(reasons, of: order.staff?.text ?? "")
  }

  fileprivate func report(_ reasons: [Reason], of staff: String) throws {
    guard reasons.isEmpty else {
      return try Answer(session: self).say(.refused(reasons, fits: []))
    }
    if options.json {
      return Output.json(.ordered([("decision", "accepted"), ("staff", .string(staff))]))
    }
    Output.line(dolbom.say("바꿨습니다: \(staff).", "Done: \(staff)."))
  }
}
