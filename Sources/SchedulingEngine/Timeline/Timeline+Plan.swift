public import CareDomain

extension Timeline {
  /// Raises or lowers what the plan of a room gives over a span; both numbers may be negative.
  ///
  /// What is left follows and may become negative; the same call with the signs turned takes it back exactly.
  ///
  /// - Returns: false, with nothing changed, where the plan would leave 0...`SlackLimit` at some minute.
  public mutating func changePlan(
    room: Int, over span: CareDomain.Span, heads: Int, units: Int
  ) -> Bool {
    guard allowsPlan(room, span, heads, units) else { return false }
    let amount = SlackWord.amount(heads: heads, units: units)
    // Nothing more would cut runs in two that are equal.
    guard amount != 0 else { return true }
    let cut = cut
    cut.eachPiece(span.from.minute, span.until.minute) { day, from, until in
      let at = index(room: room, day: day)
      arena.raise(&days[at].plan, from, until, by: amount)
      arena.raise(&days[at].slack, from, until, by: amount)
    }
    return true
  }

  private func allowsPlan(_ room: Int, _ span: CareDomain.Span, _ heads: Int, _ units: Int) -> Bool
  {
    guard abs(heads) <= SlackLimit.heads, abs(units) <= SlackLimit.units else { return false }
    var isAllowed = true
    cut.eachPiece(span.from.minute, span.until.minute) { day, from, until in
      let chunk = days[index(room: room, day: day)].plan
      let words = arena.elements.span
      var run = DayRuns.index(of: from, in: chunk, words)
      repeat {
        let newHeads = SlackWord.heads(words[run]) + heads
        let newUnits = SlackWord.units(words[run]) + units
        isAllowed =
          isAllowed && (0...SlackLimit.heads).contains(newHeads)
          && (0...SlackLimit.units).contains(newUnits)
        run += 1
      } while run < chunk.end && SlackWord.minute(words[run]) < until
    }
    return isAllowed
  }
}

/// One stretch over which nothing changes, and what is left or planned in it.
public struct Level: Hashable, Sendable {
  public let span: CareDomain.Span
  /// Children; negative where more are promised than the plan gives.
  public let heads: Int
  /// 420ths of a caregiver.
  public let units: Int
}

extension Timeline {
  /// What the plan of a room gives over a span, in order of time without gaps.
  public func plan(room: Int, over span: CareDomain.Span) -> [Level] {
    levels(room, span) { $0.plan }
  }

  /// What is left in a room over a span, in order of time without gaps.
  public func slack(room: Int, over span: CareDomain.Span) -> [Level] {
    levels(room, span) { $0.slack }
  }

  /// The stretches at which more is promised than the plan gives.
  public func deficits(room: Int, over span: CareDomain.Span) -> [Level] {
    slack(room: room, over: span).filter { $0.heads < 0 || $0.units < 0 }
  }

  private func levels(
    _ room: Int, _ span: CareDomain.Span, _ chunk: (Day) -> Chunk
  ) -> [Level] {
    var levels: [Level] = []
    var at = span.from
    while at < span.until {
      let place = cut.place(of: at.minute)
      let chunk = chunk(days[index(room: room, day: place.day)])
      let run = DayRuns.index(of: place.minute, in: chunk, arena.elements.span)
      let word = arena[run]
      let end = run + 1 < chunk.end ? SlackWord.minute(arena[run + 1]) : CareDay.minutes
      let until = min(span.until, at.adding(minutes: end - place.minute))
      let heads = SlackWord.heads(word)
      let units = SlackWord.units(word)
      if let last = levels.last, last.heads == heads, last.units == units {
        let whole = Span(from: last.span.from, minutes: until.minutes(since: last.span.from))
        levels[levels.count - 1] = Level(span: whole, heads: heads, units: units)
      } else {
        let span = Span(from: at, minutes: until.minutes(since: at))
        levels.append(Level(span: span, heads: heads, units: units))
      }
      at = until
    }
    return levels
  }
}
