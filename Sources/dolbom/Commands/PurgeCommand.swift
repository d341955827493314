internal import ArgumentParser
internal import CareDomain
internal import CareStore
internal import Interchange
internal import OperatorUI
internal import TerminalUI

struct PurgeCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "purge",
      abstract: say("보존기간이 지난 개인정보를 지웁니다", "erase personal data whose time is over"),
      discussion: say(
        """
        마지막 이용에서 보존기간(운영 규정의 자료, 없으면 36개월)이 지난 아동과 그 보호자·인계자의 이름, 전화번호, 알레르기, \
        특이사항을 지금 상태와 모든 기록에서 지우고, 24개월이 지난 열람 기록에서 찾은 말을 지웁니다. 누가 언제 무엇을 했는지는 \
        남고 사슬은 이어집니다. 다른 아동에 대해 적은 글에 그 이름과 전화번호가 있으면 그 자리만 '—'로 바꾸고 어느 기록인지 말합니다. 다른 사람의 이름이기도 한 것과 \
        성을 뺀 이름은 남기고 그 기록을 말하니, 보고 --word로 바꾸십시오. --child는 기간 전이라도 한 아동의 것을 지웁니다(보호자의 요구). --dry-run은 무엇을 지울지만 \
        보입니다. 백업에는 남으니 오래된 백업은 따로 버리십시오.
        """,
        """
        Erases, in the state and in every entry, names, telephone numbers, allergies and notes of children, guardians and \
        pick-up persons whose last day is longer ago than the retention of the profile (else 36 months), and the words \
        of look-ups after 24 months. Who did what and when stays, and the chain holds. Where \
        their names and numbers stand in texts about others they are replaced by a dash, and the entries are told. What is the \
        name of somebody else too, or a given name alone, stays and its entries are told: look, and take it out with --word. \
        --child erases one child's before \
        its time (a guardian's demand). --dry-run shows what would go. Backups keep it: discard old ones yourself.
        """))
  }

  @OptionGroup var options: GlobalOptions
  @Flag(help: help("지우지 않고 무엇을 지울지만 보입니다", "show what would go and erase nothing"))
  var dryRun = false
  @Option(help: help("한 아동의 것을 기간 전이라도", "one child's, whatever its time")) var child: String?
  @Option(
    help: help(
      "그 아동을 부르는 다른 말 (여러 번 가능)", "another word for that child, taken out of all texts (repeatable)"
    ))
  var word: [String] = []
  @Option(help: help("까닭 (--child에 필요)", "why (needed with --child)")) var because: String?

  func run() throws {
    Interrupt.watch()
    let session = try Session(options)
    let now = session.clock.now()
    let reason = try because.map { try Arguments.text($0, "--because") } ?? ""
    guard child == nil || dryRun || !reason.isEmpty else {
      throw Stop(
        .notUnderstood,
        say("--child에는 --because 까닭이 필요합니다.", "--child needs --because WHY."))
    }
    let words = try word.map { try Self.word($0) }
    guard words.isEmpty || child != nil else {
      throw Stop(.notUnderstood, say("--word에는 --child가 필요합니다.", "--word needs --child."))
    }
    let rule = try session.file.read { try $0.retention() }
    let plan = try session.file.read { try self.plan($0, rule, now) }
    if dryRun {
      let mentions = try session.file.read { reader in
        try meant(plan).map { try reader.mentions(of: $0, also: words) }
      }
      return tell(plan, entries: nil, mentions.reduce(.none) { $0.and($1) }, rule)
    }
    let author = try session.author(for: .purge)
    let done = try Watched.run(
      ifStopped: say("지운 것이 없습니다.", "Nothing was erased.")
    ) { try session.file.write { try purge($0, rule, reason, words, by: author, at: now) } }
    tell(plan, entries: done.entries, done.mentions, rule)
    try sweep(session)
    if child != nil, try meant(plan).isEmpty { throw Stop(.refused) }
  }

  /// All in one transaction: erased is what was due, or nothing.
  private func purge(
    _ writer: Writer, _ rule: RetentionRule, _ reason: String, _ words: [String],
    by author: Author, at now: Instant
  ) throws -> (entries: Int, mentions: PurgeMentions) {
    var sum = (entries: 0, mentions: PurgeMentions.none)
    // Asked again inside the transaction: somebody may have come meanwhile.
    let all = try meant(plan(writer.reader, rule, now))
    for (index, child) in all.enumerated() {
      try LongWork.onward(.erasing, index, of: all.count)
      let done = try writer.purge(child, because: reason, also: words, by: author, at: now)
      sum = (sum.entries + done.entries, sum.mentions.and(done.mentions))
    }
    if child == nil { try writer.purgeReadings(rule, by: author, at: now) }
    return sum
  }

  /// The children whose words go: those who are due, and one whose own records are erased already, where a word that
  /// is left of it was named.
  private func meant(_ plan: PurgePlan) throws -> [Child.ID] {
    guard let child, !word.isEmpty, plan.due.isEmpty, plan.kept.isEmpty else {
      return plan.due.map(\.child)
    }
    return [try Arguments.identifier(child, "--child")]
  }

  /// One letter stands in too many words.
  private static func word(_ text: String) throws -> String {
    let word = try Arguments.required(text, "--word")
    guard word.count > 1 else {
      throw Arguments.bad(text, "--word", say("두 글자부터 쓰십시오", "write two letters or more"))
    }
    return word
  }

  private func plan(_ reader: Reader, _ rule: RetentionRule, _ now: Instant) throws -> PurgePlan {
    guard let child else { return try reader.purgePlan(rule, at: now) }
    let id: Child.ID = try Arguments.identifier(child, "--child")
    guard try reader.child(id) != nil else {
      throw Stop(.refused, say("없는 아동입니다: ", "There is no such child: ") + id.text)
    }
    return try reader.purgePlan(of: id, at: now) ?? PurgePlan.nothing
  }

  /// The bytes themselves: until now they may still lie in the log or in a free corner of the file.
  private func sweep(_ session: Session) throws {
    let isClean = try session.file.sweep()
    let copies = try session.file.olderCopies()
    guard !options.json else { return }
    if !isClean {
      Output.problem(
        say(
          "다른 화면이 읽고 있어 로그를 비우지 못했습니다. 화면을 모두 닫고 'dolbom purge'를 다시 하십시오.",
          "Another desk was reading, so the log could not be emptied; close all desks and run 'dolbom purge' again."
        ))
    }
    if !copies.isEmpty {
      Output.problem(
        say("아직 남아 있을 수 있는 파일: ", "Files that may still hold it: ")
          + SafeText.display(copies.joined(separator: ", ")))
    }
  }

  private func tell(
    _ plan: PurgePlan, entries: Int?, _ mentions: PurgeMentions, _ rule: RetentionRule
  ) {
    if options.json {
      return Output.json(
        .ordered([
          ("decision", entries == nil ? "dryRun" : "accepted"),
          (
            "children",
            .array(
              plan.due.map {
                .ordered([("child", .id($0.child)), ("lastDay", .date($0.lastDay))])
              })
          ), ("kept", .array(plan.kept.map { .id($0) })), ("readings", .int(plan.readings)),
          ("entries", .number(entries)), ("mentions", .array(mentions.replaced.map { .int($0) })),
          ("mentionsLeft", .array(mentions.left.map { .int($0) })),
          ("childMonths", .int(rule.childMonths)),
          ("readingMonths", .int(rule.readingMonths)),
        ]))
    }
    for due in plan.due {
      Output.line("\(due.child)  " + say("마지막 날 ", "last day ") + TimeText.text(due.lastDay))
    }
    for child in plan.kept {
      Output.line(
        "\(child)  "
          + say("와 있거나 예약이 있어 지우지 않습니다", "is here or has a place, and is not erased"))
    }
    if !plan.isEmpty || mentions.replaced.isEmpty {
      Output.line(sentence(plan, entries: entries))
    }
    tell(mentions)
  }

  private func tell(_ mentions: PurgeMentions) {
    if !mentions.replaced.isEmpty {
      Output.line(
        say(
          "다른 아동의 글에서 이름을 '—'로 바꾸는 기록: \(numbers(mentions.replaced))",
          "Entries about others in which the names are replaced by a dash: \(numbers(mentions.replaced))"
        ))
    }
    if !mentions.left.isEmpty {
      Output.line(
        say(
          "다른 사람의 이름이기도 하거나 성을 뺀 이름이어서 남는 기록: \(numbers(mentions.left)). '--word 말'로 바꿉니다.",
          "Entries in which a word stays, being somebody else's name too or a given name alone: \(numbers(mentions.left)). --word WORD takes it out."
        ))
    }
  }

  private func numbers(_ entries: [Int]) -> String {
    let shown = entries.prefix(Self.most).map { String($0) }.joined(separator: ", ")
    let more = entries.count - Self.most
    return more > 0 ? shown + say(" 밖에 \(more)건", " and \(more) more") : shown
  }

  /// Numbers of entries that are told on a line; JSON tells all.
  private static let most = 40

  private func sentence(_ plan: PurgePlan, entries: Int?) -> String {
    guard !plan.isEmpty else { return say("지울 것이 없습니다.", "There is nothing to erase.") }
    guard let entries else {
      return say(
        "시험 실행입니다. 지울 것: 아동 \(plan.due.count)명, 열람 기록 \(plan.readings)건.",
        "Dry run. To be erased: \(counted(plan.due.count, "child", "children")), \(counted(plan.readings, "reading", "readings"))."
      )
    }
    return say(
      "지웠습니다: 아동 \(plan.due.count)명, 기록 \(entries)건, 열람 기록 \(plan.readings)건.",
      "Erased: \(counted(plan.due.count, "child", "children")), \(counted(entries, "entry", "entries")), \(counted(plan.readings, "reading", "readings"))."
    )
  }
}
