internal import ArgumentParser
internal import CareDomain
internal import CareStore
internal import Interchange
internal import OperatorUI
internal import TerminalUI

struct AuditCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "audit",
      abstract: say(
        "무엇을 누가 언제 왜 바꾸었는지", "what was changed, by whom, when and why"),
      discussion: say(
        """
        기록 하나가 한 줄입니다. 차례는 번호로만 정해집니다. --operator는 그 사람의 기록만 고릅니다. \
        --readings는 누가 아동의 정보를 보았는지를 보입니다.
        """,
        """
        One entry is one line, in order of its number and never of a clock. --operator chooses the entries of \
        one person. --readings shows who looked at the records of children.
        """))
  }

  /// Entries that are held at a time, so that a million of them need no more space than these.
  private static let page = 500

  @OptionGroup var options: GlobalOptions
  @Option(help: help("이때부터", "from this time")) var from: String?
  @Option(help: help("이때까지", "until this time")) var until: String?
  @Option(help: help("한 아동의 기록", "of one child")) var child: String?
  @Option(
    help: help("한 종류 ('booked', 'registered' 등)", "of one kind, such as booked or registered"))
  var kind: String?
  @Flag(help: help("열람 기록", "who looked at records")) var readings = false

  func run() throws {
    let session = try Session(options)
    var query = try query()
    let ledger: Ledger = readings ? .reading : .journal
    let last = try session.file.read { try $0.count(of: ledger) }
    session.record(.journal(child: query.child))
    while query.after < last {
      let entries = try session.file.read { try $0.journal(query, of: ledger) }
      try tell(entries.filter { $0.seq <= last }, of: ledger, session)
      guard let end = entries.last, entries.count == Self.page else { return }
      query.after = end.seq
    }
  }

  private func query() throws -> JournalQuery {
    try JournalQuery(
      from: from.map { try Arguments.moment($0, "--from", isEnd: false) },
      until: until.map { try Arguments.moment($0, "--until", isEnd: true) },
      child: child.map { try Arguments.identifier($0, "--child") },
      operatorID: options.operator.map { try Arguments.code($0, "--operator") },
      kind: kind.map(Self.kind), limit: Self.page)
  }

  /// A kind is a word, or two with a point between them.
  private static func kind(_ text: String) throws -> String {
    guard !text.isEmpty, text.utf8.allSatisfy({ $0 == 0x2E || (0x41...0x7A).contains($0) }) else {
      throw Arguments.bad(text, "--kind", say("booked처럼 쓰십시오", "write it as booked"))
    }
    return text
  }

  private func tell(_ entries: [JournalEntry], of ledger: Ledger, _ session: Session) throws {
    let children = Set(entries.compactMap(\.child)).sorted()
    let explain = Explain(session.language, names: try Answer(session: session).names(of: children))
    let lines = entries.map { entry in
      let line = AuditLine(entry, of: ledger, explain: explain)
      return options.json ? line.json.text : line.text
    }
    if !lines.isEmpty { Output.line(lines.joined(separator: "\n")) }
  }
}

extension Author {
  /// The operator, and who signed beside: `s2+s1`.
  var signers: String { operatorID + (witness.map { "+" + $0 } ?? "") }
}

/// One entry as one line.
struct AuditLine {
  private let entry: JournalEntry
  private let sentence: String
  private let details: [(String, JSONValue)]

  /// An entry whose body cannot be read is told all the same.
  init(_ entry: JournalEntry, of ledger: Ledger, explain: Explain) {
    self.entry = entry
    do {
      switch ledger {
      case .journal:
        let event = try entry.event()
        (sentence, details) = (explain.done(event), event.auditMembers)
      case .reading: (sentence, details) = (explain.read(try entry.reading()), [])
      }
    } catch {
      sentence = say("읽을 수 없는 기록입니다.", "This entry cannot be read.")
      details = []
    }
  }

  var text: String {
    let time = TimeText.text(entry.at).replacing("T", with: " ")
    let words = [
      String(entry.seq), time, entry.author.signers, entry.author.station, entry.fingerprint,
      sentence,
    ]
    return SafeText.display(words.joined(separator: "  "))
  }

  var json: JSONValue {
    .ordered(
      [
        ("seq", .int(entry.seq)), ("at", .instant(entry.at)),
        ("recordedAt", .string(Self.seconds(entry.author.recordedAt))),
        ("operator", .string(entry.author.operatorID)),
        ("witness", .text(entry.author.witness)), ("station", .string(entry.author.station)),
        ("kind", .string(entry.kind)), ("child", .id(entry.child)), ("rules", .number(entry.rules)),
        ("fingerprint", .string(entry.fingerprint)), ("text", .string(sentence)),
      ] + details)
  }

  /// `2026-11-22T21:30:05+09:00`.
  private static func seconds(_ seconds: Int) -> String {
    let rest = (seconds % 60 + 60) % 60
    let minute = TimeText.text(Instant(secondsSince1970: seconds))
    return "\(minute):\(rest < 10 ? "0" : "")\(rest)+09:00"
  }
}

extension Event {
  /// What the fact was about, for programs; the revisions that a booking was decided under among it.
  fileprivate var auditMembers: [(String, JSONValue)] {
    let known: Set = ["child", "kind"]
    var members = members(isDryRun: false).filter { !known.contains($0.0) }
    switch self {
    case .booked(let booking, _, _), .changed(let booking, _, _, _, _), .cancelled(let booking, _):
      members += [
        ("profileRevision", .int(booking.profileRevision)),
        ("calendarRevision", .int(booking.calendarRevision)),
      ]
      if let emergency = booking.emergency { members.append(("emergency", .string(emergency))) }
    default: break
    }
    return members
  }
}
