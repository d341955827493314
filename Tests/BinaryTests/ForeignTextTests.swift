import ProgramRunner
import Testing

/// Files as Korean spreadsheets save them.
@Suite struct ForeignTextTests {
  /// `김서연` and `뷁`, the second a syllable that only CP949 has.
  private static let cp949: [UInt8] = [0xB1, 0xE8, 0xBC, 0xAD, 0xBF, 0xAC]
  private static let onlyCP949: [UInt8] = [0x94, 0xEE]

  private func children(_ name: [UInt8]) -> [UInt8] {
    Array("id,name,birth\r\nk21,".utf8) + name + Array(",2024-01-02\r\n".utf8)
  }

  private func take(_ bytes: [UInt8]) throws -> (run: Run, names: String) {
    let centre = try Centre.created()
    let path = try centre.folder.write(bytes, as: "children.csv")
    let run = try centre.run("import", "children", path)
    return (run, try centre.run("children", "--json").text)
  }

  @Test func cp949OfASpreadsheetIsReadAndSaidSo() throws {
    let (run, names) = try take(children(Self.cp949))
    #expect(run.exit == 0 && run.problemText.contains("CP949"))
    #expect(names.contains("김서연"))
    #expect(try take(children(Self.onlyCP949)).names.contains("뷁"))
  }

  @Test func utf16SaysSoByItsFirstBytes() throws {
    let text = Array("id,name,birth\nk21,김서연,2024-01-02\n".utf16)
    let bytes: [UInt8] =
      [0xFF, 0xFE] + text.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let (run, names) = try take(bytes)
    #expect(run.exit == 0 && run.problemText.contains("UTF-16") && names.contains("김서연"))
  }

  @Test func utf8IsNeverTakenForSomethingElse() throws {
    let (run, names) = try take([0xEF, 0xBB, 0xBF] + children(Array("김서연".utf8)))
    #expect(run.exit == 0 && run.problemText == "" && names.contains("김서연"))
    let broken = try take(children(Array("김서연".utf8.dropLast())))
    #expect(broken.run.exit == 1 && broken.run.problemText == "")
  }
}
