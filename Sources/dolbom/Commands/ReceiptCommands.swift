internal import ArgumentParser
internal import CareDomain
internal import CareStore
internal import FrontDesk
internal import Interchange
internal import OperatorUI

struct ReceiptCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "receipt",
      abstract: say("영수증: 내기, 취소, 환불", "receipts: issue, void, refund"),
      subcommands: [
        ReceiptIssueCommand.self, ReceiptVoidCommand.self, ReceiptRefundCommand.self,
        ReceiptListCommand.self, ReceiptShowCommand.self,
      ])
  }
}

struct ReceiptIssueCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "issue",
      abstract: say("하원한 이용의 영수증을 냅니다", "issue a receipt for stays that ended"),
      discussion: say(
        "형제의 이용을 한 장에 넣을 수 있습니다. 번호는 센터와 해마다 1부터 빠짐없이 이어집니다.",
        "Stays of brothers and sisters go on one. Numbers run from 1 without gaps in each center and year."
      ))
  }

  @OptionGroup var options: GlobalOptions
  @Argument(help: help("이용 기록 ID", "the ids of stays")) var stays: [String]
  @Option(
    help: help("'cash', 'card', 'transfer', 'voucher'", "cash, card, transfer or voucher"),
    completion: .codes(PaymentMethod.self))
  var method: String
  @Flag(help: help("저장하지 않고 답만 합니다", "answer without saving")) var dryRun = false

  func run() throws {
    guard let method = PaymentMethod(rawValue: method) else {
      throw Arguments.bad(
        self.method, "--method",
        say(
          "'cash', 'card', 'transfer', 'voucher' 가운데 하나입니다", "it is cash, card, transfer or voucher"
        ))
    }
    var ids: [Stay.ID] = []
    for stay in stays {
      let id: Stay.ID = try Arguments.identifier(stay, "STAY")
      if !ids.contains(id) { ids.append(id) }
    }
    try Session(options).perform(.money(.issue(ids, method)), dryRun: dryRun)
  }
}

struct ReceiptVoidCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "void",
      abstract: say(
        "영수증을 취소합니다 (남고, 그 이용은 다시 미수)", "void a receipt (it stays; its stays are unpaid again)"))
  }

  @OptionGroup var options: GlobalOptions
  @Argument(help: help("영수증 번호 (2026-17 또는 17)", "its number (2026-17 or 17)"))
  var receipt: String
  @Option(help: help("사유", "why")) var because: String
  @Flag(help: help("저장하지 않고 답만 합니다", "answer without saving")) var dryRun = false

  func run() throws {
    let session = try Session(options)
    try session.perform(
      .money(
        .void(
          try session.receiptNumber(receipt),
          because: Arguments.required(because, "--because"))), dryRun: dryRun)
  }
}

struct ReceiptRefundCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "refund", abstract: say("영수증의 일부를 돌려줍니다", "pay back a part of a receipt"))
  }

  @OptionGroup var options: GlobalOptions
  @Argument(help: help("영수증 번호 (2026-17 또는 17)", "its number (2026-17 or 17)"))
  var receipt: String
  @Option(help: help("돌려주는 금액(원)", "won to pay back")) var amount: String
  @Option(help: help("사유", "why")) var because: String
  @Flag(help: help("저장하지 않고 답만 합니다", "answer without saving")) var dryRun = false

  func run() throws {
    let session = try Session(options)
    try session.perform(
      .money(
        .refund(
          try session.receiptNumber(receipt), amount: Arguments.won(amount, "--amount", from: 1),
          because: Arguments.required(because, "--because"))), dryRun: dryRun)
  }
}

