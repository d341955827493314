internal import CareDomain
internal import CareStore
internal import FrontDesk
internal import Interchange
internal import OperatorUI
internal import SchedulingEngine
internal import TerminalUI
#if canImport(Glibc)
  internal import Glibc
#endif

/// The desk on a terminal: wait for a key, a minute or a change; handle; commit; repaint. One thread.
struct DeskLoop {
  let session: Session
  private let center: Center.ID
  var desk: Desk
  private var seenVersion: Int
  private var shownMinute: Instant
  /// A command that found the file held by another process, and how often it was tried.
  private var waiting: (effect: Effect, author: Author, tries: Int)?
  /// Who acts.
  var identity: DeskIdentity
  /// The cards that were opened lately, and when that was put on record.
  private var seen = SeenCards()
  /// What others do to the booking of an open form.
  private var watch = FormWatch()
  private var settings: DeskSettings
  /// The paper twin beside the file.
  private var sheet: SheetKeeper
  private var isSheetOld = false
  private var isSheetFailing = false
  /// When this station first saw the evacuation that lasts, in real seconds.
  var stopwatch: (evacuation: Evacuation.ID, began: Int)?

  /// How often a held command is tried again before the operator is asked: 10 s at 250 ms each.
  private static let tries = 40
  /// How long the cursor rests before the card follows it, in milliseconds.
  private static let rest = 300

  /// - Parameter seen: what the desk shows first, and the version of the file that was asked before it was read.
  init(
    _ session: Session, center: Center.ID, seen: (state: CareState, version: Int), at now: Instant
  ) throws {
    self.session = session
    self.center = center
    identity = try DeskIdentity(session)
    settings = .current
    sheet = SheetKeeper(of: center)
    shownMinute = now
    seenVersion = seen.version
    desk = Desk(
      language: session.language, center: center, state: seen.state, now: now,
      isKiosk: Environment.value("DOLBOM_KIOSK") != nil, settings: settings)
  }

  /// Runs until the operator leaves or the terminal goes away.
  mutating func run() throws {
    var terminal = try TerminalOpening.open(settings)
    let bell = BellWatch(path: session.file.bellPath)
    let problems = QuietProblems()
    defer { problems.restore() }
    _ = desk.handle(.resize(terminal.size))
    if TerminalOpening.isBareConsole { desk.warnOfBareConsole() }
    // The first picture does not wait for the disk; no key is taken before the opening is on record.
    terminal.present(desk.picture(size: terminal.size))
    guarded { _, session in try session.put(.deskOpened) }
    defer { guarded { _, session in try session.put(.deskClosed) } }
    terminal.present(desk.picture(size: terminal.size))
    keepSheet()
    while true {
      terminal.expectsText = desk.isTyping
      let event = terminal.nextEvent(
        deadlineInMilliseconds: deadline,
        watching: bell.map { [$0.descriptor] } ?? [])
      if event == .wake { bell?.drain() }
      guard try handle(event, &terminal) else { return }
      if event == .tick { desk.rest() }
      if desk.takeRing() { terminal.ring() }
      runStopwatch()
      if !terminal.hasPendingInput {
        terminal.present(desk.picture(size: terminal.size))
        if isSheetOld { keepSheet() }
      }
    }
  }

  /// Milliseconds until something has to be done without a key.
  private var deadline: Int {
    if waiting != nil { return 20 }
    var soonest = session.clock.millisecondsToNextMinute()
    if stopwatch != nil { soonest = min(1000, soonest) }
    if desk.isCardBehind { soonest = min(Self.rest, soonest) }
    guard !desk.isLocked, let lock = identity.millisecondsToLock else { return soonest }
    return max(1, min(soonest, lock))
  }

  /// False when the desk is to be left.
  private mutating func handle(_ event: TerminalEvent, _ terminal: inout Terminal) throws -> Bool {
    switch event {
    case .hangUp, .terminate: return false
    case .tick, .wake:
      if let held = waiting { tryAgain(held.effect, by: held.author, tries: held.tries) }
      reloadIfChanged()
      lockIfIdle()
      return true
    case .key, .mouse, .paste: identity.touch()
    default: break
    }
    for effect in desk.handle(event) {
      guard carryOut(effect, &terminal) else { return false }
    }
    do { try watch.look(at: desk.changedBooking, session.file) } catch {
      desk.failed(sentence(of: error), keeping: nil)
    }
    if let card = desk.openCard { putOnRecord(card) }
    return true
  }

  /// Once in ten minutes.
  mutating func putOnRecord(_ look: Reading) {
    guard seen.isNew(look, at: session.clock.now()) else { return }
    guarded { _, session in try session.put(look) }
  }

