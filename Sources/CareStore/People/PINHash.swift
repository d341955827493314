import CSodium

/// PINs as they are kept: Argon2id with a salt of its own each, never the PIN itself.
public enum PINHash {
  /// Argon2id parameters: 3 passes over 32 MiB, about 100 ms on the kiosk's class of machine.
  private static let passes: UInt64 = 3
  private static let memory = 32 << 20

  /// The hash of a PIN, in libsodium's text form with parameters and salt.
  public static func make(_ pin: String) throws -> String {
    try start()
    var text = [CChar](repeating: 0, count: Int(crypto_pwhash_STRBYTES))
    let bytes = pin.utf8.map(CChar.init(bitPattern:))
    let failed = crypto_pwhash_str(&text, bytes, UInt64(bytes.count), passes, memory)
    guard failed == 0 else {
      throw StoreFailure.inputOutput(path: "", detail: "not enough memory for the PIN's hash")
    }
    return String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// Whether a PIN is the one that was hashed. An unknown operator (nil) takes as long as a wrong PIN.
  public static func matches(_ pin: String, _ hash: String?) throws -> Bool {
    try start()
    guard let hash else {
      _ = try make(pin)
      return false
    }
    let bytes = pin.utf8.map(CChar.init(bitPattern:))
    return crypto_pwhash_str_verify(hash, bytes, UInt64(bytes.count)) == 0
  }

  private static func start() throws {
    guard sodium_init() >= 0 else {
      throw StoreFailure.inputOutput(path: "", detail: "no source of random numbers")
    }
  }
}
