import CareDomain

extension Timeline {
  /// Children and load units promised in a room at a minute.
  public func occupancy(room: Int, at minute: Int) -> (heads: Int, units: Int) {
    let place = cut.place(of: minute)
    let day = days[index(room: room, day: place.day)]
    let words = arena.elements.span
    let plan = words[DayRuns.index(of: place.minute, in: day.plan, words)]
    let slack = words[DayRuns.index(of: place.minute, in: day.slack, words)]
    return (
      SlackWord.heads(plan) &- SlackWord.heads(slack),
      SlackWord.units(plan) &- SlackWord.units(slack)
    )
  }

  /// The most children promised at once in each of `hours` hours from a minute on.
  ///
  /// - Parameter peaks: one place for each hour, from `first` on, all 0.
  public func peaks(
    room: Int, from minute: Int, hours: Int, into peaks: inout [UInt16], at first: Int
  ) {
    let until = minute &+ 60 &* hours
    let words = arena.elements.span
    var place = cut.place(of: minute)
    var base = cut.start(of: place.day)
    while base < until {
      let day = days[index(room: room, day: place.day)]
      var slack = DayRuns.index(of: place.minute, in: day.slack, words)
      var plan = DayRuns.index(of: place.minute, in: day.plan, words)
      var at = base &+ place.minute
      let end = min(base &+ CareDay.minutes, until)
      while at < end {
        let nextSlack = Self.end(slack, day.slack, base, end, words)
        let nextPlan = Self.end(plan, day.plan, base, end, words)
        let next = min(nextSlack, nextPlan)
        let heads = SlackWord.heads(words[plan]) &- SlackWord.heads(words[slack])
        if heads > 0 {
          var hour = (at &- minute) / 60
          let last = (next &- 1 &- minute) / 60
          while hour <= last {
            peaks[first &+ hour] = max(peaks[first &+ hour], UInt16(truncatingIfNeeded: heads))
            hour &+= 1
          }
        }
        if nextSlack == next { slack &+= 1 }
        if nextPlan == next { plan &+= 1 }
        at = next
      }
      place = (place.day &+ 1, 0)
      base &+= CareDay.minutes
    }
  }

  /// Where a run ends, in minutes since the epoch, at most `limit`.
  @inline(__always)
  private static func end(
    _ run: Int, _ chunk: Chunk, _ base: Int, _ limit: Int, _ words: borrowing Swift.Span<UInt64>
  ) -> Int {
    let next = run &+ 1
    return next < chunk.end ? min(base &+ SlackWord.minute(words[next]), limit) : limit
  }
}
