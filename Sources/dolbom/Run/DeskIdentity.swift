internal import CareDomain
internal import CareStore
internal import FrontDesk
internal import Interchange
internal import OperatorUI
internal import SchedulingEngine

/// Who acts at a desk: whoever opened it with a PIN, or whoever gave theirs a moment ago.
struct DeskIdentity {
  private let session: SharedSession
  /// Who opened the desk with a PIN; until it locks.
  private var standing: Author?
  /// Who signed last and until when they are not asked again, in seconds since the machine started.
  private var recent: (author: Author, until: Int)?
  /// When a key was last pressed, in the same seconds.
  private var touched: Int

  /// - Throws: `Stop` with exit 4 when the PIN of the options is wrong.
  init(_ session: SharedSession) throws {
    self.session = session
    standing =
      session.isTraining || session.isSignedIn ? try session.use { try $0.author() } : nil
    touched = Monotonic.secondsSinceBoot
  }

  /// Minutes without a key after which the desk locks [SAFETY H5]; nil where nothing has to be guarded.
  var lockMinutes: Int? {
    let isKiosk = Environment.value("DOLBOM_KIOSK") != nil
    guard !session.isTraining || isKiosk else { return nil }
    return Settings.number(.lockMinutes) ?? 5
  }

  /// The author of an act for which nobody has to be asked; nil when somebody has.
  ///
  /// What is more than a daily act is signed for each time.
  mutating func author(for permission: Permission) throws -> Author? {
    if let standing {
      let isEnough = try session.use { session in
        try session.file.read {
          try session.frontDesk.denial(of: permission, by: standing, in: $0) == nil
        }
      }
      if isEnough { return dated(standing) }
    }
    guard permission == .daily, let recent, Monotonic.secondsSinceBoot < recent.until else {
      return nil
    }
    remember(recent.author)
    return dated(recent.author)
  }

  /// Who stands at the desk already, as the first of those who sign.
  func signers() throws -> [Signer] {
    guard let id = standing.flatMap({ StaffMember.ID($0.operatorID) }),
      let role = try session.use({ try $0.file.read { try $0.role(ofOperator: id) } })
    else { return [] }
    return [Signer(staff: id, role: role)]
  }

  /// Looks at a PIN.
  static func signIn(
    _ id: StaffMember.ID, _ pin: PIN, _ session: Session
  ) throws -> SignInAnswer {
    try session.file.signIn(
      id.text, pin: pin.digits, from: session.unidentified(), at: session.clock.now(),
      clock: WallClock.signInClock())
  }

  /// Those who signed, as the author of what they signed for.
  mutating func author(of signers: [Signer]) throws -> Author {
    var author = try session.use { try $0.unidentified() }
    author.operatorID = signers.first?.staff.text ?? author.operatorID
    author.witness = signers.dropFirst().first?.staff.text
    var alone = author
    alone.witness = nil
    if standing == nil { remember(alone) }
    return author
  }

  /// The desk has locked: nobody stands at it any more.
  mutating func forget() {
    if !session.isTraining { standing = nil }
    recent = nil
  }

  // MARK: Idleness

  mutating func touch() { touched = Monotonic.secondsSinceBoot }

  /// Milliseconds until the desk locks, never below 0; nil when it never does.
  var millisecondsToLock: Int? {
    lockMinutes.map { max(0, touched + $0 * 60 - Monotonic.secondsSinceBoot) * 1000 }
  }

  private mutating func remember(_ author: Author) {
    recent = (author, Monotonic.secondsSinceBoot + (Settings.number(.graceSeconds) ?? 60))
  }

  private func dated(_ author: Author) -> Author {
    var author = author
    author.recordedAt = WallClock.realSeconds()
    return author
  }
}

extension Settings {
  /// Minutes in which one's own act can be undone.
  static var undoMinutes: Int { number(.undoMinutes) ?? Undo.minutes }
}
