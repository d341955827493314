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

/// The desk on a terminal: wait for a key, a minute or a change; handle; commit; repaint.
///
/// One thread, beside which another one waits for the disk where that is slow.
struct DeskLoop {
  let session: SharedSession
  private let center: Center.ID
  var desk: Desk
  private var seenVersion: Int
  private var shownMinute: Instant
  /// A command that found the file held by another process, and how often it was tried.
  private(set) var waiting: (effect: Effect, author: Author, tries: Int)?
  /// Who acts.
  var identity: DeskIdentity
  /// The cards that were opened lately, and when that was put on record.
  private var seen = SeenCards()
  /// What others do to the booking of an open form.
  var watch = FormWatch()
  /// What is being saved, and the keys that wait for it.
  var saving: SavingQueue
  var held: [TerminalEvent] = []
  private var settings: DeskSettings
  /// The paper twin beside the file.
  var sheet: SheetKeeper
  var isSheetOld = false
  var isSheetFailing = false
  var sheetErrand: Errand<Result<String, any Error>>?
  /// When this station first saw the evacuation that lasts, in real seconds.
  var stopwatch: (evacuation: Evacuation.ID, began: Int)?

  /// How often a held command is tried again before the operator is asked: 10 s at 250 ms each.
  private static let tries = 40
  /// How long a key waits for the disk before the desk goes on without it, in milliseconds.
  private static let patience = 50
  /// How long the cursor rests before the card follows it, in milliseconds.
  private static let rest = 300

  /// - Parameter seen: what the desk shows first, and the version of the file that was asked before it was read.
  init(
    _ session: sending Session, center: Center.ID, seen: (state: CareState, version: Int),
    at now: Instant
  ) throws {
    let session = SharedSession(session)
    self.session = session
    saving = SavingQueue(of: session)
    self.center = center
    identity = try DeskIdentity(session)
    settings = .current
    sheet = SheetKeeper(of: center)
    shownMinute = now
    seenVersion = seen.version
    desk = Desk(
      language: .current, center: center, state: seen.state, now: now,
      isKiosk: Environment.value("DOLBOM_KIOSK") != nil, settings: settings)
  }

  /// Runs until the operator leaves or the terminal goes away.
  mutating func run() throws {
    var terminal = try TerminalOpening.open(settings)
    let bell = BellWatch(path: session.bellPath)
    let problems = QuietProblems()
    defer { problems.restore() }
    _ = desk.handle(.resize(terminal.size))
    if TerminalOpening.isBareConsole { desk.warnOfBareConsole() }
    // The first picture does not wait for the disk; no key changes anything before the opening is on record.
    terminal.present(desk.picture(size: terminal.size))
    save { try $0.put(.deskOpened) }
    defer { leave() }
    guard goOn(waiting: Self.patience, &terminal) else { return }
    var picture = ShownPicture()
    terminal.present(picture.next(of: desk, size: terminal.size))
    keepSheet()
    while true {
      terminal.expectsText = desk.isTyping
      let event = terminal.nextEvent(
        deadlineInMilliseconds: deadline,
        watching: [bell?.descriptor, saving.descriptor, sheetErrand?.descriptor].compactMap { $0 })
      if event == .wake { bell?.drain() }
      // Whoever has waited for a save already need not wait again.
      let wasBusy = saving.isBusy
      let patience = wasBusy ? 0 : Self.patience
      guard handle(event, &terminal), goOn(waiting: patience, &terminal) else { return }
      picture.note(event, taken: desk)
      if wasBusy || saving.isBusy { picture.forget() }
      if event == .tick { desk.rest() }
      if desk.takeRing() { terminal.ring() }
      runStopwatch()
      if !terminal.hasPendingInput {
        terminal.present(picture.next(of: desk, size: terminal.size))
        if isSheetOld { keepSheet() }
      }
    }
  }

  /// Milliseconds until something has to be done without a key.
  private var deadline: Int {
    if waiting != nil, !saving.isBusy { return 20 }
    var soonest = session.clock.millisecondsToNextMinute()
    if stopwatch != nil { soonest = min(1000, soonest) }
    if desk.isCardBehind { soonest = min(Self.rest, soonest) }
    guard !desk.isLocked, let lock = identity.millisecondsToLock else { return soonest }
    return max(1, min(soonest, lock))
  }

  /// False when the desk is to be left.
  private mutating func handle(_ event: TerminalEvent, _ terminal: inout Terminal) -> Bool {
    switch event {
    case .hangUp, .terminate: return false
    case .tick, .wake:
      look()
      return true
    case .key, .mouse, .paste:
      identity.touch()
      return isSaving ? meanwhile(event, &terminal) : take(event, &terminal)
    case .suspend: return isSaving ? meanwhile(event, &terminal) : take(event, &terminal)
    case .resize, .resumed: return isSaving ? draw(event, &terminal) : take(event, &terminal)
    }
  }

  /// Looks what has happened without a key.
  private mutating func look() {
    endSheet()
    guard !saving.isBusy else { return }
    if let waiting { perform(waiting.effect, by: waiting.author, tries: waiting.tries) }
    guard !saving.isBusy else { return }
    reloadIfChanged()
    lockIfIdle()
  }

  /// Has the desk take an event and does what it asks for; false when the desk is to be left.
  mutating func take(_ event: TerminalEvent, _ terminal: inout Terminal) -> Bool {
    for effect in desk.handle(event) {
      guard carryOut(effect, &terminal) else { return false }
    }
    do { try watch.look(at: desk.changedBooking, session) } catch {
      desk.failed(sentence(of: error), keeping: nil)
    }
    recordCard()
    return true
  }

