import ProgramRunner
import Testing

/// Fees, receipts and the closing of a night, command by command.
@Suite struct MoneyTests {
  /// Two children who have gone home: v1 of k3 and v2 of k2, 4,000 won each.
  static func afterTwoStays() throws -> Centre {
    let centre = try Centre.filled()
    for (at, typed) in [
      (
        "2026-11-26T10:00",
        "book --child k2 --room r2 --from 2026-11-27T19:00 --until 2026-11-27T23:00"
      ),
      ("2026-11-27T17:55", "sign-on s1"), ("2026-11-27T17:56", "sign-on s2 --room r2"),
      ("2026-11-27T19:00", "check-in k3"), ("2026-11-27T19:01", "check-in k2"),
      ("2026-11-27T22:02", "check-out k3 --to g3"), ("2026-11-27T22:05", "check-out k2 --to g2"),
    ] {
      let run = try centre.run(typed.split(separator: " ").map(String.init), now: at)
      guard run.exit == 0 else { throw Failure("\(typed): \(run.text)\(run.problemText)") }
    }
    return centre
  }

  private static let issue =
    #"{"decision":"accepted","receipt":"2026-0001","center":"c1","issued":"2026-11-27T22:10+09:00","night":"2026-11-27","method":"card","amount":8000,"wholeAmount":8000,"refunded":0,"balance":8000,"voided":false,"because":null,"lines":["#
    + #"{"stay":"v1","child":"k3","arrived":"2026-11-27T19:00+09:00","departed":"2026-11-27T22:02+09:00","fee":{"minutes":182,"hours":4,"rate":1000,"amount":4000,"basis":"actualCeil","familyAmount":4000}},"#
    + #"{"stay":"v2","child":"k2","arrived":"2026-11-27T19:01+09:00","departed":"2026-11-27T22:05+09:00","fee":{"minutes":184,"hours":4,"rate":1000,"amount":4000,"basis":"actualCeil","familyAmount":4000}}],"refunds":[]}"#

  private static let steps: [(at: String, typed: String, exit: Int32, answer: String)] = [
    ("2026-11-27T22:10", "receipt issue v1 v2 --method card", 0, issue),
    (
      "2026-11-27T22:11", "receipt issue v1 --method cash", 1,
      #"{"decision":"refused","reasons":[{"code":"alreadyPaid","stay":"v1","receipt":"2026-0001","center":"c1"}],"fits":[]}"#
    ),
    (
      "2026-11-27T22:12", "receipt refund 1 --amount 8001 --because x", 1,
      #"{"decision":"refused","reasons":[{"code":"refundTooHigh","receipt":"2026-0001","center":"c1","amount":8001,"left":8000}],"fits":[]}"#
    ),
    (
      "2026-11-27T22:13", "receipt refund 2026-1 --amount 1000 --because 간식", 0,
      #"{"decision":"accepted","receipt":"2026-0001","center":"c1","at":"2026-11-27T22:13+09:00","night":"2026-11-27","amount":1000,"because":"간식"}"#
    ),
    (
      "2026-11-28T08:30", "day-close --night 2026-11-27 --counted 500", 0,
      #"{"decision":"accepted","center":"c1","night":"2026-11-27","closedAt":"2026-11-28T08:30+09:00","net":7000,"methods":[{"method":"card","receipts":1,"paid":8000,"voided":0,"refunded":1000,"net":7000}],"firstReceipt":"2026-0001","lastReceipt":"2026-0001","unpaid":0,"unpaidAmount":0,"expectedCash":0,"countedCash":500,"difference":500}"#
    ),
    (
      "2026-11-28T08:31", "day-close --night 2026-11-27", 1,
      #"{"decision":"refused","reasons":[{"code":"nightClosed","night":"2026-11-27","closedAt":"2026-11-28T08:30+09:00"}],"fits":[]}"#
    ),
    (
      "2026-11-28T08:40", "receipt void 1 --because 오류", 0,
      #"{"decision":"accepted","receipt":"2026-0001","center":"c1","at":"2026-11-28T08:40+09:00","night":"2026-11-28","because":"오류"}"#
    ),
    (
      "2026-11-28T08:41", "unpaid", 0,
      #"{"stay":"v1","child":"k3","name":"박지우","center":"c1","arrived":"2026-11-27T19:00+09:00","departed":"2026-11-27T22:02+09:00","amount":4000}"#
        + "\n"
        + #"{"stay":"v2","child":"k2","name":"이도윤","center":"c1","arrived":"2026-11-27T19:01+09:00","departed":"2026-11-27T22:05+09:00","amount":4000}"#
    ),
  ]

