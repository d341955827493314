internal import CareDomain
internal import CareStore
internal import OperatorUI
internal import SchedulingEngine
internal import TerminalUI

/// The live view on a terminal: wait for a key, a minute or a change; read; repaint. It never writes.
struct WatchLoop {
  private let session: Session
  private var watch: Watch
  private var seenVersion: Int
  private var shownMinute: Instant
  /// When the wall turns its page, in milliseconds that only go forward.
  private var nextPage: Int

  private static let pageMilliseconds = 1_000 * Watch.secondsAPage

  init(_ session: Session, isWall: Bool) throws {
    self.session = session
    shownMinute = session.clock.now()
    seenVersion = try session.file.dataVersion()
    watch = try Self.watch(session, isWall: isWall)
    nextPage = Monotonic.milliseconds + Self.pageMilliseconds
  }

  /// The view as it stands now.
  static func watch(_ session: Session, isWall: Bool) throws -> Watch {
    let now = session.clock.now()
    return Watch(
      language: session.language, state: try session.state(at: now),
      unmet: try session.unmetToday(at: now), now: now, isWall: isWall)
  }

  /// Runs until the supervisor leaves or the terminal goes away.
  mutating func run() throws {
    let settings = DeskSettings.current
    var terminal = try TerminalOpening.open(settings)
    watch.asciiOnly = settings.asciiOnly
    let bell = BellWatch(path: session.file.bellPath)
    let problems = QuietProblems()
    defer { problems.restore() }
    _ = watch.handle(.resize(terminal.size))
    terminal.present(watch.picture(size: terminal.size))
    while true {
      let event = terminal.nextEvent(
        deadlineInMilliseconds: deadline, watching: bell.map { [$0.descriptor] } ?? [])
      if event == .wake { bell?.drain() }
      guard handle(event, &terminal) else { return }
      loadOccupancy()
      if !terminal.hasPendingInput { terminal.present(watch.picture(size: terminal.size)) }
    }
  }

  private var deadline: Int {
    let minute = session.clock.millisecondsToNextMinute()
    return watch.isWall ? min(minute, max(0, nextPage - Monotonic.milliseconds)) : minute
  }

  /// False when the view is to be left.
  private mutating func handle(_ event: TerminalEvent, _ terminal: inout Terminal) -> Bool {
    switch event {
    case .hangUp, .terminate: return false
    case .tick, .wake:
      turnPage()
      reloadIfChanged()
    default:
      for effect in watch.handle(event) {
        switch effect {
        case .quit: return false
        case .repaint: terminal.repaint()
        case .suspend: terminal.suspendProcess()
        }
      }
      nextPage = Monotonic.milliseconds + Self.pageMilliseconds
    }
    return true
  }

  /// Reads the hours of the occupancy page when it asks for them.
  private mutating func loadOccupancy() {
    guard let (center, span) = watch.neededOccupancy else { return }
    let now = session.clock.now()
    do {
      let state = try session.file.read { try $0.state(horizon: span, now: now) }
      watch.received(
        occupancy: state.rooms.filter { $0.center == center }.flatMap {
          OccupancyStep.steps(of: $0, over: span, by: 60, in: state, at: now)
        })
    } catch let failure as StoreFailure {
      watch.received(occupancy: [])
      watch.failed(FailureWords(session.language).sentence(failure))
    } catch {
      watch.received(occupancy: [])
      watch.failed(say("파일을 읽지 못했습니다.", "The file could not be read."))
    }
  }

  private mutating func turnPage() {
    guard watch.isWall, Monotonic.milliseconds >= nextPage else { return }
    watch.turnPage()
    nextPage = Monotonic.milliseconds + Self.pageMilliseconds
  }

  private mutating func reloadIfChanged() {
    let now = session.clock.now()
    do {
      let version = try session.file.dataVersion()
      guard version != seenVersion || now != shownMinute else { return }
      (seenVersion, shownMinute) = (version, now)
      watch.refresh(
        state: try session.state(at: now), unmet: try session.unmetToday(at: now), now: now)
    } catch let failure as StoreFailure {
      watch.failed(FailureWords(session.language).sentence(failure))
    } catch {
      watch.failed(say("파일을 읽지 못했습니다.", "The file could not be read."))
    }
  }
}

extension Session {
  /// The refusals of the civil day in which a minute lies.
  func unmetToday(at now: Instant) throws -> UnmetToday {
    let from = now.date.midnight
    let counts = try file.read {
      try $0.refusals(from: from, until: from.adding(minutes: Instant.minutesPerDay))
    }
    let sums = Dictionary(grouping: counts) { "\($0.room?.text ?? "")\u{0}\($0.reason)" }
    return UnmetToday(
      sums.values.compactMap { rows in
        rows.first.map {
          UnmetToday.Count(
            room: $0.room, reason: $0.reason, refusals: rows.reduce(0) { $0 + $1.first })
        }
      })
  }
}
