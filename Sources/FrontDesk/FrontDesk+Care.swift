public import CareDomain
public import CareStore
internal import SchedulingEngine

extension FrontDesk {
  /// Does several commands in one transaction, all of them or none: siblings at the door, one entry for many
  /// children.
  ///
  /// - Returns: an outcome for each; where one was refused, the refusals alone, and nothing has changed.
  public func performTogether(
    _ commands: [Command], by author: Author, at now: Instant
  ) throws -> [(command: Command, outcome: Outcome)] {
    struct Refused: Error { let answers: [(command: Command, outcome: Outcome)] }
    do {
      return try file.write { writer in
        let answers = try commands.map {
          (command: $0, outcome: try perform($0, by: author, at: now, in: writer))
        }
        let refused = answers.filter(\.outcome.isRefused)
        guard refused.isEmpty else { throw Refused(answers: refused) }
        return answers
      }
    } catch let refused as Refused {
      return refused.answers
    }
  }

  /// What `performTogether` would answer now: each command on what those before it would leave. Keeps nothing.
  ///
  /// - Parameter author: of what is taken back at the end; nobody's role is asked.
  public func previewTogether(
    _ commands: [Command], by author: Author, at now: Instant
  ) throws -> [(command: Command, outcome: Outcome)] {
    struct NotKept: Error { let answers: [(command: Command, outcome: Outcome)] }
    do {
      return try file.write { writer -> [(command: Command, outcome: Outcome)] in
        let answers = try commands.map { command in
          let outcome = try preview(command, at: now, in: writer.reader)
          let events = try Deciding(
            reader: writer.reader, catalog: catalog, now: now, author: nil
          ).verdict(on: command, numbers: .of(writer)).events
          if !events.isEmpty { try append(events, by: author, at: now, in: writer) }
          return (command: command, outcome: outcome)
        }
        throw NotKept(answers: answers)
      }
    } catch let end as NotKept {
      let refused = end.answers.filter(\.outcome.isRefused)
      return refused.isEmpty ? end.answers : refused
    }
  }

  /// What somebody must be able to prove next morning although the command was refused: a child that was not
  /// taken in for its health, or not given to somebody at the door. Previews never come here.
  ///
  /// - Throws: `StoreFailure`; the refusal itself has been given and stands.
  public func noteRefusal(
    _ command: Command, _ outcome: Outcome, by author: Author, at now: Instant
  ) throws {
    guard Self.note(of: command, outcome) != nil else { return }
    try file.write { try noteRefusal(command, outcome, by: author, at: now, in: $0) }
  }

  /// As `noteRefusal`, in the transaction of the caller.
  public func noteRefusal(
    _ command: Command, _ outcome: Outcome, by author: Author, at now: Instant, in writer: Writer
  ) throws {
    guard let note = Self.note(of: command, outcome) else { return }
    _ = try perform(.care(.write(note)), by: author, at: now, in: writer, findingFits: false)
  }

  private static func note(of command: Command, _ outcome: Outcome) -> CareNote? {
    guard case .refused(let reasons, _) = outcome else { return nil }
    switch command.bare.atTheDoor {
    case .care(.release(let releasing)):
      return held(releasing.child, releasing.person, releasing.by, reasons)
    case .care(.arrive(let arriving)): return turnedAway(arriving, reasons)
    default: return nil
    }
  }

  private static func held(
    _ child: Child.ID, _ person: String, _ by: StaffMember.ID?, _ reasons: [Reason]
  ) -> CareNote? {
    let cause = reasons.compactMap { reason -> HoldCause? in
      switch reason {
      case .blockedPerson: .blocked
      case .notListed: .notListed
      case .care(.identityNotChecked): .identityNotChecked
      case .care(.minorPerson): .minor
      default: nil
      }
    }.first
    return cause.map { CareNote(child, .held, detail: $0.rawValue, text: person, by: by) }
  }

  private static func turnedAway(_ arriving: Arriving, _ reasons: [Reason]) -> CareNote? {
    for reason in reasons {
      switch reason {
      case .care(.feverTooHigh(let temperature, _)):
        return CareNote(arriving.child, .turnedAway, detail: "fever", amount: temperature)
      case .care(.contagious(let text)):
        return CareNote(arriving.child, .turnedAway, detail: "contagion", text: text)
      default: continue
      }
    }
    return nil
  }
}

extension Command {
  /// A command about care names those who signed; an author who is nobody's staff names nobody.
  func signed(by author: Author, in reader: Reader) throws -> Command {
    switch self {
    case .late(let inner, let at, let because):
      return .late(try inner.signed(by: author, in: reader), at: at, because: because)
    case .overriding(let override, let inner, let because):
      return .overriding(override, try inner.signed(by: author, in: reader), because: because)
    default: break
    }
    guard case .care(let command) = atTheDoor else { return self }
    func member(_ name: String?) throws -> StaffMember.ID? {
      guard let id = name.flatMap({ StaffMember.ID($0) }) else { return nil }
      return try reader.staff(id)?.id
    }
    return .care(
      command.signed(
        by: try member(author.operatorID), witness: try member(author.witness),
        isTraining: reader.isTraining))
  }
}
