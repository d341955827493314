public import CareDomain

/// How long a PIN is not looked at after it was wrong (SAFETY H1, H2).
public enum PINLock {
  /// Wrong PINs in a row before the first wait.
  public static let tries = 5
  /// The first wait in seconds; each further wrong PIN doubles it.
  static let shortest = 30
  /// The longest wait in seconds: 15 min.
  static let longest = 15 * 60
  /// Wrong PINs in a row after which only a supervisor opens it again (NIST SP 800-63B 5.2.2).
  public static let most = 100

  /// Seconds to wait after so many wrong PINs in a row; 0 for none.
  static func wait(after failures: Int) -> Int {
    guard failures >= tries else { return 0 }
    return min(longest, shortest << min(failures - tries, 10))
  }
}

/// The clocks by which a locked PIN waits. The real one may be set by anybody with the machine, so the time since
/// the machine started counts while it runs.
public struct SignInClock: Hashable, Sendable {
  /// Seconds since 1970-01-01 UTC.
  public let real: Int
  /// Seconds since the machine started, sleep included.
  public let sinceBoot: Int
  /// Which start of the machine that is; empty when it cannot be told.
  public let boot: String

  public init(real: Int, sinceBoot: Int, boot: String) {
    self.real = real
    self.sinceBoot = sinceBoot
    self.boot = boot
  }
}

/// The wrong PINs that were given for one name since the last right one.
struct SignInRecord: Hashable {
  var failures: Int
  /// When the last of them was given.
  var last: SignInClock

  static func none(_ clock: SignInClock) -> Self { Self(failures: 0, last: clock) }

  /// Seconds from the last wrong PIN to now; a real clock that went back over a restart counts for nothing.
  func elapsed(at now: SignInClock) -> Int {
    let isSameRun = now.boot == last.boot && !now.boot.isEmpty && now.sinceBoot >= last.sinceBoot
    return isSameRun ? now.sinceBoot - last.sinceBoot : max(0, now.real - last.real)
  }

  /// Why no PIN is looked at now; nil when one is.
  func obstacle(at now: SignInClock) -> SignInAnswer? {
    if failures >= PINLock.most { return .needsSupervisor }
    let left = PINLock.wait(after: failures) - elapsed(at: now)
    return failures >= PINLock.tries && left > 0 ? .locked(seconds: left) : nil
  }
}

/// What came of giving a PIN.
public enum SignInAnswer: Hashable, Sendable {
  case right(Signer)
  /// The name or the PIN is wrong; which of the two is never told.
  case wrong
  /// It was wrong too often: no PIN is looked at for so many seconds.
  case locked(seconds: Int)
  /// It was wrong a hundred times: a supervisor must release it.
  case needsSupervisor
}
