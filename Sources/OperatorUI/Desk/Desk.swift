public import CareDomain
import SchedulingEngine
import TerminalUI

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
  case repaint, suspend, quit
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
  let isKiosk: Bool
  var state: CareState
  var now: Instant
  /// Nil when the file holds no such center.
  var board: Board?
  var screen = Size(rows: 24, columns: 80)
  var focus = Pane.rooms
  var isZoomed = false
  var lists: [Pane: ListState] = [:]
  /// The identities of the rows of each pane, found anew when the board or what is looked for changes.
  private(set) var ids: [Pane: [RowID?]] = [:]
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
  /// What Enter tries again after the machine failed.
  var retry: Command?
  var isComposing = false
  /// A jamo arrived as a shortcut: somebody's input method is on.
  var sawJamo = false
  /// What the booking form decides on.
  var formState: CareState?
  var isFormStateOld = false
  var directory: [DirectoryEntry]?
  /// Seconds since the evacuation began, where the loop counts them.
  public var stopwatch: Int?

  public init(
    language: Language, center: Center.ID, state: CareState, now: Instant, isKiosk: Bool
  ) {
    self.language = language
    centerID = center
    self.isKiosk = isKiosk
    self.state = state.known(at: now)
    self.now = now
    show()
  }

  /// Another process changed the file, or a minute passed. Selection and open forms stay.
  ///
  /// The effects, which may be ignored, load an open form's state anew at once rather than at the next key.
  @discardableResult
  public mutating func refresh(state: CareState, now: Instant) -> [Effect] {
    self.state = state.known(at: now)
    self.now = now
    isFormStateOld = formState != nil
    show()
    return formNeeds()
  }

  var explain: Explain { Explain(language, names: Names(state)) }

  /// The text in the desk's language.
  func say(_ words: Words) -> String { words.text(language) }

  mutating func hint(_ words: Words) { message = Message(kind: .hint, text: say(words)) }

  /// Draws the board anew from the state and finds the selections again.
  mutating func show() {
    board = state.center(centerID).map { Board(of: $0, in: state, at: now) }
    coming = board.map { ComingNight.all(after: $0, in: state) } ?? []
    sleepers = Dictionary(
      state.sleepers(at: now).map { ($0.child, $0) }, uniquingKeysWith: { $1 })
    gaps = board.map { Gaps.list(of: $0.center.id, in: state, from: now) } ?? []
    findRows()
    settle()
  }

  private mutating func findRows() {
    for pane in Pane.allCases { ids[pane] = rows(of: pane, width: 0).map(\.id) }
  }

  /// Keeps each list on a row that exists and in view.
  mutating func settle() {
    let layout = Layout(size: screen, focus: focus, isZoomed: isZoomed)
    for pane in Pane.allCases {
      let ids = ids[pane] ?? []
      var list = lists[pane] ?? ListState()
      list.settle(ids)
      if let rect = layout?.panes[pane] {
        list.top = list.firstRow(of: ids.count, height: listHeight(of: pane, in: rect))
      }
      lists[pane] = list
    }
  }
}
