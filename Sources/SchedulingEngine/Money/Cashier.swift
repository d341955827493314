public import CareDomain

/// Receipts and the closing of nights: what may be done with money, and in which night it counts.
public struct Cashier: Sendable {
  /// One stay that is to be paid for, as the file knows it.
  public struct Stay: Sendable {
    public let stay: CareDomain.Stay
    public let center: Center.ID
    /// Nil while the child is here.
    public let fee: Fee?
    /// The receipt that pays for it already.
    public let paidBy: ReceiptNumber?

    public init(
      stay: CareDomain.Stay, center: Center.ID, fee: Fee?, paidBy: ReceiptNumber?
    ) {
      self.stay = stay
      self.center = center
      self.fee = fee
      self.paidBy = paidBy
    }
  }

  let calendar: OperatingCalendar
  /// The last night that was closed.
  let lastClose: DayClose?
  let now: Instant

  public init(calendar: OperatingCalendar, lastClose: DayClose?, now: Instant) {
    self.calendar = calendar
    self.lastClose = lastClose
    self.now = now
  }

  /// The care night in which money that moves now counts: never one that is closed.
  public var night: CivilDate {
    let night = calendar.night(of: now)
    guard let closed = lastClose?.night, night <= closed else { return night }
    return calendar.night(after: closed)
  }

  /// A receipt for some stays, or every reason why not.
  ///
  /// - Parameter number: the next free one of the center and the year.
  public func issue(
    _ stays: [Stay], by method: PaymentMethod, as number: ReceiptNumber
  ) -> Result<Receipt, Refusal> {
    var reasons = stays.flatMap(reasons)
    if Set(stays.map(\.center)).count > 1 { reasons.append(.severalCenters) }
    guard reasons.isEmpty else { return .failure(Refusal(reasons.map(Reason.money))) }
    let lines = stays.compactMap { found in
      found.fee.map { fee in
        Receipt.Line(
          stay: found.stay.id, child: found.stay.child, arrived: found.stay.arrived,
          departed: found.stay.departed ?? found.stay.arrived, fee: fee)
      }
    }
    return .success(
      Receipt(number: number, issued: now, night: night, method: method, lines: lines))
  }

  private func reasons(_ found: Stay) -> [MoneyReason] {
    if found.fee == nil { return [.stayNotEnded(found.stay.id)] }
    return found.paidBy.map { [.alreadyPaid(found.stay.id, $0)] } ?? []
  }

  /// Voids a receipt: what is left of the money goes back, and its stays are unpaid again.
  public func void(_ receipt: Receipt, because: String) -> Result<Receipt.Voiding, Refusal> {
    guard receipt.voided == nil else { return .failure([.money(.receiptVoided(receipt.number))]) }
    return .success(Receipt.Voiding(at: now, night: night, because: because))
  }

  /// Pays back a part of a receipt, or all that is left.
  public func refund(
    _ receipt: Receipt, amount: Int, because: String
  ) -> Result<Receipt.Refund, Refusal> {
    guard receipt.voided == nil else { return .failure([.money(.receiptVoided(receipt.number))]) }
    guard (1...max(1, receipt.balance)).contains(amount), receipt.balance > 0 else {
      return .failure([
        .money(.refundTooHigh(receipt.number, amount: amount, left: receipt.balance))
      ])
    }
    return .success(Receipt.Refund(at: now, night: night, amount: amount, because: because))
  }

  /// Which night may be closed now: one that is over; the one asked for, else the oldest in which something is
  /// open, else the last.
  ///
  /// A night that still runs is closed only by its date, when nobody is here and nobody is expected any more.
  ///
  /// - Parameters:
  ///   - firstOpen: the oldest night after the last close in which money moved, or nil.
  ///   - isQuiet: whether nobody is here and nobody is booked in what is left of a night.
  public func nightToClose(
    _ wish: CivilDate?, firstOpen: CivilDate?, isQuiet: (Span) throws -> Bool
  ) rethrows -> Result<CivilDate, Refusal> {
    let night = wish ?? oldestToClose(firstOpen: firstOpen)
    if let close = lastClose, night <= close.night {
      return .failure([.money(.nightClosed(night, at: close.at))])
    }
    guard let own = calendar.ownWindow(night), own.from <= now || wish == nil else {
      return .failure([.money(.noSuchNight(night))])
    }
    if let firstOpen, firstOpen < night { return .failure([.money(.earlierNightOpen(firstOpen))]) }
    if let rest = Span(now, own.until) {
      let mayEnd = wish != nil ? try isQuiet(rest) : false
      guard mayEnd else { return .failure([.money(.nightNotOver(night, until: own.until))]) }
    }
    return .success(night)
  }

  /// The oldest night that is over and in which something is open, else the last one that is over; the next one
  /// where that is closed.
  private func oldestToClose(firstOpen: CivilDate?) -> CivilDate {
    let ended = calendar.lastEnded(at: now)
    if let firstOpen, firstOpen <= ended { return firstOpen }
    guard let closed = lastClose?.night, ended <= closed else { return ended }
    return calendar.night(after: closed)
  }
}
