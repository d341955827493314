public import CareDomain

/// The labels of form fields and of the lines beside them.
public enum FieldLabel: CaseIterable, Worded {
  case child, guardian, eligibility, date, start, end, length, nextDay, room, roomChosenForYou
  case reason, emergency, notes, allergies, fee, broughtBy, givenTo, because, staff, operatorName
  case pin, search, centerName, supervisorName, profile, trainingOrLive, booked, arrived
  case departed

  public var words: Words {
    switch self {
    case .child: Words("아동", "Child")
    case .guardian: Words("보호자", "Guardian")
    case .eligibility: Words("이용 자격", "Eligibility")
    case .date: Words("날짜", "Date")
    case .start: Words("시작", "Start")
    case .end: Words("끝", "End")
    case .length: Words("길이", "Length")
    case .nextDay: Words("다음 날", "next day")
    case .room: Words("방", "Room")
    case .roomChosenForYou: Words("자동", "automatic")
    case .reason: Words("사유", "Reason")
    case .emergency: Words("긴급 이용 사유", "Emergency because")
    case .notes: Words("메모", "Notes")
    case .allergies: Words("알레르기", "Allergies")
    case .fee: Words("이용료", "Fee")
    case .broughtBy: Words("데려온 사람", "Brought by")
    case .givenTo: Words("인계받는 사람", "Given to")
    case .because: Words("사유", "Because")
    case .staff: Words("보육교직원", "Staff")
    case .operatorName: Words("담당자", "Operator")
    case .pin: Words("비밀번호", "PIN")
    case .search: Words("찾을 말", "Search for")
    case .centerName: Words("센터 이름", "Center name")
    case .supervisorName: Words("관리자 이름", "Supervisor name")
    case .profile: Words("운영규정", "Profile")
    case .trainingOrLive: Words("연습용 또는 운영용", "Training or live")
    case .booked: Words("예약", "Booked")
    case .arrived: Words("등원", "Checked in")
    case .departed: Words("하원", "Checked out")
    }
  }
}
