public import CareDomain

/// The titles of panes, pages and dialogs.
public enum PaneTitle: CaseIterable, Worded {
  case rooms, children, bookings, staff, alarms, occupancy, messages, chosenChild, newBooking
  case changeBooking, freePlaces, otherTimes, ruleCheck, sameDay, checkIn, checkOut
  case cancelBooking, duty, round, handover, emergencyCard, help, commands, find, lock
  case firstSetUp, centers

  public var words: Words {
    switch self {
    case .rooms: Words("방 현황", "Rooms")
    case .children: Words("아동", "Children")
    case .bookings: Words("예약", "Bookings")
    case .staff: Words("근무", "Staff")
    case .alarms: Words("경보", "Alarms")
    case .occupancy: Words("시간별 현황", "Hour by hour")
    case .messages: Words("알림 기록", "Messages")
    case .chosenChild: Words("고른 아동", "Selected child")
    case .newBooking: Words("새 예약", "New booking")
    case .changeBooking: Words("예약 변경", "Change booking")
    case .freePlaces: Words("빈자리", "Open places")
    case .otherTimes: Words("다른 빈 시간", "Other open times")
    case .ruleCheck: Words("규칙 확인", "Rules")
    case .sameDay: Words("같은 날 예약", "Bookings that day")
    case .checkIn: Words("등원", "Check in")
    case .checkOut: Words("하원", "Check out")
    case .cancelBooking: Words("예약 취소", "Cancel a booking")
    case .duty: Words("출근과 퇴근", "Duty on and off")
    case .round: Words("순회", "Round")
    case .handover: Words("인수인계", "Handover")
    case .emergencyCard: Words("비상연락망", "Emergency card")
    case .help: Words("도움말", "Help")
    case .commands: Words("모든 명령", "All commands")
    case .find: Words("찾기", "Find")
    case .lock: Words("잠금", "Locked")
    case .firstSetUp: Words("처음 설정", "First set-up")
    case .centers: Words("센터", "Centers")
    }
  }
}
