/// One run of a day's profile in 64 bits: from which minute on, and what is left of two measures.
///
/// ```
/// 63      48 47              28 27                           0
/// | minute | heads + 2^19      | units + 2^27                 |
/// ```
/// Both measures are kept off zero by half their field, so that one subtraction takes both down and one look
/// at the two top bits tells whether both suffice: a field's top bit is set where its value is not negative.
/// What is left may be negative where a change of plan took away what was promised.
enum SlackWord {
  static let unitBits: UInt64 = 28
  static let minuteShift: UInt64 = 48

  /// Both measures at nothing, from minute 0.
  static let nothing: UInt64 = signs

  /// The top bits of both fields.
  static let signs: UInt64 = 1 << 47 | 1 << 27
  static let headSign: UInt64 = 1 << 47

  /// The fields without the minute.
  static let fields: UInt64 = 1 << minuteShift - 1

  /// What is added to a word to raise both measures; either may be negative.
  @inline(__always)
  static func amount(heads: Int, units: Int) -> UInt64 {
    UInt64(truncatingIfNeeded: heads &<< Int(unitBits) &+ units)
  }

  @inline(__always)
  static func minute(_ word: UInt64) -> Int { Int(truncatingIfNeeded: word &>> minuteShift) }

  @inline(__always)
  static func heads(_ word: UInt64) -> Int {
    Int(truncatingIfNeeded: word &>> unitBits & 0xF_FFFF) &- 1 &<< 19
  }

  @inline(__always)
  static func units(_ word: UInt64) -> Int {
    Int(truncatingIfNeeded: word & 0xFFF_FFFF) &- 1 &<< 27
  }

  /// The same measures from another minute on.
  @inline(__always)
  static func word(_ word: UInt64, at minute: Int) -> UInt64 {
    word & fields | UInt64(truncatingIfNeeded: minute) &<< minuteShift
  }

  /// The first word that lies after every run that starts at or before a minute.
  @inline(__always)
  static func after(_ minute: Int) -> UInt64 {
    UInt64(truncatingIfNeeded: minute &+ 1) &<< minuteShift
  }
}

/// The limits within which both measures stay exact.
public enum SlackLimit {
  /// Most places that a plan may give at a minute: 16,383.
  public static let heads = 1 << 14 - 1
  /// Most load units that a plan may give at a minute: 16,777,215, that is 39,945 caregivers of 420.
  public static let units = 1 << 24 - 1
  /// Most children that are counted at a minute, whatever the plan gives: 524,288, what a field holds below zero.
  static let children = 1 << 19
}