  @Test func everyAnswerAboutMoneyIsOneExactJSONObject() throws {
    let centre = try Self.afterTwoStays()
    for step in Self.steps {
      let run = try centre.run(
        step.typed.split(separator: " ").map(String.init) + ["--json"], now: step.at)
      #expect(run.text == step.answer + "\n", "\(step.at) \(step.typed)")
      #expect(run.exit == step.exit, "\(step.typed)")
    }
    #expect(try centre.run("verify").exit == 0)
  }

  private static let closings: [(at: String, typed: String, exit: Int32, answer: String)] = [
    // A payment of Saturday morning counts in Saturday, which has just begun.
    ("2026-11-28T09:03", "receipt issue v1 --method cash", 0, #""night":"2026-11-28""#),
    (
      "2026-11-28T09:05", "day-close", 0,
      #""night":"2026-11-27","closedAt":"2026-11-28T09:05+09:00","net":0"#
    ),
    (
      "2026-11-28T09:06", "day-close", 1,
      #"{"code":"nightNotOver","night":"2026-11-28","closesFrom":"2026-11-29T00:00+09:00"}"#
    ),
    (
      "2026-11-28T10:00",
      "book --child k3 --room r2 --from 2026-11-28T20:00 --until 2026-11-28T22:00 --emergency x",
      0, "accepted"
    ),
    ("2026-11-28T10:01", "day-close --night 2026-11-28", 1, "nightNotOver"),
    ("2026-11-28T23:00", "day-close --night 2026-11-28", 0, #""net":4000"#),
    ("2026-11-29T00:00", "day-close", 1, #"{"code":"nightNotOver","night":"2026-11-29""#),
  ]

  @Test func aNightThatHasJustBegunIsNotClosedByAccident() throws {
    let centre = try Self.afterTwoStays()
    for step in Self.closings {
      let run = try centre.run(
        step.typed.split(separator: " ").map(String.init) + ["--json"], now: step.at)
      #expect(run.text.contains(step.answer), "\(step.at) \(step.typed): \(run.text)")
      #expect(run.exit == step.exit, "\(step.at) \(step.typed)")
    }
    #expect(try centre.run("verify").exit == 0)
  }

  @Test func aDryRunGivesNoNumberOut() throws {
    let centre = try Self.afterTwoStays()
    let now = "2026-11-27T22:10"
    let dry = try centre.run(
      "receipt", "issue", "v1", "--method", "cash", "--dry-run", "--json", now: now)
    #expect(dry.text.contains(#""receipt":null,"center":"c1""#))
    #expect(dry.text.contains(#""dryRun":true"#))
    #expect(try centre.run("receipt", "list", "--json").text == "")
    let real = try centre.run("receipt", "issue", "v1", "--method", "cash", "--json", now: now)
    #expect(real.text.contains(#""receipt":"2026-0001""#))
  }

  @Test func aPrintedReceiptBearsTheFingerprintOfItsEntry() throws {
    let centre = try Self.afterTwoStays()
    let now = "2026-11-27T22:10"
    _ = try centre.run("receipt", "issue", "v1", "--method", "voucher", now: now)
    let audit = try centre.run("audit", "--kind", "receiptIssued", "--json", now: now)
    let mark = try #require(audit.text.firstMatch(of: #/"fingerprint":"([0-9a-f]{8})"/#))
    let printed = try centre.run("receipt", "show", "1", now: now)
    #expect(printed.text.contains("받은 금액 4,000원 (바우처)"))
    #expect(printed.text.contains("지문 \(mark.1)"))
  }

  @Test func twoDesksNeverIssueOneNumberOrPayOneStayTwice() throws {
    let centre = try Self.afterTwoStays()
    let runs = try (0..<6).map { index in
      try centre.call(
        ["receipt", "issue", "v\(index % 2 + 1)", "--method", "cash", "--json"],
        now: "2026-11-27T22:10"
      ).start()
    }.map { try $0.wait() }
    #expect(runs.count { $0.exit == 0 } == 2)
    #expect(runs.count { $0.text.contains("alreadyPaid") } == 4)
    let list = try centre.run("receipt", "list", "--json").text
    #expect(list.contains("2026-0001") && list.contains("2026-0002"))
    #expect(!list.contains("2026-0003"))
  }
}
