import CareDomain
import SchedulingEngine

/// Several commands that one key asked for: they are carried out one after the other, and told of together.
struct CommandRun: Equatable, Sendable {
  var waiting: [Command]
  var done: [Child.ID] = []
  /// What was refused, child by child.
  var refused: [String] = []
}

extension Desk {
  /// The marked bookings that are still there, in the order in which they were marked.
  var markedBookings: [Booking] { marked.compactMap(state.booking) }

  /// Space: marks the selected child or takes the mark off, and goes on to the next row.
  mutating func toggleMark() {
    guard case .booking(let id) = selected else { return }
    if let place = marked.firstIndex(of: id) { marked.remove(at: place) } else { marked.append(id) }
    let ids = ids[listPane] ?? []
    _ = lists[listPane, default: ListState()].move(1, in: ids)
    hint(marked.isEmpty ? .noMarks : .marks(marked.count))
  }

  /// Begins several commands at once.
  mutating func perform(_ commands: [Command]) -> [Effect] {
    guard let first = commands.first else { return [] }
    if commands.count > 1 { commandRun = CommandRun(waiting: Array(commands.dropFirst())) }
    return [.perform(first)]
  }

  /// Takes an outcome of several; nil when only one was asked for.
  mutating func goOn(after outcome: Outcome, of command: Command) -> [Effect]? {
    guard var run = commandRun else { return nil }
    let child = command.mover
    switch outcome {
    case .refused(let reasons, _):
      let name = child.flatMap(knownChild)?.name ?? ""
      run.refused.append("\(name): \(sentences(reasons))")
    case .done, .wouldDo, .unchanged: child.map { run.done.append($0) }
    }
    guard run.waiting.isEmpty else {
      let next = run.waiting.removeFirst()
      commandRun = run
      return [.perform(next)]
    }
    commandRun = nil
    marked = []
    tell(run, isArrival: command.isArrival)
    return []
  }

  private mutating func tell(_ run: CommandRun, isArrival: Bool) {
    let names = run.done.map { knownChild($0)?.name ?? $0.text }.joined(separator: ", ")
    if !run.done.isEmpty {
      let text = say(isArrival ? .cameIn(run.done.count, names) : .went(run.done.count, names))
      message = Message(kind: .done, text: text)
    }
    guard !run.refused.isEmpty else { return }
    message = Message(kind: .refused, text: say(.someRefused(run.refused.count)))
    push(.sheet(Sheet(content: .notice(title: say(.refused), lines: run.refused))))
  }

  // MARK: Whom a key is about

  /// The child who is expected first; not one who came and was turned away.
  var nextExpected: BoardChild? {
    board?.children.filter { $0.isAwaited(by: state.care.entries) }.min {
      ($0.booking.span.from, $0.booking.id) < ($1.booking.span.from, $1.booking.id)
    }
  }

  /// Everybody whom F4 would take in: the marked ones, the selected one, else the next expected.
  var arriving: [Child.ID] {
    let waiting = markedBookings.filter { $0.status == .booked }.map(\.child)
    if !waiting.isEmpty { return waiting }
    if let booking = selectedBooking { return [booking.child] }
    return nextExpected.map { [$0.child.id] } ?? []
  }

  /// Everybody who is marked and here.
  var leavingTogether: [Child.ID] {
    markedBookings.filter { $0.status == .present }.map(\.child)
  }
}

extension Command {
  /// The child who comes or goes.
  fileprivate var mover: Child.ID? {
    switch atTheDoor {
    case .care(.arrive(let arriving)): arriving.child
    case .care(.release(let releasing)): releasing.child
    default: nil
    }
  }

  fileprivate var isArrival: Bool {
    if case .care(.arrive) = atTheDoor { true } else { false }
  }
}

extension DeskWord {
  static let noMarks = DeskWord("표시를 모두 지웠습니다.", "No marks are left.")
  static let onlyChildrenAreMarked = DeskWord(
    "표시는 아이의 줄에서 합니다.", "Marks go on the rows of children.")
  static func marks(_ count: Int) -> DeskWord {
    DeskWord(
      "표시 \(count)명. F4 함께 등원, F5 함께 하원, Esc 지우기",
      "\(count) marked: F4 all in, F5 all out, Esc clears")
  }
  static func cameIn(_ count: Int, _ names: String) -> DeskWord {
    DeskWord("\(count)명이 등원했습니다: \(names)", "\(count) checked in: \(names)")
  }
  static func went(_ count: Int, _ names: String) -> DeskWord {
    DeskWord("\(count)명이 하원했습니다: \(names)", "\(count) checked out: \(names)")
  }
  static func someRefused(_ count: Int) -> DeskWord {
    DeskWord("\(count)명은 받지 못했습니다.", "\(count) were refused.")
  }
  static func nextIn(_ name: String) -> DeskWord {
    DeskWord("F4 \(name) 등원", "F4 takes \(name) in")
  }
}
