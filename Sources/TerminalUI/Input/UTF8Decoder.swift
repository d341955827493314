/// Reads UTF-8 byte by byte; bad bytes are dropped one by one and nothing else is lost.
struct UTF8Decoder: Equatable {
  private var value: UInt32 = 0
  private var smallest: UInt32 = 0
  private var missing = 0

  /// The scalar this byte completes; nil in the middle of one and for bytes that belong to none.
  mutating func feed(_ byte: UInt8) -> Unicode.Scalar? {
    switch byte {
    case 0x00..<0x80: return plain(byte)
    case 0x80..<0xC0: return continued(byte)
    case 0xC2..<0xE0: begin(byte & 0x1F, missing: 1, smallest: 0x80)
    case 0xE0..<0xF0: begin(byte & 0x0F, missing: 2, smallest: 0x800)
    case 0xF0..<0xF5: begin(byte & 0x07, missing: 3, smallest: 0x10000)
    default: missing = 0
    }
    return nil
  }

  private mutating func plain(_ byte: UInt8) -> Unicode.Scalar {
    missing = 0
    return Unicode.Scalar(byte)
  }

  private mutating func begin(_ bits: UInt8, missing: Int, smallest: UInt32) {
    value = UInt32(bits)
    self.missing = missing
    self.smallest = smallest
  }

  private mutating func continued(_ byte: UInt8) -> Unicode.Scalar? {
    if missing == 0 { return nil }
    value = value << 6 | UInt32(byte & 0x3F)
    missing -= 1
    return missing == 0 && value >= smallest ? Unicode.Scalar(value) : nil
  }

  /// The text of bytes, without the bad ones.
  static func text(of bytes: [UInt8]) -> String {
    var decoder = UTF8Decoder()
    var scalars = String.UnicodeScalarView()
    for byte in bytes {
      if let scalar = decoder.feed(byte) { scalars.append(scalar) }
    }
    return String(scalars)
  }
}
