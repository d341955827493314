/// Reads the digits of dates and times byte by byte, because files bring hundreds of thousands of them.
struct DigitReader<Bytes: IteratorProtocol> where Bytes.Element == UInt8 {
  private var bytes: Bytes
  private var next: UInt8?

  init(_ bytes: Bytes) {
    self.bytes = bytes
    next = self.bytes.next()
  }

  var isAtEnd: Bool { next == nil }

  /// Takes one byte if it is the one that stands here.
  mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    next = bytes.next()
    return true
  }

  /// Exactly so many ASCII digits as a number.
  mutating func number(digits count: Int) -> Int? {
    var number = 0
    for _ in 0..<count {
      guard let byte = next, (0x30...0x39).contains(byte) else { return nil }
      number = number * 10 + Int(byte - 0x30)
      next = bytes.next()
    }
    return number
  }

  /// `2026-11-22`.
  mutating func date() -> CivilDate? {
    guard let year = number(digits: 4), take(UInt8(ascii: "-")),
      let month = number(digits: 2), take(UInt8(ascii: "-")), let day = number(digits: 2)
    else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }

  /// `21:30`, `21:30:59` or `24:00` in minutes, 0...1440; seconds are dropped.
  mutating func minuteOfDay() -> Int? {
    guard let hour = number(digits: 2), take(UInt8(ascii: ":")), let minute = number(digits: 2),
      let second = seconds(), hour <= 24, minute < 60, second < 60
    else { return nil }
    guard hour < 24 || minute + second == 0 else { return nil }
    return hour * 60 + minute
  }

  private mutating func seconds() -> Int? {
    take(UInt8(ascii: ":")) ? number(digits: 2) : 0
  }

  /// Minutes to add so that a time with the offset that follows becomes local time; 0 without an offset.
  mutating func offsetShift() -> Int? {
    if isAtEnd { return 0 }
    if take(UInt8(ascii: "Z")) { return Instant.utcOffsetMinutes }
    let isEast = take(UInt8(ascii: "+"))
    guard isEast || take(UInt8(ascii: "-")), let offset = minuteOfDay(), offset <= 14 * 60 else {
      return nil
    }
    return Instant.utcOffsetMinutes - (isEast ? offset : -offset)
  }
}
