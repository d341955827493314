public import CareDomain
import SchedulingEngine
import TerminalUI

/// Why the desk is locked.
public enum LockCause: Hashable, Sendable {
  /// Nobody touched a key for so many minutes.
  case idle(minutes: Int)
  /// Somebody locked it.
  case asked
}

/// The lock: the board stays and alarms are said, but no name, telephone or half-written text is in the desk.
struct Lock: Equatable, Sendable {
  let cause: LockCause
  /// Something half written was thrown away.
  let hasDropped: Bool
}

extension Desk {
  public var isLocked: Bool { lock != nil }

  /// Locks: what is half written goes, names shrink to initials, telephones and notes vanish.
  public mutating func lock(_ cause: LockCause) {
    guard !isLocked else { return }
    backToNow()
    lock = Lock(cause: cause, hasDropped: dialogs.contains(where: \.isForm))
    (dialogs, finder, retry, directory, formState) = ([], nil, nil, nil, nil)
    (isFormStateOld, isComposing, isFresh) = (false, false, true)
    state = state.withInitials
    show()
    message = Message(kind: .hint, text: say(.locked(cause)))
  }

  /// Opens the desk again with the state as it is now.
  public mutating func unlock(state: CareState, now: Instant) {
    guard let lock else { return }
    self.lock = nil
    dialogs = []
    message = nil
    refresh(state: state, now: now)
    if lock.hasDropped { hint(.droppedByLock) }
  }

  /// Leaving a kiosk locks it; what belongs to a center is never left by a key.
  mutating func leaveKiosk() -> [Effect] { [.lock] }

  // MARK: The lock page

  private func sign(of mark: RoomMark) -> String {
    switch mark {
    case .over, .short: "!!"
    case .full: "#"
    case .closed, .caution, .free: ""
    }
  }

  /// What can be read across the room: the time and how many are in each room.
  var lockRows: [Line] {
    let rooms = board?.rooms.map { row in
      "\(row.room.name) \(row.present)/\(row.places)\(sign(of: RoomMark(row)))"
    }
    let clock = BigClock.rows(TimeText.clock(now)).map {
      Line(text: "            " + $0, style: Style(.title, bold: true))
    }
    return clock
      + [
        Line(text: ""),
        Line(text: (rooms ?? []).joined(separator: "   "), style: Style(bold: true)),
        Line(text: lock.map { say(.locked($0.cause)) } ?? "", style: Style(.muted)), Line(text: ""),
      ]
  }
}

extension DeskWord {
  static let lockedMark = DeskWord("잠김", "LOCKED")
  static let droppedByLock = DeskWord(
    "잠글 때 쓰던 것은 지웠습니다.", "What was half written when it locked is gone.")

  static func locked(_ cause: LockCause) -> DeskWord {
    switch cause {
    case .idle(let minutes):
      DeskWord(
        "\(minutes)분 동안 입력이 없어 잠갔습니다. 아무 키나 누르고 PIN을 넣으세요.",
        "Locked after \(minutes) min without a key. Press any key, then the PIN.")
    case .asked: DeskWord("잠갔습니다. 아무 키나 누르고 PIN을 넣으세요.", "Locked. Press any key, then the PIN.")
    }
  }
}
