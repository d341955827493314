public import CareDomain

/// The heads of columns in panes, lists and tables.
public enum ColumnHead: CaseIterable, Worded {
  case id, name, room, center, child, age, birth, sex, allergies, notes, guardian, phone
  case relation, places, present, booked, free, state, nextChange, time, from, until, since
  case arrived, departed, late, staff, role, shift, caregivers, needed, onDuty, ratio, date
  case dayType, ownWindow, mergedWindow, holiday, kind, district, profile, reason, fee, rate

  public var words: Words {
    switch self {
    case .id: Words("번호", "ID")
    case .name: Words("이름", "Name")
    case .room: Words("방", "Room")
    case .center: Words("센터", "Center")
    case .child: Words("아동", "Child")
    case .age: Words("나이", "Age")
    case .birth: Words("생년월일", "Born")
    case .sex: Words("성별", "Sex")
    case .allergies: Words("알레르기", "Allergies")
    case .notes: Words("메모", "Notes")
    case .guardian: Words("보호자", "Guardian")
    case .phone: Words("전화", "Phone")
    case .relation: Words("관계", "Relation")
    case .places: Words("정원", "Places")
    case .present: Words("현원", "Here")
    case .booked: Words("예약", "Booked")
    case .free: Words("빈자리", "Open")
    case .state: Words("상태", "State")
    case .nextChange: Words("다음 변동", "Next change")
    case .time: Words("시간", "Time")
    case .from: Words("시작", "From")
    case .until: Words("끝", "Until")
    case .since: Words("언제부터", "Since")
    case .arrived: Words("등원", "In")
    case .departed: Words("하원", "Out")
    case .late: Words("지남", "Late")
    case .staff: Words("보육교직원", "Staff")
    case .role: Words("직책", "Role")
    case .shift: Words("근무", "Shift")
    case .caregivers: Words("보육교사", "Caregivers")
    case .needed: Words("필요", "Needed")
    case .onDuty: Words("근무 중", "On duty")
    case .ratio: Words("비율", "Ratio")
    case .date: Words("날짜", "Date")
    case .dayType: Words("구분", "Day")
    case .ownWindow: Words("운영시간", "Opens")
    case .mergedWindow: Words("이어진 운영시간", "Open in one")
    case .holiday: Words("공휴일", "Holiday")
    case .kind: Words("종류", "Kind")
    case .district: Words("지역", "District")
    case .profile: Words("운영규정", "Profile")
    case .reason: Words("사유", "Reason")
    case .fee: Words("이용료", "Fee")
    case .rate: Words("단가", "Rate")
    }
  }
}

/// More heads: of the journal and of checks.
public enum JournalHead: CaseIterable, Worded {
  case number, at, operatorName, fact, detail, check, result, remedy

  public var words: Words {
    switch self {
    case .number: Words("순번", "No.")
    case .at: Words("때", "When")
    case .operatorName: Words("한 사람", "By")
    case .fact: Words("한 일", "Act")
    case .detail: Words("내용", "Details")
    case .check: Words("확인할 것", "Check")
    case .result: Words("결과", "Result")
    case .remedy: Words("할 일", "What to do")
    }
  }
}
