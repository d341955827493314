/// The rows of a CSV file (RFC 4180), read byte by byte; memory grows with the file and no faster.
///
/// A reader of our own, for three reasons. Each row must stand alone by its line number: after a row with
/// a stray or open quote, reading goes on at the line after the one where that row began, so that a quote
/// spoils one row and not the rest of the file. Invalid UTF-8 must be refused row by row with the cell
/// named, not repaired or thrown out with the file. And a combining mark after a comma must not swallow
/// the comma, as it does where a file is split by characters.
///
/// Lines end with LF, CRLF or CR; a byte order mark is skipped; blank lines are no rows. A cell has at
/// most 10,000 scalars. Cells are parted by commas, or as the first line parts them. No line is read more than twice: a
/// row can only run over lines whose quotes pair, and no such line begins another row that runs on.
public struct CSVReader: Sequence, IteratorProtocol, Sendable {
  /// One row with the line on which it begins, 1 for the first.
  public struct Row: Hashable, Sendable {
    public var line: Int
    public var cells: Result<[String], CSVFault>
  }

  /// Scalars that a cell may have.
  public static let cellLimit = 10_000

  private let bytes: [UInt8]
  private var position: Int
  private var line = 1
  private let separator: UInt8

  /// - Parameter isSpreadsheet: whether tabs or semicolons may part the cells.
  public init(_ bytes: [UInt8], isSpreadsheet: Bool = false) {
    self.bytes = bytes
    separator = isSpreadsheet ? Self.separator(of: bytes) : Self.comma
    position = bytes.starts(with: TextEncoding.byteOrderMark) ? 3 : 0
  }

  /// What parts the cells of a file: where its first line has no comma, the tab or semicolon that it has.
  ///
  /// Spreadsheets write tabs into UTF-16 text, and semicolons where the comma is for decimals.
  private static func separator(of bytes: [UInt8]) -> UInt8 {
    let first = bytes.drop { $0 == lf || $0 == cr }.prefix { $0 != lf && $0 != cr }
    return [comma, UInt8(ascii: "\t"), UInt8(ascii: ";")].first(where: first.contains) ?? comma
  }

  /// The next row, or nil after the last.
  public mutating func next() -> Row? {
    while isAtLineEnd { endLine() }
    guard position < bytes.count else { return nil }
    let start = (position: position, line: line)
    var cells: [String] = []
    var fault: CSVFault?
    repeat {
      do throws(CSVFault.Kind) {
        cells.append(try text(of: try scanCell(), unless: fault))
      } catch {
        fault = fault ?? CSVFault(error, cell: cells.count + 1)
        if error == .strayQuote || error == .openQuote {
          (position, line) = start
          skipLine()
          break
        }
        cells.append("")
      }
    } while skipSeparator()
    endLine()
    return Row(line: start.line, cells: fault.map(Result.failure) ?? .success(cells))
  }
}

extension CSVFault.Kind: Error {}

extension CSVReader {
  private var isAtLineEnd: Bool {
    position < bytes.count && (bytes[position] == Self.lf || bytes[position] == Self.cr)
  }

  private mutating func skipSeparator() -> Bool {
    guard position < bytes.count, bytes[position] == separator else { return false }
    position += 1
    return true
  }

  /// Passes the line break here, if there is one.
  private mutating func endLine() {
    guard isAtLineEnd else { return }
    let isPair =
      bytes[position] == Self.cr && position + 1 < bytes.count && bytes[position + 1] == Self.lf
    position += isPair ? 2 : 1
    line += 1
  }

  private mutating func skipLine() {
    while position < bytes.count, !isAtLineEnd { position += 1 }
  }

  /// The bytes of one cell without its quotes; stands at the separator or line end after it.
  private mutating func scanCell() throws(CSVFault.Kind) -> ArraySlice<UInt8> {
    guard position < bytes.count, bytes[position] == Self.quote else { return try scanPlain() }
    let content = try scanQuoted()
    guard position == bytes.count || bytes[position] == separator || isAtLineEnd else {
      throw .strayQuote
    }
    return content
  }

  private mutating func scanPlain() throws(CSVFault.Kind) -> ArraySlice<UInt8> {
    let start = position
    while position < bytes.count {
      switch bytes[position] {
      case separator, Self.lf, Self.cr: return bytes[start..<position]
      case Self.quote: throw .strayQuote
      default: position += 1
      }
    }
    return bytes[start...]
  }

  private mutating func scanQuoted() throws(CSVFault.Kind) -> ArraySlice<UInt8> {
    position += 1
    var before: [UInt8] = []
    var start = position
    while position < bytes.count {
      guard bytes[position] == Self.quote else {
        if isAtLineEnd { endLine() } else { position += 1 }
        continue
      }
      position += 1
      guard position < bytes.count, bytes[position] == Self.quote else {
        let last = bytes[start..<(position - 1)]
        return before.isEmpty ? last : (before + last)[...]
      }
      before += bytes[start..<position]
      position += 1
      start = position
    }
    throw .openQuote
  }

  /// The text of a cell; not looked at any more in a row that has a fault.
  private func text(
    of content: ArraySlice<UInt8>, unless fault: CSVFault?
  ) throws(CSVFault.Kind) -> String {
    guard fault == nil else { return "" }
    guard TextEncoding.isUTF8(content) else { throw .notUTF8 }
    guard !content.contains(0) else { throw .nulByte }
    let text = String(decoding: content, as: UTF8.self)
    guard content.count <= Self.cellLimit || text.unicodeScalars.count <= Self.cellLimit else {
      throw .cellTooLong
    }
    return text
  }

  private static let comma = UInt8(ascii: ",")
  private static let quote = UInt8(ascii: "\"")
  private static let cr = UInt8(ascii: "\r")
  private static let lf = UInt8(ascii: "\n")
}
