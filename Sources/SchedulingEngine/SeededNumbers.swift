/// Numbers that look like chance and can be had again from their seed (SplitMix64: Steele, Lea and Flood 2014).
public struct SeededNumbers: RandomNumberGenerator, Sendable {
  private var state: UInt64

  public init(seed: UInt64) { state = seed }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }

  /// A whole number from 0 to below the limit.
  mutating func below(_ limit: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(limit)).high)
  }

  /// A number from 0 to below 1.
  mutating func unit() -> Float { Float(next() >> 40) / Float(1 << 24) }

  /// How unlikely a chance was: within a few hundredths -ln of a number between 0 and 1.
  mutating func surprise() -> Float {
    let word = next() | 1
    let zeros = word.leadingZeroBitCount
    let mantissa = Float((word << UInt64(zeros)) >> 40) / Float(1 << 23)
    return 0.6931 * (Float(zeros) + 2 - mantissa)
  }

  mutating func shuffled(_ count: Int) -> [Int] {
    var list = Array(0..<count)
    for index in list.indices.reversed() where index > 0 { list.swapAt(index, below(index + 1)) }
    return list
  }
}
