import CareDomain
import Testing

@testable import Interchange

@Suite struct CleanTextTests {
  private func clean(_ text: String, limit: Int = 60) -> String? {
    guard case .success(let clean) = CleanText.clean(text, limit: limit) else { return nil }
    return clean.text
  }

  private func code(_ text: String, limit: Int = 60) -> String? {
    guard case .failure(let problem) = CleanText.clean(text, limit: limit) else { return nil }
    return problem.code
  }

  /// The names of the edge list; all but one are kept as they are (composed).
  @Test(arguments: [
    "김준", "남궁도윤", "박하늘햇살가", "Nguyễn Thị Hoa", "王小明", "O'Connor 유나", "Батбаяр Ану",
    "มาลี ใจดี", "ｋｉｍ", "안 나", "👨🏽", "🇰🇷", "عمر", "%s%n%@", "'; DROP TABLE children; --",
  ])
  func `A real name is kept as it was given`(name: String) {
    #expect(clean(name) == name)
    #expect(clean("\u{3000} \(name)\u{A0}") == name)
  }

  @Test func `A decomposed name is composed, so that it equals its twin`() {
    let decomposed = "\u{1100}\u{1161}\u{11BC}\u{1112}\u{1161}\u{110B}\u{1172}\u{11AF}"
    #expect(clean(decomposed)?.unicodeScalars.elementsEqual("강하율".unicodeScalars) == true)
  }

  @Test(arguments: ["\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}", "\u{FEFF}", "\u{AD}"])
  func `A zero-width character is taken out and reported`(hidden: String) throws {
    let (text, wasCleaned) = try CleanText.clean("김\(hidden)민준", limit: 60).get()
    #expect(text == "김민준")
    #expect(wasCleaned)
    #expect(try CleanText.clean("김민준 ", limit: 60).get().wasCleaned == false)
  }

  @Test(arguments: [
    "\u{1B}[2J", "\u{1B}]0;x\u{7}", "\u{9B}31m", "\u{90}q", "a\rb", "a\nb", "a\tb", "a\u{8}b",
    "\u{0}",
    "\u{7F}", "\u{85}", "a\u{2028}b", "a\r\nb", "e\u{301}\u{1B}c",
  ])
  func `A control character is refused`(text: String) {
    #expect(code(text) == "controlCharacter")
  }

  @Test(arguments: [
    "\u{202E}", "\u{202A}", "\u{2066}", "\u{2069}", "\u{200E}", "\u{200F}", "\u{61C}",
  ])
  func `A direction control is refused`(text: String) {
    #expect(code("김\(text)민준") == "bidiControl")
  }

  /// By number: the compiler takes no such literals.
  @Test(arguments: [0xFFFE, 0xFFFF, 0xFDD0, 0xFDEF, 0x1FFFF, 0x10FFFE] as [UInt32])
  func `A code that is no character is refused`(number: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(number))
    #expect(code("a\(scalar)") == "nonCharacter")
  }

  @Test func `Tags and towers of marks are refused`() {
    #expect(code("a\u{E0041}") == "tagCharacter")
    #expect(code("q" + String(repeating: "\u{323}", count: 5)) == "tooManyMarks")
    #expect(clean("q" + String(repeating: "\u{323}", count: 4)) != nil)
  }

  @Test(arguments: ["", "  \u{3000}", "\u{200B}", "\u{3164}", "\u{FE0F} \u{2800}"])
  func `What nobody can see is empty`(text: String) {
    #expect(clean(text) == "")
  }

  @Test func `Length is counted in letters, not in bytes`() {
    #expect(clean(String(repeating: "가", count: 60))?.count == 60)
    #expect(code(String(repeating: "가", count: 61)) == "textTooLong")
    #expect(code(String(repeating: "가", count: 300_000)) == "textTooLong")
    #expect(clean(String(repeating: "🇰🇷", count: 60))?.count == 60)
  }

  @Test(arguments: [
    "900101-1234567", "9001011234567", "x 200101-4234567 y", "900101 - 1234567", "９００１０１－１２３４５６７",
    "90\u{200B}0101-1234567", "2301018234567",
  ])
  func `A registration number is refused wherever it stands`(text: String) {
    #expect(code(text) == "registrationNumber")
    #expect(!EscapedText.shown(text).contains("9001"))
  }

  @Test(arguments: [
    "010-9923-1570", "900101-9234567", "900101-123456", "19001011234567", "1900101-1234567",
    "+82-10-1",
  ])
  func `Other numbers are kept`(text: String) {
    #expect(clean(text) == text)
  }

  @Test func `A shown value is escaped and cut to forty characters`() {
    #expect(EscapedText.shown("a\u{1B}[31m\u{202E}") == "a\\u001b[31m\\u202e")
    #expect(EscapedText.shown(String(repeating: "가", count: 41)).count == 41)
    #expect(EscapedText.shown(String(repeating: "가", count: 40)).count == 40)
    #expect(EscapedText.shown("e" + String(repeating: "\u{301}", count: 9000)).utf8.count < 1000)
  }

  @Test(
    arguments: [
      .tooLong(limit: 1, count: 2), .control(27), .bidiControl(0x202E), .nonCharacter(0xFFFE),
      .tag(0xE0041), .tooManyMarks, .registrationNumber,
    ] as [TextProblem])
  func `Every problem is said in both languages`(problem: TextProblem) {
    #expect(problem.words.ko.hasSuffix("시오."))
    #expect(problem.words.en.hasSuffix("."))
  }
}
