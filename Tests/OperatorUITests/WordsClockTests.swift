import CareDomain
import SchedulingEngine
import Testing

@testable import OperatorUI

@Suite struct WordsClockTests {
  @Test(arguments: [
    ("2026-11-27T22:00", "2026-11-28T12:00", "금 22:00–토 12:00", "Fri 22:00–Sat 12:00"),
    ("2026-11-27T22:00", "2026-11-27T24:00", "22:00–24:00", "22:00–24:00"),
    ("2026-11-27T22:00", "2026-11-28T24:00", "금 22:00–토 24:00", "Fri 22:00–Sat 24:00"),
    ("2026-12-31T18:00", "2027-01-01T09:00", "목 18:00–금 09:00", "Thu 18:00–Fri 09:00"),
    ("2026-11-28T00:00", "2026-11-28T09:00", "00:00–09:00", "00:00–09:00"),
  ])
  func spansEndAtTwentyFour(from: String, until: String, korean: String, english: String) throws {
    let span = try WordsSample.span(from, until)
    #expect(Clock.span(span, .ko) == korean)
    #expect(Clock.span(span, .en) == english)
  }

  @Test func datesCarryWhatTellsThemApart() throws {
    let span = try WordsSample.span("2026-12-31T18:00", "2027-01-01T00:00")
    #expect(Clock.datedSpan(span, .ko) == "12-31(목) 18:00–24:00")
    #expect(Clock.datedSpan(span, .en) == "Thu 31 Dec 18:00–24:00")
    #expect(Clock.weekdaySpan(span, .ko) == "목 18:00–24:00")
    #expect(Clock.datedEnd(span.until, .ko) == "12-31(목) 24:00")
    #expect(Clock.end(span.until, .en) == "Thu 24:00")
    #expect(Clock.dated(span.until, .ko) == "01-01(금) 00:00")
    #expect(Clock.moment(span.until, .ko) == "금 00:00")
    let date = try WordsSample.date("2026-11-27")
    #expect(Clock.day(date, .ko) == "11-27(금)")
    #expect(Clock.day(date, .en) == "Fri 27 Nov")
    #expect(Clock.date(date, .ko) == "2026-11-27(금)")
    #expect(Clock.date(date, .en) == "Fri 27 Nov 2026")
  }

  @Test(arguments: [
    (0, "0분", "0 min"), (-3, "0분", "0 min"), (59, "59분", "59 min"), (60, "1시간", "1 h"),
    (90, "1시간 30분", "1 h 30 min"), (1440, "24시간", "24 h"),
  ])
  func minutesAreSpokenInHours(minutes: Int, korean: String, english: String) {
    #expect(Clock.minutes(minutes, .ko) == korean)
    #expect(Clock.minutes(minutes, .en) == english)
  }

  @Test(arguments: [
    (0, "0"), (999, "999"), (1000, "1,000"), (14_000, "14,000"), (1_234_567, "1,234,567"),
    (-4000, "-4,000"),
  ])
  func wonAreGrouped(amount: Int, digits: String) {
    #expect(Clock.won(amount, .ko) == digits + "원")
    #expect(Clock.won(amount, .en) == digits + " won")
  }

  @Test(arguments: [
    (5, "5개월", "5m"), (12, "1세", "1y"), (20, "1세 8월", "1y 8m"), (72, "6세", "6y"),
    (-1, "0개월", "0m"),
  ])
  func agesAreYearsAndMonths(months: Int, korean: String, english: String) {
    #expect(Clock.age(months: months, .ko) == korean)
    #expect(Clock.age(months: months, .en) == english)
  }

  @Test(arguments: [
    ("방", "방은", "방이", "방을", "방과", "방으로"), ("아이", "아이는", "아이가", "아이를", "아이와", "아이로"),
    ("서울", "서울은", "서울이", "서울을", "서울과", "서울로"), ("b2", "b2는", "b2가", "b2를", "b2와", "b2로"),
    ("b10", "b10은", "b10이", "b10을", "b10과", "b10으로"),
    ("b7", "b7은", "b7이", "b7을", "b7과", "b7로"),
    ("(김철)", "(김철)은", "(김철)이", "(김철)을", "(김철)과", "(김철)로"),
    ("Kim", "Kim은", "Kim이", "Kim을", "Kim과", "Kim으로"),
    ("Lee", "Lee는", "Lee가", "Lee를", "Lee와", "Lee로"),
    ("山", "山은(는)", "山이(가)", "山을(를)", "山과(와)", "山(으)로"),
    ("", "은(는)", "이(가)", "을(를)", "과(와)", "(으)로"),
  ])
  func particlesFollowTheSound(
    word: String, topic: String, subject: String, object: String, with: String, toward: String
  ) {
    #expect(Josa.topic.after(word) == topic)
    #expect(Josa.subject.after(word) == subject)
    #expect(Josa.object.after(word) == object)
    #expect(Josa.with.after(word) == with)
    #expect(Josa.toward.after(word) == toward)
  }

  @Test(
    arguments: [
      (nil, [:], Language.ko), ("en", ["LANG": "ko_KR.UTF-8"], .en),
      (nil, ["LANG": "en_GB.UTF-8"], .en),
      (nil, ["LC_ALL": "C", "LANG": "en_US"], .en), (nil, ["LC_ALL": "C.UTF-8"], .ko),
      (nil, ["LC_ALL": "POSIX"], .ko),
      (nil, ["LC_ALL": "", "LC_MESSAGES": "en", "LANG": "ko"], .en),
      (nil, ["LC_ALL": "ko_KR", "LANG": "en_US"], .ko), (nil, ["LANG": "fr_FR.UTF-8"], .ko),
    ] as [(String?, [String: String], Language)])
  func theLanguageIsTheFirstThatIsNamed(
    option: String?, environment: [String: String], language: Language
  ) {
    #expect(Language.chosen(option: option, environment: environment) == language)
  }
}
