/// The number of a receipt: counted from 1 in each year of each center, without gaps (영수증 번호).
public struct ReceiptNumber: Hashable, Sendable, Codable, Comparable {
  public var center: Center.ID
  /// The calendar year in which it was issued.
  public var year: Int
  /// 1 for the first of the year.
  public var number: Int

  public init(center: Center.ID, year: Int, number: Int) {
    self.center = center
    self.year = year
    self.number = number
  }

  /// `2026-0017`, as it stands on paper; the center stands beside it.
  public var text: String {
    let digits = String(number)
    return "\(year)-" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }

  public static func < (left: Self, right: Self) -> Bool {
    (left.center, left.year, left.number) < (right.center, right.year, right.number)
  }
}

/// How a family pays (결제 방법).
public enum PaymentMethod: String, Hashable, Sendable, Codable, CaseIterable {
  case cash, card, transfer
  /// The state's care voucher on the family's card (국민행복카드).
  case voucher
}

/// What a family paid, and for which stays (영수증). It is never deleted: it is voided or paid back.
public struct Receipt: Hashable, Sendable, Codable {
  /// One stay that it pays for.
  public struct Line: Hashable, Sendable, Codable {
    public var stay: Stay.ID
    public var child: Child.ID
    public var arrived: Instant
    public var departed: Instant
    /// The fee of the stay; the family's part of it is what was paid.
    public var fee: Fee

    public init(
      stay: Stay.ID, child: Child.ID, arrived: Instant, departed: Instant, fee: Fee
    ) {
      self.stay = stay
      self.child = child
      self.arrived = arrived
      self.departed = departed
      self.fee = fee
    }
  }

  public var number: ReceiptNumber
  public var issued: Instant
  /// The care night whose closing counts it.
  public var night: CivilDate
  public var method: PaymentMethod
  /// At least one, all of one center.
  public var lines: [Line]
  /// Why it counts no more; nil for a receipt that stands.
  public var voided: Voiding?
  /// In order of time.
  public var refunds: [Refund]

  public init(
    number: ReceiptNumber, issued: Instant, night: CivilDate, method: PaymentMethod, lines: [Line],
    voided: Voiding? = nil, refunds: [Refund] = []
  ) {
    self.number = number
    self.issued = issued
    self.night = night
    self.method = method
    self.lines = lines
    self.voided = voided
    self.refunds = refunds
  }

  /// That a receipt was voided: the money went back, and its stays are unpaid again.
  public struct Voiding: Hashable, Sendable, Codable {
    public var at: Instant
    /// The care night whose closing counts it.
    public var night: CivilDate
    public var because: String

    public init(at: Instant, night: CivilDate, because: String) {
      self.at = at
      self.night = night
      self.because = because
    }
  }

  /// A part of what was paid that went back; the stays remain paid for.
  public struct Refund: Hashable, Sendable, Codable {
    public var at: Instant
    /// The care night whose closing counts it.
    public var night: CivilDate
    /// Won, at least 1.
    public var amount: Int
    public var because: String

    public init(at: Instant, night: CivilDate, amount: Int, because: String) {
      self.at = at
      self.night = night
      self.amount = amount
      self.because = because
    }
  }

  /// What the family paid, in won.
  public var amount: Int { lines.reduce(0) { $0 + $1.fee.familyAmount } }
  /// The fees with what the state or the city pays, in won.
  public var wholeAmount: Int { lines.reduce(0) { $0 + $1.fee.amount } }
  /// What was paid back, in won.
  public var refunded: Int { refunds.reduce(0) { $0 + $1.amount } }
  /// What is left of the payment, in won: 0 once it is voided.
  public var balance: Int { voided == nil ? amount - refunded : 0 }
}

/// The sums of one care night, written down once and for all (일 마감).
public struct DayClose: Hashable, Sendable, Codable {
  /// What one method of payment took in and gave back, in won.
  public struct Sum: Hashable, Sendable, Codable {
    public var method: PaymentMethod
    /// Receipts issued, and their sum, voided ones among them.
    public var receipts: Int
    public var paid: Int
    /// Paid back with the voiding of receipts, of this night's or of an earlier one.
    public var voided: Int
    /// Paid back in part.
    public var refunded: Int

    public init(
      method: PaymentMethod, receipts: Int = 0, paid: Int = 0, voided: Int = 0, refunded: Int = 0
    ) {
      self.method = method
      self.receipts = receipts
      self.paid = paid
      self.voided = voided
      self.refunded = refunded
    }

    /// What is left of it in won; negative when more went back than came in.
    public var net: Int { paid - voided - refunded }
  }

  public var center: Center.ID
  public var night: CivilDate
  public var at: Instant
  /// One for each method that moved money, in the order of the methods.
  public var sums: [Sum]
  /// The first and the last receipt of the night; nil when none was issued.
  public var first: ReceiptNumber?
  public var last: ReceiptNumber?
  /// Stays that ended and are not paid for, and their sum in won.
  public var unpaid: Int
  public var unpaidAmount: Int
  /// The cash that was counted, in won; nil when nobody counted.
  public var counted: Int?

  public init(
    center: Center.ID, night: CivilDate, at: Instant, sums: [Sum], first: ReceiptNumber?,
    last: ReceiptNumber?, unpaid: Int, unpaidAmount: Int, counted: Int?
  ) {
    self.center = center
    self.night = night
    self.at = at
    self.sums = sums
    self.first = first
    self.last = last
    self.unpaid = unpaid
    self.unpaidAmount = unpaidAmount
    self.counted = counted
  }

  /// All methods together, in won.
  public var net: Int { sums.reduce(0) { $0 + $1.net } }
  /// Cash that should be there, in won.
  public var expectedCash: Int { sums.first { $0.method == .cash }?.net ?? 0 }
  /// Counted cash over what should be there, in won; negative for too little, nil when nobody counted.
  public var difference: Int? { counted.map { $0 - expectedCash } }
}

/// A stay that ended and is not paid for (미수).
public struct UnpaidStay: Hashable, Sendable {
  public var stay: Stay
  public var center: Center.ID
  public var fee: Fee

  public init(stay: Stay, center: Center.ID, fee: Fee) {
    self.stay = stay
    self.center = center
    self.fee = fee
  }
}
