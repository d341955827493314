internal import CareDomain
internal import CareStore
internal import SchedulingEngine

/// One run of a workload through the engine: the desk's own book of places, and what it answered.
struct ReplayRun {
  private let workload: Workload
  private var book: PlaceBook
  /// One letter for each operation.
  private(set) var letters: ContiguousArray<UInt8>
  /// Starts found (their number first), and occupancies.
  private(set) var numbers: ContiguousArray<Int32> = []
  /// Peaks of hours.
  private(set) var peaks: [UInt16] = []
  private var operation = 0
  private var at = 0

  /// The records are made, and their memory touched, before the engine is.
  init(_ workload: Workload, records: consuming ReplayRecords) {
    self.workload = workload
    letters = records.letters
    numbers = records.numbers
    peaks = records.peaks
    book = PlaceBook(
      over: workload.horizon, windows: workload.windows, rooms: workload.rooms,
      children: workload.children, bookings: workload.bookings)
    for plan in workload.plans {
      let isDone = book.changePlan(
        room: plan.room, over: plan.span, heads: plan.heads, units: plan.units)
      precondition(isDone, "The reader lets no plan through that the engine cannot hold.")
    }
  }

  /// Every operation in order.
  ///
  /// - Throws: `LongWork.Stopped`, asked for between two blocks, which are too few to be felt in the time.
  mutating func all() throws {
    while block() { try LongWork.onward(.measuring, operation, of: workload.letters.count) }
  }

  /// The next operations, 2^17 of them; false at the end.
  private mutating func block() -> Bool {
    for _ in 0..<(1 << 17) { guard step() else { return false } }
    return true
  }

  /// The next operation; false at the end.
  @inline(__always)
  mutating func step() -> Bool {
    guard operation < workload.letters.count else { return false }
    switch workload.letters[operation] {
    case OperationLetter.book: bookPlace()
    case OperationLetter.cancel: cancel()
    case OperationLetter.change: change()
    case OperationLetter.next: next()
    case OperationLetter.occupancy: occupancy()
    default: peak()
    }
    operation &+= 1
    return true
  }

  @inline(__always)
  private func number(_ index: Int) -> Int { Int(workload.numbers[at &+ index]) }

  @inline(__always)
  private func span(_ index: Int) -> Span {
    let from = number(index)
    return Span(from: Instant(minute: from), minutes: number(index &+ 1) &- from)
  }

  @inline(__always)
  private mutating func bookPlace() {
    let answer = book.book(
      number(0), room: number(1), child: number(2), units: number(3), over: span(4))
    letters[operation] = answer.letter
    at &+= 6
  }

  @inline(__always)
  private mutating func cancel() {
    letters[operation] = UInt8(ascii: book.cancel(number(0)) ? "K" : "N")
    at &+= 1
  }

  @inline(__always)
  private mutating func change() {
    letters[operation] = book.change(number(0), to: span(1)).letter
    at &+= 3
  }

  private mutating func next() {
    let head = numbers.count
    numbers.append(0)
    if let range = Span(Instant(minute: number(2)), Instant(minute: number(3))), number(6) > 0 {
      let question = StartQuestion(
        room: number(0), units: number(1), range: range, length: number(4), step: number(5),
        count: number(6))
      book.timeline.starts(question) { numbers.append(Int32(truncatingIfNeeded: $0)) }
    }
    numbers[head] = Int32(numbers.count - head - 1)
    letters[operation] = UInt8(ascii: "T")
    at &+= 7
  }

  private mutating func occupancy() {
    let (heads, units) = book.timeline.occupancy(room: number(0), at: number(1))
    numbers.append(Int32(truncatingIfNeeded: heads))
    numbers.append(Int32(truncatingIfNeeded: units))
    letters[operation] = UInt8(ascii: "O")
    at &+= 2
  }

  private mutating func peak() {
    let first = peaks.count
    let hours = number(2)
    for _ in 0..<hours { peaks.append(0) }
    book.timeline.peaks(
      room: number(0), from: number(1), hours: hours, into: &peaks, at: first)
    numbers.append(Int32(truncatingIfNeeded: hours))
    letters[operation] = UInt8(ascii: "P")
    at &+= 3
  }
}

extension PlaceAnswer {
  /// The letter of the decision stream.
  var letter: UInt8 {
    switch self {
    case .accepted: UInt8(ascii: "A")
    case .closed: UInt8(ascii: "C")
    case .double: UInt8(ascii: "D")
    case .full: UInt8(ascii: "F")
    case .short: UInt8(ascii: "S")
    case .notLive: UInt8(ascii: "N")
    }
  }
}
