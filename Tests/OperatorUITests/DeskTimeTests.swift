import CareDomain
import SchedulingEngine
import Testing

@testable import OperatorUI

@Suite struct DeskTimeTests {
  /// The form stands on Friday 2026-11-27 22:00 to Saturday 02:00; it is Tuesday.
  private func timing() throws -> Timing {
    try Timing(
      from: DeskSample.instant("2026-11-27T22:00"), until: DeskSample.instant("2026-11-28T02:00"))
  }

  private func calendar() throws -> OperatingCalendar {
    let state = try DeskSample.state()
    return state.calendar(of: try #require(state.rooms.first))
  }

  private func text(_ timing: Timing) -> String {
    "\(TimeText.text(timing.from)) \(TimeText.text(timing.until))"
  }

  @Test(arguments: [
    ("20", "2026-11-27T20:00 2026-11-28T00:00"), ("2030", "2026-11-27T20:30 2026-11-28T00:30"),
    ("20:15", "2026-11-27T20:15 2026-11-28T00:15"), ("20시", "2026-11-27T20:00 2026-11-28T00:00"),
    ("20시30분", "2026-11-27T20:30 2026-11-28T00:30"),
    ("20시반", "2026-11-27T20:30 2026-11-28T00:30"), ("8pm", "2026-11-27T20:00 2026-11-28T00:00"),
    ("저녁 8시", "2026-11-27T20:00 2026-11-28T00:00"),
    ("밤 10시", "2026-11-27T22:00 2026-11-28T02:00"), ("02", "2026-11-28T02:00 2026-11-28T06:00"),
    ("새벽 2시", "2026-11-28T02:00 2026-11-28T06:00"),
    ("18-09", "2026-11-27T18:00 2026-11-28T09:00"),
    ("1800-0900", "2026-11-27T18:00 2026-11-28T09:00"),
    ("22 ~ 24", "2026-11-27T22:00 2026-11-28T00:00"),
    ("11월 29일 10시", "2026-11-29T10:00 2026-11-29T14:00"),
    ("12월 1일 20-23", "2026-12-01T20:00 2026-12-01T23:00"),
    ("내일 22시", "2026-11-25T22:00 2026-11-26T02:00"),
    ("tomorrow 22", "2026-11-25T22:00 2026-11-26T02:00"),
    ("금 22-12", "2026-11-27T22:00 2026-11-28T12:00"),
    ("fri 22-12", "2026-11-27T22:00 2026-11-28T12:00"),
    ("토요일 10", "2026-11-28T10:00 2026-11-28T14:00"),
    ("11-29 10:00", "2026-11-29T10:00 2026-11-29T14:00"),
    ("11-12 22:00", "2026-11-12T22:00 2026-11-13T02:00"),
    ("11/29 10", "2026-11-29T10:00 2026-11-29T14:00"),
    ("12월3일 19", "2026-12-03T19:00 2026-12-03T23:00"),
    ("29일 10시", "2026-11-29T10:00 2026-11-29T14:00"),
    ("2026-12-24 18:00", "2026-12-24T18:00 2026-12-24T22:00"),
    ("11-30", "2026-11-30T22:00 2026-12-01T02:00"),
    ("01-04 20", "2027-01-04T20:00 2027-01-05T00:00"),
    ("+3", "2026-11-24T05:00 2026-11-24T09:00"),
    ("11-27(금) 20:00", "2026-11-27T20:00 2026-11-28T00:00"),
    ("금 24:00", "2026-11-28T00:00 2026-11-28T04:00"),
    ("rma 22-12", "2026-11-27T22:00 2026-11-28T12:00"),
    ("ㄴㅇ 22", "2026-11-25T22:00 2026-11-26T02:00"),
    ("sodlf 22tl", "2026-11-25T22:00 2026-11-26T02:00"),
    ("8p", "2026-11-27T20:00 2026-11-28T00:00"), ("+3h", "2026-11-24T05:00 2026-11-24T09:00"),
    ("fri 18-09", "2026-11-27T18:00 2026-11-28T09:00"),
    ("20시 반", "2026-11-27T20:30 2026-11-28T00:30"),
    ("내일 오후 8시 반", "2026-11-25T20:30 2026-11-26T00:30"),
    ("20시 15분", "2026-11-27T20:15 2026-11-28T00:15"),
    ("금 자정", "2026-11-28T00:00 2026-11-28T04:00"),
    ("22시-자정", "2026-11-27T22:00 2026-11-28T00:00"),
    ("토 정오", "2026-11-28T12:00 2026-11-28T16:00"),
    ("sat noon", "2026-11-28T12:00 2026-11-28T16:00"),
    ("내일22시", "2026-11-25T22:00 2026-11-26T02:00"),
    ("내일밤10시", "2026-11-25T22:00 2026-11-26T02:00"),
    ("밤10시", "2026-11-27T22:00 2026-11-28T02:00"),
    ("금18-09", "2026-11-27T18:00 2026-11-28T09:00"),
    ("토요일10시", "2026-11-28T10:00 2026-11-28T14:00"),
    ("29일10시", "2026-11-29T10:00 2026-11-29T14:00"),
    ("12월3일19시", "2026-12-03T19:00 2026-12-03T23:00"),
    ("토정오", "2026-11-28T12:00 2026-11-28T16:00"),
  ])
  func aStartIsReadAsPeopleWriteIt(typed: String, expected: String) throws {
    let now = try DeskSample.instant(DeskSample.now)
    var timing = try timing()
    timing.setFrom(
      try #require(TypedTime.read(typed, today: now.date)), now: now, calendar: try calendar())
    #expect(text(timing) == expected)
  }

  @Test(arguments: [
    ("23", "2026-11-27T23:00"), ("01", "2026-11-28T01:00"), ("24", "2026-11-28T00:00"),
    ("22", "2026-11-28T22:00"), ("+3h", "2026-11-28T01:00"), ("+90m", "2026-11-27T23:30"),
    ("+1h30m", "2026-11-27T23:30"), ("+3시간", "2026-11-28T01:00"), ("토 12", "2026-11-28T12:00"),
    ("11-28 09:00", "2026-11-28T09:00"), ("11-27(금) 24:00", "2026-11-28T00:00"),
  ])
  func anEndIsTheFirstSuchMinuteAfterTheStart(typed: String, expected: String) throws {
    let now = try DeskSample.instant(DeskSample.now)
    var timing = try timing()
    timing.setUntil(
      try #require(TypedTime(typed, today: now.date)), extending: false, now: now,
      calendar: try calendar())
    #expect(text(timing) == "2026-11-27T22:00 \(expected)")
  }

  @Test(arguments: [
    "", " ", "25", "2260", "22:60", "abc", "-", "22-", "-22", "+", "+abc", "+0", "+200", "금",
    "내일", "오전", "13월1일", "02-30", "22 22 22", "오전 오후 3", "오전 15", "99999", "١٢",
  ])
  func whatIsNoTimeIsNotGuessed(typed: String) throws {
    let typedTime = TypedTime(typed, today: try DeskSample.date("2026-11-24"))
    if typed == "금" || typed == "내일" {
      #expect(typedTime?.date != nil && typedTime?.from == nil)
    } else {
      #expect(typedTime == nil)
    }
  }

  @Test func theFirstProposalKeepsTheNoticeAndLiesInOneWindow() throws {
    let state = try DeskSample.state()
    let profile = try #require(state.profiles.values.first)
    let calendar = try calendar()
    for (now, expected) in [
      ("2026-11-24T02:10", "2026-11-25T02:30 2026-11-25T05:30"),
      ("2026-11-24T10:00", "2026-11-25T18:00 2026-11-25T21:00"),
      ("2026-11-22T02:00", "2026-11-23T18:00 2026-11-23T21:00"),
      ("2026-11-24T08:00", "2026-11-25T18:00 2026-11-25T21:00"),
    ] {
      let timing = Timing.proposed(
        for: profile, calendar: calendar, now: try DeskSample.instant(now))
      #expect(text(timing) == expected)
    }
  }
}
