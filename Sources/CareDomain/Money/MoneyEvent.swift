/// What happened to money: every one is a fact of the journal.
public enum MoneyEvent: Hashable, Sendable, Codable {
  case issued(Receipt)
  case voided(ReceiptNumber, Receipt.Voiding)
  case refunded(ReceiptNumber, Receipt.Refund)
  case closed(DayClose)
}

extension MoneyEvent {
  /// The kind of the fact in one word.
  public var kind: String {
    switch self {
    case .issued: "receiptIssued"
    case .voided: "receiptVoided"
    case .refunded: "receiptRefunded"
    case .closed: "dayClosed"
    }
  }

  /// The child whose stays are paid for; nil for several children or none.
  public var child: Child.ID? {
    guard case .issued(let receipt) = self else { return nil }
    let children = Set(receipt.lines.map(\.child))
    return children.count == 1 ? children.first : nil
  }
}

/// An order about money.
public enum MoneyOrder: Hashable, Sendable {
  case issue([Stay.ID], PaymentMethod)
  case void(ReceiptNumber, because: String)
  /// Pays back some won of a receipt.
  case refund(ReceiptNumber, amount: Int, because: String)
  /// Closes a care night, or the oldest that is open; `counted` is the cash in the drawer, in won.
  case close(Center.ID, night: CivilDate?, counted: Int?)
}

extension MoneyOrder {
  /// Taking money is a daily act; giving it back is a supervisor's.
  var permission: Permission {
    switch self {
    case .issue, .close: .daily
    case .void, .refund: .supervisor
    }
  }

  /// The order in one word.
  var kind: String {
    switch self {
    case .issue: "receiptIssue"
    case .void: "receiptVoid"
    case .refund: "receiptRefund"
    case .close: "dayClose"
    }
  }
}

/// Why an order about money was refused.
public enum MoneyReason: Hashable, Sendable {
  case unknownStay(String)
  /// The child is still here.
  case stayNotEnded(Stay.ID)
  case alreadyPaid(Stay.ID, ReceiptNumber)
  /// A receipt is of one center.
  case severalCenters
  case unknownReceipt(ReceiptNumber)
  case receiptVoided(ReceiptNumber)
  /// More than is left, in won.
  case refundTooHigh(ReceiptNumber, amount: Int, left: Int)
  case nightClosed(CivilDate, at: Instant)
  /// An earlier night in which money moved is not closed yet.
  case earlierNightOpen(CivilDate)
  /// The night still runs, until this minute of the clock.
  case nightNotOver(CivilDate, until: Instant)
  /// The night has not begun, or the service is closed on that date.
  case noSuchNight(CivilDate)
}

extension MoneyReason {
  /// The code of the reason, in lower camel case.
  public var code: String {
    switch self {
    case .unknownStay: "unknownStay"
    case .stayNotEnded: "stayNotEnded"
    case .alreadyPaid: "alreadyPaid"
    case .severalCenters: "severalCenters"
    case .unknownReceipt: "unknownReceipt"
    case .receiptVoided: "receiptVoided"
    case .refundTooHigh: "refundTooHigh"
    case .nightClosed: "nightClosed"
    case .earlierNightOpen: "earlierNightOpen"
    case .nightNotOver: "nightNotOver"
    case .noSuchNight: "noSuchNight"
    }
  }
}

/// What a child used earlier in a calendar month, as far as it decides the fee of the next stay.
public struct MonthUse: Hashable, Sendable {
  /// Minutes of the stays that the month adds up under the same rules.
  public var minutes: Int
  /// Hours that were charged with the state's share under rules that have a monthly limit.
  public var sharedHours: Int

  public init(minutes: Int = 0, sharedHours: Int = 0) {
    self.minutes = minutes
    self.sharedHours = sharedHours
  }
}

extension MonthUse {
  /// The stays of a month so far, by their fees.
  public init(_ fees: some Sequence<Fee>) {
    self.init()
    for fee in fees { add(fee) }
  }

  /// One stay more.
  public mutating func add(_ fee: Fee) {
    if fee.basis == FeeBasis.monthFloor.rawValue { minutes += fee.minutes }
    sharedHours += fee.sharedHours ?? 0
  }

  /// The calendar month in which a minute lies: that of a stay is the month of its arrival.
  public static func month(of instant: Instant) -> Span {
    let date = instant.date
    let first = date.adding(days: 1 - date.parts.day)
    return Span(
      from: first.midnight,
      minutes: first.adding(months: 1).midnight.minutes(since: first.midnight))
  }
}

extension Profile {
  /// Whether the fee of a stay depends on the stays before it in the month.
  public var chargesByMonth: Bool {
    if monthlyQuotaMinutes != nil { return true }
    if case .hourly(_, _, .monthFloor) = fee { return true }
    return false
  }
}
