import TerminalUI
import Testing

@testable import OperatorUI

@Suite struct DeskLayoutTests {
  /// The frames of a layout drawn small: every fourth row and tenth column.
  private func drawn(rows: Int, columns: Int, focus: Pane = .rooms, isZoomed: Bool = false) throws
    -> [String]
  {
    let size = Size(rows: rows, columns: columns)
    let layout = try #require(Layout(size: size, focus: focus, isZoomed: isZoomed))
    return stride(from: 0, to: rows, by: 4).map { row in
      String(
        stride(from: 0, to: columns, by: 10).map { column -> Character in
          if row == layout.messageRow { return "m" }
          let pane = layout.panes.first { $0.value.contains(row: row, column: column) }
          return pane.map { Character("\($0.key.rawValue)") } ?? "."
        })
    }
  }

  @Test func onEightyColumnsTheRosterStandsLeftAndTheBookingsOverTheStaff() throws {
    #expect(
      try drawn(rows: 24, columns: 80) == [
        "........",
        "11111222",
        "11111222",
        "11111222",
        "11111333",
        "11111333",
      ])
  }

  @Test func onAWideScreenThereAreThreeColumns() throws {
    #expect(
      try drawn(rows: 30, columns: 120) == ["............"]
        + Array(repeating: "111111222333", count: 6) + ["mmmmmmmmmmmm"])
  }

  @Test func onAHighScreenTheNightStandsBelowTheOthers() throws {
    #expect(
      try drawn(rows: 36, columns: 120) == ["............"]
        + Array(repeating: "111111222333", count: 4) + Array(repeating: "444444444444", count: 4))
    #expect(
      try drawn(rows: 60, columns: 200) == ["...................."]
        + Array(repeating: "11111111122222233333", count: 8)
        + Array(repeating: "44444444444444444444", count: 6))
    #expect(
      try drawn(rows: 40, columns: 80) == ["........"] + Array(repeating: "11111222", count: 3)
        + Array(repeating: "11111333", count: 2) + Array(repeating: "44444444", count: 4))
  }

  @Test func aPaneThatHasNoPlaceBesideOthersIsShownAlone() throws {
    #expect(
      try drawn(rows: 24, columns: 80, focus: .strip)
        == ["........"] + Array(repeating: "44444444", count: 5))
    let card = try #require(
      Layout(size: Size(rows: 36, columns: 120), focus: .card, isZoomed: false))
    #expect(card.tabs == nil && card.feet[.rooms] != nil, "the card is the foot of the roster")
    let brief = try #require(
      Layout(size: Size(rows: 24, columns: 80), focus: .card, isZoomed: false))
    #expect(brief.tabs != nil, "two lines are too few to read a card in")
    let small = try #require(
      Layout(size: Size(rows: 20, columns: 60), focus: .card, isZoomed: false))
    #expect(small.tabs != nil && small.panes[.card] != nil)
  }

  @Test func onASmallScreenOnePaneIsShownBelowTabs() throws {
    #expect(
      try drawn(rows: 20, columns: 60, focus: .staff)
        == ["......"] + Array(repeating: "333333", count: 4))
    #expect(Layout(size: Size(rows: 20, columns: 60), focus: .rooms, isZoomed: false)?.tabs == 2)
  }

  @Test func aZoomedPaneHasTheScreenAlone() throws {
    #expect(
      try drawn(rows: 36, columns: 120, focus: .bookings, isZoomed: true)
        == ["............"] + Array(repeating: String(repeating: "2", count: 12), count: 8))
  }

  @Test(arguments: [
    Size(rows: 19, columns: 60), Size(rows: 20, columns: 59), Size(rows: 1, columns: 1),
  ])
  func belowTheSmallestScreenThereIsNoLayout(size: Size) {
    #expect(Layout(size: size, focus: .rooms, isZoomed: false) == nil)
  }

  @Test func panesNeverOverlapAndFillTheBody() throws {
    for rows in 20...70 {
      for columns in stride(from: 60, through: 240, by: 7) {
        let layout = try #require(
          Layout(size: Size(rows: rows, columns: columns), focus: .rooms, isZoomed: false))
        let area = layout.panes.values.reduce(0) { $0 + $1.rows * $1.columns }
        let tabs = layout.tabs == nil ? 0 : columns
        #expect(area + tabs == layout.body.rows * columns)
        #expect(layout.panes.values.allSatisfy { $0.columns >= 28 && $0.rows >= 6 })
        #expect(
          layout.feet.values.allSatisfy { foot in
            layout.panes.values.contains { $0.inner.contains(row: foot.row, column: foot.column) }
          })
      }
    }
  }
}
