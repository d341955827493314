import CareDomain
import TerminalUI

// What the dialogs of the care say.

extension DeskWord {
  static let roundTitle = DeskWord("순회 (수면 확인)", "Round of sleep checks")
  static let logTitle = DeskWord("돌봄 기록", "Care log")
  static let medicineTitle = DeskWord("투약", "Medicine")
  static let giverTitle = DeskWord("누가 투약하나요?", "Who gives it?")
  static let witnessTitle = DeskWord("누가 보았나요?", "Who saw it?")
  static let nobodySaw = DeskWord("본 사람 없음", "nobody saw it")
  static func otherDose(_ drug: String, _ clock: String) -> DeskWord {
    let drug = SafeText.display(drug)
    return DeskWord(
      "다른 약을 \(clock)에 먹었습니다: \(drug). 성분이 겹치지 않는지 보세요.",
      "Another medicine at \(clock): \(drug). Do both hold one substance?")
  }
  static let rollCallTitle = DeskWord("대피 인원 확인", "Roll call")
  static let incidentTitle = DeskWord("사고 기록", "Incident")
  static let requestTitle = DeskWord("투약의뢰서", "Medicine request")
  static let twoStaffTitle = DeskWord("두 사람이 결정하여 인계", "Given away by two of the staff")
  static let newRequest = DeskWord("새 투약의뢰서", "new medicine request")
  static let newIncident = DeskWord("새 사고", "new incident")
  static let nobodySleeps = DeskWord("자는 아이가 없습니다.", "No child is asleep.")
  static let nobodyIsHere = DeskWord("지금 있는 아이가 없습니다.", "No child is here.")
  static let selectChild = DeskWord("먼저 아이를 고르세요.", "Select a child first.")
  static let roundDone = DeskWord("순회를 마쳤습니다.", "The round is done.")
  static let markSomebody = DeskWord("Space로 아이를 고르세요.", "Mark the children with Space.")
  static let numberUnreadable = DeskWord("숫자로 쓰세요.", "Write a number.")
  static let temperatureUnreadable = DeskWord(
    "체온은 37.2처럼 쓰세요 (34.0~43.0).", "Write the temperature as 37.2 (34.0 to 43.0).")
  static let intervalUnreadable = DeskWord("간격은 6h, 90m처럼 쓰세요.", "Write the interval as 6h or 90m.")
  static let stranger = DeskWord("명단에 없거나 신분을 확인하지 못한 사람", "not listed, or identity not checked")
  static let twoStaffItem = DeskWord(
    "두 사람이 결정하여 인계 (통화한 뒤)", "two of the staff decide (after a call)")
  static let alertTitle = DeskWord("인계하지 마십시오", "Do not hand the child over")
  static let beginsEvacuation = DeskWord("Space 대피와 인원 확인", "Space evacuate and call the roll")
  static let medicineDueShort = DeskWord("!!약", "!!med")
  static let medicineAndSleepShort = DeskWord("!!약잠", "!!med zz")
  static let heldShort = DeskWord("보류!!", "held!!")
  static let sleepLabel = DeskWord("수면", "sleep")
  static let medicineLabel = DeskWord("투약", "medicine")
  static let careLabel = DeskWord("기록", "log")
  static let agenciesLabel = DeskWord("협약기관", "agencies")

  static func bed(_ number: Int) -> DeskWord { DeskWord("\(number)번", "bed \(number)") }
  static func left(_ minutes: Int) -> DeskWord {
    minutes > 0
      ? DeskWord("\(minutes)분 뒤", "in \(minutes) min")
      : DeskWord("\(-minutes)분 늦음", "\(-minutes) min late")
  }
  /// Asleep, and minutes until the next look; marked once it is late.
  static func asleep(_ left: Int) -> DeskWord {
    left > 0
      ? DeskWord("잠 \(left)", "zz \(left)") : DeskWord("!!잠 \(-left)", "!!zz \(-left)")
  }
  static func everySoMany(_ minutes: Int) -> DeskWord {
    DeskWord("\(minutes)분마다", "every \(minutes) min")
  }
  static func marked(_ count: Int) -> DeskWord {
    DeskWord("\(count)명", counted(count, "child", "children"))
  }
  static func rollCall(_ safe: Int, _ all: Int, _ clock: String) -> DeskWord {
    DeskWord("확인 \(safe)/\(all)명  \(clock)", "seen \(safe)/\(all)  \(clock)")
  }
  static func confirm(_ facts: String) -> DeskWord {
    DeskWord("함께 확인: \(facts).", "Go over together: \(facts).")
  }
  static func written(_ count: Int) -> DeskWord {
    DeskWord("\(count)명의 기록을 적었습니다.", "Noted for \(counted(count, "child", "children")).")
  }
}

