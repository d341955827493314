public import CareDomain

/// A question for starts at which a stay would fit.
public struct StartQuestion: Hashable, Sendable {
  public var room: Int
  /// The child's load, in 420ths of a caregiver.
  public var units: Int
  /// The stay lies in it whole.
  public var range: CareDomain.Span
  /// Minutes of the stay, at least 1.
  public var length: Int
  /// Starts are multiples of so many minutes since the epoch, at least 1.
  public var step: Int
  /// At most so many starts, at least 1.
  public var count: Int

  public init(
    room: Int, units: Int, range: CareDomain.Span, length: Int, step: Int, count: Int
  ) {
    precondition(length > 0 && step > 0 && count > 0, "A stay and its steps have a length.")
    self.room = room
    self.units = units
    self.range = range
    self.length = length
    self.step = step
    self.count = count
  }
}

extension Timeline {
  /// The first starts, leftmost first, at which one child more would fit by places and caregivers.
  ///
  /// - Parameter found: called for each in ascending order.
  public func starts(_ question: StartQuestion, found: (Int) -> Void) {
    var feed = StartFeed(question)
    let need = SlackWord.amount(heads: 1, units: question.units)
    let words = arena.elements.span
    var (day, minute) = cut.place(of: question.range.from.minute)
    var free: Int?
    let until = question.range.until.minute
    while cut.start(of: day) < until {
      let base = cut.start(of: day)
      let chunk = days[index(room: question.room, day: day)].slack
      var index = DayRuns.index(of: minute, in: chunk, words)
      while index < chunk.end {
        let word = words[index]
        if (word &- need) & SlackWord.signs == SlackWord.signs {
          if free == nil { free = base &+ SlackWord.minute(word) }
        } else if let start = free {
          if feed.take(from: start, until: base &+ SlackWord.minute(word), found) { return }
          free = nil
        }
        index &+= 1
      }
      (day, minute) = (day &+ 1, 0)
    }
    if let start = free { _ = feed.take(from: start, until: until, found) }
  }
}

/// Takes stretches that are free throughout, in order of time, and finds the starts in them.
private struct StartFeed {
  let question: StartQuestion
  var left: Int

  init(_ question: StartQuestion) {
    self.question = question
    left = question.count
  }

  /// True when enough starts have been found or none can come.
  mutating func take(from: Int, until: Int, _ found: (Int) -> Void) -> Bool {
    let end = min(until, question.range.until.minute)
    var start = roundedUp(max(from, question.range.from.minute))
    while start &+ question.length <= end {
      found(start)
      left &-= 1
      if left == 0 { return true }
      start &+= question.step
    }
    return until >= question.range.until.minute
  }

  private func roundedUp(_ minute: Int) -> Int {
    let past = minute % question.step
    return past == 0 ? minute : minute &+ (past > 0 ? question.step &- past : 0 &- past)
  }
}
