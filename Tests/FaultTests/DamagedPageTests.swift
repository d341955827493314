import CareDomain
import CareStore
import Foundation
import ProgramRunner
import Testing

/// One bit of the file is turned (SAFETY B7, I1): whatever page it is on, somebody notices, and nobody crashes.
@Suite struct DamagedPageTests {
  private struct Page {
    let number: Int
    let table: String
    let kind: String
  }

  private static let pageSize = 4096

  private static func pages(of centre: Centre) throws -> [Page] {
    var call = Call([centre.file, "SELECT pageno, name, pagetype FROM dbstat ORDER BY pageno"])
    call.program = "/usr/bin/sqlite3"
    let run = try call.run()
    guard run.exit == 0 else { throw Failure("sqlite3: \(run.problemText)") }
    return run.lines.compactMap { line in
      let words = line.split(separator: "|").map(String.init)
      return Int(words[0]).map { Page(number: $0, table: words[1], kind: words[2]) }
    }
  }

  /// Turns a bit and gives what `verify` says, or the failure that kept the file from being opened.
  private static func look(_ bytes: [UInt8], turned bit: Int, of centre: Centre) throws
    -> [Verification.Fault]?
  {
    var bytes = bytes
    bytes[bit / 8] ^= 1 << (bit % 8)
    try centre.folder.write(bytes, as: "centre.sqlite")
    do {
      let file = try CareFile(opening: centre.file, isInspecting: true)
      let faults = try file.verify(at: Instant(minute: 0)).faults
      try file.close()
      return faults
    } catch is StoreFailure {
      return nil
    }
  }

  /// The bits of a page that hold rows: behind its head and its list of cells, from the first cell on.
  private static func content(_ page: Page, _ bytes: [UInt8]) -> Range<Int> {
    let start = (page.number - 1) * pageSize
    let head = start + (page.number == 1 ? 100 : 0)
    let cells = Int(bytes[head + 5]) << 8 | Int(bytes[head + 6])
    let first = page.kind == "overflow" ? start : start + (cells == 0 ? pageSize : cells)
    return first * 8..<(start + pageSize) * 8
  }

  @Test func aTurnedBitAnywhereInTheJournalIsNamed() throws {
    let centre = try Centre.filled()
    let bytes = try centre.folder.bytes("centre.sqlite")
    let pages = try Self.pages(of: centre).filter { ["journal", "reading"].contains($0.table) }
    #expect(pages.count > 5)
    var random = SplitMix64(state: 11)
    for page in pages {
      let content = Self.content(page, bytes)
      for _ in 0..<Crowd.setting("DOLBOM_TURNED_BITS", 6) where !content.isEmpty {
        let bit = Int.random(in: content, using: &random)
        let faults = try Self.look(bytes, turned: bit, of: centre)
        #expect(faults != [], "page \(page.number) (\(page.kind)) bit \(bit)")
      }
    }
  }

  @Test func aTurnedBitOnAPageOfAnyKindCrashesNobody() throws {
    let centre = try Centre.filled()
    let bytes = try centre.folder.bytes("centre.sqlite")
    var random = SplitMix64(state: 12)
    let kinds = Dictionary(grouping: try Self.pages(of: centre)) {
      "\($0.kind) \($0.table == "sqlite_schema" ? "schema" : "")"
    }
    #expect(kinds.count >= 3)
    var noticed = 0
    for page in kinds.values.flatMap({ $0.prefix(4) }) {
      for place in [0, 3, 5, 8, 40, 2000, 4090] {
        let bit =
          ((page.number - 1) * Self.pageSize + place) * 8 + Int.random(in: 0..<8, using: &random)
        if try Self.look(bytes, turned: bit, of: centre) != [] { noticed += 1 }
      }
    }
    #expect(noticed > kinds.count, "some of them matter")
    // From outside too: each ends by itself and says what is wrong.
    for page in kinds.values.compactMap(\.first) {
      var bytes = bytes
      bytes[(page.number - 1) * Self.pageSize + 5] ^= 0x55
      try centre.folder.write(bytes, as: "centre.sqlite")
      for command in [["board"], ["verify"], ["audit"], ["backup", centre.folder.file("copy")]] {
        let run = try centre.run(command)
        #expect(run.signal == nil, "\(command) on page \(page.number)")
        #expect([0, 3, 6, 7].contains(run.exit), "\(command) on page \(page.number)")
      }
      #expect(try !centre.folder.names().contains("copy") || page.number != 1)
      unlink(centre.folder.file("copy"))
    }
  }
}
