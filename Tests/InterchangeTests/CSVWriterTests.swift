import Testing

@testable import Interchange

@Suite struct CSVWriterTests {
  @Test func `Cells are quoted where they have to be`() {
    #expect(
      CSVWriter.line(["a", "b,c", "d\"e", "f\ng", ""]) == "a,\"b,c\",\"d\"\"e\",\"f\ng\",\r\n")
  }

  @Test(arguments: ["=1+1", "+82-10", "-2", "@SUM(A1)", "\tx", "＝1"])
  func `A formula is defused and comes back as it was`(cell: String) throws {
    let line = CSVWriter.line([cell, "x"])
    #expect(line.hasPrefix("'") || line.hasPrefix("\"'"))
    #expect(try read(line) == [cell, "x"])
  }

  @Test(arguments: ["", "'", "'a", "'=1", "''-x", "김민준", "a,\u{301}b", "\u{301}\"", "1\r\n2"])
  func `Any other cell comes back as it was`(cell: String) throws {
    #expect(try read(CSVWriter.line([cell, "x"])) == [cell, "x"])
  }

  @Test(arguments: [
    ("a\u{1B}[31mb", #"a\u001b[31mb"#), ("홍길동\rX", #"홍길동\u000dX"#), ("\r=1", #"\u000d=1"#),
    ("\u{202E}x\u{9B}2J", #"\u202ex\u009b2J"#),
    ("a\u{0}\u{7}\u{8}\u{7F}", #"a\u0000\u0007\u0008\u007f"#),
  ])
  func `What acts on a terminal is written as JSON writes it`(cell: String, written: String) {
    #expect(CSVWriter.line([cell]) == written + "\r\n")
  }

  @Test func `A whole file has its header first`() {
    #expect(CSVWriter.text(header: ["id"], rows: [["a"], ["b"]]) == "id\r\na\r\nb\r\n")
  }

  private func read(_ line: String) throws -> [String]? {
    try CSVReader(Array(line.utf8)).map { try $0.cells.get().map(FormulaGuard.unguarded) }.first
  }
}