  /// Puts on record whose card was opened, or what list about money.
  mutating func recordCard() {
    if let look = desk.openCard ?? desk.openList { putOnRecord(look) }
  }

  /// Once in ten minutes.
  mutating func putOnRecord(_ look: Reading) {
    if seen.isNew(look, at: session.clock.now()) { save { try $0.put(look) } }
  }

  /// - Parameter author: who has signed for it; nil asks, where somebody must.
  mutating func carryOut(
    _ effect: Effect, by author: Author? = nil, _ terminal: inout Terminal
  ) -> Bool {
    switch effect {
    case .repaint: terminal.repaint()
    case .look(let palette): terminal.choose(palette)
    case .quit: return false
    case .suspend: terminal.suspendProcess()
    default: if let author = author ?? allowed(effect) { carryOut(effect, by: author) }
    }
    return true
  }

  /// What needs the file.
  mutating func carryOut(_ effect: Effect, by author: Author) {
    switch effect {
    case .perform, .performTogether: perform(effect, by: author, tries: 0)
    case .signIn(let id, let pin): signIn(id, pin)
    case .lock: lock(.asked)
    case .unlock: askUnlock()
    case .needLastAct: offerUndo(to: author)
    case .needBoard(let at): showBoard(at: at)
    case .needState, .needDirectory, .needUnpaid, .needReceipts, .needReceipt, .needClosing,
      .needHandover, .needPoints, .needDraws:
      guarded { desk, session in try Self.load(effect, into: &desk, session) }
    case .repaint, .look, .quit, .suspend: break
    }
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

  /// Runs what a key asked for in one transaction; a failure keeps it and says so, the desk stays alive.
  mutating func perform(_ effect: Effect, by author: Author, tries: Int) {
    waiting = nil
    desk.beginAct(isTold: tries == 0)
    let now = session.clock.now()
    switch effect {
    case .perform(let command): perform(command, by: author, at: now, tries)
    case .performTogether(let commands): perform(commands, by: author, at: now, tries)
    default: preconditionFailure("Only a command is performed.")
    }
  }

  private mutating func perform(
    _ command: Command, by author: Author, at now: Instant, _ tries: Int
  ) {
    saving.add { [watch] session in
      var watch = watch
      let outcome = Result {
        try CommandTexts.check(command)
        if let news = try watch.news(before: command, session) { throw Stop(.refused, news) }
        return try session.frontDesk.perform(command, by: author, at: now)
      }
      // Before the picture is made anew, so that it shows the alarm of a child who was held.
      let noted = outcome.map { outcome in
        Result { try session.frontDesk.noteRefusal(command, outcome, by: author, at: now) }
      }
      return { [watch] loop in
        loop.watch = watch
        do {
          loop.done(try outcome.get(), of: command, noted: try noted.get(), by: author, at: now)
        } catch {
          loop.hasFailed(error, .perform(command), by: author, tries: tries)
        }
      }
    }
  }

  private mutating func done(
    _ outcome: Outcome, of command: Command, noted: Result<Void, any Error>, by author: Author,
    at now: Instant
  ) {
    guarded { _, _ in try noted.get() }
    reload(at: now, naming: outcome.children.first)
    let effects = desk.apply(outcome, of: command)
    if outcome.isRefused { save { try $0.frontDesk.countUnmet(command, outcome) } }
    guard case .perform? = effects.first else { return endAct(isDone: !outcome.isRefused) }
    for effect in effects { perform(effect, by: author, tries: 0) }
  }

  /// Runs several commands in one transaction, all or none.
  private mutating func perform(
    _ commands: [Command], by author: Author, at now: Instant, _ tries: Int
  ) {
    saving.add { session in
      let answers = Result {
        for command in commands { try CommandTexts.check(command) }
        return try session.frontDesk.performTogether(commands, by: author, at: now)
      }
      return { loop in
        do {
          let answers = try answers.get()
          loop.reload(at: now)
          loop.desk.apply(answers)
          loop.endAct(isDone: !answers.contains(where: \.outcome.isRefused))
        } catch {
          loop.hasFailed(error, .performTogether(commands), by: author, tries: tries)
        }
      }
    }
  }

  /// A file that is held by another process is tried again soon; any other failure is told.
  private mutating func hasFailed(
    _ error: any Error, _ effect: Effect, by author: Author, tries: Int
  ) {
    if case StoreFailure.busy = error, tries < Self.tries {
      waiting = (effect, author, tries + 1)
      desk.beginAct(isTold: false)
      return desk.failed(
        say("다른 화면이 쓰고 있습니다. 다시 하는 중입니다.", "Another desk is writing; trying again."),
        keeping: nil)
    }
    var kept: Command?
    if case .perform(let command) = effect { kept = command }
    if case StoreFailure.uncertain = error {
      // Enter would do it twice where it was saved. The board shows what the file has now.
      kept = nil
      reload(at: session.clock.now())
    }
    desk.failed(sentence(of: error), keeping: kept)
    endAct(isDone: false)
  }

  private mutating func reloadIfChanged() {
    let now = session.clock.now()
    do {
      let version = try session.use { try $0.file.dataVersion() }
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

  /// Does something that reads the file; a failure becomes a red line and the desk stays alive.
  mutating func guarded(_ body: @Sendable (inout Desk, Session) throws -> Void) {
    do {
      try session.use(for: &desk, body)
    } catch {
      desk.failed(sentence(of: error), keeping: nil)
    }
  }

  func sentence(of error: any Error) -> String {
    if let failure = error as? StoreFailure {
      return FailureWords(.current).sentence(failure)
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
