import CareDomain

extension Timeline {
  /// The stretches over which nothing changes in some neighbouring rooms, in order of time and without gaps. Cut at
  /// the borders of care days too, so that neighbours may be equal there.
  ///
  /// - Parameter body: given each stretch and its words without their minutes: what the plan of the first room
  ///   gives, then what is left in each room.
  func eachStretch(
    of rooms: Range<Int>, over span: CareDomain.Span, _ body: (CareDomain.Span, [UInt64]) -> Void
  ) {
    cut.eachPiece(span.from.minute, span.until.minute) { day, from, until in
      let words = arena.elements.span
      let base = cut.start(of: day)
      let plan = days[index(room: rooms.lowerBound, day: day)].plan
      let chunks = [plan] + rooms.map { days[index(room: $0, day: day)].slack }
      var runs = chunks.map { DayRuns.index(of: from, in: $0, words) }
      var at = from
      while at < until {
        var next = until
        for (run, chunk) in zip(runs, chunks) where run + 1 < chunk.end {
          next = min(next, SlackWord.minute(words[run + 1]))
        }
        let stretch = CareDomain.Span(from: Instant(minute: base + at), minutes: next - at)
        body(stretch, runs.map { words[$0] & SlackWord.fields })
        for lane in runs.indices where runs[lane] + 1 < chunks[lane].end {
          if SlackWord.minute(words[runs[lane] + 1]) == next { runs[lane] += 1 }
        }
        at = next
      }
    }
  }
}
