internal import CareDomain
internal import CareStore
internal import FrontDesk
internal import OperatorUI
internal import SchedulingEngine
internal import TerminalUI
#if canImport(Glibc)
  internal import Glibc
#endif

/// The desk on a terminal: wait for a key, a minute or a change; handle; commit; repaint. One thread.
struct DeskLoop {
  private let session: Session
  private let center: Center.ID
  private var desk: Desk
  private var seenVersion: Int
  private var shownMinute: Instant
  /// A command that found the file held by another process, and how often it was tried.
  private var waiting: (command: Command, tries: Int)?
  /// The cards that were opened lately, and when that was put on record.
  private var seen = SeenCards()
  /// When this station first saw the evacuation that lasts, in real seconds.
  private var stopwatch: (evacuation: Evacuation.ID, began: Int)?

  /// How often a held command is tried again before the operator is asked: 10 s at 250 ms each.
  private static let tries = 40

  /// - Parameter seen: what the desk shows first, and the version of the file that was asked before it was read.
  init(
    _ session: Session, center: Center.ID, seen: (state: CareState, version: Int), at now: Instant
  ) {
    self.session = session
    self.center = center
    shownMinute = now
    seenVersion = seen.version
    desk = Desk(
      language: session.language, center: center, state: seen.state, now: now,
      isKiosk: Environment.value("DOLBOM_KIOSK") != nil)
  }

  /// Runs until the operator leaves or the terminal goes away.
  mutating func run() throws {
    var terminal = try TerminalOpening.open()
    let bell = BellWatch(path: session.file.bellPath)
    let problems = QuietProblems()
    defer { problems.restore() }
    _ = desk.handle(.resize(terminal.size))
    // The first picture does not wait for the disk; no key is taken before the opening is on record.
    terminal.present(desk.picture(size: terminal.size))
    guarded { _, session in try session.put(.deskOpened) }
    defer { guarded { _, session in try session.put(.deskClosed) } }
    terminal.present(desk.picture(size: terminal.size))
    while true {
      let event = terminal.nextEvent(
        deadlineInMilliseconds: deadline,
        watching: bell.map { [$0.descriptor] } ?? [])
      if event == .wake { bell?.drain() }
      guard try handle(event, &terminal) else { return }
      runStopwatch()
      if !terminal.hasPendingInput { terminal.present(desk.picture(size: terminal.size)) }
    }
  }

  /// Until the next minute; at once for a command that waits, and each second while a stopwatch runs.
  private var deadline: Int {
    if waiting != nil { return 20 }
    let minute = session.clock.millisecondsToNextMinute()
    return stopwatch == nil ? minute : min(1000, minute)
  }

  /// Counts the seconds of an evacuation that lasts, from its minute or from when it was begun here.
  private mutating func runStopwatch() {
    guard let open = desk.evacuation else {
      (stopwatch, desk.stopwatch) = (nil, nil)
      return
    }
    let seconds = WallClock.realSeconds()
    if stopwatch?.evacuation != open.id {
      let passed = session.clock.now().minutes(since: open.began) * 60
      stopwatch = (open.id, seconds - passed)
    }
    desk.stopwatch = stopwatch.map { max(0, seconds - $0.began) }
  }

  /// False when the desk is to be left.
  private mutating func handle(_ event: TerminalEvent, _ terminal: inout Terminal) throws -> Bool {
    switch event {
    case .hangUp, .terminate: return false
    case .tick, .wake:
      if let held = waiting { perform(held.command, tries: held.tries) }
      reloadIfChanged()
      return true
    default: break
    }
    for effect in desk.handle(event) {
      guard carryOut(effect, &terminal) else { return false }
    }
    if let card = desk.openCard, seen.isNew(card, at: session.clock.now()) {
      guarded { _, session in try session.put(card) }
    }
    return true
  }

  private mutating func carryOut(_ effect: Effect, _ terminal: inout Terminal) -> Bool {
    switch effect {
    case .quit: return false
    case .repaint: terminal.repaint()
    case .suspend: terminal.suspendProcess()
    case .perform(let command): perform(command, tries: 0)
    case .performTogether(let commands): performTogether(commands)
    case .needState, .needDirectory:
      guarded { desk, session in try Self.load(effect, into: &desk, session) }
    }
    return true
  }

  /// Gives the desk what it asks to see.
  private static func load(
    _ effect: Effect, into desk: inout Desk, _ session: Session
  ) throws {
    switch effect {
    case .needState(let horizon, let children):
      let now = session.clock.now()
      var state = try session.file.read {
        try $0.state(horizon: horizon, alsoChild: children, now: now)
      }
      state.settleWaitlist(at: now)
      desk.received(formState: state)
    case .needDirectory: desk.received(directory: try Directory.load(session.file))
    case .perform, .performTogether, .repaint, .suspend, .quit: break
    }
  }

