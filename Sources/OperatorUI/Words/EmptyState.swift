public import CareDomain

/// What a list says when there is nothing in it, with what to do next.
public enum EmptyState: CaseIterable, Worded {
  case noChildrenTonight, noBookings, noStaffTonight, noAlarms, noRooms, noChildrenKnown
  case nothingFound, noOpenPlace, noMessages, noCenters, noHolidays, noStays, noContacts

  public var words: Words {
    switch self {
    case .noChildrenTonight: Text.noChildrenTonight
    case .noBookings: Words("예약이 없습니다. F2로 예약하십시오.", "No bookings. Press F2 to book.")
    case .noStaffTonight: Text.noStaffTonight
    case .noAlarms: Words("경보가 없습니다.", "No alarms.")
    case .noRooms: Text.noRooms
    case .noChildrenKnown: Text.noChildrenKnown
    case .nothingFound: Text.nothingFound
    case .noOpenPlace: Text.noOpenPlace
    case .noMessages: Words("아직 알림이 없습니다.", "No messages yet.")
    case .noCenters: Text.noCenters
    case .noHolidays: Words("이 기간에는 공휴일이 없습니다.", "No holidays in this period.")
    case .noStays: Words("이 기간에는 이용이 없습니다.", "No stays in this period.")
    case .noContacts: Text.noContacts
    }
  }

  private enum Text {
    static let noChildrenTonight = Words(
      "이 밤에는 예약한 아동이 없습니다. F2로 예약하십시오.",
      "No children are booked for this session. Press F2 to book.")
    static let noStaffTonight = Words(
      "이 밤에는 근무가 없습니다. Ctrl-D로 출근을 적으십시오.",
      "Nobody is planned for this session. Press Ctrl-D to sign on.")
    static let noRooms = Words(
      "보육실이 없습니다. 'dolbom import rooms 파일.csv'로 넣으십시오.",
      "No rooms yet. Add them with 'dolbom import rooms FILE.csv'.")
    static let noChildrenKnown = Words(
      "등록한 아동이 없습니다. 'dolbom import children 파일.csv'로 넣으십시오.",
      "No children yet. Add them with 'dolbom import children FILE.csv'.")
    static let nothingFound = Words(
      "찾는 것이 없습니다. Esc를 누르면 모두 보입니다.",
      "Nothing matches. Press Esc to see all.")
    static let noOpenPlace = Words(
      "가까운 빈자리가 없습니다. 다른 날짜를 넣어 보십시오.",
      "No open place nearby. Try another date.")
    static let noCenters = Words(
      "센터가 없습니다. 'dolbom create'로 만드십시오.",
      "No center yet. Make one with 'dolbom create'.")
    static let noContacts = Words(
      "보호자와 지정 인계자가 없습니다. 보호자부터 등록하십시오.",
      "Nobody is listed for this child. Register a guardian first.")
  }
}