struct ReceiptListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list", abstract: say("영수증 목록", "the receipts"))
  }

  @OptionGroup var options: GlobalOptions
  @Option(help: help("이 밤부터 (날짜)", "from this night (a date)")) var from: String?
  @Option(help: help("이 밤까지 (날짜)", "until this night (a date)")) var until: String?
  @Option(help: help("한 아동", "of one child")) var child: String?
  @Flag(help: help("모든 센터", "all centers")) var allCenters = false

  func run() throws {
    let session = try Session(options)
    let query = try ReceiptQuery(
      center: allCenters ? nil : session.namedCenter()?.id,
      nights: Arguments.nights(from, until),
      child: child.map { try Arguments.identifier($0, "--child") })
    let receipts = try session.file.read { try $0.receipts(query) }
    session.record(.receipts, receipts.count, child: query.child)
    if options.json { return receipts.forEach { Output.json(.ordered($0.members)) } }
    ListTable([
      "receipt", "center", "issued", "night", "method", "amount", "refunded", "balance", "state",
      "stays",
    ]).say(
      receipts.map {
        [
          .text($0.number.text), .id($0.number.center), .instant($0.issued), .date($0.night),
          .code($0.method.rawValue, $0.method.text(.current)), .number($0.amount),
          .number($0.refunded), .number($0.balance),
          .text($0.voided == nil ? "" : say("취소", "void")),
          .text($0.lines.map(\.stay.text).joined(separator: " ")),
        ]
      }, json: false)
  }
}

struct ReceiptShowCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show",
      abstract: say("영수증을 찍습니다 (지문과 함께)", "print a receipt, with its fingerprint"))
  }

  @OptionGroup var options: GlobalOptions
  @Argument(help: help("영수증 번호 (2026-17 또는 17)", "its number (2026-17 or 17)"))
  var receipt: String

  func run() throws {
    let session = try Session(options)
    let number = try session.receiptNumber(receipt)
    let found = try session.file.read { reader in
      try reader.receipt(number).map { ($0, try reader.fingerprint(of: $0)) }
    }
    guard let (receipt, fingerprint) = found else {
      return try Answer(session: session).say(
        .refused([.money(.unknownReceipt(number))], fits: []))
    }
    session.record(.receipts, 1)
    if options.json {
      return Output.json(.ordered(receipt.members + [("fingerprint", .string(fingerprint))]))
    }
    let names = try Answer(session: session).names(of: receipt.lines.map(\.child))
    ReceiptText.lines(
      receipt, fingerprint: fingerprint, explain: Explain(session.language, names: names)
    ).forEach(Output.line)
  }
}

extension Reader {
  /// The fingerprint of the journal's entry by which a receipt was issued.
  func fingerprint(of receipt: Receipt) throws -> String {
    var query = JournalQuery(
      from: receipt.issued, until: receipt.issued.adding(minutes: 1), kind: "receiptIssued")
    while true {
      let entries = try journal(query)
      for entry in entries {
        if case .money(.issued(let issued)) = try entry.event(), issued.number == receipt.number {
          return entry.fingerprint
        }
      }
      guard let last = entries.last else { return "" }
      query.after = last.seq
    }
  }
}

extension Session {
  /// A receipt as people name it: `2026-17`, or `17` of this year.
  fileprivate func receiptNumber(_ text: String) throws -> ReceiptNumber {
    let center = try center(in: file.read { try $0.centers() })
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let numbers = parts.map { Arguments.digits($0) }
    let year = numbers.count == 2 ? numbers[0] : clock.now().date.parts.year
    guard (1...2).contains(numbers.count), let year, let number = numbers.last ?? nil, number > 0
    else {
      throw Arguments.bad(
        text, "<number>", say("2026-17이나 17처럼 쓰십시오", "write it as 2026-17 or 17"))
    }
    return ReceiptNumber(center: center.id, year: year, number: number)
  }
}

extension Arguments {
  /// Won, as digits alone: `0` to `1000000000`.
  static func won(_ text: String, _ option: String, from least: Int) throws -> Int {
    guard let won = digits(text), (least...1_000_000_000).contains(won) else {
      throw bad(text, option, dolbom.say("원 단위 숫자로 쓰십시오", "write won as a number"))
    }
    return won
  }

  /// A number of at most ten ASCII digits, or nil.
  static func digits(_ text: some StringProtocol) -> Int? {
    guard (1...10).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return Int(text)
  }

  /// Care nights from one date to another, both included; nil when neither is given.
  static func nights(_ from: String?, _ until: String?) throws -> ClosedRange<CivilDate>? {
    guard from != nil || until != nil else { return nil }
    let first = try from.map { try date($0, "--from") } ?? CivilDate(dayNumber: -700_000)
    let last = try until.map { try date($0, "--until") } ?? CivilDate(dayNumber: 700_000)
    guard first <= last else {
      throw Stop(
        .notUnderstood,
        dolbom.say("--until이 --from보다 앞입니다.", "--until comes before --from."))
    }
    return first...last
  }
}
