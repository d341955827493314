import CareDomain
import SchedulingEngine
import Testing

/// The timeline against a naive minute array, on random commands.
@Suite struct TimelinePropertyTests {
  /// Both sides after some commands, and the first thing on which they disagree.
  struct Match {
    var book: PlaceBook
    var naive = NaiveMinutes(
      horizon: RandomBook.horizon, windows: RandomBook.windows, rooms: RandomBook.rooms)

    init(_ count: Int) { book = RandomBook.emptyBook(count) }

    mutating func perform(_ command: BookCommand) -> BookReply {
      switch command {
      case .book(let id, let room, let child, let units, let span):
        .answer(book.book(id, room: room, child: child, units: units, over: span))
      case .cancel(let id): .done(book.cancel(id))
      case .change(let id, let span): .answer(book.change(id, to: span))
      case .plan(let room, let span, let heads, let units):
        .done(book.changePlan(room: room, over: span, heads: heads, units: units))
      }
    }

    /// All that can be read of the rooms.
    var levels: [[Level]] { book.timeline.allLevels }

    /// Whether what is left is the same at every minute.
    var isEqual: Bool {
      (0..<RandomBook.rooms).allSatisfy { room in
        let levels = book.timeline.slack(room: room, over: RandomBook.horizon)
        return levels.allSatisfy { level in
          (level.span.from.minute..<level.span.until.minute).allSatisfy { minute in
            naive.left(room, minute - RandomBook.horizon.from.minute)
              == .init(heads: level.heads, units: level.units)
          }
        } && levels.map(\.span.minutes).reduce(0, +) == RandomBook.horizon.minutes
      }
    }
  }

  /// What is wrong after some commands; nil when nothing is.
  static func problem(_ commands: [BookCommand], every: Int = 1) -> String? {
    var match = Match(commands.count)
    for (index, command) in commands.enumerated() {
      let before = match.levels
      let reply = match.perform(command)
      let expected = match.naive.perform(command)
      if reply != expected { return "command \(index): \(reply), expected \(expected)" }
      if reply.isRefusal, match.levels != before { return "command \(index): refused, yet changed" }
      if index % every == 0, !match.isEqual { return "command \(index): minutes differ" }
    }
    return match.isEqual ? nil : "minutes differ at the end"
  }

  /// The same problem in fewer commands.
  static func shrunk(_ commands: [BookCommand]) -> [BookCommand] {
    var commands = commands
    var length = commands.count / 2
    while length > 0 {
      var start = 0
      while start + length <= commands.count {
        var fewer = commands
        fewer.removeSubrange(start..<start + length)
        if problem(fewer) != nil { commands = fewer } else { start += length }
      }
      length /= 2
    }
    return commands
  }

  @Test(arguments: 1...UInt64(8))
  func everyMinuteIsAsANaiveArrayHasIt(seed: UInt64) {
    var random = RandomBook(seed: seed)
    let commands = random.commands(1500)
    guard let problem = Self.problem(commands, every: 25) else { return }
    let fewest = Self.shrunk(commands)
    Issue.record("seed \(seed): \(problem); \(fewest.count) commands suffice: \(fewest)")
  }

  @Test(arguments: 1...UInt64(4))
  func cancelAfterBookRestoresTheSameState(seed: UInt64) {
    var random = RandomBook(seed: 100 + seed)
    let commands = random.commands(400)
    var match = Match(commands.count + 400)
    for command in commands { _ = match.perform(command) }
    for id in commands.count..<commands.count + 400 {
      let before = match.levels
      let answer = match.book.book(
        id, room: id % RandomBook.rooms, child: id % RandomBook.children, units: 60,
        over: random.span())
      let isCancelled = match.book.cancel(id)
      #expect(isCancelled == (answer == .accepted))
      #expect(match.levels == before, "seed \(100 + seed), booking \(id)")
    }
  }

  @Test(arguments: 1...UInt64(4))
  func aChangeOfPlanIsTakenBackExactly(seed: UInt64) {
    var random = RandomBook(seed: 200 + seed)
    var match = Match(400)
    for command in random.commands(300) { _ = match.perform(command) }
    for number in 0..<100 {
      let (before, span, room) = (match.levels, random.span(), number % RandomBook.rooms)
      let isDone = match.book.changePlan(room: room, over: span, heads: 1, units: 420)
      #expect(isDone && match.levels != before)
      let isBack = match.book.changePlan(room: room, over: span, heads: -1, units: -420)
      #expect(isBack)
      #expect(match.levels == before, "seed \(200 + seed), change \(number)")
    }
  }

  @Test(arguments: 1...UInt64(4))
  func startsPeaksAndOccupancyAreThoseOfTheMinutes(seed: UInt64) {
    var random = RandomBook(seed: 300 + seed)
    var match = Match(700)
    for command in random.commands(600) {
      _ = match.perform(command)
      _ = match.naive.perform(command)
    }
    for _ in 0..<60 {
      let question = random.question()
      var starts: [Int] = []
      match.book.timeline.starts(question) { starts.append($0) }
      #expect(starts == match.naive.starts(question), "seed \(300 + seed): \(question)")
      #expect(match.peaksAgree(at: question.range.from.minute, room: question.room))
    }
  }
}

extension Timeline {
  /// What is left and planned in every room over the whole horizon.
  var allLevels: [[Level]] {
    (0..<rooms).flatMap { room in
      [slack(room: room, over: horizon), plan(room: room, over: horizon)]
    }
  }
}

extension BookReply {
  /// Whether nothing may have changed.
  var isRefusal: Bool {
    switch self {
    case .answer(let answer): answer != .accepted
    case .done(let isDone): !isDone
    }
  }
}

extension NaiveMinutes {
  func starts(_ question: StartQuestion) -> [Int] {
    let range = question.range
    let all = (range.from.minute..<range.until.minute).filter { start in
      guard start.isMultiple(of: question.step), start + question.length <= range.until.minute
      else { return false }
      return (start..<start + question.length).allSatisfy { minute in
        let left = left(question.room, minute - horizon.from.minute)
        return left.heads >= 1 && left.units >= question.units
      }
    }
    return Array(all.prefix(question.count))
  }
}

extension TimelinePropertyTests.Match {
  /// Whether occupancy at a minute and the peaks of the hours after it are those of the naive array.
  func peaksAgree(at minute: Int, room: Int) -> Bool {
    let index = minute - RandomBook.horizon.from.minute
    let now = book.timeline.occupancy(room: room, at: minute)
    let promised = naive.promised[room]
    let hours = min(12, (RandomBook.horizon.minutes - index) / 60)
    var peaks = [UInt16](repeating: 0, count: hours)
    book.timeline.peaks(room: room, from: minute, hours: hours, into: &peaks, at: 0)
    let expected = (0..<hours).map { hour in
      promised[index + 60 * hour..<index + 60 * hour + 60].map(\.heads).max() ?? 0
    }
    return now.heads == promised[index].heads && now.units == promised[index].units
      && peaks.map(Int.init) == expected
  }
}
