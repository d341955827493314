public import CareDomain
import SchedulingEngine
import TerminalUI

/// Another minute than now on the desk: as it was, or as booked. Nothing can be done there.
struct OtherTime: Sendable {
  let at: Instant
  /// What the desk shows again when it comes back to the present.
  var live: CareState
  /// The alarms that nobody had seen when the present was left.
  let alarms: Set<AlarmKey>
}

extension Desk {
  /// The minute that is shown.
  var shown: Instant { otherTime?.at ?? now }

  /// How far `[` and `]` go, in minutes.
  private static let step = 30

  /// Asks for the minute that a key goes to; nil for any other key.
  mutating func travel(_ intent: Intent) -> [Effect]? {
    switch intent {
    case .timeBack: return [.needBoard(at: stepped(-1))]
    case .timeForward: return [.needBoard(at: stepped(1))]
    case .timeNow:
      if otherTime == nil { hint(.isNow) }
      backToNow()
      return []
    default: return nil
    }
  }

  /// The next half hour on either side.
  private func stepped(_ direction: Int) -> Instant {
    let rest = ((shown.minute % Self.step) + Self.step) % Self.step
    if direction < 0 { return shown.adding(minutes: rest == 0 ? -Self.step : -rest) }
    return shown.adding(minutes: Self.step - rest)
  }

  /// Shows another minute, with the state that was known then or is booked for it.
  public mutating func view(_ state: CareState, at: Instant) {
    guard !isLocked else { return }
    guard at != now else { return backToNow() }
    let unseen = board?.alarms.filter { !$0.isAcknowledged }.map(\.key) ?? []
    otherTime = OtherTime(
      at: at, live: otherTime?.live ?? self.state, alarms: otherTime?.alarms ?? Set(unseen))
    self.state = state
    message = nil
    show()
  }

  mutating func backToNow() {
    guard let other = otherTime else { return }
    otherTime = nil
    state = other.live
    show()
  }

  /// Takes in what is new in the present while another minute is shown; a new alarm brings the desk back.
  ///
  /// False when the present is shown.
  mutating func keepLive(_ live: CareState, now: Instant) -> Bool {
    guard var other = otherTime else { return false }
    other.live = live.known(at: now)
    self.now = now
    otherTime = other
    let board = live.center(centerID).map { Board(of: $0, in: other.live, at: now) }
    let unseen = board?.alarms.filter { !$0.isAcknowledged }.map(\.key) ?? []
    if !Set(unseen).isSubset(of: other.alarms) {
      backToNow()
      hint(.alarmBroughtBack)
    }
    return true
  }

  /// Why nothing can be done in another minute; nil in the present.
  func timeObstacle(to intent: Intent) -> Obstacle? {
    guard let other = otherTime, intent.isAct else { return nil }
    return .text(say(.otherTimeIsReadOnly(TimeText.clock(other.at))))
  }

  /// The bar in the place of the alarms: that this is not now, by marks that need no colour.
  func paintOtherTime(_ other: OtherTime, row: Int, on painter: inout Painter) {
    let time = Clock.moment(other.at, language)
    let text = say(other.at < now ? .asItWas(time) : .asBooked(time))
    let sign = other.at < now ? "<<<" : ">>>"
    painter.row(
      " \(sign) \(text)  \(say(.backKey(TimeText.clock(now)))) \(sign)", at: row,
      style: Style(.caution, bold: true, reverse: true))
  }
}

extension Intent {
  /// Whether it would change something.
  fileprivate var isAct: Bool {
    switch self {
    case .newBooking, .checkIn, .checkOut, .change, .undo, .acknowledge, .cancelBooking, .noShow,
      .duty, .rest, .round, .handover, .late, .payment, .sleep, .careLog, .medicine, .incident,
      .arrival:
      true
    default: false
    }
  }
}

extension DeskWord {
  static let isNow = DeskWord("지금입니다.", "This is now.")
  static let alarmBroughtBack = DeskWord(
    "새 경보가 있어 지금으로 돌아왔습니다.", "A new alarm: back to the present.")

  static func asItWas(_ time: String) -> DeskWord {
    DeskWord("지난 \(time)에 알던 대로", "As it was known at \(time)")
  }
  static func asBooked(_ time: String) -> DeskWord {
    DeskWord("앞으로 \(time), 예약대로", "As booked for \(time)")
  }
  static func backKey(_ time: String) -> DeskWord {
    DeskWord("[ ] 30분씩  \\ 지금 \(time)으로", "[ ] by 30 min  \\ back to \(time)")
  }
  static func otherTimeIsReadOnly(_ time: String) -> DeskWord {
    DeskWord(
      "\(time)의 화면은 보기만 합니다. \\로 지금으로 돌아가서 하세요.",
      "At \(time) you can only look; \\ goes back to now.")
  }
}
