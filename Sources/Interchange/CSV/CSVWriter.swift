/// CSV that a spreadsheet opens without running anything (RFC 4180, lines end with CRLF).
public enum CSVWriter {
  /// The mark that tells Excel that a file is UTF-8; `CSVReader` skips it.
  public static let byteOrderMark = "\u{FEFF}"

  /// One line with its end. Cells that begin with `= + - @`, tab or return get a leading apostrophe, which
  /// an import takes off again. What would act on a terminal is written as JSON writes it (`tamed`).
  public static func line(_ cells: [String]) -> String {
    cells.map(cell).joined(separator: ",") + "\r\n"
  }

  /// A whole file: the header and the rows.
  public static func text(header: [String], rows: some Sequence<[String]>) -> String {
    rows.reduce(into: line(header)) { $0 += line($1) }
  }

  /// The text with `\u001b` in place of each character that acts on a terminal or hides what stands beside it. No
  /// import would take such a character, so none is lost that could come back. Lines within a cell and tabs stay.
  public static func tamed(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0.danger != nil }) else { return text }
    var tamed = ""
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let isLineEnd = scalar == "\r" && index + 1 < scalars.count && scalars[index + 1] == "\n"
      if scalar.danger == nil || scalar == "\n" || scalar == "\t" || isLineEnd {
        tamed.unicodeScalars.append(scalar)
      } else {
        tamed += scalar.jsonEscape
      }
    }
    return tamed
  }

  private static func cell(_ text: String) -> String {
    let guarded = FormulaGuard.guarded(tamed(text))
    // By bytes: a combining mark after a comma or a quote would hide it among the characters.
    guard guarded.utf8.contains(where: needsQuotes) else { return guarded }
    var quoted = String.UnicodeScalarView("\"".unicodeScalars)
    for scalar in guarded.unicodeScalars {
      if scalar == "\"" { quoted.append(scalar) }
      quoted.append(scalar)
    }
    quoted.append("\"")
    return String(quoted)
  }

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\r"), UInt8(ascii: "\n"): true
    default: false
    }
  }
}
