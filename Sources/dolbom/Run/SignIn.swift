internal import CareDomain
internal import CareStore
internal import OperatorUI
#if canImport(Glibc)
  internal import Glibc
#endif

/// Who acts on a live file: an operator with a PIN from a file, never from an argument; and who signs beside them.
enum SignIn {
  /// The operator and the witness of the options, their PINs looked at.
  ///
  /// - Throws: `Stop` with exit 4 when one is missing or wrong. The sentence does not tell which of the two.
  static func author(
    _ options: GlobalOptions, file: CareFile, station: Author, at now: Instant
  ) throws -> Author {
    guard let name = options.operator, let path = options.pinFile else {
      throw Stop(
        .notPermitted,
        say(
          "실제 센터 파일을 바꾸려면 --operator ID와 --pin-file 파일이 필요합니다.",
          "Changing a live file needs --operator ID and --pin-file FILE."))
    }
    var author = station
    let pin = try PINFile.pin(path)
    let witness = try witnessPIN(options)
    author.operatorID = try signer(name, pin, file, station, now).staff.text
    if let witness {
      author.witness = try signer(witness.name, witness.pin, file, station, now).staff.text
    }
    guard author.witness != author.operatorID else {
      throw Stop(
        .notPermitted,
        say("함께 서명하는 사람은 다른 사람이어야 합니다.", "The witness must be somebody else."))
    }
    return author
  }

  /// Looks at one PIN.
  static func signer(
    _ name: String, _ pin: String, _ file: CareFile, _ station: Author, _ now: Instant
  ) throws -> Signer {
    let answer = try file.signIn(
      name, pin: pin, from: station, at: now, clock: WallClock.signInClock())
    guard case .right(let signer) = answer else {
      throw Stop(.notPermitted, Language.current.pick(answer.words))
    }
    return signer
  }

  private static func witnessPIN(_ options: GlobalOptions) throws -> (name: String, pin: String)? {
    switch (options.witness, options.witnessPinFile) {
    case (nil, nil): return nil
    case (let name?, let path?): return (name, try PINFile.pin(path))
    default:
      throw Stop(
        .notPermitted,
        say(
          "함께 서명하려면 --witness ID와 --witness-pin-file 파일이 모두 필요합니다.",
          "A second signature needs --witness ID and --witness-pin-file FILE."))
    }
  }
}

/// A PIN in the first line of a file; `-` is standard input, of which no more than that line is read.
enum PINFile {
  /// The longest line that is looked at, in bytes.
  private static let limit = 4096

  static func pin(_ path: String) throws -> String {
    let bytes = path == "-" ? try lineOfInput() : try InputFile.bytes(path, limit: limit)
    let line = bytes.prefix { $0 != 0x0A && $0 != 0x0D }
    return String(decoding: line, as: UTF8.self)
  }

  /// A PIN that may be given to somebody: 6 to 12 digits [SAFETY H9].
  static func newPIN(_ path: String) throws -> String {
    let pin = try pin(path)
    guard NewPIN.isSound(pin) else {
      throw Stop(.notUnderstood, Language.current.pick(NewPIN.rule))
    }
    return pin
  }

  private static func lineOfInput() throws -> [UInt8] {
    var line: [UInt8] = []
    var byte: UInt8 = 0
    try waitForInput()
    while line.count < limit, read(STDIN_FILENO, &byte, 1) == 1, byte != 0x0A { line.append(byte) }
    return line
  }

  /// Milliseconds between two looks at whether somebody would rather stop than type.
  private static let pause: Int32 = 250

  private static func waitForInput() throws {
    var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    while poll(&input, 1, pause) == 0 {
      if Interrupt.isAsked { throw LongWork.Stopped() }
    }
  }
}

extension SignInAnswer {
  /// What is said to somebody whose PIN was not accepted.
  var words: Words {
    switch self {
    case .right, .wrong: SignInWords.wrong
    case .locked(let seconds): SignInWords.locked(seconds: seconds)
    case .needsSupervisor: SignInWords.needsSupervisor
    }
  }
}

extension WallClock {
  /// The clocks by which a locked PIN waits.
  static func signInClock() -> SignInClock {
    SignInClock(real: realSeconds(), sinceBoot: Monotonic.secondsSinceBoot, boot: bootID)
  }

  /// Linux gives each start of the machine a name; without it the real clock alone counts.
  private static let bootID: String = {
    guard let file = fopen("/proc/sys/kernel/random/boot_id", "r") else { return "" }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 36)
    let count = fread(&bytes, 1, bytes.count, file)
    return count == bytes.count ? String(decoding: bytes, as: UTF8.self) : ""
  }()
}
