public import CareDomain
import SchedulingEngine
public import TerminalUI

/// What the desk asks of the loop that runs it.
public enum Effect: Equatable, Sendable {
  /// Run it in one transaction and call ``Desk/apply(_:of:)`` or ``Desk/failed(_:keeping:)``.
  case perform(Command)
  /// Run all of them in one transaction, all or none, and call ``Desk/apply(_:)``.
  case performTogether([Command])
  /// Load this much and call ``Desk/received(formState:)`` before the next picture.
  case needState(horizon: Span, children: [Child.ID])
  /// Load every child and call ``Desk/received(directory:)``.
  case needDirectory
  /// Look what an undo would take back and call ``Desk/offerUndo(_:until:minutes:)``.
  case needLastAct
  /// Load the board of another minute and call ``Desk/view(_:at:)``.
  case needBoard(at: Instant)
  /// Look at a PIN; then call ``Desk/signedIn(_:)`` or ``Desk/signInRefused(_:)``.
  case signIn(StaffMember.ID, PIN)
  /// Somebody wants to lock the desk, or to open a locked one.
  case lock, unlock
  /// Load the stays of the center that are not paid for and call ``Desk/received(unpaid:)``.
  case needUnpaid
  /// Load the receipts of the last days and call ``Desk/received(receipts:)``.
  case needReceipts
  /// Load one receipt and call ``Desk/received(receipt:fingerprint:)``.
  case needReceipt(ReceiptNumber)
  /// Look what closing a night would write down and call ``Desk/received(closing:)``.
  case needClosing
  /// Load this month's penalty points and call ``Desk/received(points:)``.
  case needPoints
  /// Load the draws of the center and call ``Desk/received(draws:seed:)``.
  case needDraws
  /// Load what the center would hand over and call ``Desk/received(handover:)``.
  case needHandover
  case repaint, suspend, quit
  /// Show everything in other colours from now on.
  case look(Palette)
}

/// One child of the file with the phones by which a family is known.
public struct DirectoryEntry: Sendable, Equatable {
  public let child: Child
  public let phones: [String]

  public init(child: Child, phones: [String]) {
    self.child = child
    self.phones = phones
  }
}

/// The desk of one center as a value: what is shown, what is being typed, and what a key would do.
///
/// Pure: events go in, effects come out, ``picture(size:)`` draws. Send `.resize` once at the start, since
/// the mouse and the page keys go by the size that was told last.
public struct Desk: Sendable {
  public let language: Language
  let centerID: Center.ID
  /// The center that this desk is for.
  public var center: Center.ID { centerID }
  let isKiosk: Bool
  var state: CareState
  var now: Instant
  /// Nil when the file holds no such center.
  var board: Board?
  var screen = Size(rows: 24, columns: 80)
  var focus = Pane.rooms { didSet { if focus != .card { listPane = focus } } }
  /// The list whose selection the keys act on: the focused pane, or the one that the card belongs to.
  private(set) var listPane = Pane.rooms
  var isZoomed = false
  var lists: [Pane: ListState] = [:]
  /// The identities of the rows of each pane, found anew when the board or what is looked for changes.
  private(set) var ids: [Pane: [RowID?]] = [:]
  /// The rows themselves as wide as their panes are now: moving the cursor changes none of them.
  private(set) var paneRows: [Pane: PaneRows] = [:]
  /// The bookings of the nights to come, in order.
  private(set) var coming: [ComingNight] = []
  /// Who sleeps now, by child.
  private(set) var sleepers: [Child.ID: Sleeper] = [:]
  /// When the planned caregivers do not suffice, as far as the state reaches.
  private(set) var gaps: [Gap] = []
  var finder: Finder? { didSet { findRows() } }
  /// What lies on top of the desk; the last one takes the keys.
  var dialogs: [Dialog] = []
  /// The top dialog was just opened: it ignores the rest of a burst.
  var isFresh = false
  var message: Message?
  var settings: DeskSettings
  /// The alarms for which the bell has rung, and when it last did.
  var rung: Set<AlarmKey> = []
  var lastRing: Instant?
  /// Bookings marked with Space, in that order.
  var marked: [Booking.ID] = []
  /// Several commands under way.
  var commandRun: CommandRun?
  /// What Enter tries again after the machine failed.
  var retry: Command?
  /// What is being saved of what the operator asked for.
  var unsaved: UnsavedAct?
  /// How many keys wait until something is saved.
  public var keysHeld = 0
  /// Counts how often a dialog was opened.
  var dialogsOpened = 0
  /// Nil while the desk is open.
  var lock: Lock?
  /// Nil while the present is shown.
  var otherTime: OtherTime?
  var isComposing = false
  /// A jamo arrived as a shortcut: somebody's input method is on.
  var sawJamo = false
  /// What the booking form decides on.
  var formState: CareState?
  var isFormStateOld = false
  var directory: [DirectoryEntry]?
  /// The night that runs or comes next; nil when none is known.
  private(set) var strip: NightStrip?
  /// The night of the open form with what it would change.
  var formStrip: NightStrip?
  var formStripKey: FormStripKey?
  /// Counts how often a state was loaded.
  var stateStamp = 0
  /// Which of them the directory belongs to; nil while there is none.
  var directoryStamp: Int?
  /// The children of the directory made ready for looking them up; nil until somebody is looked for.
  var childIndex: ChildIndex?
  /// Hours by which the strip was moved from where it would stand by itself.
  var stripScroll = 0
  /// What the card is about. It follows the selection when the cursor comes to rest.
  var cardSubject: RowID?
  var cardTop = 0
  /// The cursor is being moved: the card waits.
  var isMoving = false
  /// The foot of the screen as it was before the cursor began to move; nil while it rests.
  var restingFoot: RestingFoot?
  /// Seconds since the evacuation began, where the loop counts them.
  public var stopwatch: Int?

