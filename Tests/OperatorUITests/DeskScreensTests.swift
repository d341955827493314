import CareDomain
import SchedulingEngine
import TerminalUI
import Testing

@testable import OperatorUI

/// Every screen and dialog in both languages at three sizes.
@Suite struct DeskScreensTests {
  private static let sizes = [
    Size(rows: 24, columns: 80), Size(rows: 36, columns: 120), Size(rows: 60, columns: 200),
    Size(rows: 20, columns: 60),
  ]

  /// How each screen is reached from the desk with a booking selected.
  private static let ways: [(String, String, [Key])] = {
    func f(_ number: Int) -> Key { .function(number) }
    let panes = (1...5).map { ("pane \($0)", "b5", [Key.character(Character("\($0)"))]) }
    let zoomed = (1...5).map {
      ("zoomed \($0)", "b5", [Key.character(Character("\($0)")), .character("z")])
    }
    return panes + zoomed + [
      ("help", "b5", [f(1)]), ("all commands", "b5", [.character(":")]),
      ("finding", "b5", [f(3), .character("k")]), ("looking a child up", "", [f(2)]),
      ("booking", "b5", [f(2)]), ("refused", "b5", [f(2), .character("3"), .enter, .enter]),
      ("unreadable", "b5", [f(2), .character("x")]),
      ("at the answer", "b5", [f(2), .character("3"), .control("s")]),
      ("leaving a form", "b5", [f(2), .character("3"), .escape, .escape]),
      ("changing", "b10", [f(6)]), ("cancelling", "b5", [.delete]),
      ("cancelling with help", "b5", [.delete, f(1)]),
      ("giving away", "b1", [f(5)]), ("who leaves", "", [f(5)]), ("duty", "", [.control("d")]),
      ("a child", "b1", [.enter]), ("a room", "", [.enter]), ("emergency", "b5", [.character("0")]),
      ("large", "b5", [.character("=")]), ("marked", "b5", [.character(" ")]),
      ("a dead key", "b1", [f(4)]), ("help of the form", "b5", [f(2), f(1)]),
    ]
  }()

  /// A night whose every name is written in one script.
  private func desk(_ language: Language) throws -> Desk {
    var state = try DeskSample.state()
    if language == .en { spellInLatin(&state) }
    return try Desk(
      language: language, center: DeskSample.id("c1"), state: state,
      now: DeskSample.instant(DeskSample.now), isKiosk: false)
  }

  private func spellInLatin(_ state: inout CareState) {
    for index in state.centers.indices { state.centers[index].name = "Jinju" }
    for index in state.rooms.indices { state.rooms[index].name = "Room \(index + 1)" }
    for (id, child) in state.children {
      state.children[id]?.name = "Child \(id.text)"
      state.children[id]?.notes = child.notes.isEmpty ? "" : "a bear at night"
      state.children[id]?.allergies = child.allergies.isEmpty ? "" : "milk"
    }
    for id in state.staff.keys { state.staff[id]?.name = "Staff \(id.text)" }
    for (id, people) in state.guardians {
      state.guardians[id] = people.map { person in
        var person = person
        person.name = "Parent \(person.id.text)"
        return person
      }
    }
    for (id, people) in state.pickups {
      state.pickups[id] = people.map { person in
        var person = person
        person.name = "Uncle \(person.id.text)"
        return person
      }
    }
  }

  private func eachScreen(
    _ language: Language, _ check: (_ lines: [String], _ size: Size, _ what: String) -> Void
  ) throws {
    for size in Self.sizes {
      for (name, booking, keys) in Self.ways {
        var hand = DeskHand(try desk(language))
        hand.take(.resize(size))
        if !booking.isEmpty { try hand.select(booking) }
        for key in keys { hand.press(key) }
        let lines = hand.lines(size.rows, size.columns)
        check(lines, size, "\(name) at \(size.columns)x\(size.rows)")
      }
    }
  }

  /// Keys, identifiers and examples that are written in Latin letters everywhere.
  private static let keyWords: Set<String> = [
    "Enter", "Esc", "Tab", "Ctrl", "Del", "Home", "End", "PgUp", "PgDn", "Space", "Shift", "Alt",
    "fg",
  ]

  @Test(arguments: Language.allCases)
  func everyScreenStandsStraightAndSpeaksOneLanguage(language: Language) throws {
    try eachScreen(language) { lines, size, what in
      let picture = "\(what)\n\(lines.joined(separator: "\n"))"
      #expect(lines.count == size.rows)
      #expect(lines.last?.hasPrefix("F1") == true, "\(picture)")
      #expect(lines[size.rows - 2].contains { $0 != " " }, "the row of hints is empty: \(picture)")
      for (row, line) in lines.enumerated() {
        let width = TextWidth.columns(of: line)
        #expect(width <= size.columns, "\(picture)")
        // Below the alarm row every frame that begins at the left edge ends at the right one.
        if row >= 2, line.first == "│" {
          #expect("│┐┘".contains(line.last ?? " ") && width == size.columns, "\(picture)")
        }
        #expect(strangeWords(in: line, language).isEmpty, "\(line): \(picture)")
      }
    }
  }

  /// Words of the other language; the signs of the strip are no words.
  private func strangeWords(in line: String, _ language: Language) -> [String] {
    let parts =
      language == .ko
      ? line.split { !$0.isASCII || !$0.isLetter } : line.split { !isHangul($0) }
    let words = parts.map(String.init)
    guard language == .ko else { return words }
    return words.filter { Set($0).count > 1 && !Self.keyWords.contains($0) }
  }

  private func isHangul(_ letter: Character) -> Bool {
    letter.unicodeScalars.contains {
      (0xAC00...0xD7A3).contains($0.value) || (0x3130...0x318F).contains($0.value)
    }
  }

  @Test func asciiAloneDrawsEveryFrame() throws {
    var settings = DeskSettings()
    settings.asciiOnly = true
    var state = try DeskSample.state()
    spellInLatin(&state)
    let desk = try Desk(
      language: .en, center: DeskSample.id("c1"), state: state,
      now: DeskSample.instant(DeskSample.now), isKiosk: false, settings: settings)
    for (name, booking, keys) in Self.ways {
      var hand = DeskHand(desk)
      hand.take(.resize(Size(rows: 36, columns: 120)))
      if !booking.isEmpty { try hand.select(booking) }
      for key in keys { hand.press(key) }
      let lines = hand.lines(36, 120)
      let strange = lines.joined().filter { !$0.isASCII }
      #expect(strange.isEmpty, "\(name): \(strange)")
    }
  }

  @Test func theClockAndTheCountsAreLargeEnoughToReadAcrossTheRoom() throws {
    var hand = DeskHand(try desk(.ko))
    hand.take(.resize(Size(rows: 24, columns: 80)))
    hand.press(.character("="))
    let lines = hand.lines()
    #expect(lines.count { $0.contains("#") } >= 14, "two rows of figures")
    #expect(lines.contains { $0.contains("새싹방") && $0.contains("햇살방") && $0.contains("나무방") })
    #expect(!lines.dropFirst(2).contains { $0.contains("김서연") }, "no names")
    #expect(lines[1].hasPrefix("!! "), "alarms stay")
    hand.press(.escape)
    #expect(hand.desk.dialogs.isEmpty)
  }
}
