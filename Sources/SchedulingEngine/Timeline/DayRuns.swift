/// The runs of one care day inside an arena: each word says what is left from its minute on, up to the next
/// word or the day's end. The first word is at minute 0, minutes rise strictly, no two neighbours are equal.
enum DayRuns {
  /// The index of the run that holds a minute of the day.
  @inline(__always)
  static func index(of minute: Int, in chunk: Chunk, _ words: borrowing Swift.Span<UInt64>) -> Int {
    let after = SlackWord.after(minute)
    var index = chunk.first &+ 1
    let end = chunk.end
    while index < end, words[index] < after { index &+= 1 }
    return index &- 1
  }

  /// Both measures less what is needed, seen over the runs from `index` to the minute `until`: the top bit of
  /// each field is set where it suffices throughout. Also the first run that starts at `until` or later.
  @inline(__always)
  static func scan(
    from index: Int, until: Int, in chunk: Chunk, need: UInt64,
    _ words: borrowing Swift.Span<UInt64>
  ) -> (left: UInt64, next: Int) {
    let stop = SlackWord.after(until &- 1)
    let end = chunk.end
    var left = words[index] &- need
    var next = index &+ 1
    while next < end {
      let word = words[next]
      if word >= stop { break }
      left &= word &- need
      next &+= 1
    }
    return (left, next)
  }
}

/// A change of a day's runs over the minutes [from, until): where it begins and ends among them.
struct RunChange {
  let from: Int
  let until: Int
  /// The run that holds `from`.
  let first: Int
  /// The first run that starts at `until` or later, or the end.
  let next: Int
  /// What every word in between is raised by.
  let amount: UInt64

  /// Makes the change in the day's runs; the chunk has room for two more.
  ///
  /// Splits the run at either end where it does not start there, and joins neighbours that become equal.
  @inline(__always)
  func apply(to chunk: inout Chunk, _ words: inout MutableSpan<UInt64>) {
    let end = chunk.end
    let last = words[next &- 1]
    let head = headStep(chunk, words)
    let tail = tailStep(end, last, words)
    let shift = head &+ tail
    if shift > 0 { Self.moveUp(next, end, by: shift, &words) }
    if head > 0 { raiseUp(&words) } else { raise(by: head, &words) }
    if tail > 0 { words[next &+ head] = SlackWord.word(last, at: until) }
    if shift < 0 { Self.moveDown(tail < 0 ? next &+ 1 : next, end, by: shift, &words) }
    chunk.count = UInt16(truncatingIfNeeded: Int(chunk.count) &+ shift)
  }

  /// 1 where a run must be split at the start, -1 where it becomes equal to the one before.
  @inline(__always)
  private func headStep(_ chunk: Chunk, _ words: borrowing MutableSpan<UInt64>) -> Int {
    let word = words[first]
    if SlackWord.minute(word) != from { return 1 }
    guard first > chunk.first else { return 0 }
    return (word &+ amount ^ words[first &- 1]) & SlackWord.fields == 0 ? -1 : 0
  }

  /// 1 where a run must be split at the end, -1 where the next one becomes equal.
  @inline(__always)
  private func tailStep(_ end: Int, _ last: UInt64, _ words: borrowing MutableSpan<UInt64>) -> Int {
    guard next < end else { return until < CareDay.minutes ? 1 : 0 }
    let word = words[next]
    if SlackWord.minute(word) != until { return 1 }
    return (last &+ amount ^ word) & SlackWord.fields == 0 ? -1 : 0
  }

  @inline(__always)
  private static func moveUp(
    _ start: Int, _ end: Int, by shift: Int, _ words: inout MutableSpan<UInt64>
  ) {
    var index = end
    while index > start {
      index &-= 1
      words[index &+ shift] = words[index]
    }
  }

  @inline(__always)
  private static func moveDown(
    _ start: Int, _ end: Int, by shift: Int, _ words: inout MutableSpan<UInt64>
  ) {
    var index = start
    while index < end {
      words[index &+ shift] = words[index]
      index &+= 1
    }
  }

  /// Raises the runs in place, or one place down where the first has become part of the one before.
  @inline(__always)
  private func raise(by shift: Int, _ words: inout MutableSpan<UInt64>) {
    var index = first &- shift
    while index < next {
      words[index &+ shift] = words[index] &+ amount
      index &+= 1
    }
  }

  /// Raises the runs one place up and leaves the first as it was up to `from`.
  @inline(__always)
  private func raiseUp(_ words: inout MutableSpan<UInt64>) {
    var index = next
    while index > first {
      index &-= 1
      words[index &+ 1] = words[index] &+ amount
    }
    words[first &+ 1] = SlackWord.word(words[first &+ 1], at: from)
  }
}
