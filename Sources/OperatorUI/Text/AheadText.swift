internal import CareDomain
public import SchedulingEngine

/// A forecast and the answer to a what-if as lines of text.
public enum ForecastText {
  public static func lines(
    _ forecast: Forecast, explain: Explain, width: Int?
  ) -> [String] {
    let language = explain.language
    let head = [
      explain.say("시간", "Time"), explain.say("아동", "Children"), explain.say("정원", "Places"),
      explain.say("필요", "Needed"), explain.say("근무", "Planned"), "",
    ]
    let rows = forecast.steps.map { step in
      [
        Clock.datedSpan(step.span, language), "\(step.children)", "\(step.places)",
        "\(step.caregiversNeeded)", "\(step.caregivers)",
        step.isShort ? "! " + explain.missing(step) : "",
      ]
    }
    return [explain.names.room(forecast.room.id)]
      + TableText.lines(head: head, rows: rows, width: width, numbers: [1, 2, 3, 4])
      + gap(forecast, explain)
  }

  private static func gap(_ forecast: Forecast, _ explain: Explain) -> [String] {
    guard let gap = forecast.firstGap else {
      return [explain.say("모자란 때가 없습니다.", "Nothing is missing.")]
    }
    let time = Clock.datedSpan(gap.span, explain.language)
    return [
      explain.say("처음 모자란 때: ", "First gap: ") + "\(time): \(explain.missing(gap.first)). "
        + explain.cause(gap.cause)
    ]
  }
}

/// The answer to a what-if: what breaks, whom it touches, who could cover.
public enum WhatIfText {
  /// People who cannot cover are listed after those who can; so many lines of each at most.
  private static let most = 5

  public static func lines(_ found: Consequences, explain: Explain) -> [String] {
    guard !found.breaks.isEmpty || !found.review.fallen.isEmpty else {
      return [explain.say("어긋나는 것이 없습니다.", "Nothing breaks.")]
    }
    return found.breaks.flatMap { lines($0, explain) }
      + ReviewText.lines(found.review, fits: found.fits, explain: explain)
  }

  private static func lines(_ broken: Consequences.Break, _ explain: Explain) -> [String] {
    let place = explain.names.room(broken.room)
    let time = Clock.datedSpan(broken.span, explain.language)
    let children = broken.children.map(explain.names.child).joined(separator: ", ")
    let isMore = broken.children.count > broken.worst.children
    let most = broken.worst.children
    return [
      "\(place) \(time): \(explain.missing(broken.worst))",
      isMore
        ? explain.say(
          "  그동안의 아동 (함께 \(most)명까지): ", "  Children during it (at most \(most) at once): ")
          + children
        : explain.say("  아동: ", "  Children: ") + children,
    ] + covers(broken, explain)
  }

  private static func covers(_ broken: Consequences.Break, _ explain: Explain) -> [String] {
    guard broken.worst.missingCaregivers > 0, broken.worst.places > 0 else { return [] }
    return CoverText.lines(broken.covers, most: most, explain: explain)
  }
}

/// Who could take a missing caregiver's place, best first.
public enum CoverText {
  /// - Parameter most: of those who can and of those who cannot, so many at most.
  public static func lines(_ covers: [Cover], most: Int = 20, explain: Explain) -> [String] {
    let able = covers.filter(\.canCover).prefix(most)
    let unable = covers.filter { !$0.canCover }.prefix(most)
    let nobody = explain.say("  대신할 사람이 없습니다.", "  Nobody can cover.")
    var lines = able.isEmpty ? [nobody] : []
    for (number, cover) in able.enumerated() {
      lines.append("  \(number + 1). \(explain.cover(cover))")
      lines += cover.concerns.map { "     " + explain.concern($0) }
    }
    for cover in unable {
      let reasons = cover.bars.map(explain.sentence).joined(separator: " ")
      lines.append(
        explain.say("  안 됨: ", "  Cannot: ") + "\(explain.names.staff(cover.staff)): \(reasons)")
    }
    return lines
  }
}
