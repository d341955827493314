public import CareDomain

extension Points {
  /// The points of the calendar month in which a date lies: breaches, and what was given or forgiven by hand.
  public static func sum(_ months: ChildMonths?, inMonthOf date: CivilDate) -> Int {
    guard let months else { return 0 }
    return sum(months.breaches, byHand: months.byHand, inMonthOf: date)
  }

  /// As above.
  public static func sum(
    _ breaches: [Breach], byHand: [PointsByHand], inMonthOf date: CivilDate
  ) -> Int {
    let month = date.monthStart
    return byHand.filter { $0.date.monthStart == month }.reduce(sum(breaches, inMonthOf: date)) {
      $0 + $1.points
    }
  }

  /// Points given or forgiven by a person, as facts, or why not. Points that are enough end the month's bookings as
  /// those of a breach do; forgiving brings none back.
  ///
  /// - Parameters:
  ///   - state: loaded for the month that is meant, with the child.
  ///   - id: numbers the entry.
  public static func carryOut(
    _ order: PointsOrder, in state: CareState, at now: Instant,
    id: () throws -> PointsByHand.ID
  ) throws -> Result<[Event], Refusal> {
    let date = order.date ?? now.date
    guard state.children[order.child] != nil else {
      return .failure([.unknownChild(order.child.text)])
    }
    guard state.rooms.contains(where: { state.profile(of: $0).points != nil }) else {
      return .failure([.points(.noRule)])
    }
    guard date <= now.date else { return .failure([.points(.later(date))]) }
    let before = sum(state.months[order.child], inMonthOf: date)
    let points: Int
    switch order.act {
    case .give(let count): points = count
    case .forgive(let count):
      let count = count ?? before
      guard count > 0, count <= before else {
        return .failure([.points(.fewer(standing: before, asked: count))])
      }
      points = -count
    }
    let ended = ended(by: points, beside: before, of: order.child, inMonthOf: date, state, now)
    let entry = PointsByHand(
      id: try id(), child: order.child, date: date, points: points, because: order.because)
    return .success(
      ended.map { .cancelled($0, because: "points") }
        + [.pointsByHand(entry, cancelled: ended.map(\.id))])
  }

  /// The bookings of the month whose rules end them with so many points more.
  private static func ended(
    by points: Int, beside before: Int, of child: Child.ID, inMonthOf date: CivilDate,
    _ state: CareState, _ now: Instant
  ) -> [Booking] {
    ahead(of: child, inMonthOf: date, in: state, at: now).filter { booking in
      guard let rule = state.room(booking.room).map(state.profile(of:))?.points else {
        return false
      }
      return rule.cancelsMonth && !rule.blocks(before) && rule.blocks(before + points)
    }
  }
}