  /// Runs a command in one transaction; a failure keeps it and says so, the desk stays alive.
  private mutating func perform(_ command: Command, tries: Int) {
    let now = session.clock.now()
    do {
      let outcome = try session.frontDesk.perform(command, by: try session.author(), at: now)
      waiting = nil
      // Before the picture is made anew, so that it shows the alarm of a child who was held.
      guarded { _, session in
        try session.frontDesk.noteRefusal(command, outcome, by: session.author(), at: now)
      }
      reload(at: now, naming: outcome.child)
      desk.apply(outcome, of: command)
      guarded { _, session in try session.frontDesk.countUnmet(command, outcome) }
    } catch StoreFailure.busy where tries < Self.tries {
      waiting = (command, tries + 1)
      desk.failed(
        say("다른 화면이 쓰고 있습니다. 다시 하는 중입니다.", "Another desk is writing; trying again."), keeping: nil)
    } catch {
      waiting = nil
      desk.failed(sentence(of: error), keeping: command)
    }
  }

  /// Runs several commands in one transaction; a file that is held makes them fail as one.
  private mutating func performTogether(_ commands: [Command]) {
    let now = session.clock.now()
    guarded { desk, session in
      let answers = try session.frontDesk.performTogether(
        commands, by: try session.author(), at: now)
      desk.apply(answers)
    }
    reload(at: now)
  }

  private mutating func reloadIfChanged() {
    let now = session.clock.now()
    do {
      let version = try session.file.dataVersion()
      guard version != seenVersion || now != shownMinute else { return }
      seenVersion = version
      reload(at: now)
    } catch {
      desk.failed(sentence(of: error), keeping: nil)
    }
  }

  /// - Parameter child: a child whose name is needed though nothing of it may be left to show.
  private mutating func reload(at now: Instant, naming child: Child.ID? = nil) {
    shownMinute = now
    guarded { desk, session in
      let state = try session.state(at: now, alsoChild: child.map { [$0] } ?? [])
      let effects = desk.refresh(state: state, now: now)
      for effect in effects { try Self.load(effect, into: &desk, session) }
    }
  }

  /// Does something that reads the file; a failure becomes a red line and the desk stays alive.
  private mutating func guarded(_ body: (inout Desk, Session) throws -> Void) {
    do {
      try body(&desk, session)
    } catch {
      desk.failed(sentence(of: error), keeping: nil)
    }
  }

  private func sentence(of error: any Error) -> String {
    if let failure = error as? StoreFailure {
      return FailureWords(session.language).sentence(failure)
    }
    if let stop = error as? Stop { return stop.sentence }
    return say("저장하지 못했습니다. 바뀐 것은 없습니다.", "It could not be saved; nothing has changed.")
  }
}

/// Which cards have been put on record: each once in ten minutes, however often it is opened.
private struct SeenCards {
  private static let minutes = 10
  private var last: [String: Instant] = [:]

  mutating func isNew(_ card: Reading, at now: Instant) -> Bool {
    let key = card.kind + (card.child.map { " \($0)" } ?? "")
    if let before = last[key], abs(now.minutes(since: before)) < Self.minutes { return false }
    last[key] = now
    return true
  }
}

extension Session {
  /// What the desk shows: the nights around now, and the bookings of the month ahead.
  func state(at now: Instant, alsoChild children: [Child.ID] = []) throws -> CareState {
    let ahead = Span(from: now, minutes: DeskHorizon.minutesAhead)
    var state = try file.read {
      var state = try $0.state(
        horizon: Board.horizon(at: now).union(ahead), alsoChild: children, now: now)
      try $0.addCare(to: &state, alsoChild: children, now: now)
      return state
    }
    state.settleWaitlist(at: now)
    return state
  }
}

/// How far the desk looks ahead.
enum DeskHorizon {
  /// A week: the coming nights of the bookings pane.
  static let minutesAhead = 7 * Instant.minutesPerDay
}

/// All children with the telephone numbers by which they are found.
enum Directory {
  static func load(_ file: CareFile) throws -> [DirectoryEntry] {
    try file.read { reader in
      let phones = Dictionary(grouping: try reader.allGuardians(), by: \.child)
      return try reader.allChildren().map { child in
        DirectoryEntry(child: child, phones: phones[child.id]?.map(\.phone) ?? [])
      }
    }
  }
}
