internal import CareDomain
internal import CareStore
internal import SchedulingEngine

/// Penalty points that a person gives or forgives.
extension Deciding {
  func points(_ order: PointsOrder, _ numbers: Numbering) throws -> Verdict {
    let date = order.date ?? now.date
    let month = Span(date.monthStart.midnight, date.nextMonthStart.midnight)
    let state = try reader.state(
      horizon: month ?? Span(from: now, minutes: 1), alsoChild: [order.child], now: now)
    switch try Points.carryOut(order, in: state, at: now, id: numbers.points) {
    case .success(let events): return .events(events)
    case .failure(let refusal): return .refused(refusal)
    }
  }
}
