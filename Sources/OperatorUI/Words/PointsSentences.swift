public import CareDomain

/// Sentences about penalty points.
extension Explain {
  func pointsGiven(_ breach: Breach) -> String {
    let (child, kind) = (names.child(breach.child), breach.kind.words.text(language))
    return say(
      "벌점 \(breach.points)점: \(child), \(kind) (\(breach.booking)).",
      "Penalty points, \(breach.points): \(child), \(kind) (\(breach.booking)).")
  }

  func pointsByHand(_ entry: PointsByHand, _ cancelled: [Booking.ID]) -> String {
    let (child, count) = (names.child(entry.child), abs(entry.points))
    let month = Clock.day(entry.date, language)
    let rest = entry.because.isEmpty ? "" : " (\(CodeWord.bookingReason(entry.because, language)))"
    let act =
      entry.points > 0
      ? say(
        "벌점 \(count)점을 주었습니다: \(child), \(month)\(rest).",
        "Gave penalty points, \(count): \(child), \(month)\(rest).")
      : say(
        "벌점 \(count)점을 면제했습니다: \(child), \(month)\(rest).",
        "Forgave penalty points, \(count): \(child), \(month)\(rest).")
    guard !cancelled.isEmpty else { return act }
    let list = cancelled.map(\.text).joined(separator: " ")
    return act + " "
      + say(
        "그달의 남은 예약을 취소했습니다: \(list).", "The month's remaining bookings were cancelled: \(list).")
  }

  func pointsProblem(_ problem: PointsProblem) -> String {
    switch problem {
    case .noRule: say("이 센터의 규정에는 벌점이 없습니다.", "The rules here have no penalty points.")
    case .fewer(0, _): say("그달에는 벌점이 없습니다.", "There are no points in that month.")
    case .fewer(let standing, let asked):
      say(
        "그달의 벌점은 \(standing)점이라 \(asked)점을 면제할 수 없습니다.",
        "Only \(standing) points stand in that month, so \(asked) cannot be forgiven.")
    case .later(let date):
      say(
        "아직 오지 않은 날입니다: \(Clock.day(date, language)).",
        "That day is still ahead: \(Clock.day(date, language)).")
    }
  }
}

extension PointsProblem {
  /// What to do next.
  var wayOut: Words {
    switch self {
    case .noRule:
      Words(
        "벌점이 있는 규정을 쓰는 센터에서만 됩니다 ('dolbom profiles').",
        "It works where the rules have points ('dolbom profiles').")
    case .fewer:
      Words("'dolbom points'에서 합계를 확인하십시오.", "See the sums with 'dolbom points'.")
    case .later: Words("오늘이나 지난 날을 적으십시오.", "Give today or a day that is past.")
    }
  }
}

extension PointsByHand: Worded {
  public var words: Words {
    points > 0 ? Words("직접 줌", "given by hand") : Words("면제", "forgiven")
  }
}
