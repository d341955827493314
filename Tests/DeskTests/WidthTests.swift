import ProgramRunner
import Testing

/// Names as they come from real registers, on a terminal whose widths are not ours.
@Suite(.serialized) struct WidthTests {
  /// One- to five-syllable names, other scripts, decomposed, full-width, combining, joined, reversed.
  private static let names = [
    "김준", "남궁도윤", "박하늘햇살가", "Nguyễn Thị Hoa", "王小明", "O'Connor 유나",
    "\u{1100}\u{1161}\u{11BC}\u{1112}\u{1161}\u{110B}\u{1172}\u{11AF}", "Батбаяр Ану", "มาลี ใจดี",
    "김\u{200B}민준", "ｋｉｍ", "안 나", "e\u{301}e\u{301}e\u{301}", "👶아기", "ﾊﾅｺ",
  ]

  /// A training file with those children in a room of twenty places, half of them booked tonight.
  private func centre() throws -> Centre {
    let centre = try Centre.created()
    try centre.take(
      "rooms",
      """
      id,center,name,places,minAgeMonths,maxAgeMonths,areaSquareMetres
      r1,,아주아주긴이름의방,20,6,72,

      """)
    let children = Self.names.enumerated().map { "k\($0),\"\($1)\",2022-05-01,F,우유와 땅콩," }
    try centre.take(
      "children",
      "id,name,birth,sex,allergies,notes\n" + children.joined(separator: "\n") + "\n")
    let guardians = Self.names.indices.map { "g\($0),보호\($0),010-0000-00\($0),mother,k\($0),1,1" }
    try centre.take(
      "guardians",
      "id,name,phone,relation,child,resident,worksInCity\n" + guardians.joined(separator: "\n")
        + "\n")
    let bookings = Self.names.indices.map {
      "b\($0),k\($0),r1,2026-11-20T10:00,2026-11-27T19:00,2026-11-28T0\($0 % 9):30,work"
    }
    try centre.take(
      "bookings",
      "id,child,room,applied,from,until,reason\n" + bookings.joined(separator: "\n") + "\n")
    return centre
  }

  @Test func everyColumnLinesUpWhateverTheNamesAre() throws {
    let centre = try centre()
    let tmux = try Tmux(environment: ["DOLBOM_FILE": centre.file])
    try tmux.start("--language ko --now 2026-11-27T19:10")
    try tmux.wait(for: "남궁도윤")
    for (columns, rows) in [(80, 24), (60, 20), (120, 36), (160, 50), (200, 60)] {
      try tmux.resize(columns: columns, rows: rows)
      for pane in ["1", "2", "4"] {
        try tmux.type(pane)
        let screen = try tmux.wait("pane \(pane) at \(columns)x\(rows)") {
          $0.count == rows && $0.contains { $0.contains("> \(pane) ") }
            && $0.last?.contains("F1") == true
        }
        let picture = screen.joined(separator: "\n")
        #expect(Borders.faults(screen) == [], "\(columns)x\(rows)\n\(picture)")
      }
    }
    try tmux.press("F5")
    try tmux.press("Escape")
    try tmux.press("F2")
    #expect(Borders.faults(try tmux.wait(for: "새 예약")) == [])
  }
}