  /// - Parameter author: who has signed for it; nil asks, where somebody must.
  mutating func carryOut(
    _ effect: Effect, by author: Author? = nil, _ terminal: inout Terminal
  ) -> Bool {
    guard let author = author ?? allowed(effect) else { return true }
    switch effect {
    case .quit: return false
    case .repaint: terminal.repaint()
    case .suspend: terminal.suspendProcess()
    case .perform(let command): perform(command, by: author, tries: 0)
    case .performTogether(let commands): performTogether(commands, by: author, tries: 0)
    case .signIn(let id, let pin): return signIn(id, pin, &terminal)
    case .lock: lock(.asked)
    case .unlock: askUnlock()
    case .needLastAct: offerUndo(to: author)
    case .needBoard(let at): showBoard(at: at)
    case .look(let palette): terminal.choose(palette)
    case .needState, .needDirectory, .needUnpaid, .needReceipts, .needReceipt, .needClosing,
      .needHandover, .needPoints, .needDraws:
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
    case .needHandover:
      desk.received(
        handover: try session.frontDesk.handoverLines(
          of: desk.center, at: session.clock.now()))
    case .needPoints, .needDraws: try FamilyLists.load(effect, into: &desk, session)
    case .needUnpaid, .needReceipts, .needReceipt, .needClosing:
      try MoneyLists.load(effect, into: &desk, session)
    case .perform, .performTogether, .signIn, .lock, .unlock, .needLastAct, .needBoard, .repaint,
      .suspend, .quit, .look:
      break
    }
  }

  /// Runs a command in one transaction; a failure keeps it and says so, the desk stays alive.
  private mutating func perform(_ command: Command, by author: Author, tries: Int) {
    let now = session.clock.now()
    do {
      try CommandTexts.check(command)
      if let news = try watch.news(before: command, session) {
        return desk.failed(news, keeping: command)
      }
      let outcome = try session.frontDesk.perform(command, by: author, at: now)
      waiting = nil
      // Before the picture is made anew, so that it shows the alarm of a child who was held.
      guarded { _, session in
        try session.frontDesk.noteRefusal(command, outcome, by: author, at: now)
      }
      reload(at: now, naming: outcome.children.first)
      let effects = desk.apply(outcome, of: command)
      guarded { _, session in try session.frontDesk.countUnmet(command, outcome) }
      for case .perform(let next) in effects { perform(next, by: author, tries: 0) }
    } catch StoreFailure.busy where tries < Self.tries {
      wait(for: .perform(command), by: author, tries: tries)
    } catch {
      waiting = nil
      desk.failed(sentence(of: error), keeping: command)
    }
  }

  /// The file is held by another process: what was asked is tried again soon.
  private mutating func wait(for effect: Effect, by author: Author, tries: Int) {
    waiting = (effect, author, tries + 1)
    desk.failed(
      say("다른 화면이 쓰고 있습니다. 다시 하는 중입니다.", "Another desk is writing; trying again."), keeping: nil)
  }

  private mutating func tryAgain(_ effect: Effect, by author: Author, tries: Int) {
    switch effect {
    case .perform(let command): perform(command, by: author, tries: tries)
    case .performTogether(let commands): performTogether(commands, by: author, tries: tries)
    default: preconditionFailure("Only a command waits for the file.")
    }
  }

  /// Runs several commands in one transaction, all or none.
  private mutating func performTogether(_ commands: [Command], by author: Author, tries: Int) {
    let now = session.clock.now()
    do {
      for command in commands { try CommandTexts.check(command) }
      let answers = try session.frontDesk.performTogether(commands, by: author, at: now)
      waiting = nil
      reload(at: now)
      desk.apply(answers)
    } catch StoreFailure.busy where tries < Self.tries {
      wait(for: .performTogether(commands), by: author, tries: tries)
    } catch {
      waiting = nil
      desk.failed(sentence(of: error), keeping: nil)
    }
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
  mutating func reload(at now: Instant, naming child: Child.ID? = nil) {
    shownMinute = now
    isSheetOld = true
    guarded { desk, session in
      let state = try session.state(at: now, alsoChild: child.map { [$0] } ?? [])
      let effects = desk.refresh(state: state, now: now)
      for effect in effects { try Self.load(effect, into: &desk, session) }
    }
  }

  /// After the picture, so that nobody waits for it.
  private mutating func keepSheet() {
    isSheetOld = false
    do {
      try sheet.keep(session)
      isSheetFailing = false
    } catch {
      // Said once: what the operator does next counts for more.
      if !isSheetFailing { desk.failed(sentence(of: error), keeping: nil) }
      isSheetFailing = true
    }
  }

  /// Does something that reads the file; a failure becomes a red line and the desk stays alive.
  mutating func guarded(_ body: (inout Desk, Session) throws -> Void) {
    do {
      try body(&desk, session)
    } catch {
      desk.failed(sentence(of: error), keeping: nil)
    }
  }

  func sentence(of error: any Error) -> String {
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
    var state = try file.read { reader in
      var state = try reader.state(
        horizon: Board.horizon(at: now).union(ahead), alsoChild: children, now: now)
      state.handovers = try reader.lastHandovers()
      try reader.addCare(to: &state, alsoChild: children, now: now)
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
