import CareDomain
import TerminalUI
import Testing

@testable import OperatorUI

@Suite struct ChildIndexTests {
  private func entry(_ id: String, _ name: String, _ phone: String) throws -> DirectoryEntry {
    DirectoryEntry(
      child: try Child(
        id: DeskSample.id(id), name: name, birth: DeskSample.date("2023-01-01"), allergies: "",
        notes: ""), phones: [phone])
  }

  @Test(arguments: [
    ("ㄱㅁㅅ", ["김민서"]), ("민서", ["김민서", "이민서"]), ("0012", ["김민서"]), ("k2", ["이민서"]),
    ("rlaals", ["김민서"]), ("김서", ["김민서"]), ("ㄱㅅ", ["김민서"]), ("김민석", ["김민서"]),
    ("\u{1100}\u{1175}\u{11B7}", ["김민서"]), ("o'connor", ["O'Connor 유나"]), ("유나", ["O'Connor 유나"]),
    ("없는", []), ("王", ["王小明"]), ("강하율", ["강하율"]),
  ])
  func aChildIsFoundAsPeopleTypeIt(query: String, expected: [String]) throws {
    let index = try ChildIndex([
      entry("k1", "김민서", "010-1234-0012"), entry("k2", "이민서", "010-1234-0034"),
      entry("k3", "O'Connor 유나", "010-9999-0056"), entry("k4", "王小明", ""),
      entry("k5", "\u{1100}\u{1161}\u{11BC}\u{1112}\u{1161}\u{110B}\u{1172}\u{11AF}", ""),
    ])
    #expect(
      index.matching(query).map { Hangul.composed($0.child.name) } == expected, "\(query)")
  }

  @Test func amongTenThousandTheBestEightComeFirstInOrder() throws {
    let family = Array("김이박최정강조윤장임")
    let given = Array("서도지하은민준우연아")
    let entries = try (0..<10_000).map { number in
      let name = "\(family[number % 10])\(given[number / 10 % 10])\(given[number / 100 % 10])"
      return try entry("c\(number)", name, "010-0000-\(1000 + number % 9000)")
    }
    let index = ChildIndex(entries)
    let found = index.matching("ㄱㅅㅁ")
    #expect(found.count == 8)
    #expect(found.allSatisfy { $0.child.name.hasSuffix("서민") })
    #expect(index.matching("c9999").first?.child.id.text == "c9999")
    #expect(index.matching("김").allSatisfy { $0.child.name.hasPrefix("김") })
  }
}
