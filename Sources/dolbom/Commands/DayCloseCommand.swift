internal import ArgumentParser
internal import CareDomain
internal import CareStore
internal import FrontDesk
internal import Interchange
internal import OperatorUI

struct DayCloseCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "day-close",
      abstract: say("밤의 돈을 마감합니다", "close the money of a night"),
      discussion: say(
        """
        결제 방법마다의 합, 영수증의 처음과 끝, 미수, 센 현금과의 차이를 한 번 적고 굳힙니다. 밤은 차례로 마감합니다. \
        마감한 밤의 영수증은 다음 밤에 적히는 취소나 환불로만 바로잡습니다.
        """,
        """
        Writes down once and for all the sums by method, the first and last receipt, what is unpaid, and the \
        difference to the cash that was counted. Nights are closed in order. What is corrected later, by voiding \
        or refunding, counts in a later night.
        """))
  }

  @OptionGroup var options: GlobalOptions
  @Option(help: help("보육일 (없으면 마감하지 않은 가장 오랜 밤)", "the care night (else the oldest open one)"))
  var night: String?
  @Option(help: help("센 현금(원)", "the cash that was counted, in won")) var counted: String?
  @Flag(help: help("저장하지 않고 답만 합니다", "answer without saving")) var dryRun = false

  func run() throws {
    let session = try Session(options)
    let center = try session.center(in: session.file.read { try $0.centers() })
    let command = Command.money(
      .close(
        center.id, night: try night.map { try Arguments.date($0, "--night") },
        counted: try counted.map { try Arguments.won($0, "--counted", from: 0) }))
    let now = session.clock.now()
    let outcome =
      dryRun
      ? try session.frontDesk.preview(command, at: now)
      : try session.frontDesk.perform(command, by: session.author(), at: now)
    try Answer(session: session).say(outcome)
    guard !options.json, let close = outcome.dayClose else { return }
    let names = try Answer(session: session).names(of: [])
    DayCloseText.lines(
      close, explain: Explain(session.language, names: names), width: Screen.columns
    ).forEach(Output.line)
  }
}

extension Outcome {
  fileprivate var dayClose: DayClose? {
    switch self {
    case .done(.money(.closed(let close))), .wouldDo(.money(.closed(let close))): close
    default: nil
    }
  }
}

struct UnpaidCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "unpaid",
      abstract: say("하원했으나 영수증이 없는 이용", "stays that ended and are not paid for"))
  }

  @OptionGroup var options: GlobalOptions
  @Flag(help: help("모든 센터", "all centers")) var allCenters = false

  func run() throws {
    let session = try Session(options)
    let center = allCenters ? nil : try session.namedCenter()?.id
    let unpaid = try session.file.read { try $0.unpaid(of: center) }
    session.record(.unpaid, unpaid.count)
    let names = try Answer(session: session).names(of: unpaid.map(\.stay.child))
    ListTable(["stay", "child", "name", "center", "arrived", "departed", "amount"]).say(
      unpaid.map {
        [
          .id($0.stay.id), .id($0.stay.child), .text(names.child($0.stay.child)), .id($0.center),
          .instant($0.stay.arrived), .instant($0.stay.departed), .number($0.fee.familyAmount),
        ]
      }, json: options.json)
    guard !options.json, !unpaid.isEmpty else { return }
    let sum = Clock.won(unpaid.reduce(0) { $0 + $1.fee.familyAmount }, session.language)
    Output.line(say("모두 \(unpaid.count)건, \(sum)", "In all \(unpaid.count), \(sum)"))
  }
}
