internal import OperatorUI
#if canImport(Glibc)
  internal import Glibc
#endif

/// Files as Korean spreadsheets write them, in the UTF-8 that everything else here is.
enum ForeignText {
  /// The bytes in UTF-8, with a word of what was done where they were something else.
  ///
  /// UTF-16 says so by its first bytes. What is no UTF-8 is taken for CP949 only when every byte of the file is,
  /// and when Hangul comes of it; else it stays as it is, and each row that cannot be read is named.
  static func utf8(_ bytes: [UInt8]) -> (bytes: [UInt8], note: String?) {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return converted(bytes, from: "UTF-16") ?? (bytes, nil)
    }
    guard String(validating: bytes, as: UTF8.self) == nil else { return (bytes, nil) }
    guard let found = converted(bytes, from: "CP949"), holdsHangul(found.bytes) else {
      return (bytes, nil)
    }
    return found
  }

  private static func converted(
    _ bytes: [UInt8], from encoding: String
  ) -> (bytes: [UInt8], note: String?)? {
    guard let text = convert(bytes, from: encoding) else { return nil }
    return (
      text, say("\(encoding) 글자를 UTF-8로 바꾸어 읽습니다.", "Read as \(encoding), turned into UTF-8.")
    )
  }

  /// A syllable of U+AC00 to U+D7A3 has three bytes, of which the first is EA to ED.
  private static func holdsHangul(_ bytes: [UInt8]) -> Bool {
    bytes.contains { (0xEA...0xED).contains($0) }
  }

  /// Nil where a byte is none of the encoding's, or the system does not know the encoding.
  private static func convert(_ bytes: [UInt8], from encoding: String) -> [UInt8]? {
    guard let converter = iconv_open("UTF-8", encoding), converter != iconv_t(bitPattern: -1) else {
      return nil
    }
    defer { iconv_close(converter) }
    // No character of either grows by more than half.
    var output = [CChar](repeating: 0, count: bytes.count * 2 + 16)
    var input = bytes.map { CChar(bitPattern: $0) }
    let written = input.withUnsafeMutableBufferPointer { source -> Int? in
      output.withUnsafeMutableBufferPointer { target -> Int? in
        var (from, to) = (source.baseAddress, target.baseAddress)
        var (left, room) = (source.count, target.count)
        guard iconv(converter, &from, &left, &to, &room) == 0, left == 0 else { return nil }
        return target.count - room
      }
    }
    return written.map { output.prefix($0).map { UInt8(bitPattern: $0) } }
  }
}
