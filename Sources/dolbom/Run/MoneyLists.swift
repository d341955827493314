internal import CareDomain
internal import CareStore
internal import FrontDesk
internal import OperatorUI
internal import SchedulingEngine

/// What the desk asks to see of money.
enum MoneyLists {
  static func load(_ effect: Effect, into desk: inout Desk, _ session: Session) throws {
    let center = desk.center
    switch effect {
    case .needReceipts:
      let today = session.clock.now().date
      let days = today.adding(days: -Desk.receiptDays)...today.adding(days: Desk.receiptDays)
      desk.received(receipts: try receipts(of: center, in: days, session.file))
    case .needReceipt(let number):
      guard let (entry, fingerprint) = try receipt(number, session.file) else { return }
      desk.received(receipt: entry, fingerprint: fingerprint)
    case .needClosing: desk.received(closing: try closing(of: center, session))
    default: desk.received(unpaid: try unpaid(of: center, session.file))
    }
  }

  /// The stays of a center that nobody has paid for, with the names of their children.
  private static func unpaid(of center: Center.ID, _ file: CareFile) throws -> [UnpaidEntry] {
    try file.read { reader in
      try reader.unpaid(of: center).map {
        UnpaidEntry(unpaid: $0, name: try reader.child($0.stay.child)?.name ?? $0.stay.child.text)
      }
    }
  }

  private static func receipts(
    of center: Center.ID, in nights: ClosedRange<CivilDate>, _ file: CareFile
  ) throws -> [ReceiptEntry] {
    try file.read { reader in
      try reader.receipts(ReceiptQuery(center: center, nights: nights)).map {
        try entry($0, reader)
      }
    }
  }

  private static func receipt(
    _ number: ReceiptNumber, _ file: CareFile
  ) throws -> (ReceiptEntry, String)? {
    try file.read { reader in
      try reader.receipt(number).map { (try entry($0, reader), try reader.fingerprint(of: $0)) }
    }
  }

  private static func entry(_ receipt: Receipt, _ reader: Reader) throws -> ReceiptEntry {
    var names: [Child.ID: String] = [:]
    for line in receipt.lines { names[line.child] = try reader.child(line.child)?.name }
    return ReceiptEntry(receipt: receipt, names: names)
  }

  /// What closing the oldest night that is over would write down, and the one that still runs where it may be closed
  /// already; or why not.
  private static func closing(of center: Center.ID, _ session: Session) throws -> [Outcome] {
    let now = session.clock.now()
    let ended = try session.frontDesk.preview(
      .money(.close(center, night: nil, counted: nil)), at: now)
    guard let running = try night(of: center, session) else { return [ended] }
    let early = try session.frontDesk.preview(
      .money(.close(center, night: running, counted: nil)), at: now)
    return early.isRefused || early == ended ? [ended] : [ended, early]
  }

  /// The care night in which money counts now.
  private static func night(of center: Center.ID, _ session: Session) throws -> CivilDate? {
    let now = session.clock.now()
    let state = try session.stateNow()
    guard let center = state.center(center) else { return nil }
    return OperatingCalendar(hours: state.profile(of: center).hours, holidays: state.holidays)
      .night(of: now)
  }
}
