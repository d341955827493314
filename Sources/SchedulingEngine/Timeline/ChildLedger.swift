public import CareDomain

/// Each child's own live spans, sorted and disjoint: a child is in one place at a time.
public struct ChildLedger: Sendable {
  /// One span of a child, in minutes since the epoch.
  struct Entry: Hashable, Sendable {
    var from: Int32
    var until: Int32
    var booking: Int32

    /// Overlaps nothing.
    static let none = Entry(from: 0, until: 0, booking: -1)

    /// 1 if it shares a minute with [from, until).
    @inline(__always)
    func overlap(_ from: Int32, _ until: Int32) -> Int {
      (self.from < until ? 1 : 0) & (from < self.until ? 1 : 0)
    }
  }

  private var chunks: ContiguousArray<Chunk>
  private var arena: ChunkArena<Entry>

  /// Children are 0 ..< `children`; none has a booking yet, about `bookings` are expected.
  public init(children: Int, bookings: Int) {
    chunks = ContiguousArray(repeating: Chunk(start: 0, count: 0, size: 0), count: children)
    arena = ChunkArena(filler: .none, capacity: 1 + bookings * 5 / 4)
    arena.appendFiller()
  }

  /// Whether a child has a span that shares a minute with this one.
  ///
  /// The three latest are looked at without a branch between them, so that the processor need not wait for them
  /// before it goes on; further ones are seldom asked for.
  @inline(__always)
  func isTaken(child: Int, over span: CareDomain.Span) -> Bool {
    let chunk = chunks[child]
    let from = Int32(truncatingIfNeeded: span.from.minute)
    let until = Int32(truncatingIfNeeded: span.until.minute)
    let entries = arena.elements.span
    let last = entries[max(chunk.end &- 1, chunk.first)].overlap(from, until)
    let second = entries[max(chunk.end &- 2, chunk.first)].overlap(from, until)
    let third = entries[max(chunk.end &- 3, chunk.first)]
    let isEarlier = third.until > from ? chunk.count > 3 ? 1 : 0 : 0
    guard last | second | third.overlap(from, until) | isEarlier != 0 else { return false }
    return clash(child: child, over: span) != nil
  }

  /// The booking of a child that shares a minute with a span, the first by time; nil when there is none.
  public func clash(child: Int, over span: CareDomain.Span, except own: Int = -1) -> Int? {
    let chunk = chunks[child]
    let entries = arena.elements.span
    var index = Self.position(after: span.from.minute, chunk, entries)
    while index < chunk.end {
      let entry = entries[index]
      if Int(entry.from) >= span.until.minute { return nil }
      if Int(entry.booking) != own { return Int(entry.booking) }
      index &+= 1
    }
    return nil
  }

  /// Notes a span that shares no minute with the child's others.
  mutating func put(child: Int, from: Int, until: Int, booking: Int) {
    var chunk = chunks[child]
    arena.reserve(1, in: &chunk)
    var index = chunk.end
    var entries = arena.elements.mutableSpan
    while index > chunk.first, Int(entries[index &- 1].from) > from {
      entries[index] = entries[index &- 1]
      index &-= 1
    }
    entries[index] = Entry(
      from: Int32(truncatingIfNeeded: from), until: Int32(truncatingIfNeeded: until),
      booking: Int32(truncatingIfNeeded: booking))
    chunk.count &+= 1
    chunks[child] = chunk
  }

  /// Takes the span of a booking out.
  mutating func drop(child: Int, booking: Int) {
    let chunk = chunks[child]
    var entries = arena.elements.mutableSpan
    var index = chunk.end &- 1
    var carried = entries[index]
    while Int(carried.booking) != booking {
      index &-= 1
      let entry = entries[index]
      entries[index] = carried
      carried = entry
    }
    // Nothing may stand where the latest is looked for.
    if chunk.count == 1 { entries[chunk.first] = .none }
    chunks[child].count &-= 1
  }

  /// Where the first span ends after a minute. Bookings are mostly the child's latest: looked for from there.
  @inline(__always)
  private static func position(
    after minute: Int, _ chunk: Chunk, _ entries: borrowing Swift.Span<Entry>
  ) -> Int {
    var index = chunk.end
    while index > chunk.first, Int(entries[index &- 1].until) > minute { index &-= 1 }
    return index
  }
}
