import Testing

@testable import TerminalUI

struct CanvasTests {
  private func canvas(_ rows: Int, _ columns: Int) -> Canvas {
    Canvas(size: Size(rows: rows, columns: columns))
  }

  @Test func `text is cut at the right edge with an ellipsis and never wraps`() {
    var canvas = canvas(2, 7)
    canvas.write("햇살방 아이", row: 0, column: 0)
    #expect(canvas.lines() == ["햇살방…", ""])
  }

  @Test func `a wide character that would be halved is left out`() {
    var canvas = canvas(1, 6)
    let used = canvas.write("햇살방 아이", row: 0, column: 0)
    #expect(canvas.lines() == ["햇살…"])
    #expect(used == 5)
  }

  @Test func `a width pads with blanks in the same style`() {
    var canvas = canvas(1, 8)
    canvas.write("가", row: 0, column: 0, width: 5, style: Style(.free, reverse: true))
    #expect(canvas.cells.prefix(5).allSatisfy { $0.style.reverse })
    #expect(!canvas.cells[5].style.reverse)
  }

  @Test func `writing over one half of a wide character blanks the other`() {
    var canvas = canvas(1, 6)
    canvas.write("한글", row: 0, column: 0)
    canvas.write("X", row: 0, column: 1)
    canvas.write("Y", row: 0, column: 2)
    #expect(canvas.lines() == [" XY"])
    #expect(canvas.cells.map(\.width) == [1, 1, 1, 1, 1, 1])
  }

  @Test func `wide over wide by one column leaves no halves`() {
    var canvas = canvas(1, 6)
    canvas.write("한글말", row: 0, column: 0)
    canvas.write("가나", row: 0, column: 1)
    #expect(canvas.lines() == [" 가나"])
    #expect(canvas.cells.map(\.width) == [1, 2, 0, 2, 0, 1])
  }

  @Test func `decomposed Hangul takes the columns of composed Hangul`() {
    var decomposed = canvas(1, 10)
    var composed = canvas(1, 10)
    decomposed.write("\u{1112}\u{1161}\u{11AB}\u{1100}\u{1173}\u{11AF}", row: 0, column: 0)
    composed.write("한글", row: 0, column: 0)
    #expect(decomposed == composed)
  }

  @Test func `a family emoji is written without joiners`() {
    var canvas = canvas(1, 10)
    let used = canvas.write("👨‍👩‍👧|", row: 0, column: 0)
    #expect(used == 7)
  }

  @Test func `text that begins left of the canvas shows its rest`() {
    var canvas = canvas(1, 6)
    canvas.write("한글abc", row: 0, column: -1)
    #expect(canvas.lines() == [" 글abc"])
    #expect(canvas.cells.map(\.width) == [1, 2, 0, 1, 1, 1])
  }

  @Test(arguments: [-3, -1, 2, 9])
  func `writing outside changes nothing`(row: Int) {
    var canvas = canvas(2, 4)
    canvas.write("가나", row: row, column: 0)
    canvas.write("가나", row: 0, column: 4)
    #expect(canvas.lines() == ["", ""])
  }

  @Test func `a box carries its title and keeps its inside`() {
    var canvas = canvas(3, 14)
    canvas.write("안", row: 1, column: 1)
    canvas.box(Rect(row: 0, column: 0, rows: 3, columns: 14), title: "예약")
    #expect(canvas.lines() == ["┌─ 예약 ─────┐", "│안          │", "└────────────┘"])
  }

  @Test func `a title that is too long is cut inside the border`() {
    var canvas = canvas(2, 12)
    canvas.box(Rect(row: 0, column: 0, rows: 2, columns: 12), title: "아주긴제목")
    #expect(canvas.lines()[0] == "┌─ 아주… ──┐")
  }

  @Test func `an ASCII canvas draws plus, minus and bar`() {
    var canvas = canvas(3, 9)
    canvas.asciiOnly = true
    canvas.box(Rect(row: 0, column: 0, rows: 3, columns: 9), title: "abcdef")
    #expect(canvas.lines() == ["+- ab~ -+", "|       |", "+-------+"])
  }

  @Test func `boxes and fills of every size fit every canvas`() {
    for rows in 0...3 {
      for columns in 0...4 {
        var canvas = canvas(rows, columns)
        canvas.box(Rect(row: -1, column: -1, rows: 5, columns: 5), title: "방")
        canvas.fill(Rect(row: 0, column: 1, rows: 9, columns: 9))
        canvas.line(row: 0, column: -2, columns: 9)
        canvas.write("가", row: 0, column: 0, width: 9)
        #expect(canvas.lines().count == rows)
      }
    }
  }

  @Test func `a fill is what blanks written one by one make, wherever it cuts wide characters`() {
    for (text, from) in [("가나다라", 0), ("a가나다", 1), ("가a나b", -1)] {
      for column in -1...8 {
        for columns in 0...9 {
          var filled = canvas(1, 8)
          filled.write(text, row: 0, column: from)
          var written = filled
          filled.fill(Rect(row: 0, column: column, rows: 1, columns: columns), style: Style(.alarm))
          for blank in 0..<columns {
            written.write(" ", row: 0, column: column + blank, style: Style(.alarm))
          }
          #expect(filled == written, "\(text) \(column) \(columns)")
        }
      }
    }
  }

  @Test func `restyling keeps the text`() {
    var canvas = canvas(2, 6)
    canvas.write("가나다", row: 1, column: 0)
    canvas.restyle(Rect(row: 1, column: 0, rows: 1, columns: 3)) { $0.reverse = true }
    #expect(canvas.lines()[1] == "가나다")
    #expect(canvas.cells(inRow: 1).map(\.style.reverse) == [true, true, true, true, false, false])
  }

  @Test func `a rectangle knows its cells and its inside`() {
    let rect = Rect(row: 1, column: 2, rows: 3, columns: 4)
    #expect(rect.contains(row: 3, column: 5))
    #expect(!rect.contains(row: 4, column: 5))
    #expect(rect.inner == Rect(row: 2, column: 3, rows: 1, columns: 2))
    #expect(Rect(row: 0, column: 0, rows: 1, columns: 1).inner.rows == 0)
  }
}
