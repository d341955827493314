import CareDomain
import SchedulingEngine
import TerminalUI
import Testing

@testable import OperatorUI

@Suite struct NightStripTests {
  /// The line of each child as signs, blanks where nothing is.
  private func drawn(_ strip: NightStrip) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: strip.lines.map { line in
        (line.child.text, String(line.marks.map { $0?.glyph ?? " " }))
      })
  }

  private func strip(
    at time: String = DeskSample.now, ghost: StripGhost? = nil,
    _ change: (inout CareState) throws -> Void = { _ in }
  ) throws -> NightStrip {
    var state = try DeskSample.state()
    try change(&state)
    let center = try #require(state.centers.first)
    let now = try DeskSample.instant(time)
    return try #require(
      NightStrip(of: center, around: now, in: state.known(at: now), at: now, ghost: ghost))
  }

  @Test func aWeekdayNightIsFifteenHoursInSixtyQuartersAcrossMidnight() throws {
    let strip = try strip()
    #expect(strip.cellCount == 60)
    #expect(strip.span.from == (try DeskSample.instant("2026-11-23T18:00")))
    #expect(strip.nowCell == 32)
    #expect(strip.firstHour(showing: 60, scrolled: 0) == 0)
  }

  /// A night that begins at half past is drawn from the hour on, which the state must reach.
  @Test(arguments: ["2026-11-23T18:45", "2026-11-24T07:10", "2026-11-24T12:00", "2026-11-23T18:10"])
  func aStateFromTheBeginningOfTheBoardHoldsTheStrip(time: String) throws {
    let now = try DeskSample.instant(time)
    var state = try DeskSample.state()
    let center = try #require(state.centers.first)
    var profile = state.profile(of: center)
    profile.hours.weekday = DayHours(open: 18 * 60 + 30, close: 32 * 60 + 30)
    state.profiles[profile.id] = profile
    let calendar = OperatingCalendar(hours: profile.hours, holidays: state.holidays)
    let beginning = Board.beginning(at: now, by: [calendar], arrival: nil)
    state.horizon = Span(from: beginning, minutes: 7 * 1440)
    #expect(NightStrip(of: center, around: now, in: state.known(at: now), at: now) != nil)
  }

  /// At every hour of thirty, on every width: each step that is taken moves the picture by an hour, to either end.
  @Test(arguments: ["2026-11-27T18:30", "2026-11-27T23:30", "2026-11-28T08:59", "2026-11-28T23:00"])
  func everyStepOfAScrolledStripMovesItByAnHourUntilItsEnds(time: String) throws {
    let strip = try strip(at: time)
    for cells in [4, 32, 60, 64, 100, 116, 120, 200] {
      for step in [-1, 1] {
        var (scrolled, hour) = (0, strip.firstHour(showing: cells, scrolled: 0))
        while let next = strip.scrolled(scrolled, by: step, showing: cells) {
          #expect(strip.firstHour(showing: cells, scrolled: next) == hour + step)
          (scrolled, hour) = (next, hour + step)
        }
        #expect(hour == (step < 0 ? 0 : max(0, 30 - max(1, cells / 4))), "\(cells)")
      }
    }
  }

  @Test func aFridayNightRunsOnIntoSaturdayAndScrolls() throws {
    let strip = try strip(at: "2026-11-27T21:14")
    #expect(strip.cellCount == 120)
    #expect(strip.nightHours == 0..<15)
    #expect(strip.firstHour(showing: 60, scrolled: 0) == 0)
    #expect(strip.firstHour(showing: 60, scrolled: 99) == 15)
    #expect(strip.firstHour(showing: 32, scrolled: 0) == 2, "an hour before now")
    let saturday = try self.strip(at: "2026-11-28T10:00")
    #expect(saturday.span == strip.span)
    #expect(saturday.firstHour(showing: 60, scrolled: 0) == 15)
  }

  @Test func everyStateHasASignOfItsOwn() throws {
    let lines = drawn(try strip())
    func hours(_ text: String, from hour: Int) -> String {
      String(Array(text)[hour * 4..<min(60, hour * 4 + 12)])
    }
    #expect(
      lines["k1"] == "   =" + String(repeating: "=", count: 29) + String(repeating: "-", count: 27))
    // Booked until 01:30, still here at 02:00.
    #expect(
      lines["k2"] == String(repeating: " ", count: 8) + String(repeating: "=", count: 22) + "!!!"
        + String(repeating: " ", count: 27))
    // Was here from 18:00 to 21:50.
    #expect(lines["k7"]?.prefix(17) == "================ ")
    // Booked from 01:00 and has not come; booked from 18:00 to 21:00 and never came.
    #expect(lines["k9"].map { hours($0, from: 7) } == "????--------")
    #expect(lines["k8"]?.prefix(13) == "xxxxxxxxxxxx ")
    #expect(Set(StripMark.allCases.map(\.glyph)).count == StripMark.allCases.count - 1)
  }

  @Test func roomsCountChildrenAgainstPlacesAndCaregiversAgainstNeed() throws {
    let strip = try strip()
    let room = try #require(strip.rooms.first)
    #expect(room.places == 3)
    #expect(room.hours.map(\.children) == [1, 1, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 3])
    let second = strip.rooms[1]
    #expect(second.hours[8].needed == 2 && second.hours[8].isShort)
  }

  @Test func aGhostStandsOnTopAndCounts() throws {
    let span = try #require(
      try Span(DeskSample.instant("2026-11-24T04:00"), DeskSample.instant("2026-11-24T06:00")))
    let ghost = StripGhost(
      child: try DeskSample.id("k10"), room: try DeskSample.id("r3"), span: span, old: nil)
    let before = try strip()
    let after = try strip(ghost: ghost)
    #expect(after.lines.first?.isGhost == true)
    #expect(drawn(after)["k10"]?.contains("++++++++") == true)
    #expect(after.rooms[2].hours[10].children == before.rooms[2].hours[10].children + 1)
    #expect(after.rooms[2].hours[9] == before.rooms[2].hours[9])
    #expect(after.ghostHours == 10..<12)
    let refused = try strip(
      ghost: StripGhost(child: ghost.child, room: nil, span: span, old: nil))
    #expect(refused.rooms == before.rooms)
    #expect(drawn(refused)["k10"]?.contains("~~~~~~~~") == true)
  }

  @Test func anOverdueChildOfTheNightBeforeIsNotLost() throws {
    let strip = try strip(at: "2026-11-24T19:00")
    #expect(strip.lines.contains { $0.child.text == "k1" && $0.marks.contains(.overdue) })
  }

  @Test func thePaneDrawsItAndTheLineOfNowRunsThroughEveryChild() throws {
    var hand = try DeskHand()
    hand.press(.character("4"))
    let lines = hand.lines()
    #expect(lines[3].contains("─ > 4 밤  11-23(월) 18:00–화 09:00 ─"))
    #expect(lines[4].contains("18  19  20  21  22  23  00  01  02"))
    for name in ["김서연", "박지우", "최하준"] {
      let line = try #require(lines.first { $0.contains(name) })
      #expect(cell(of: line, 51) == "│", "\(line)")
    }
    #expect(lines.contains { $0.contains("햇살방 /4") })
    #expect(lines.contains { $0.contains("1/2!") })
  }

  /// What stands in a column of the screen.
  private func cell(of line: String, _ column: Int) -> Character? {
    var at = 0
    return line.first { character in
      defer { at += TextWidth.columns(of: character) }
      return at == column
    }
  }

  @Test func theLongNightIsScrolledByTheArrowsAndEnterOpensTheChild() throws {
    var hand = DeskHand(try DeskSample.desk(at: "2026-11-27T21:14"))
    hand.take(.resize(Size(rows: 24, columns: 80)))
    hand.press(.character("4"), .right, .right)
    #expect(hand.desk.focus == .strip && hand.desk.stripScroll == 2)
    #expect(hand.lines()[4].contains("<> 20  21"))
    hand.press(.left, .left, .left)
    #expect(hand.desk.stripScroll == 0 && !hand.message.isEmpty)
    hand.press(.enter)
    #expect(hand.desk.dialogs.count == 1)
  }
}
