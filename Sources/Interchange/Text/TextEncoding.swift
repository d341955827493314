/// Which encoding some bytes are written in.
public enum TextEncoding {
  /// What some programs write before UTF-8.
  public static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Whether all of it is valid UTF-8.
  static func isUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
    var position = bytes.startIndex
    while position < bytes.endIndex {
      guard let length = sequenceLength(bytes, at: position) else { return false }
      position += length
    }
    return true
  }

  /// The length of the UTF-8 sequence at a position, 1...4; nil when there is none (RFC 3629).
  static func sequenceLength(_ bytes: ArraySlice<UInt8>, at position: Int) -> Int? {
    let lead = bytes[position]
    if lead < 0x80 { return 1 }
    guard let (length, second) = form(lead: lead), position + length <= bytes.endIndex,
      second.contains(bytes[position + 1])
    else { return nil }
    let rest = bytes[(position + 2)..<(position + length)]
    return rest.allSatisfy { (0x80...0xBF).contains($0) } ? length : nil
  }

  /// The length that a lead byte announces, and which second bytes are neither overlong, surrogates
  /// nor beyond U+10FFFF.
  private static func form(lead: UInt8) -> (Int, ClosedRange<UInt8>)? {
    switch lead {
    case 0xC2...0xDF: (2, 0x80...0xBF)
    case 0xE0: (3, 0xA0...0xBF)
    case 0xED: (3, 0x80...0x9F)
    case 0xE1...0xEF: (3, 0x80...0xBF)
    case 0xF0: (4, 0x90...0xBF)
    case 0xF1...0xF3: (4, 0x80...0xBF)
    case 0xF4: (4, 0x80...0x8F)
    default: nil
    }
  }

  /// Whether it begins with the mark of UTF-16, as a spreadsheet's "Unicode text" does.
  static func isUTF16(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
  }

  /// Whether bytes that are not UTF-8 are Korean text in CP949, as Excel in Korea saves it.
  ///
  /// Every byte must fit CP949, two syllables at least must be common ones, and most of the text must
  /// not be UTF-8: one spoiled letter in a good file is not CP949.
  static func isCP949(_ bytes: [UInt8]) -> Bool {
    guard !bytes.starts(with: byteOrderMark), let syllables = commonSyllables(bytes) else {
      return false
    }
    let high = bytes.count { $0 >= 0x80 }
    return syllables >= 2 && syllables * 4 >= high && highBytesOfUTF8(bytes[...]) * 2 < high
  }

  /// How many pairs lie in the rows of common Hangul; nil when some byte is not CP949.
  private static func commonSyllables(_ bytes: [UInt8]) -> Int? {
    var count = 0
    var position = 0
    while position < bytes.count {
      let lead = bytes[position]
      position += 1
      if lead < 0x80 { continue }
      guard (0x81...0xFE).contains(lead), position < bytes.count, isTrail(bytes[position]) else {
        return nil
      }
      if (0xB0...0xC8).contains(lead), bytes[position] >= 0xA1 { count += 1 }
      position += 1
    }
    return count
  }

  private static func isTrail(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x41...0x5A, 0x61...0x7A, 0x81...0xFE: true
    default: false
    }
  }

  private static func highBytesOfUTF8(_ bytes: ArraySlice<UInt8>) -> Int {
    var (count, position) = (0, bytes.startIndex)
    while position < bytes.endIndex {
      let length = sequenceLength(bytes, at: position)
      if let length, length > 1 { count += length }
      position += length ?? 1
    }
    return count
  }
}
