/// Swift source with the insides of strings and comments blanked out, so that what is left is code.
///
/// Lines keep their number and length in bytes. Code inside `\( )` stays. A bare `/regex/` is not
/// known; `#/regex/#` is.
struct SwiftText {
  let code: [UInt8]

  init(_ source: String) {
    var masking = Masking(bytes: Array(source.utf8))
    masking.code(until: nil)
    code = masking.bytes
  }

  /// The code, line by line.
  var lines: [String] {
    code.split(separator: newline, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
  }
}

private let newline = UInt8(ascii: "\n")

/// One pass over the bytes that overwrites what is no code.
private struct Masking {
  var bytes: [UInt8]
  var at = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// Goes over code up to the parenthesis that closes an interpolation, or to the end.
  mutating func code(until close: UInt8?) {
    var depth = 0
    while at < bytes.count {
      if starts(with: "//") {
        blank { $0.bytes[$0.at] == newline }
      } else if starts(with: "/*") {
        blockComment()
      } else if let hashes = delimiter(UInt8(ascii: "\"")) {
        string(hashes: hashes)
      } else if let hashes = delimiter(UInt8(ascii: "/")), hashes > 0 {
        regex(hashes: hashes)
      } else {
        if bytes[at] == UInt8(ascii: "(") { depth += 1 }
        if bytes[at] == UInt8(ascii: ")") {
          if depth == 0, close != nil { return }
          depth -= 1
        }
        at += 1
      }
    }
  }

  private func starts(with text: StaticString, at offset: Int = 0) -> Bool {
    let wanted = Array("\(text)".utf8)
    let from = at + offset
    return from + wanted.count <= bytes.count
      && bytes[from..<(from + wanted.count)].elementsEqual(wanted)
  }

  /// The number of `#` before the opening mark that stands here, when one stands here.
  private func delimiter(_ mark: UInt8) -> Int? {
    var hashes = 0
    while at + hashes < bytes.count, bytes[at + hashes] == UInt8(ascii: "#") { hashes += 1 }
    return at + hashes < bytes.count && bytes[at + hashes] == mark ? hashes : nil
  }

  private func hashes(_ count: Int, at position: Int) -> Bool {
    position + count <= bytes.count
      && bytes[position..<(position + count)].allSatisfy { $0 == UInt8(ascii: "#") }
  }

  private mutating func blank() {
    if bytes[at] != newline { bytes[at] = UInt8(ascii: " ") }
    at += 1
  }

  private mutating func blank(until isEnd: (Masking) -> Bool) {
    while at < bytes.count, !isEnd(self) { blank() }
  }

  private mutating func blockComment() {
    var depth = 0
    repeat {
      let opens = starts(with: "/*")
      let closes = starts(with: "*/")
      if opens { depth += 1 }
      if closes { depth -= 1 }
      if opens || closes { blank() }
      if at < bytes.count { blank() }
    } while depth > 0 && at < bytes.count
  }

  private mutating func string(hashes count: Int) {
    at += count
    let multiline = starts(with: "\"\"\"")
    let quotes = multiline ? 3 : 1
    at += quotes
    while at < bytes.count {
      let ends = multiline ? starts(with: "\"\"\"") : starts(with: "\"")
      if ends, hashes(count, at: at + quotes) {
        at += quotes + count
        return
      }
      if !multiline, bytes[at] == newline { return }
      if bytes[at] == UInt8(ascii: "\\"), hashes(count, at: at + 1) {
        escape(hashes: count)
      } else {
        blank()
      }
    }
  }

  /// An escaped character, or an interpolation, whose inside is code.
  private mutating func escape(hashes count: Int) {
    for _ in 0...count { blank() }
    guard at < bytes.count else { return }
    if bytes[at] == UInt8(ascii: "(") {
      at += 1
      code(until: UInt8(ascii: ")"))
      if at < bytes.count { at += 1 }
    } else {
      blank()
    }
  }

  private mutating func regex(hashes count: Int) {
    at += count + 1
    blank { $0.bytes[$0.at] == UInt8(ascii: "/") && $0.hashes(count, at: $0.at + 1) }
    at = min(at + count + 1, bytes.count)
  }
}
