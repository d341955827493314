import CareDomain
import SchedulingEngine
public import TerminalUI

/// How a desk looks and sounds: what people set for a place rather than for a centre.
///
/// Read from names and values, wherever they come from; what cannot be read keeps its default.
public struct DeskSettings: Equatable, Sendable {
  /// When the terminal's bell rings for a new alarm.
  public enum Bell: String, Sendable {
    /// By day; in the quiet hours the alarm row alone tells.
    case auto
    case on, off
  }

  public var bell = Bell.auto
  /// When children sleep, in minutes of the day, 21:00 to 07:00 unless set [design]; may pass midnight.
  public var quietFrom = 21 * 60
  public var quietUntil = 7 * 60
  public var palette = Palette.day
  /// Frames as `+ - |`, for terminals without line characters.
  public var asciiOnly = false
  /// Columns of the letters and signs that fonts disagree about.
  public var ambiguous = AmbiguousWidth.auto

  public init() {}

  /// The settings by name: `DOLBOM_BELL` auto, on or off; `DOLBOM_QUIET` such as `21:00-07:00`;
  /// `DOLBOM_PALETTE` day, night, highContrast or monochrome; `DOLBOM_ASCII` 1;
  /// `DOLBOM_AMBIGUOUS` auto, narrow or wide.
  public init(value: (String) -> String?) {
    if let bell = value("DOLBOM_BELL").flatMap(Bell.init(rawValue:)) { self.bell = bell }
    if let palette = value("DOLBOM_PALETTE").flatMap(Palette.init(rawValue:)) {
      self.palette = palette
    }
    asciiOnly = value("DOLBOM_ASCII") == "1"
    if let width = value("DOLBOM_AMBIGUOUS").flatMap(AmbiguousWidth.init(rawValue:)) {
      ambiguous = width
    }
    let ends = (value("DOLBOM_QUIET") ?? "").split(separator: "-").map(TimeText.minuteOfDay)
    if ends.count == 2, let from = ends[0], let until = ends[1] {
      (quietFrom, quietUntil) = (from % Instant.minutesPerDay, until % Instant.minutesPerDay)
    }
  }

  /// Whether the bell may ring at a minute.
  func rings(at now: Instant) -> Bool {
    switch bell {
    case .on: true
    case .off: false
    case .auto: !isQuiet(now.minuteOfDay)
    }
  }

  private func isQuiet(_ minute: Int) -> Bool {
    quietFrom <= quietUntil
      ? (quietFrom..<quietUntil).contains(minute) : minute >= quietFrom || minute < quietUntil
  }
}

extension Desk {
  /// Whether the bell is to ring now: for an alarm that is new, and each minute again for one that cannot wait.
  ///
  /// Asking counts as ringing: the same alarm rings once a minute at most.
  public mutating func takeRing() -> Bool {
    let open = (board?.alarms ?? []).filter { !$0.isAcknowledged && $0.kind.calls }
    let keys = Set(open.map(\.key))
    let isNew = !keys.subtracting(rung).isEmpty
    let isUrgent = open.contains { $0.kind.cannotWait } && lastRing.map { now > $0 } ?? true
    rung = keys
    guard isNew || isUrgent, settings.rings(at: now) else { return false }
    lastRing = now
    return true
  }
}

extension AlarmKind {
  /// Somebody must come; the others are read when there is time.
  var calls: Bool {
    switch self {
    case .roomFull, .trainingSoon, .trainingOverdue, .needsReview, .staffNotPlanned: false
    default: true
    }
  }

  /// It rings again until it is acknowledged.
  var cannotWait: Bool {
    switch self {
    case .ratioBroken, .overPlaces, .overdue: true
    default: false
    }
  }
}
