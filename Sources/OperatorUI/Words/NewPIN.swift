public import CareDomain

/// What a PIN must be: digits alone, so that any keyboard and any input method gives them.
public enum NewPIN {
  /// 6 to 12 digits [SAFETY H9: a hash cannot save four].
  public static let length = 6...12

  public static func isSound(_ pin: String) -> Bool {
    length.contains(pin.utf8.count) && pin.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  public static let rule = Words("PIN은 숫자 6자리에서 12자리입니다.", "A PIN has 6 to 12 digits.")
}
