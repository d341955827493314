/// Gathers the bytes of a bracketed paste up to `ESC [ 2 0 1 ~`.
struct PasteCollector {
  /// Bytes kept of one paste; the rest is read and dropped.
  static let limit = 1 << 20
  private static let terminator = Array("\u{1B}[201~".utf8)

  private var bytes: [UInt8] = []
  private var matched = 0

  /// Takes a byte; true when it ended the paste.
  mutating func take(_ byte: UInt8) -> Bool {
    if byte == Self.terminator[matched] {
      matched += 1
      return matched == Self.terminator.count
    }
    keep(Self.terminator.prefix(matched))
    matched = byte == Self.terminator[0] ? 1 : 0
    if matched == 0 { keep([byte]) }
    return false
  }

  /// The text so far, line ends as `\n`, bad UTF-8 dropped; the collector is empty afterwards.
  mutating func finish() -> String {
    defer { self = PasteCollector() }
    return UTF8Decoder.text(of: Self.withUnixLineEnds(bytes))
  }

  private mutating func keep(_ more: some Collection<UInt8>) {
    bytes += more.prefix(max(0, Self.limit - bytes.count))
  }

  private static func withUnixLineEnds(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var afterReturn = false
    for byte in bytes {
      let isSecondHalf = byte == 0x0A && afterReturn
      if !isSecondHalf { result.append(byte == 0x0D ? 0x0A : byte) }
      afterReturn = byte == 0x0D
    }
    return result
  }
}
