import CareDomain
import SchedulingEngine
import Testing

@testable import OperatorUI

@Suite struct WordsPhraseTests {
  static let phrases: [any Worded] = {
    let states: [any Worded] = [
      BoardChild.State.expected, BoardChild.State.present, BoardChild.State.overdue,
      BoardChild.State.gone, BoardChild.State.absent, BoardStaff.State.onDuty,
      BoardStaff.State.due, BoardStaff.State.absent, BoardStaff.State.off, DayType.weekday,
      DayType.weekend, DayType.holiday,
    ]
    return states + BoardWord.allCases + AlarmKind.allCases + Warning.allCases
      + Booking.Status.allCases + StaffMember.Role.allCases + Weekday.allCases
  }()

  @Test(arguments: Language.allCases)
  func everyPhraseIsOfItsLanguage(language: Language) {
    for phrase in Self.phrases {
      let text = phrase.text(language)
      #expect(!text.isEmpty)
      #expect(strangers(text, in: language, given: []) == [], "\(text)")
    }
  }

  @Test func codesAreTranslatedAndStrangeOnesShownAsGiven() {
    let reasons = Booking.knownReasons.map { CodeWord.bookingReason($0, .ko) }
    #expect(reasons == ["야근", "근무", "출장", "병원 진료", "기타"])
    #expect(CodeWord.bookingReason("overtime", .en) == "overtime")
    #expect(CodeWord.bookingReason("제사", .en) == "제사")
    #expect(CodeWord.bookingReason("a\u{7}", .ko) == "a␇")
    #expect(CodeWord.training("abuse-prevention", .ko) == "아동학대 예방교육")
    #expect(CodeWord.document("pledge", .en) == "signed house rules")
    #expect(CodeWord.feeBasis("perVisit", .ko) == "한 번 이용에 정해진 금액")
  }
}
