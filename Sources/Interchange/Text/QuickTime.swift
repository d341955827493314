import CareDomain

/// `TimeText` for files of many rows: the common forms read by their bytes, all others left to it.
///
/// The answers are the same (a test compares them); splitting by characters costs some microseconds a
/// cell, which is most of the time of a large import and of the start.
enum QuickTime {
  /// `2026-11-22`; nil when it is no date.
  static func date(_ text: String) -> CivilDate? {
    var text = text
    return text.withUTF8 { $0.count == 10 ? date($0) : nil }
  }

  /// `2026-11-22T21:30` and whatever else `TimeText` takes; nil when it is no time.
  static func instant(_ text: String) -> Instant? {
    var copy = text
    return copy.withUTF8(plainInstant) ?? TimeText.instant(text)
  }

  private static func date(_ bytes: UnsafeBufferPointer<UInt8>) -> CivilDate? {
    guard bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = digits(bytes, 0..<4), let month = digits(bytes, 5..<7),
      let day = digits(bytes, 8..<10)
    else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }

  private static func plainInstant(_ bytes: UnsafeBufferPointer<UInt8>) -> Instant? {
    guard bytes.count == 16, bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
      let date = date(bytes), let hour = digits(bytes, 11..<13),
      let minute = digits(bytes, 14..<16),
      hour < 24, minute < 60
    else { return nil }
    return date.midnight.adding(minutes: hour * 60 + minute)
  }

  private static func digits(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
    var number = 0
    for byte in bytes[range] {
      guard (0x30...0x39).contains(byte) else { return nil }
      number = number * 10 + Int(byte - 0x30)
    }
    return number
  }
}
