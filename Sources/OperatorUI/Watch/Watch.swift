public import CareDomain
import SchedulingEngine
public import TerminalUI

/// The supervisor's live view as a value: all rooms and centers, read-only.
///
/// Pure, as the desk is: events go in, what the loop is to do comes out, ``picture(size:)`` draws.
public struct Watch: Sendable {
  /// What the loop is to do.
  public enum Effect: Equatable, Sendable { case repaint, suspend, quit }

  /// Seconds for which the wall shows one page.
  public static let secondsAPage = 15

  let language: Language
  var state: CareState
  var now: Instant
  var sites: [WatchSite] = []
  /// Refused bookings of the day by center; those that name no room count for all.
  var unmet: UnmetToday
  /// The center that is looked into; nil shows all.
  var open: Center.ID?
  var selected = 0
  var top = 0
  /// Pages follow each other by themselves.
  public private(set) var isWall: Bool
  var isHelpShown = false
  var failure: String?
  /// That the last key does nothing here; gone with the next.
  var deadKey: String?
  /// The occupancy page, while it is shown.
  var heat: WatchHeat?
  var screen = Size(rows: 24, columns: 80)
  /// Dashes, dots and the ellipsis as plain signs, for terminals without them.
  public var asciiOnly = false

  public init(
    language: Language, state: CareState, unmet: UnmetToday, now: Instant, isWall: Bool
  ) {
    self.language = language
    self.state = state
    self.unmet = unmet
    self.now = now
    self.isWall = isWall
    show()
  }

  /// Another process changed the file, or a minute passed.
  public mutating func refresh(state: CareState, unmet: UnmetToday, now: Instant) {
    (self.state, self.unmet, self.now, failure) = (state, unmet, now, nil)
    heat?.days = nil
    show()
  }

  /// The file could not be read just now; what is shown may be old, and it says so.
  public mutating func failed(_ sentence: String) { failure = sentence }

  /// The wall's next page: all centers, then each of them.
  public mutating func turnPage() {
    guard isWall else { return }
    let pages = [nil] + sites.map { Optional($0.center.id) }
    let next = (pages.firstIndex(of: open) ?? 0) + 1
    show(center: pages[next % pages.count])
  }

  public mutating func handle(_ event: TerminalEvent) -> [Effect] {
    switch event {
    case .key(let key, _): return KeyTable.strokes(of: key).flatMap { press($0) }
    case .mouse(let mouse): click(mouse)
    case .resize(let size): screen = size
    case .suspend: return [.suspend]
    case .paste, .tick, .wake, .hangUp, .terminate, .resumed: break
    }
    return []
  }

  private mutating func press(_ key: Key) -> [Effect] {
    deadKey = nil
    if heat != nil, pressHeat(key) { return [] }
    switch key {
    case .character("o"), .function(3): openHeat()
    case .up, .character("k"): move(by: -1)
    case .down, .character("j"): move(by: 1)
    case .pageUp: move(by: -10)
    case .pageDown: move(by: 10)
    case .home, .character("g"): move(by: -1_000)
    case .end, .character("G"): move(by: 1_000)
    case .enter, .right, .character("l"): drill()
    case .escape, .left, .backspace, .character("h"): back()
    case .character("w"), .function(2): isWall.toggle()
    case .character("?"), .function(1): isHelpShown.toggle()
    case .control("l"): return [.repaint]
    case .control("z"): return [.suspend]
    case .control("q"), .control("c"), .character("q"): return [.quit]
    default:
      deadKey = say(
        " 그 키는 여기서 하는 일이 없습니다.  ? 도움말  q 나가기",
        " That key does nothing here.  ? help  q leave")
    }
    return []
  }

  private mutating func click(_ mouse: Mouse) {
    switch mouse.kind {
    case .wheelUp: move(by: -1)
    case .wheelDown: move(by: 1)
    case .press, .doubleClick: choose(row: mouse.row, opens: mouse.kind == .doubleClick)
    case .release: break
    }
  }

  private mutating func choose(row: Int, opens: Bool) {
    let index = top + row - WatchLayout.firstRow
    guard open == nil, heat == nil, siteRows.indices.contains(index) else { return }
    selected = siteRows[index].site
    if opens { drill() }
  }

  private mutating func move(by count: Int) {
    isHelpShown = false
    guard open == nil, heat == nil else {
      let lines = heat.map(heatLines) ?? pageLines
      top = max(0, min(top + count, lines.count - 1))
      return
    }
    selected = max(0, min(selected + count, sites.count - 1))
  }

  private mutating func drill() {
    guard open == nil, heat == nil, sites.indices.contains(selected) else { return }
    show(center: sites[selected].center.id)
  }

  private mutating func back() {
    if isHelpShown { isHelpShown = false } else { show(center: nil) }
  }

  private mutating func show(center: Center.ID?) {
    (open, top, heat) = (center, 0, nil)
  }

  private mutating func show() {
    let masked = state.withMaskedNames
    sites = state.centers.map { WatchSite($0, in: masked, at: now) }
    selected = max(0, min(selected, sites.count - 1))
    if let open, !sites.contains(where: { $0.center.id == open }) { show(center: nil) }
  }

  func say(_ korean: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
    language.pick(korean(), english())
  }
}

/// What was asked for today and could not be had.
public struct UnmetToday: Hashable, Sendable {
  /// Refusals whose first reason this was, by the room where it fails; nil for any room.
  public struct Count: Hashable, Sendable {
    public let room: Room.ID?
    public let reason: String
    public let refusals: Int

    public init(room: Room.ID?, reason: String, refusals: Int) {
      self.room = room
      self.reason = reason
      self.refusals = refusals
    }
  }

  public let counts: [Count]

  public init(_ counts: [Count]) { self.counts = counts.filter { $0.refusals > 0 } }

  var total: Int { counts.reduce(0) { $0 + $1.refusals } }

  func count(in rooms: Set<Room.ID>) -> Int {
    counts.reduce(0) { $0 + ($1.room.map(rooms.contains) == true ? $1.refusals : 0) }
  }
}

/// One center on the view.
struct WatchSite: Sendable {
  /// As many hours as the widest screen shows.
  static let hours = 24

  let center: Center
  let board: Board
  /// By room, in the order of the board.
  let hours: [[HourAhead]]
  let explain: Names

  init(_ center: Center, in state: CareState, at now: Instant) {
    self.center = center
    board = Board(of: center, in: state, at: now)
    hours = board.rooms.map {
      HourAhead.list(of: $0.room, count: Self.hours, in: state, at: now)
    }
    explain = Names(state)
  }

  var present: Int { board.rooms.reduce(0) { $0 + $1.present } }
  var booked: Int { board.rooms.reduce(0) { $0 + $1.booked } }
  var places: Int { board.rooms.reduce(0) { $0 + $1.places } }
  var onDuty: Int { board.rooms.reduce(0) { $0 + $1.caregiversOnDuty } }
  var needed: Int { board.rooms.reduce(0) { $0 + $1.caregiversNeeded } }
  var openAlarms: [Alarm] { board.alarms.filter { !$0.isAcknowledged } }
  var rooms: Set<Room.ID> { Set(board.rooms.map(\.room.id)) }
}

extension CareState {
  /// The same with the initials of the children: a wall is read by everybody who passes.
  var withMaskedNames: CareState {
    var state = self
    state.children = children.mapValues { child in
      var child = child
      child.name = Initials.of(child.name)
      return child
    }
    return state
  }
}
