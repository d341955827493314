/// Text of ASCII, Hangul syllables and lines: nearly all that is ever shown. Each of its scalars is a character of
/// its own with a width that is known at once, so it needs no look at clusters, marks and tables.
enum PlainText {
  /// The columns of a text; nil when it is not plain.
  static func columns(_ text: String) -> Int? {
    var columns = 0
    let isPlain = scan(text) { _, width in
      columns &+= width
      return true
    }
    return isPlain ? columns : nil
  }

  /// Goes through the scalars of a text until `body` has seen enough; false when it met one that is not plain.
  @inline(__always)
  static func scan(_ text: String, _ body: (_ scalar: UInt32, _ width: Int) -> Bool) -> Bool {
    let answer = text.utf8.withContiguousStorageIfAvailable { bytes in
      var index = 0
      while index < bytes.count {
        let (scalar, length) = scalar(at: index, in: bytes)
        guard let width = width(of: scalar) else { return false }
        if !body(scalar, width) { return true }
        index &+= length
      }
      return true
    }
    return answer ?? false
  }

  /// The scalar that begins at a byte of a valid text, and its bytes; 0 for one of a form that is never plain.
  @inline(__always)
  private static func scalar(
    at index: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> (scalar: UInt32, length: Int) {
    let first = UInt32(bytes[index])
    if first < 0x80 { return (first, 1) }
    guard first & 0xF0 == 0xE0 else { return (0, 1) }
    let second = UInt32(bytes[index &+ 1] & 0x3F)
    return ((first & 0x0F) << 12 | second << 6 | UInt32(bytes[index &+ 2] & 0x3F), 3)
  }

  @inline(__always)
  private static func width(of scalar: UInt32) -> Int? {
    switch scalar {
    case 0x20..<0x7F: 1
    case 0xAC00...0xD7A3: 2
    case 0x2013, 0x2026, 0x2500...0x257F: 1
    default: nil
    }
  }
}
