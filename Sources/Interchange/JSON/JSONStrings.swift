extension JSONParser {
  /// The string that begins here, with its escapes resolved.
  mutating func string() throws(JSONProblem) -> String {
    guard peek == UInt8(ascii: "\"") else { throw .invalid(at: position) }
    position += 1
    var text: [UInt8] = []
    while let byte = peek, byte != UInt8(ascii: "\"") {
      guard byte >= 0x20 else { throw .invalid(at: position) }
      position += 1
      if byte == UInt8(ascii: "\\") {
        text += Array(String(try escape()).utf8)
      } else {
        text.append(byte)
      }
    }
    guard peek != nil else { throw .invalid(at: position) }
    position += 1
    return String(decoding: text, as: UTF8.self)
  }

  /// What follows a backslash.
  private mutating func escape() throws(JSONProblem) -> Unicode.Scalar {
    guard let byte = peek else { throw .invalid(at: position) }
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try codePoint()
    default: throw .invalid(at: position - 1)
    }
  }

  /// Four hexadecimal digits, or a pair of them for a scalar above U+FFFF; half a pair is refused.
  private mutating func codePoint() throws(JSONProblem) -> Unicode.Scalar {
    let start = position
    let first = try unit()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard (0xD800...0xDBFF).contains(first), bytes[position...].starts(with: [0x5C, 0x75]) else {
      throw .invalid(at: start)
    }
    position += 2
    let second = try unit()
    guard (0xDC00...0xDFFF).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) * 0x400 + (second - 0xDC00))
    else { throw .invalid(at: start) }
    return scalar
  }

  private mutating func unit() throws(JSONProblem) -> UInt32 {
    guard position + 4 <= bytes.count else { throw .invalid(at: position) }
    var unit: UInt32 = 0
    for byte in bytes[position..<(position + 4)] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else {
        throw .invalid(at: position)
      }
      unit = unit * 16 + UInt32(digit)
    }
    position += 4
    return unit
  }
}
