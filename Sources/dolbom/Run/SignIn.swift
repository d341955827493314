internal import CareDomain
internal import CareStore
#if canImport(Glibc)
  internal import Glibc
#endif

/// Who acts on a live file: an operator with a PIN from a file, never from an argument.
enum SignIn {
  /// Checks the operator and the PIN of the options.
  ///
  /// - Throws: `Stop` with exit 4 when they are missing or wrong. The sentence does not tell which of the two.
  static func check(_ options: GlobalOptions, file: CareFile) throws {
    guard let name = options.operator, options.pinFile != nil else {
      throw Stop(
        .notPermitted,
        say(
          "실제 센터 파일을 바꾸려면 --operator ID와 --pin-file 파일이 필요합니다.",
          "Changing a live file needs --operator ID and --pin-file FILE."))
    }
    let pin = try readPIN(options)
    let hash = try file.read { reader in
      try StaffMember.ID(name).flatMap { try reader.pinHash(of: $0) }
    }
    guard try PINHash.matches(pin, hash) else {
      throw Stop(.notPermitted, say("사용자나 PIN이 맞지 않습니다.", "The operator or the PIN is wrong."))
    }
  }

  /// A PIN that may be given to somebody: 6 to 12 digits [SAFETY H9].
  static func newPIN(_ options: GlobalOptions) throws -> String {
    let pin = try readPIN(options)
    guard (6...12).contains(pin.utf8.count), pin.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else {
      throw Stop(
        .notUnderstood, say("PIN은 숫자 6자리에서 12자리입니다.", "A PIN has 6 to 12 digits."))
    }
    return pin
  }

  /// The first line of the PIN file; `-` is standard input.
  private static func readPIN(_ options: GlobalOptions) throws -> String {
    let path = options.pinFile ?? "-"
    let bytes = try InputFile.bytes(path, limit: 4096)
    let line = bytes.prefix { $0 != 0x0A && $0 != 0x0D }
    return String(decoding: line, as: UTF8.self)
  }
}
