internal import CareDomain
internal import SchedulingEngine

/// Reads a workload strictly: a line that does not say exactly what the format allows is refused.
struct WorkloadReader {
  /// The longest horizon in minutes, about 190 years.
  static let longestHorizon = 100_000_000
  static let mostChildren = 1 << 25
  /// Rooms times days.
  static let mostRoomDays = 1 << 27

  private var lines: WorkloadLines
  private let limit: Int
  private var workload = Workload()
  private var lastMinute = 0

  /// The workload in some bytes; only its first `limit` operations when that is not 0.
  static func read(_ bytes: [UInt8], limit: Int = 0) throws(WorkloadProblem) -> Workload {
    var reader = WorkloadReader(lines: WorkloadLines(bytes), limit: limit)
    try reader.header()
    try reader.operations()
    return reader.workload
  }

  private init(lines: WorkloadLines, limit: Int) {
    self.lines = lines
    self.limit = limit
  }

  // MARK: Header

  private mutating func header() throws(WorkloadProblem) {
    guard lines.next(), lines.take("DOLBOM-BENCH 1"), lines.atEnd else {
      throw lines.problem(.notWorkload)
    }
    workload.rooms = try single("ROOMS ", in: 1...(1 << 22))
    workload.children = try single("CHILDREN ", in: 1...Self.mostChildren)
    lastMinute = try single("HORIZON ", in: 1...Self.longestHorizon)
    // Minute T itself may be asked about; nothing happens in it.
    workload.horizon = Span(from: Instant(minute: 0), minutes: lastMinute + 1)
    guard workload.rooms * (lastMinute / 1440 + 2) <= Self.mostRoomDays else {
      throw lines.problem(.tooLarge)
    }
    guard lines.next(), lines.take("SEED ") else { throw lines.problem(.wrongLine) }
  }

  private mutating func single(
    _ name: String, in range: ClosedRange<Int>
  ) throws(WorkloadProblem) -> Int {
    guard lines.next(), lines.take(name) else { throw lines.problem(.wrongLine) }
    let number = try lines.number(in: range)
    guard lines.atEnd else { throw lines.problem(.wrongLine) }
    return number
  }

  private mutating func window() throws(WorkloadProblem) {
    let span = try span()
    guard workload.plans.isEmpty, workload.windows.last.map({ $0.until < span.from }) ?? true else {
      throw lines.problem(.wrongOrder)
    }
    workload.windows.append(span)
  }

  private mutating func plan() throws(WorkloadProblem) {
    let room = try lines.number(in: 0...workload.rooms - 1)
    try lines.space()
    let span = try span()
    try lines.space()
    let heads = try lines.number(in: 0...SlackLimit.heads)
    try lines.space()
    let units = try lines.number(in: 0...SlackLimit.units)
    if let last = workload.plans.last {
      guard last.room < room || last.room == room && last.span.until <= span.from else {
        throw lines.problem(.wrongOrder)
      }
    }
    workload.plans.append(.init(room: room, span: span, heads: heads, units: units))
  }

  private mutating func span() throws(WorkloadProblem) -> Span {
    let from = try lines.number(in: 0...lastMinute)
    try lines.space()
    let until = try lines.number(in: 0...lastMinute)
    guard let span = Span(Instant(minute: from), Instant(minute: until)) else {
      throw lines.problem(.numberRange)
    }
    return span
  }

  // MARK: Operations

  private mutating func operations() throws(WorkloadProblem) {
    var count = try operationCount()
    if limit > 0 { count = min(count, limit) }
    workload.letters.reserveCapacity(count)
    for _ in 0..<count {
      guard lines.next() else { throw lines.problem(.wrongCount) }
      try operation()
      guard lines.atEnd else { throw lines.problem(.wrongLine) }
    }
    if limit == 0, lines.next() { throw lines.problem(.wrongCount) }
  }

  /// The windows and plans, up to the number of operations.
  private mutating func operationCount() throws(WorkloadProblem) -> Int {
    while lines.next() {
      if lines.take("OPS ") {
        let count = try lines.number(in: 0...Int(Int32.max))
        guard lines.atEnd else { throw lines.problem(.wrongLine) }
        return count
      }
      if lines.take("W ") { try window() } else if lines.take("Q ") { try plan() }
      guard lines.atEnd else { throw lines.problem(.wrongLine) }
    }
    throw lines.problem(.wrongCount)
  }

  private mutating func operation() throws(WorkloadProblem) {
    let letter = lines.letter()
    guard let width = OperationLetter.width(letter) else { throw lines.problem(.wrongLine) }
    let first = workload.numbers.count
    for _ in 0..<width {
      try lines.space()
      workload.numbers.append(Int32(try lines.number(in: 0...Int(Int32.max))))
    }
    workload.letters.append(letter)
    guard isSound(letter, first) else { throw lines.problem(.numberRange) }
    if letter == OperationLetter.book {
      guard Int(workload.numbers[first]) == workload.bookings else {
        throw lines.problem(.wrongOrder)
      }
      workload.bookings += 1
    }
  }

  /// Whether an operation names rooms, children and minutes that the header has.
  private func isSound(_ letter: UInt8, _ first: Int) -> Bool {
    let number = { (index: Int) in Int(workload.numbers[first + index]) }
    let isRoom = { (index: Int) in number(index) < workload.rooms }
    let isSpan = { (from: Int) in
      number(from) < number(from + 1) && number(from + 1) <= lastMinute
    }
    switch letter {
    case OperationLetter.book:
      return isRoom(1) && number(2) < workload.children && number(3) <= SlackLimit.units
        && isSpan(4)
    case OperationLetter.change: return isSpan(1)
    case OperationLetter.next:
      return isRoom(0) && number(1) <= SlackLimit.units
        && max(number(2), number(3)) <= lastMinute && min(number(4), number(5)) > 0
    case OperationLetter.occupancy: return isRoom(0) && number(1) <= lastMinute
    case OperationLetter.peak: return isRoom(0) && number(1) + 60 * number(2) <= lastMinute
    default: return true
    }
  }
}
