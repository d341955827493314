import TerminalUI
import Testing

@testable import OperatorUI

@Suite struct DeskTextTests {
  @Test func decomposedHangulComesTogetherAsItIsTyped() {
    var editor = TextEditor()
    for scalar in "\u{1112}\u{1161}\u{11AB}".unicodeScalars {
      _ = editor.take(.character(Character(scalar)), composing: false)
    }
    #expect(editor.value == "한" && editor.caret == 1)
  }

  @Test func theCaretMovesByWholeCharacters() {
    var editor = TextEditor("가👨‍👩‍👧나")
    _ = editor.take(.left, composing: false)
    _ = editor.take(.backspace, composing: false)
    #expect(editor.value == "가나" && editor.caret == 1)
    _ = editor.take(.delete, composing: false)
    #expect(editor.value == "가")
  }

  @Test func aTextHasALimit() {
    var editor = TextEditor(limit: 5)
    editor.insert(String(repeating: "가", count: 100))
    #expect(editor.value == "가가가가가")
    editor.insert("나")
    #expect(editor.value.count == 5)
    editor.insert("a" + String(repeating: "\u{301}", count: 5000))
    #expect(editor.value.unicodeScalars.count <= 40)
  }

  @Test(arguments: [
    ("ㄱㅅㅇ", "김서연", true), ("김", "김서연", true), ("기", "김서연", true), ("서연", "김서연", true),
    ("rlatj", "김서연", true), ("ㄱㄷ", "김서연", false), ("Kim", "kim min", true), ("", "아무", true),
    ("  ", "아무", true), ("ㅅㅇㄱ", "김서연", false), ("김서연이", "김서연", false),
    ("\u{1100}\u{1175}\u{11B7}", "김서연", true),
  ])
  func namesAreFoundAsKoreanIsTyped(query: String, name: String, expected: Bool) {
    #expect(NameSearch(query).matches(name) == expected)
  }

  @Test func aLongTextScrollsSoThatTheCaretIsSeen() throws {
    var painter = Painter(size: Size(rows: 1, columns: 12))
    painter.text(
      TextEditor("가나다라마바사아자차"), in: Rect(row: 0, column: 0, rows: 1, columns: 12),
      isFocused: true)
    #expect(painter.canvas.lines()[0].hasPrefix("["))
    let cursor = try #require(painter.canvas.cursor)
    #expect(cursor.column < 11)
    #expect(painter.canvas.lines()[0].contains("차"))
  }

  @Test func textIsBrokenBetweenWordsAndWithinLongOnes() {
    #expect(Wrapping.lines("가나 다라 마바", columns: 9) == ["가나 다라", "마바"])
    #expect(Wrapping.lines("가나다라마바", columns: 5) == ["가나", "다라", "마바"])
    #expect(Wrapping.lines("", columns: 5) == [""])
  }
}