extension CareDialog {
  /// What the keys do here.
  var hint: DeskWord {
    switch self {
    case .round:
      DeskWord(
        "1 이상 없음  2 돌아누움  3 엎드림  4 뜨거움  5 적기  위아래  Esc 마침",
        "1 fine  2 turned  3 prone  4 hot  5 note  arrows  Esc ends")
    case .log(let form): form.stage.hint
    case .medicine: DeskWord("번호로 고르기, Esc 그만두기", "choose by number, Esc leaves")
    case .ask(let form) where form.isAboutCash:
      DeskWord(
        "센 현금을 쓰고 Enter (세지 않았으면 그냥 Enter), Esc 그만두기",
        "type the cash and Enter (Enter alone: not counted), Esc leaves")
    case .ask: DeskWord("Enter 저장, Esc 그만두기", "Enter saves, Esc leaves")
    case .fields:
      DeskWord(
        "Enter 다음 칸  위아래 값 바꾸기  Ctrl-S 저장  Esc 그만두기",
        "Enter next field  Up/Down change  Ctrl-S save  Esc leaves")
    case .rollCall:
      DeskWord("Space 확인  번호로도  Esc 카드로", "Space ticks, numbers too, Esc back to the card")
    }
  }
}

extension LogForm.Stage {
  fileprivate var hint: DeskWord {
    switch self {
    case .kind, .detail, .person:
      DeskWord("번호로 고르기, Esc 그만두기", "choose by number, Esc leaves")
    case .text: DeskWord("쓰고 Enter, Esc 그만두기", "type, then Enter; Esc leaves")
    case .children:
      DeskWord("Space 고르기  Tab 모두  Enter 저장", "Space marks  Tab all  Enter saves")
    }
  }
}

extension AskForm {
  fileprivate var isAboutCash: Bool {
    if case .counted = purpose { true } else { false }
  }

  /// What is shown above the answer: a refusal that asks for it, or what it is about.
  var factStyle: Style {
    switch purpose {
    case .counted, .refund, .moneyReason: Style()
    default: Style(.alarm)
    }
  }
}

extension AskForm.Purpose {
  var title: DeskWord {
    switch self {
    case .wake, .roundGap: DeskWord("확인이 늦은 까닭", "Why was the check late?")
    case .roundNote: DeskWord("적을 것", "What was found?")
    case .temperature: DeskWord("체온 (37.2처럼)", "Temperature (as 37.2)")
    case .dose: DeskWord("간격 안에 투약하는 까닭", "Why inside the interval?")
    case .stranger: DeskWord("누가 데리러 왔나요?", "Who wants to take the child?")
    case .evacuation: DeskWord("대피하는 까닭", "Why is the house left?")
    case .counted: DeskWord("센 현금 (원)", "Cash that was counted (won)")
    case .refund: DeskWord("돌려주는 금액 (원)", "Won to pay back")
    case .moneyReason(_, nil): DeskWord("취소하는 까닭", "Why is it voided?")
    case .moneyReason: DeskWord("환불하는 까닭", "Why is it paid back?")
    case .incidentStep(_, .reported): DeskWord("어디에 보고했나요?", "To whom was it reported?")
    case .incidentStep: DeskWord("누구에게 연락했나요?", "Who was called?")
    }
  }

  /// Ready answers, taken by their number.
  var presets: [DeskWord] {
    switch self {
    case .wake, .roundGap:
      [
        DeskWord("다른 아이를 돌봄", "caring for another child"), DeskWord("위급한 일", "an emergency"),
        DeskWord("인수인계", "handover"),
      ]
    case .dose: [DeskWord("열이 다시 남", "the fever is back"), DeskWord("의사의 지시", "a doctor's order")]
    case .evacuation: [DeskWord("훈련", "drill"), DeskWord("화재", "fire"), DeskWord("가스", "gas")]
    case .incidentStep(_, .reported):
      [
        DeskWord("시청", "city"), DeskWord("경찰 (112)", "police (112)"),
        DeskWord("아동보호전문기관", "child protection agency"),
      ]
    case .incidentStep: [DeskWord("119", "119"), DeskWord("협약 병원", "partner hospital")]
    case .moneyReason:
      [DeskWord("잘못 적음", "entered wrongly"), DeskWord("결제 방법 바꿈", "paid another way")]
    case .roundNote, .temperature, .stranger, .counted, .refund: []
    }
  }
}

extension FieldForm.Field.Name {
  var label: DeskWord {
    switch self {
    case .drug: DeskWord("약", "drug")
    case .dose: DeskWord("한 번의 양", "one dose")
    case .interval: DeskWord("간격 (6h)", "interval (6h)")
    case .last: DeskWord("집에서 마지막", "last at home")
    case .until: DeskWord("언제까지", "until")
    case .guardian: DeskWord("의뢰한 분", "asked by")
    case .note: DeskWord("적을 것", "note")
    case .kind: DeskWord("종류", "kind")
    case .place: DeskWord("어디서", "where")
    case .what: DeskWord("무슨 일", "what")
    case .firstAid: DeskWord("응급 처치", "first aid")
    case .caller: DeskWord("연락한 곳", "who was called")
    case .person: DeskWord("받는 사람", "to whom")
    case .witness: DeskWord("두 번째 교직원", "second of staff")
    case .because: DeskWord("까닭", "reason")
    case .temperature: DeskWord("체온 (37.2)", "temp. (37.2)")
    case .contagion: DeskWord("전염병 이름", "contagion")
    case .broughtBy: DeskWord("데려온 분", "brought by")
    case .belongings: DeskWord("가져온 것", "belongings")
    }
  }
}

extension FieldForm {
  var title: DeskWord {
    switch subject {
    case .medicine: .requestTitle
    case .incident: .incidentTitle
    case .twoStaff: .twoStaffTitle
    case .arrival: .arrivalTitle
    }
  }
}
