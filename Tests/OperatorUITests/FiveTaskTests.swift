import CareDomain
import SchedulingEngine
import TerminalUI
import Testing

@testable import OperatorUI

/// The five things that are done every night, counted in keys from the desk as it opens.
@Suite struct FiveTaskTests {
  /// A desk that counts the keys pressed on it.
  private struct Counter {
    var hand: DeskHand
    var keys = 0

    init(_ language: Language = .ko, at time: String = DeskSample.now) throws {
      hand = DeskHand(try DeskSample.desk(language, at: time))
      hand.take(.resize(Size(rows: 24, columns: 80)))
    }

    mutating func press(_ pressed: Key...) {
      keys += pressed.count
      for key in pressed { hand.press(key) }
    }
    mutating func type(_ text: String) {
      keys += text.count
      hand.type(text)
    }
  }

  @Test func theNextExpectedChildIsCheckedInWithOneKey() throws {
    var desk = try Counter()
    desk.press(.function(4))
    #expect(desk.hand.commands == [.checkIn(try DeskSample.id("k9"), broughtBy: nil)])
    #expect(desk.keys == 1)
  }

  @Test func aChildIsGivenToAListedGuardianWithThreeKeys() throws {
    var desk = try Counter()
    // Nobody is selected: who leaves first stands at the top, and so does the first guardian.
    desk.press(.function(5), .enter, .enter)
    #expect(desk.hand.commands == [.checkOut(try DeskSample.id("k2"), to: "g2")])
    #expect(desk.keys == 3)
  }

  @Test(arguments: [
    ("2026-11-24T20:00", ""), ("2026-11-24T02:00", "next"), ("2026-11-27T21:14", ""),
    ("2026-11-24T10:00", ""),
  ])
  func aKnownChildIsBookedForTomorrowNightWithAtMostTwelveKeys(time: String, day: String) throws {
    for language in Language.allCases {
      var desk = try Counter(language, at: time)
      let tomorrow = desk.hand.desk.now.date.adding(days: 1)
      desk.press(.function(2))
      desk.type("ㅁㅅ")
      desk.press(.enter)
      // Before the morning the first place that may be asked for lies in the night that runs.
      if !day.isEmpty { desk.press(.pageDown) }
      desk.type("22-24")
      desk.press(.enter)
      guard case .book(let request)? = desk.hand.commands.last else {
        Issue.record("nothing was booked: \(desk.hand.lines())")
        return
      }
      #expect(request.child == (try DeskSample.id("k10")))
      #expect(request.from == tomorrow.midnight.adding(minutes: 22 * 60))
      #expect(request.until == tomorrow.midnight.adding(minutes: 24 * 60))
      #expect(desk.keys <= 12)
    }
  }

  @Test func whyARoomIsFullIsSeenWithOneKey() throws {
    var desk = try Counter()
    var state = desk.hand.desk.state
    state.rooms[0].places = 2
    desk.hand.desk.refresh(state: state, now: desk.hand.desk.now)
    desk.press(.enter)
    let lines = desk.hand.lines()
    #expect(lines.contains { $0.contains("왜 만원    2자리를 아이 3명이 씁니다") })
    #expect(lines.contains { $0.contains("빈자리     이 밤에는 더 없습니다") })
    #expect(lines.contains { $0.contains("이도윤  20:00-01:30") })
    #expect(desk.keys == 1)
  }

  @Test(arguments: [Key.character("0"), .control("e")])
  func theEmergencyCardIsOneKeyAway(key: Key) throws {
    for language in Language.allCases {
      var desk = try Counter(language)
      desk.press(key)
      let title = language == .ko ? "비상 카드" : "Emergency card"
      #expect(desk.hand.lines().contains { $0.contains(title) })
      #expect(desk.keys == 1)
    }
  }
}
