/// Resident registration numbers (주민등록번호), which no file may bring in (SAFETY H8).
enum RegistrationNumber {
  /// Whether a text holds six digits and seven more, the first of these 1 to 8.
  ///
  /// A hyphen or blanks may stand between; full-width digits and hidden characters do not hide it.
  static func isIn(_ text: String) -> Bool {
    guard text.utf8.count >= 13 else { return false }
    let runs = digitRuns(text)
    return runs.indices.contains { index in
      if runs[index].digits.count == 13 { return (1...8).contains(runs[index].digits[6]) }
      guard index > 0, runs[index].followsSeparator else { return false }
      let (birth, serial) = (runs[index - 1].digits, runs[index].digits)
      return birth.count == 6 && serial.count == 7 && (1...8).contains(serial[0])
    }
  }

  private struct Run {
    var digits: [UInt32] = []
    /// Only one hyphen or blanks lie between the run before and this one.
    var followsSeparator: Bool
  }

  private static func digitRuns(_ text: String) -> [Run] {
    var runs: [Run] = []
    var isInside = false
    var separators = ""
    for scalar in text.unicodeScalars where scalar.danger != .zeroWidth {
      guard let digit = digit(scalar) else {
        if isInside { separators = "" }
        isInside = false
        separators += isHyphen(scalar) ? "-" : scalar.isBlank ? "" : "x"
        continue
      }
      if !isInside { runs.append(Run(followsSeparator: separators.isEmpty || separators == "-")) }
      isInside = true
      runs[runs.count - 1].digits.append(digit)
    }
    return runs
  }

  private static func digit(_ scalar: Unicode.Scalar) -> UInt32? {
    switch scalar.value {
    case 0x30...0x39: scalar.value - 0x30
    case 0xFF10...0xFF19: scalar.value - 0xFF10
    default: nil
    }
  }

  private static func isHyphen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2D, 0xAD, 0x2010...0x2015, 0x2212, 0xFF0D: true
    default: false
    }
  }
}
