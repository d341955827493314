public import CareDomain

/// Everything a key of the desk does, in words: bar, palette and help come from here.
public enum DeskAct: CaseIterable, Worded {
  case help, newBooking, find, checkIn, checkOut, extend, undo, acknowledge, cancelBooking, duty
  case round, handover, emergencyCard, commands, earlier, later, now, zoom, repaint, composer
  case open, back, mark, move, pane, save, leave, lock

  /// Its name in the list of all commands.
  public var words: Words {
    switch self {
    case .help: Words("도움말", "Help")
    case .newBooking: Words("새 예약", "New booking")
    case .find: Words("찾기", "Find")
    case .checkIn: Words("등원", "Check in")
    case .checkOut: Words("하원", "Check out")
    case .extend: Words("연장과 변경", "Extend or change")
    case .undo: Words("되돌리기", "Undo")
    case .acknowledge: Words("경보 확인", "Acknowledge the alarm")
    case .cancelBooking: Words("예약 취소", "Cancel a booking")
    case .duty: Words("출근과 퇴근", "Duty on or off")
    case .round: Words("순회", "Round")
    case .handover: Words("인수인계", "Handover")
    case .emergencyCard: Words("비상연락망", "Emergency card")
    case .commands: Words("모든 명령", "All commands")
    case .earlier: Words("이전 시각", "Back in time")
    case .later: Words("다음 시각", "Forward in time")
    case .now: Words("지금으로", "Now")
    case .zoom: Words("칸 크게", "Zoom the pane")
    case .repaint: Words("화면 다시 그리기", "Repaint")
    case .composer: Words("두벌식 한글", "Hangul keyboard")
    case .open: Words("열기", "Open")
    case .back: Words("뒤로", "Back")
    case .mark: Words("표시", "Mark")
    case .move: Words("이동", "Move")
    case .pane: Words("다음 칸", "Next pane")
    case .save: Words("저장", "Save")
    case .leave: Words("끝내기", "Leave")
    case .lock: Words("잠금", "Lock")
    }
  }

  /// Its label in the key bar: at most three syllables, at most seven letters.
  public var label: Words {
    switch self {
    case .help: Words("도움", "Help")
    case .newBooking: Words("예약", "Book")
    case .find: Words("찾기", "Find")
    case .checkIn: Words("등원", "In")
    case .checkOut: Words("하원", "Out")
    case .extend: Words("연장", "Extend")
    case .undo: Words("복구", "Undo")
    case .acknowledge: Words("경보", "Alarm")
    case .cancelBooking: Words("취소", "Cancel")
    case .duty: Words("근무", "Duty")
    case .round: Words("순회", "Round")
    case .handover: Words("교대", "Shift")
    case .emergencyCard: Words("비상", "Card")
    case .commands: Words("명령", "Run")
    case .earlier: Words("이전", "Earlier")
    case .later: Words("다음", "Later")
    case .now: Words("지금", "Now")
    case .zoom: Words("크게", "Zoom")
    case .repaint: Words("다시", "Redraw")
    case .composer: Words("한글", "Hangul")
    case .open: Words("열기", "Open")
    case .back: Words("뒤로", "Back")
    case .mark: Words("표시", "Mark")
    case .move: Words("이동", "Move")
    case .pane: Words("칸", "Pane")
    case .save: Words("저장", "Save")
    case .leave: Words("끝내기", "Leave")
    case .lock: Words("잠금", "Lock")
    }
  }
}
