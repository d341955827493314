internal import CareDomain
internal import CareStore
internal import SchedulingEngine

/// Receipts and the closing of nights: reads what the cashier must know.
struct MoneyDesk {
  let reader: Reader
  let now: Instant

  func carryOut(_ order: MoneyOrder) throws -> Verdict {
    switch order {
    case .issue(let stays, let method): try issue(stays, method)
    case .void(let number, let reason):
      try change(number) { cashier, receipt in
        cashier.void(receipt, because: reason).map { .voided(number, $0) }
      }
    case .refund(let number, let amount, let reason):
      try change(number) { cashier, receipt in
        cashier.refund(receipt, amount: amount, because: reason).map { .refunded(number, $0) }
      }
    case .close(let center, let night, let counted): try close(center, night, counted)
    }
  }

  private func issue(_ ids: [Stay.ID], _ method: PaymentMethod) throws -> Verdict {
    var found: [Cashier.Stay] = []
    var unknown: [Reason] = []
    for id in ids {
      if let stay = try stay(id) {
        found.append(stay)
      } else {
        unknown.append(.money(.unknownStay(id.text)))
      }
    }
    guard unknown.isEmpty, let center = found.first?.center else { return .refused(unknown) }
    guard let cashier = try cashier(of: center) else {
      return .refused([.unknownCenter(center.text)])
    }
    let year = now.date.parts.year
    let number = ReceiptNumber(
      center: center, year: year, number: try reader.lastReceipt(of: center, year: year) + 1)
    return verdict(cashier.issue(found, by: method, as: number).map { .issued($0) })
  }

  private func stay(_ id: Stay.ID) throws -> Cashier.Stay? {
    guard let stay = try reader.stay(id), let visit = try reader.visit(stay.booking) else {
      return nil
    }
    return Cashier.Stay(
      stay: stay, center: visit.center, fee: stay.departed == nil ? nil : visit.fee,
      paidBy: try reader.receipt(of: id))
  }

  private func change(
    _ number: ReceiptNumber,
    _ act: (Cashier, Receipt) -> Result<MoneyEvent, Refusal>
  ) throws -> Verdict {
    guard let receipt = try reader.receipt(number), let cashier = try cashier(of: number.center)
    else { return .refused([.money(.unknownReceipt(number))]) }
    return verdict(act(cashier, receipt))
  }

  private func close(_ center: Center.ID, _ wish: CivilDate?, _ counted: Int?) throws -> Verdict {
    guard let cashier = try cashier(of: center) else {
      return .refused([.unknownCenter(center.text)])
    }
    let last = try reader.lastClose(of: center)
    let firstOpen = try reader.firstNight(withMoneyAfter: last?.night, of: center)
    let choice = try cashier.nightToClose(wish, firstOpen: firstOpen) { rest in
      try isQuiet(center, in: rest)
    }
    switch choice {
    case .failure(let refusal): return .refused(refusal)
    case .success(let night): return .event(.money(.closed(try sums(center, night, counted))))
    }
  }

  /// Whether nobody is here and nobody is booked in what is left of a night.
  private func isQuiet(_ center: Center.ID, in rest: Span) throws -> Bool {
    let state = try reader.state(horizon: rest, now: now)
    let isExpected = state.bookings.contains { booking in
      booking.status == .booked && booking.span.overlaps(rest)
        && state.room(booking.room)?.center == center
    }
    return !isExpected && state.house(center, at: now).isEmpty
  }

  private func sums(_ center: Center.ID, _ night: CivilDate, _ counted: Int?) throws -> DayClose {
    let issued = try reader.issued(in: night, of: center)
    let unpaid = try reader.unpaid(of: center)
    return DayClose(
      center: center, night: night, at: now, sums: try reader.sums(of: center, night...night),
      first: issued?.lowerBound, last: issued?.upperBound, unpaid: unpaid.count,
      unpaidAmount: unpaid.reduce(0) { $0 + $1.fee.familyAmount }, counted: counted)
  }

  private func cashier(of id: Center.ID) throws -> Cashier? {
    guard let center = try reader.centers().first(where: { $0.id == id }),
      let profile = try reader.profiles()[center.profile]
    else { return nil }
    return Cashier(
      calendar: OperatingCalendar(hours: profile.hours, holidays: try reader.holidays()),
      lastClose: try reader.lastClose(of: id), now: now)
  }

  private func verdict(_ result: Result<MoneyEvent, Refusal>) -> Verdict {
    switch result {
    case .failure(let refusal): .refused(refusal)
    case .success(let event): .event(.money(event))
    }
  }
}