  public init(
    language: Language, center: Center.ID, state: CareState, now: Instant, isKiosk: Bool,
    settings: DeskSettings = DeskSettings()
  ) {
    self.language = language
    centerID = center
    self.isKiosk = isKiosk
    self.settings = settings
    self.state = state.known(at: now)
    self.now = now
    show()
    // Who opens the desk sees what stands in it: only what comes later rings.
    rung = Set((board?.alarms ?? []).map(\.key))
    lastRing = now
  }

  /// Another process changed the file, or a minute passed. Selection and open forms stay.
  ///
  /// The effects, which may be ignored, load an open form's state anew at once rather than at the next key.
  @discardableResult
  public mutating func refresh(state: CareState, now: Instant) -> [Effect] {
    if keepLive(state, now: now) { return [] }
    self.state = isLocked ? state.known(at: now).withInitials : state.known(at: now)
    self.now = now
    stateStamp += 1
    isFormStateOld = formState != nil
    show()
    return formNeeds()
  }

  /// Says in plain letters that the terminal cannot show Hangul, and what can.
  public mutating func warnOfBareConsole() {
    message = Message(
      kind: .refused,
      text: "No Hangul on this console: install and start fbterm or kmscon, or use ssh.")
  }

  var explain: Explain { Explain(language, names: Names(state)) }

  /// The text in the desk's language.
  func say(_ words: Words) -> String { words.text(language) }

  mutating func hint(_ words: Words) { message = Message(kind: .hint, text: say(words)) }

  /// Draws the board anew from the state and finds the selections again.
  mutating func show() {
    board = state.center(centerID).map { Board(of: $0, in: state, at: shown) }
    coming = board.map { ComingNight.all(after: $0, in: state) } ?? []
    gaps = board.map { Gaps.list(of: $0.center.id, in: state, from: shown) } ?? []
    marked.removeAll { state.booking($0)?.isLive != true }
    strip = board.flatMap { NightStrip(of: $0.center, around: shown, in: state, at: shown) }
    sleepers = Dictionary(
      state.sleepers(at: now).map { ($0.child, $0) }, uniquingKeysWith: { $1 })
    findRows()
    settle()
    if !isMoving { followSelection() }
  }

  private mutating func findRows() {
    paneRows = [:]
    makeRows(in: Layout(size: screen, focus: focus, isZoomed: isZoomed))
    for pane in Pane.allCases { ids[pane] = (paneRows[pane]?.rows ?? []).map(\.id) }
  }

  /// Makes the rows anew of the panes that are no longer as wide.
  private mutating func makeRows(in layout: Layout?) {
    for pane in Pane.allCases {
      let width = layout?.panes[pane].map { $0.inner.columns - 1 } ?? 0
      if paneRows[pane]?.width == width { continue }
      paneRows[pane] = PaneRows(width: width, rows: newRows(of: pane, width: width))
    }
  }

  /// Keeps each list on a row that exists and in view.
  mutating func settle() {
    let layout = Layout(size: screen, focus: focus, isZoomed: isZoomed)
    makeRows(in: layout)
    for pane in Pane.allCases {
      let ids = ids[pane] ?? []
      var list = lists[pane] ?? ListState()
      list.settle(ids)
      if let layout, layout.panes[pane] != nil {
        list.top = list.firstRow(of: ids.count, height: listHeight(of: pane, in: layout))
      }
      lists[pane] = list
    }
  }
}
