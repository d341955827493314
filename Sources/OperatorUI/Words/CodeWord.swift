internal import CareDomain
internal import TerminalUI

/// Words for codes that files carry. A code that is not known is shown as it was given.
public enum CodeWord {
  /// Why a family needs a place, `Booking.reason`.
  public static func bookingReason(_ code: String, _ language: Language) -> String {
    text(bookingReasons[code], code, language)
  }

  /// A course, `Training.kind`.
  public static func training(_ kind: String, _ language: Language) -> String {
    text(trainings[kind], kind, language)
  }

  /// How minutes became a sum, `Fee.basis`.
  public static func feeBasis(_ basis: String, _ language: Language) -> String {
    text(feeBases[basis], basis, language)
  }

  /// A document that a rule asks for.
  public static func document(_ code: String, _ language: Language) -> String {
    text(documents[code], code, language)
  }

  /// Why a wish for a place was refused, `Reason.code`, in a few words.
  public static func refusal(_ code: String, _ language: Language) -> String {
    text(refusals[code], code, language)
  }

  /// Why a booking was urgent, `Booking.emergency`: what a person wrote, or why somebody came without a booking.
  public static func emergency(_ text: String, _ language: Language) -> String {
    self.text(emergencies[text], text, language)
  }

  /// What was printed: a known paper, with the number of a record behind a colon.
  public static func printed(_ what: String, _ language: Language) -> String {
    let parts = what.split(separator: ":", maxSplits: 1).map(String.init)
    guard let words = papers[parts.first ?? ""] else { return SafeText.display(what) }
    let number = parts.count == 2 ? " \(SafeText.display(parts[1]))" : ""
    return words.text(language) + number
  }

  private static let emergencies = [
    "walkIn": Words("예약 없이 옴", "came without a booking"),
    "lateArrival": Words("자리를 비운 뒤에 옴", "came after the place was given up"),
  ]

  private static let papers = [
    "emergencyCard": Words("비상 카드", "emergency card"),
    "incident": Words("사고보고서", "incident report"),
  ]

  private static func text(_ words: Words?, _ code: String, _ language: Language) -> String {
    words?.text(language) ?? SafeText.display(code)
  }

  private static let bookingReasons = [
    "overtime": Words("야근", "overtime"),
    "work": Words("근무", "work"),
    "trip": Words("출장", "business trip"),
    "hospital": Words("병원 진료", "hospital"),
    "other": Words("기타", "other"),
    // What the rules write where they cancel.
    "points": Words("벌점", "penalty points"),
  ]

  private static let trainings = [
    "standard": Words("표준교육", "standard course"),
    "vulnerable": Words("취약보육 교육", "vulnerable-child care course"),
    "safety": Words("안전교육", "safety training"),
    "abuse-prevention": Words("아동학대 예방교육", "child-abuse prevention training"),
    "first-aid": Words("응급처치 교육", "first-aid training"),
    "sexual-violence": Words("성폭력 예방교육", "sexual-violence prevention training"),
    "disability-awareness": Words("장애인식 개선교육", "disability-awareness training"),
  ]

  private static let feeBases = [
    "actualCeil": Words("이용한 시간, 한 시간 단위로 올림", "time used, up to the next hour"),
    "bookedOrActualCeil": Words(
      "예약과 이용 가운데 긴 시간, 한 시간 단위로 올림",
      "the longer of booked and used, up to the next hour"),
    "monthFloor": Words("한 달 이용을 더해 남는 분은 버림", "the month together, odd minutes dropped"),
    "perVisit": Words("한 번 이용에 정해진 금액", "one sum a visit"),
  ]

  private static let documents = [
    "application": Words("이용신청서", "application form"),
    "pledge": Words("운영규정 서약서", "signed house rules"),
    "familyCertificate": Words("가족관계증명서", "family relation certificate"),
    "identity": Words("신분증", "identity card"),
    "releaseConsent": Words("귀가동의서", "release consent"),
  ]

  private static let refusals = [
    "holidaysUnknown": Words("공휴일 표에 없는 날", "date not in the holiday table"),
    "outsideHours": Words("운영시간 밖", "outside hours"),
    "noticeTooShort": Words("신청 기한 지남", "notice too short"),
    "tooFarAhead": Words("예약 기간 전", "too far ahead"),
    "tooYoung": Words("나이가 어림", "too young"),
    "tooOld": Words("나이가 많음", "too old"),
    "notEligible": Words("이용 자격 없음", "not eligible"),
    "consentMissing": Words("동의 없음", "no consent"),
    "documentsMissing": Words("서류 없음", "documents missing"),
    "blockedByPoints": Words("벌점", "penalty points"),
    "roomClosed": Words("방 닫음", "room closed"),
    "roomAgeMismatch": Words("방의 나이와 다름", "not the room's age"),
    "roomFull": Words("정원 참", "room full"),
    "staffTooFew": Words("보육교사 모자람", "too few caregivers"),
    "placeHeld": Words("대기자에게 잡아 둠", "held for the waiting list"),
    "unknownProfile": Words("운영 규정 없음", "unknown profile"),
  ]
}
