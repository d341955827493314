public import CareDomain
public import SchedulingEngine

/// A review of changed rules as lines of text: every booking that falls out with its reasons and what fits.
public enum ReviewText {
  public static func lines(
    _ review: RuleReview, fits: [Booking.ID: [Fit]], explain: Explain
  ) -> [String] {
    let fallen = review.fallen.flatMap { lines($0, fits[$0.booking.id] ?? [], explain) }
    return [head(review, explain)] + fallen + rest(review, explain)
      + review.shifts.map { "  " + explain.closedShift($0) }
  }

  private static func head(_ review: RuleReview, _ explain: Explain) -> String {
    let count = review.fallen.count
    if count == 0 { return explain.say("맞지 않게 되는 예약이 없습니다.", "No booking falls out.") }
    return explain.say("맞지 않게 되는 예약 \(count)건:", "Bookings that fall out: \(count)")
  }

  private static func lines(
    _ fallen: RuleReview.Fallen, _ fits: [Fit], _ explain: Explain
  ) -> [String] {
    ["  " + explain.booking(fallen.booking)]
      + fallen.reasons.map { "    " + explain.sentence($0) }
      + fits.map { explain.say("    대신: ", "    Instead: ") + explain.fit($0) }
  }

  private static func rest(_ review: RuleReview, _ explain: Explain) -> [String] {
    var lines: [String] = []
    if !review.lifted.isEmpty { lines.append("  " + explain.reviewLifted(review.lifted)) }
    if !review.stillOut.isEmpty {
      let list = review.stillOut.map(\.text).joined(separator: ", ")
      lines.append(
        explain.say("  전부터 확인이 필요한 예약: \(list).", "  Still to review from before: \(list)."))
    }
    return lines
  }
}
