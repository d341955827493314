import Testing

@testable import TerminalUI

struct HangulTests {
  @Test(arguments: [
    ("ㅓ", "j"), ("버", "qj"), ("ㅇ", "d"), ("한", "gks"), ("값", "rkqt"), ("ㄳ", "rt"), ("ㅘ", "hk"),
    ("ㅃ", "Q"), ("ㅒ", "O"), ("꿰", "Rnp"), ("닭", "ekfr"), ("\u{1107}\u{1165}", "qj"),
    ("\u{11A8}", "r"), ("힣", "glg"), ("의", "dml"),
  ])
  func `strokes are the keys of the 2-beolsik layout`(character: Character, keys: String) {
    #expect(Hangul.strokes(of: character).map { String($0) } == keys)
  }

  @Test(arguments: ["a", "1", " ", "한\u{301}", "漢", "👶"] as [Character])
  func `what is not Hangul has no strokes`(character: Character) {
    #expect(Hangul.strokes(of: character) == nil)
  }

  @Test func `every syllable typed by its strokes is itself`() {
    for value in UInt32(0xAC00)...0xD7A3 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      var composer = HangulComposer()
      for key in Hangul.strokes(of: Character(scalar)) ?? [] { _ = composer.feed(key) }
      #expect(composer.commit() == String(Character(scalar)))
    }
  }

  @Test func `initials keep everything that is no syllable`() {
    #expect(Hangul.initials(of: "김서연") == "ㄱㅅㅇ")
    #expect(Hangul.initials(of: "김 Ann2") == "ㄱ Ann2")
    #expect(Hangul.initials(of: "\u{1112}\u{1161}\u{11AB}") == "ㅎ")
  }

  @Test func `composition joins lead, vowel and final, and nothing else`() {
    let pieces = "\u{1112}\u{1161}\u{11AB}\u{1100}\u{1173}\u{11AF}"
    #expect(Array(Hangul.composed(pieces).unicodeScalars) == Array("한글".unicodeScalars))
    #expect(Hangul.composed("가\u{11A8}").unicodeScalars.count == 1)
    #expect(Hangul.composed("\u{1161}\u{1100}").unicodeScalars.count == 2)
    #expect(Hangul.composed("각\u{11A8}").unicodeScalars.count == 2)
  }
}

struct HangulComposerTests {
  private func typed(_ keys: String) -> String {
    var composer = HangulComposer()
    var text = ""
    for key in keys {
      if let done = composer.feed(key) {
        text += done
      } else {
        text += composer.commit() + String(key)
      }
    }
    return text + composer.commit()
  }

  @Test(arguments: [
    ("gksrmf", "한글"), ("rkqtdl", "값이"), ("ekfr", "닭"), ("rhkdlf", "과일"),
    ("dkssudgktpdy", "안녕하세요"), ("dkfrdkdy", "앍아요"), ("rlatjdus", "김서연"), ("Qkd", "빵"),
    ("Tkrwk", "싹자"), ("rrk", "ㄱ가"), ("kk", "ㅏㅏ"), ("hk", "ㅘ"), ("ekfrdl", "닭이"),
    ("ekfrl", "달기"), ("dhQk", "오빠"), ("dlTdj", "있어"), ("gks 1rmf", "한 1글"), ("GKS", "한"),
    ("rkrk", "가가"), ("dnp", "웨"), ("vnf", "풀"),
  ])
  func `keys become Hangul`(keys: String, text: String) {
    #expect(typed(keys) == text)
  }

  @Test func `backspace takes one jamo at a time`() {
    var composer = HangulComposer()
    for key in "ekfr" { #expect(composer.feed(key) == "") }
    var seen: [String] = []
    while composer.backspace() { seen.append(composer.preEdit) }
    #expect(seen == ["달", "다", "ㄷ", ""])
    #expect(composer.isEmpty)
  }

  @Test func `the pre-edit is what would be committed`() {
    var composer = HangulComposer()
    #expect(composer.feed("g") == "")
    #expect(composer.preEdit == "ㅎ")
    #expect(composer.feed("k") == "")
    #expect(composer.feed("s") == "")
    #expect(composer.feed("k") == "하")
    #expect(composer.preEdit == "나")
    #expect(composer.feed("한") == nil)
    #expect(composer.feed("1") == nil)
  }
}
