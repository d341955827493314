import Testing

@testable import Interchange

@Suite struct CSVReaderTests {
  private func rows(_ text: String) -> [[String]?] { rows(Array(text.utf8)) }

  private func rows(_ bytes: [UInt8]) -> [[String]?] {
    CSVReader(bytes).map { row in
      switch row.cells {
      case .success(let cells): cells
      case .failure: nil
      }
    }
  }

  private func faults(_ bytes: [UInt8]) -> [String] {
    CSVReader(bytes).compactMap { row in
      guard case .failure(let fault) = row.cells else { return nil }
      return "\(row.line):\(fault.cell) \(fault.kind.rawValue)"
    }
  }

  @Test(arguments: ["a,b\nc,d\n", "a,b\r\nc,d\r\n", "a,b\rc,d\r", "a,b\nc,d", "\u{FEFF}a,b\n\nc,d"])
  func `Every kind of line end and a byte order mark give the same rows`(text: String) {
    #expect(rows(text) == [["a", "b"], ["c", "d"]])
  }

  @Test func `Quotes hold commas, quotes and line breaks`() {
    #expect(rows("\"a,\"\"b\"\"\",\"c\r\nd\"\n,\"\"\n") == [["a,\"b\"", "c\r\nd"], ["", ""]])
  }

  @Test func `A row is named by the line on which it begins`() {
    let lines = CSVReader(Array("a\n\n\"b\r\nb\nb\"\nc\rd".utf8)).map(\.line)
    #expect(lines == [1, 3, 6, 7])
  }

  @Test func `An empty file has no rows and a lone comma has two cells`() {
    #expect(rows("") == [])
    #expect(rows("\u{FEFF}") == [])
    #expect(rows("\n\r\n") == [])
    #expect(rows(",") == [["", ""]])
    #expect(rows("a,") == [["a", ""]])
  }

  @Test func `A combining mark after a comma or a quote swallows neither`() {
    #expect(rows("a,\u{301}b,\"\u{301}c\"\n").first??.count == 3)
    #expect(rows("a,\u{301}b\n") == [["a", "\u{301}b"]])
  }

  @Test func `A quote left open spoils its own row and no other`() {
    let bytes = Array("a,b\n1,\"open\n2,y\n3,z\n".utf8)
    #expect(rows(bytes) == [["a", "b"], nil, ["2", "y"], ["3", "z"]])
    #expect(faults(bytes) == ["2:2 openQuote"])
  }

  @Test(arguments: ["x\"y", "\"x\"y", "\"x\" ", " \"x\""])
  func `A quote out of place spoils its own row and no other`(cell: String) {
    let bytes = Array("a,\(cell)\nb,c\n".utf8)
    #expect(rows(bytes) == [nil, ["b", "c"]])
    #expect(faults(bytes) == ["1:2 strayQuote"])
  }

  @Test(
    arguments: [
      [0x80], [0xC0, 0xAF], [0xC3], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xE0, 0x80, 0xAF],
      [0xF4, 0x90, 0x80, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80], [0xFF],
    ] as [[UInt8]])
  func `Invalid UTF-8 spoils its own row and the cell is named`(form: [UInt8]) {
    let bytes = Array("김,a\nb,".utf8) + form + Array(",c\n김,d\n".utf8)
    #expect(rows(bytes) == [["김", "a"], nil, ["김", "d"]])
    #expect(faults(bytes) == ["2:2 notUTF8"])
  }

  @Test func `Every valid scalar is taken`() {
    let text = "\u{80}\u{7FF}\u{800}\u{D7FF}\u{E000}\u{FFFD}\u{10000}\u{10FFFF}"
    #expect(rows(text) == [[text]])
  }

  @Test func `A NUL and a cell that is too long are refused`() {
    #expect(faults([0x61, 0x2C, 0, 0x0A, 0x62]) == ["1:2 nulByte"])
    let long = String(repeating: "가", count: CSVReader.cellLimit)
    #expect(faults(Array("\(long)\n\(long)x\n".utf8)) == ["2:1 cellTooLong"])
  }

  @Test func `A file of open quotes is read without reading it again and again`() {
    let bytes = Array(String(repeating: "a,\"b\n", count: 20_001).utf8)
    let clock = ContinuousClock()
    var count = 0
    let time = clock.measure { count = CSVReader(bytes).reduce(0) { total, _ in total + 1 } }
    #expect(count > 10_000)
    #expect(time < .seconds(5))
  }
}

@Suite struct TextEncodingTests {
  /// "이름,김민준" and "박서연" in CP949.
  static let cp949: [UInt8] = [
    0xC0, 0xCC, 0xB8, 0xA7, 0x2C, 0xB1, 0xE8, 0xB9, 0xCE, 0xC1, 0xD8, 0x0D, 0x0A,
    0xB9, 0xDA, 0xBC, 0xAD, 0xBF, 0xAC,
  ]

  @Test func `Korean text in CP949 is recognised`() {
    #expect(TextEncoding.isCP949(Self.cp949))
    #expect(!TextEncoding.isUTF8(Self.cp949[...]))
  }

  @Test func `UTF-8 with one spoiled letter is not CP949`() {
    #expect(!TextEncoding.isCP949(Array("김민준,박서연,최한별\n".utf8) + [0xC0, 0xAF]))
    #expect(!TextEncoding.isCP949(Array("a,b\n".utf8) + [0xC0, 0xAF]))
    #expect(!TextEncoding.isCP949([0xFF, 0x80]))
    // Each é is a pair of CP949 too; there are more of them than of spoiled letters.
    #expect(!TextEncoding.isCP949(Array("éa éb éc éd\n".utf8) + [0xB0, 0xA1]))
    #expect(!TextEncoding.isCP949(TextEncoding.byteOrderMark + Self.cp949))
  }
}
