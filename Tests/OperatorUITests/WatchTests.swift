import CareDomain
@testable import SchedulingEngine
import TerminalUI
import Testing

@testable import OperatorUI

/// The supervisor's view as a value: what it shows, where it goes, and that it can do nothing.
@Suite struct WatchTests {
  private func watch(
    _ language: Language = .ko, isWall: Bool = false, sites: Int = 1
  ) throws -> Watch {
    var state = try DeskSample.state()
    for number in 1..<max(1, sites) {
      var center = try #require(state.centers.first)
      center.id = try DeskSample.id("c\(number + 1)")
      center.name = "센터 \(number + 1)"
      state.centers.append(center)
    }
    let unmet = try UnmetToday([
      UnmetToday.Count(room: DeskSample.id("r2"), reason: "roomFull", refusals: 2),
      UnmetToday.Count(room: nil, reason: "noticeTooShort", refusals: 1),
      UnmetToday.Count(room: nil, reason: "tooOld", refusals: 0),
    ])
    return try Watch(
      language: language, state: state, unmet: unmet, now: DeskSample.instant(DeskSample.now),
      isWall: isWall)
  }

  @discardableResult
  private func press(_ key: Key, _ watch: inout Watch) -> [Watch.Effect] {
    watch.handle(.key(key, inBurst: false))
  }

  private func text(_ watch: Watch, _ size: Size = Size(rows: 24, columns: 80)) -> [String] {
    watch.picture(size: size).lines()
  }

  @Test func allRoomsStandUnderTheirCenterWithTheHoursAhead() throws {
    let lines = text(try watch())
    #expect(lines[0].contains("아이 4/12명") && lines[0].contains("오늘 못 받음 3건"))
    #expect(lines[1].hasPrefix("!! 경보"))
    #expect(lines[2].contains("02  03  04"))
    #expect(lines[3].hasPrefix(">진주"))
    #expect(lines[4].contains("새싹방") && lines[4].contains("2/3") && lines[4].contains("3#"))
  }

  @Test(arguments: [Language.ko, .en])
  func theFootNamesTheWayOutOnTheSmallestScreen(language: Language) throws {
    var view = try watch(language)
    let small = Size(rows: 20, columns: 60)
    let foot = try #require(text(view, small).last)
    #expect(foot.contains(language == .ko ? "q 나가기" : "q leave"), "\(foot)")
    press(.character("o"), &view)
    let heat = try #require(text(view, small).last)
    #expect(heat.contains(language == .ko ? ". 없음" : ". nobody"), "\(heat)")
  }

  @Test(arguments: [(Language.ko, "하는 일이 없습니다"), (.en, "does nothing here")])
  func aKeyThatDoesNothingSaysSoUntilTheNextOne(language: Language, words: String) throws {
    var view = try watch(language)
    press(.function(5), &view)
    #expect(text(view).last?.contains(words) == true)
    press(.down, &view)
    #expect(text(view).last?.contains(words) == false)
  }

