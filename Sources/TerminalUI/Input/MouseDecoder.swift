/// Reads mouse reports and recognises double clicks.
struct MouseDecoder {
  /// Longest time between the two presses of a double click, in milliseconds.
  static let doubleClickTime = 400
  private var last: (row: Int, column: Int, time: Int)?

  /// A report `ESC [ < button ; column ; row M` (or `m` on release); nil when it is not for us.
  mutating func sgr(_ sequence: [UInt8], at time: Int) -> Mouse? {
    guard let final = sequence.last, sequence.count > 4 else { return nil }
    let fields = sequence[3..<sequence.count - 1].split(separator: UInt8(ascii: ";"))
    let numbers = fields.map(Self.number)
    guard numbers.count == 3, numbers[1] > 0, numbers[2] > 0 else { return nil }
    return report(
      button: numbers[0], pressed: final == UInt8(ascii: "M"), row: numbers[2] - 1,
      column: numbers[1] - 1, at: time)
  }

  /// The old report `ESC [ M` and three bytes, each 32 too large.
  mutating func old(_ bytes: [UInt8], at time: Int) -> Mouse? {
    guard bytes.count == 3, bytes.allSatisfy({ $0 >= 32 }) else { return nil }
    let button = Int(bytes[0]) - 32
    let released = button & 0x43 == 3
    return report(
      button: released ? 0 : button, pressed: !released, row: max(0, Int(bytes[2]) - 33),
      column: max(0, Int(bytes[1]) - 33), at: time)
  }

  /// Bits of `button`: 0 to 1 which one, 2 to 4 Shift, Alt, Ctrl, 5 motion, 6 wheel.
  private mutating func report(
    button: Int, pressed: Bool, row: Int, column: Int, at time: Int
  ) -> Mouse? {
    switch button & ~0x1C {
    case 64: return pressed ? Mouse(kind: .wheelUp, row: row, column: column) : nil
    case 65: return pressed ? Mouse(kind: .wheelDown, row: row, column: column) : nil
    case 0 where pressed: return press(row: row, column: column, at: time)
    case 0: return Mouse(kind: .release, row: row, column: column)
    default: return nil
    }
  }

  private mutating func press(row: Int, column: Int, at time: Int) -> Mouse {
    if let before = last, before.row == row, before.column == column,
      time - before.time <= Self.doubleClickTime
    {
      last = nil
      return Mouse(kind: .doubleClick, row: row, column: column)
    }
    last = (row, column, time)
    return Mouse(kind: .press, row: row, column: column)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int {
    guard digits.count <= 5, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return -1 }
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}
