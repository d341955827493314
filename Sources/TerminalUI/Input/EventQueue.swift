/// First in, first out, in constant time.
struct EventQueue {
  private var events: [TerminalEvent] = []
  private var head = 0

  var isEmpty: Bool { head == events.count }

  mutating func append(_ event: TerminalEvent) { events.append(event) }

  mutating func next() -> TerminalEvent? {
    guard !isEmpty else { return nil }
    defer { advance() }
    return events[head]
  }

  private mutating func advance() {
    head += 1
    if isEmpty {
      events.removeAll(keepingCapacity: true)
      head = 0
    }
  }
}
