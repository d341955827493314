/// What terminals send for keys that are no characters.
///
/// Sources: xterm's ctlseqs, the Linux console, rxvt, and the VT220 manual; what terminfo adds for
/// the terminal at hand goes first, because VT100 uses `ESC O t` for F5.
struct KeySequences: Sendable {
  /// Whole sequences, from the ESC on, that the terminal's own description names.
  var described: [[UInt8]: Key] = [:]

  /// The terminfo names worth asking for.
  static let names: [(String, Key)] =
    [
      ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home),
      ("kend", .end), ("kpp", .pageUp), ("knp", .pageDown), ("kich1", .insert),
      ("kdch1", .delete), ("kcbt", .backTab), ("kent", .enter),
    ] + (1...12).map { ("kf\($0)", .function($0)) }

  /// The key of a finished `ESC [ … final` or `ESC O … final`; nil for one we do not know.
  func key(_ sequence: [UInt8]) -> Key? {
    if let key = described[sequence] { return key }
    guard sequence.count >= 3, let final = sequence.last else { return nil }
    let middle = sequence[2..<sequence.count - 1]
    if sequence[1] == UInt8(ascii: "O") { return Self.single(final) }
    if middle.first == UInt8(ascii: "[") { return Self.console(final) }
    if let mark = middle.first, (0x3C...0x3F).contains(mark) { return nil }  // an answer, no key
    if Self.column(inReport: sequence) != nil { return nil }
    if final == UInt8(ascii: "~") { return Self.numbered(Self.number(middle)) }
    return final < 0x60 || middle.isEmpty ? Self.lettered(final) : nil
  }

  /// The column of an answer `ESC [ row ; column R`; nil for a key, such as Shift-F3, which looks like the first row.
  static func column(inReport sequence: [UInt8]) -> Int? {
    guard sequence.count >= 6, sequence[1] == UInt8(ascii: "["), sequence.last == UInt8(ascii: "R")
    else { return nil }
    let parts = sequence[2..<sequence.count - 1]
      .split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
    guard parts.count == 2, number(parts[0]) > 1 else { return nil }
    return number(parts[1])
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int {
    digits.prefix { (0x30...0x39).contains($0) }
      .prefix(3)
      .reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  /// `ESC [ A`, also with modifiers as in `ESC [ 1 ; 5 A`, or as rxvt's `ESC [ a` with Shift.
  private static func lettered(_ final: UInt8) -> Key? {
    switch Character(Unicode.Scalar(final)) {
    case "A", "a": .up
    case "B", "b": .down
    case "C", "c": .right
    case "D", "d": .left
    case "H": .home
    case "F": .end
    case "Z": .backTab
    case "P": .function(1)
    case "Q": .function(2)
    case "R": .function(3)
    case "S": .function(4)
    default: nil
    }
  }

  /// `ESC O A`: application cursor keys, F1 to F4 and the application keypad.
  private static func single(_ final: UInt8) -> Key? {
    switch Character(Unicode.Scalar(final)) {
    case "M": .enter
    case "I": .tab
    case " ": .character(" ")
    case "X": .character("=")
    case "j"..."y": .character(Character(Unicode.Scalar(final - 0x40)))  // "j" is *, "p" is 0
    default: lettered(final)
    }
  }

  /// `ESC [ [ A`: F1 to F5 of the Linux console.
  private static func console(_ final: UInt8) -> Key? {
    (0x41...0x45).contains(final) ? .function(Int(final) - 0x40) : nil
  }

  /// `ESC [ 5 ~`: the VT220 keys.
  private static func numbered(_ number: Int) -> Key? {
    switch number {
    case 1, 7: .home
    case 2: .insert
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case 11...15: .function(number - 10)
    case 17...21: .function(number - 11)
    case 23...26: .function(number - 12)
    case 28, 29: .function(number - 13)
    case 31...34: .function(number - 14)
    default: nil
    }
  }
}
