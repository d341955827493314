public import CareDomain

/// A page of help: a title and a few sentences, one a line.
public enum HelpPage: CaseIterable, Worded {
  case desk, booking, arrival, staff, alarms, emergency

  /// Its title.
  public var words: Words {
    switch self {
    case .desk: Words("현황판", "The desk")
    case .booking: Words("예약", "Booking")
    case .arrival: Words("등원과 하원", "Coming and going")
    case .staff: Words("근무", "Duty")
    case .alarms: Words("경보", "Alarms")
    case .emergency: Words("비상", "Emergency")
    }
  }

  /// Its sentences in one language.
  public func lines(_ language: Language) -> [String] { sentences.map { $0.text(language) } }

  private var sentences: [Words] {
    switch self {
    case .desk: Self.deskSentences
    case .booking: Self.bookingSentences
    case .arrival: Self.arrivalSentences
    case .staff: Self.staffSentences
    case .alarms: Self.alarmsSentences
    case .emergency: Self.emergencySentences
    }
  }

  private static let deskSentences = [
    Words("방을 고르면 그 방의 아동이 보입니다.", "Choose a room to see its children."),
    Words("아동을 고르고 F4로 등원, F5로 하원을 적습니다.", "Select a child: F4 checks in, F5 checks out."),
    Words("F2로 예약하고 F6으로 늘리거나 바꿉니다.", "F2 books, F6 extends or changes."),
    Words("F7은 방금 한 일을 되돌립니다.", "F7 takes the last act back."),
    Words("[ 와 ]로 다른 시각을 보고 \\로 돌아옵니다.", "[ and ] show another time, \\ comes back to now."),
    Words("0을 누르면 언제나 비상연락망이 보입니다.", "0 always shows the emergency card."),
  ]

  private static let bookingSentences = [
    Words("이름은 초성으로도 찾습니다: ㄱㅅㅇ은 김서연.", "Type part of a name to find the child."),
    Words(
      "시각은 숫자만 쳐도 됩니다: 20, 2030, +3은 세 시간.",
      "Times may be typed short: 20, 2030, +3 for three hours."),
    Words("위아래 키는 30분씩 옮깁니다.", "Up and Down move by 30 minutes."),
    Words("방을 비우면 알맞은 방을 고릅니다.", "Leave the room empty to have one chosen."),
    Words("오른쪽에 빈자리와 지킬 규칙이 바로 보입니다.", "Open places and the rules show at once on the right."),
    Words(
      "급하면 긴급 이용 사유를 적습니다. 신청 기한만 풀립니다.",
      "An emergency reason lifts the notice, nothing else."),
  ]

  private static let arrivalSentences = [
    Words(
      "등원은 예약 두 시간 전부터 적을 수 있습니다.",
      "A child may come up to two hours early if the room can take it."),
    Words("하원은 보호자나 지정 인계자에게만 합니다.", "Children leave only with a guardian or a listed person."),
    Words("인계 금지자에게는 어떤 때에도 인계하지 않습니다.", "A blocked person never gets the child."),
    Words("명단에 없는 사람이면 보호자에게 전화해 확인합니다.", "Call the guardian when somebody else comes."),
    Words("이용료는 하원 때 정해집니다.", "The fee is set when the child leaves."),
  ]

  private static let staffSentences = [
    Words("Ctrl-D로 출근과 퇴근을 적습니다.", "Ctrl-D signs on or off duty."),
    Words("퇴근하면 비율이 깨질 때는 퇴근할 수 없습니다.", "Nobody may leave while the children here need them."),
    Words(
      "교육 기한이 지났거나 조회를 받지 않은 사람은 근무할 수 없습니다.",
      "Overdue training or a missing record check bars from duty."),
  ]

  private static let alarmsSentences = [
    Words("급한 것부터 위에 보입니다.", "The most urgent stand first."),
    Words("F8은 보았다고 남길 뿐, 까닭을 없애지는 않습니다.", "F8 records that you saw it; the cause stays."),
    Words(
      "비율 초과: 보육교사를 더 부르거나 아동을 다른 방으로 옮기십시오.",
      "Out of ratio: call a caregiver or use another room."),
    Words("하원 지연: 보호자에게 전화하십시오.", "Overdue: call the guardian."),
    Words(
      "등원 늦음: 보호자에게 확인하고 오지 않으면 예약을 취소하십시오.",
      "Not arrived: ask the guardian; cancel when they do not come."),
  ]

  private static let emergencySentences = [
    Words("119에 먼저 전화하고 보호자에게 알립니다.", "Call 119 first, then the guardian."),
    Words("학대가 의심되면 112에 신고합니다.", "Report suspected abuse to 112."),
    Words("지금 있는 아동의 수를 세어 화면과 맞춥니다.", "Count the children and compare with the screen."),
  ]
}