  @Test func noNameOfAChildIsReadWhole() throws {
    var view = try watch()
    for size in [Size(rows: 24, columns: 80), Size(rows: 50, columns: 200)] {
      for _ in 0..<2 {
        let shown = text(view, size).joined(separator: "\n")
        for name in ["김서연", "이도윤", "정서아", "윤예준"] { #expect(!shown.contains(name)) }
        press(.enter, &view)
      }
      press(.escape, &view)
    }
  }

  /// Tuesday 2026-11-24 02:00: the week is that of Monday the 23rd.
  @Test func theOccupancyPageAsksForAWeekOrAMonthAndShowsBothCounts() throws {
    var view = try watch()
    #expect(view.neededOccupancy == nil)
    press(.character("o"), &view)
    let week = try #require(view.neededOccupancy)
    #expect(week.span.minutes == 7 * 24 * 60 && week.span.from.date.weekday == .monday)
    let hour = Span(from: week.span.from.adding(minutes: 60 * 27), minutes: 60)
    var step = OccupancyStep(room: try DeskSample.id("r1"), span: hour, places: 3)
    (step.presentPeak, step.bookedPeak) = (2, 3)
    view.received(occupancy: [step])
    #expect(view.neededOccupancy == nil)
    let lines = text(view)
    let days = lines.filter { $0.contains(" 화 ") }
    #expect(days.count == 2, "\(lines)")
    #expect(days.first?.contains("  2") == true && days.last?.contains("3#") == true)
    press(.character("]"), &view)
    #expect(try #require(view.neededOccupancy).span.from == week.span.until)
    press(.character("m"), &view)
    #expect(try #require(view.neededOccupancy).span.from.date.parts.day == 1)
    press(.escape, &view)
    #expect(view.neededOccupancy == nil && text(view)[3].hasPrefix(">진주"))
  }

  @Test func enterLooksIntoACenterAndEscComesBack() throws {
    var view = try watch(sites: 3)
    press(.down, &view)
    press(.enter, &view)
    #expect(text(view)[2].contains("센터 2"))
    press(.escape, &view)
    #expect(text(view)[4...].contains { $0.hasPrefix(">센터 2") })
    press(.escape, &view)
    #expect(text(view)[3].contains("진주"), "Esc never leaves")
  }

  @Test func aCenterShowsItsAlarmsStaffAndWhatCouldNotBeHad() throws {
    var view = try watch()
    press(.enter, &view)
    let shown = text(view, Size(rows: 40, columns: 100)).joined(separator: "\n")
    for part in ["열림", "이보라", "만원", "신청 기한 지남", "방 없이"] {
      #expect(shown.contains(part), "\(part)")
    }
  }

  @Test func theWallTurnsThroughAllPagesAndBegins() throws {
    var view = try watch(isWall: true, sites: 2)
    var pages: [Center.ID?] = []
    for _ in 0..<4 {
      view.turnPage()
      pages.append(view.open)
    }
    #expect(pages.map { $0?.text ?? "all" } == ["c1", "c2", "all", "c1"])
    press(.character("ㅈ"), &view)
    let page = view.open
    view.turnPage()
    #expect(!view.isWall && view.open == page, "w, also as a jamo, stops it")
  }

  @Test func nothingButLeavingIsAskedOfTheLoop() throws {
    var view = try watch()
    let quiet: [Key] = [
      .function(2), .function(4), .function(5), .delete, .control("e"), .control("s"), .insert,
      .character("0"), .character("d"), .tab, .enter, .control("d"),
    ]
    for key in quiet { #expect(press(key, &view) == [], "\(key)") }
    #expect(press(.character("q"), &view) == [.quit])
    #expect(press(.character("ㅂ"), &view) == [.quit])
    #expect(press(.control("q"), &view) == [.quit])
  }

  @Test func itDrawsOnEverySizeInBothLanguages() throws {
    for language in Language.allCases {
      var view = try watch(language, sites: 4)
      for (rows, columns) in [(1, 1), (6, 60), (20, 60), (24, 80), (36, 120), (70, 240)] {
        let size = Size(rows: rows, columns: columns)
        _ = view.handle(.resize(size))
        for key in [Key.enter, .escape, .character("?"), .end] {
          press(key, &view)
          let lines = text(view, size)
          #expect(lines.count == rows)
          #expect(lines.allSatisfy { TextWidth.columns(of: $0) <= columns })
        }
      }
    }
  }

  @Test func aFileWithoutCentersSaysSo() throws {
    var state = try DeskSample.state()
    state.centers = []
    let view = try Watch(
      language: .ko, state: state, unmet: UnmetToday([]),
      now: DeskSample.instant(DeskSample.now), isWall: true)
    #expect(text(view).contains { $0.contains("센터가 없습니다") })
  }
}
