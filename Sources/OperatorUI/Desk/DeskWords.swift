import CareDomain

/// A fixed text of the desk in both languages; one without the other does not compile.
struct DeskWord: Sendable {
  let words: Words

  init(_ korean: String, _ english: String) { words = Words(ko: korean, en: english) }
}

extension Desk {
  func say(_ word: DeskWord) -> String { say(word.words) }
  mutating func hint(_ word: DeskWord) { hint(word.words) }
}

// MARK: Head, panes

extension DeskWord {
  static let program = DeskWord("돌봄", "dolbom")
  static let training = DeskWord("훈련", "TRAINING")
  static let open = DeskWord("열림", "open")
  static let closed = DeskWord("닫힘", "closed")
  static let noAlarm = DeskWord("경보 없음", "no alarms")
  static let acknowledged = DeskWord("확인함", "seen")
  static let paneRooms = DeskWord("방 아이", "Rooms")
  static let paneBookings = DeskWord("예약", "Bookings")
  static let paneStaff = DeskWord("근무", "Staff")
  static let paneStrip = DeskWord("밤", "Night")
  static let paneCard = DeskWord("카드", "Card")
  static let caregiversPerNeed = DeskWord("교사/필요", "st./need")
  static let headUnit = DeskWord("명", "")
  static let staffShort = DeskWord("교사", "st.")
  static let review = DeskWord("검토", "review")
  static let nothingFound = DeskWord("찾은 이름이 없습니다", "no such name")
  static let noCenter = DeskWord("이 파일에 그런 센터가 없습니다.", "This file has no such center.")

  static func until(_ time: String) -> DeskWord { DeskWord("\(time)까지", "until \(time)") }
  static func next(_ time: String) -> DeskWord { DeskWord("다음 \(time)", "opens \(time)") }
  static func alarms(_ count: Int) -> DeskWord { DeskWord("경보 \(count)", "alarms \(count)") }
  static func overdueBy(_ time: String) -> DeskWord { DeskWord("\(time) 지남", "+\(time)") }
  static func count(_ count: Int) -> DeskWord { DeskWord("\(count)건", "\(count)") }
  static func expectedCount(_ count: Int) -> DeskWord {
    DeskWord("올 아이 \(count)", "\(count) to come")
  }
  static func nothing(in pane: Pane) -> DeskWord {
    switch pane {
    case .rooms: DeskWord("방이 없습니다: dolbom import rooms", "no rooms: dolbom import rooms")
    case .bookings: DeskWord("예약이 없습니다. F2 새 예약", "no bookings. F2 books")
    case .staff: DeskWord("근무가 없습니다. Ctrl-D 출근", "nobody planned. Ctrl-D on")
    case .strip: DeskWord("다음에 여는 때를 모릅니다", "the next opening is not known")
    case .card: DeskWord("고른 것이 없습니다", "nothing is selected")
    }
  }
  static func tooSmall(_ needed: String, _ now: String) -> DeskWord {
    DeskWord(
      "화면이 작습니다. \(needed) 이상 필요 (지금 \(now))",
      "Screen too small: \(needed) needed, now \(now)")
  }
}

// MARK: Cards

extension DeskWord {
  static let allergies = DeskWord("알레르기", "allergies")
  static let notes = DeskWord("메모", "notes")
  static let booking = DeskWord("예약", "booked")
  static let arrived = DeskWord("등원", "in")
  static let departed = DeskWord("하원", "out")
  static let fee = DeskWord("이용료", "fee")
  static let feeSoFar = DeskWord("지금까지", "so far")
  static let feeExpected = DeskWord("예상 요금", "fee")
  static let guardian = DeskWord("보호자", "guardian")
  static let mayCollect = DeskWord("인계 가능", "may fetch")
  static let mustNotCollect = DeskWord("인계 금지", "BLOCKED")
  static let emergencyReason = DeskWord("긴급", "emergency")
  static let role = DeskWord("직책", "role")
  static let vetted = DeskWord("범죄경력", "vetted")
  static let notVetted = DeskWord("조회 기록 없음", "not vetted")
  static let trainings = DeskWord("교육", "courses")
  static let shift = DeskWord("근무표", "shift")
  static let onDutySince = DeskWord("근무 중", "on duty")
  static let places = DeskWord("정원", "places")
  static let present = DeskWord("현원", "present")
  static let ages = DeskWord("나이", "ages")
  static let staff = DeskWord("교사", "staff")
  static let emergencyTitle = DeskWord("비상 카드", "Emergency card")
  static let rescue = DeskWord("119 화재, 구급   112 경찰", "119 fire, ambulance   112 police")
  static let gone = DeskWord("이 기록은 더 이상 없습니다.", "This record is no longer there.")

  static func months(_ low: Int, _ high: Int) -> DeskWord {
    DeskWord("\(low)개월부터 \(high)개월 전까지", "\(low) to \(high) months")
  }
  static func monthsFrom(_ low: Int) -> DeskWord { DeskWord("\(low)개월부터", "from \(low) months") }
  static func headcount(_ count: Int) -> DeskWord {
    DeskWord("지금 아이 \(count)명", "\(counted(count, "child", "children")) here now")
  }
}

extension DeskWord {
  static let largeHint = DeskWord("Esc 또는 = 돌아가기", "Esc or = goes back")
}

extension Place {
  /// What can be done in a dialog.
  var hint: DeskWord {
    switch self {
    case .desk, .finding: DeskWord("F1 도움말", "F1 help")
    case .sheet: DeskWord("위아래로 읽기, Esc 닫기", "Up and Down read on, Esc closes")
    case .choice:
      DeskWord("번호 또는 화살표와 Enter, Esc 그만두기", "a number, or arrows and Enter; Esc leaves")
    case .actions: DeskWord("글자를 쳐서 찾고 Enter로 실행, Esc 닫기", "type to search, Enter runs, Esc closes")
    case .form:
      DeskWord(
        "Enter 다음 칸  위아래 값 바꾸기  Ctrl-S 저장  Esc 그만두기",
        "Enter next field  Up/Down change  Ctrl-S save  Esc leaves")
    case .signing: .signingHint
    case .question: DeskWord("Tab으로 단추를 고르고 Enter", "Tab to a button, then Enter")
    }
  }
}
