internal import CareDomain
internal import CareStore
internal import SchedulingEngine

/// The nearest fits of a refused wish, from a state wide enough to look for them.
enum Fitting {
  /// A longer wish is a slip, in minutes: two days, well over the longest session of 30 h (DOMAIN 4.1).
  static let longestStay = 2 * 1440

  /// - Parameter planned: bookings that a dry run would have made before this question.
  static func fits(
    _ wish: Wish?, _ reasons: [Reason], reader: Reader, now: Instant, beside planned: [Booking] = []
  ) throws -> [Fit] {
    guard let wish, !reasons.isEmpty, reasons.allSatisfy(\.isMendable),
      let span = Span(wish.request.from, wish.request.until), span.minutes <= longestStay
    else { return [] }
    let horizon = Search.horizon(for: span)
    var state = try reader.state(
      horizon: horizon.wholeDays, alsoChild: [wish.request.child], now: now
    ).cut(to: horizon)
    state.bookings += planned
    state.settleWaitlist(at: now)
    return Search.fits(
      near: wish.request, refusedFor: reasons, in: state, at: wish.request.applied ?? now,
      replacing: wish.replacing)
  }
}
