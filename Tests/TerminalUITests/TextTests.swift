import Testing

@testable import TerminalUI

struct TextWidthTests {
  @Test(arguments: [
    ("abc", 3), ("한글", 4), ("ㅂ", 2), ("₩", 1), ("│─┐", 3), ("→…·", 3), ("（", 2), ("👶", 2),
    ("e\u{301}", 1), ("👨‍👩‍👧", 2), ("☎️", 2), ("🇰🇷", 2), ("\u{1112}\u{1161}\u{11AB}", 2), ("", 0),
    ("\u{1B}\u{7F}", 0), ("\u{FF8A}", 1),
  ])
  func `columns of a text`(text: String, columns: Int) {
    #expect(TextWidth.columns(of: text) == columns)
  }

  @Test(arguments: [
    ("한글말", 6, "한글말"), ("한글말", 5, "한글…"), ("한글말", 4, "한…"), ("한글말", 1, "…"),
    ("한글말", 0, ""), ("abc", 2, "a…"), ("", 3, ""),
  ])
  func `clipping never breaks a wide character`(text: String, columns: Int, expected: String) {
    #expect(TextWidth.clipped(text, to: columns) == expected)
  }

  @Test func `padding fills exactly the field on either side`() {
    #expect(TextWidth.padded("가", to: 4) == "가  ")
    #expect(TextWidth.paddedLeft("가", to: 4) == "  가")
    #expect(TextWidth.padded("가나다", to: 4) == "가… ")
    #expect(TextWidth.paddedLeft("가나다", to: 4) == " 가…")
  }
}

struct SafeTextTests {
  @Test(arguments: [
    ("\u{1B}[31m빨강", "␛[31m빨강"), ("a\tb\r\n", "a␉b␍␊"), ("\u{7F}", "␡"), ("\u{0}", "␀"),
    ("\u{9B}31m", "·31m"), ("이름\u{202E}txt", "이름·txt"), ("a\u{200B}b\u{FEFF}c", "abc"),
    ("x\u{E0041}y", "x·y"), ("\u{FFFF}", "·"), ("\u{E000}", "·"), ("\u{3164}", "·"),
    ("\u{2028}", "·"), ("\u{301}가", "가"), ("👨‍👩‍👧", "👨👩👧"), ("\u{1161}", "ㅏ"),
    ("\u{1112}\u{1161}\u{11AB}", "한"), ("서연 (1) ₩1,000", "서연 (1) ₩1,000"),
    ("\u{1B}]0;title\u{7}", "␛]0;title␇"), ("\u{90}q\u{9C}", "·q·"),
  ])
  func `nothing reaches the terminal that it would obey`(text: String, shown: String) {
    #expect(Array(SafeText.display(text).unicodeScalars) == Array(shown.unicodeScalars))
    #expect(SafeText.display(shown) == shown)
  }

  @Test func `a pile of marks is cut to four`() {
    let pile = "a" + String(repeating: "\u{301}", count: 50)
    #expect(SafeText.display(pile).unicodeScalars.count == 5)
  }

  @Test func `no scalar of the first plane survives as a control or takes no column alone`() {
    for value in UInt32(0)...0xFFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let shown = SafeText.display(String(Character(scalar)))
      let bad = shown.unicodeScalars.contains {
        $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) || TextWidth.columns(of: $0) == 0
      }
      #expect(!bad, "U+\(String(value, radix: 16))")
    }
  }
}
