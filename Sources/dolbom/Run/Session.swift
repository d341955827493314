internal import CareDomain
internal import CareStore
internal import FrontDesk
internal import Interchange
internal import OperatorUI
internal import SchedulingEngine
internal import TerminalUI
#if canImport(Glibc)
  internal import Glibc
#endif

/// One opened file with all that a command needs: the clock, the language, the author.
struct Session {
  let options: GlobalOptions
  let file: CareFile
  let frontDesk: FrontDesk
  let clock: WallClock
  /// Whose PINs were right.
  private let identity = Identity()

  /// Opens the file that the options name.
  ///
  /// - Throws: `Stop` when the options do not suit the file, `StoreFailure` when it cannot be opened.
  /// - Parameter isInspecting: to look for what is wrong with a file that others would refuse.
  init(_ options: GlobalOptions, busyTimeout: Double = 10, isInspecting: Bool = false) throws {
    let path = try FilePath.chosen(options)
    let start = try options.now.map { try Arguments.instant($0, "--now") }
    let file = try CareFile(
      opening: path, busyTimeout: busyTimeout, isInspecting: isInspecting)
    try self.init(options, file: file, start: start)
  }

  /// A session on a file that is open already.
  init(_ options: GlobalOptions, file: CareFile, start: Instant?) throws {
    if start != nil, !file.isTraining {
      throw Stop(
        .notUnderstood,
        say(
          "--now는 훈련 파일에서만 쓸 수 있습니다. 이것은 실제 센터 파일입니다.",
          "--now works on a training file alone; this is a live centre file."))
    }
    self.options = options
    self.file = file
    frontDesk = FrontDesk(file: file, catalog: { try ProfileCatalog.all() })
    clock = start.map(WallClock.starting) ?? .real
  }

  var language: Language { .current }

  /// Who makes a change. A training file asks for nobody; a live one for an operator with a PIN.
  ///
  /// The PINs are looked at once in a session.
  func author() throws -> Author {
    if file.isTraining { return try trainingAuthor() }
    var author =
      try identity.known
      ?? SignIn.author(
        options, file: file, station: unidentified(), at: clock.now())
    identity.known = author
    author.recordedAt = WallClock.realSeconds()
    return author
  }

  /// Who does something for which there is no command; refused when they may not.
  func author(for act: Act) throws -> Author {
    let author = try author()
    if let reason = try frontDesk.refusal(of: act, by: author, at: clock.now()) {
      try Answer(session: self).say(.refused([reason], fits: []))
    }
    return author
  }

  /// Somebody at this station whose PIN nobody has looked at.
  func unidentified() throws -> Author {
    Author(
      operatorID: "unidentified", station: try Station.name(options),
      recordedAt: WallClock.realSeconds())
  }

  /// Whether the computer's user who runs this owns the file.
  var isRunByOwner: Bool {
    var facts = stat()
    return stat(file.path, &facts) == 0 && facts.st_uid == geteuid()
  }

  /// The computer's user who owns the file, when nobody signs in.
  func owner() throws -> Author {
    var author = try unidentified()
    author.operatorID = "owner"
    return author
  }

  /// Who backs up: the operator who is named, else whoever owns the file, who could copy it without us, too. So the
  /// daily backup needs no PIN lying on the disk.
  func copier() throws -> Author {
    let isNamed = options.operator != nil || options.pinFile != nil
    guard !file.isTraining, !isNamed, isRunByOwner else { return try author(for: .backup) }
    return try owner()
  }

  private func trainingAuthor() throws -> Author {
    func name(_ text: String?, _ option: String) throws -> String? {
      let id: StaffMember.ID? = try text.map { try Arguments.identifier($0, option) }
      return id?.text
    }
    var author = try unidentified()
    author.operatorID = try name(options.operator, "--operator") ?? "training"
    author.witness = try name(options.witness, "--witness")
    return author
  }

  /// The center that is meant: the one named, or the only one.
  func center(in centers: [Center]) throws -> Center {
    if let name = options.center ?? Settings.value(.center) {
      guard let id = Center.ID(name), let center = centers.first(where: { $0.id == id })
      else {
        throw Stop(
          .refused, say("없는 센터입니다: ", "There is no such center: ") + SafeText.display(name))
      }
      return center
    }
    guard let only = centers.first else {
      throw Stop(
        .refused,
        say("아직 센터가 없습니다.", "There is no center yet."))
    }
    guard centers.count == 1 else {
      throw Stop(
        .notUnderstood,
        say(
          "센터가 여럿입니다. --center로 하나를 고르십시오: ",
          "There are several centers; choose one with --center: ")
          + centers.map(\.id.text).joined(separator: ", "))
    }
    return only
  }

  /// The center named by an option or the environment, or nil for all.
  func namedCenter() throws -> Center? {
    let isNamed = options.center != nil || Settings.value(.center) != nil
    return isNamed ? try center(in: file.read { try $0.centers() }) : nil
  }

  /// The state around now: rooms, staff, tonight's bookings.
  func stateNow() throws -> CareState {
    let now = clock.now()
    return try file.read { try $0.state(horizon: Board.horizon(at: now), now: now) }
  }
}

/// Who has signed in, for all copies of a session.
private final class Identity {
  var known: Author?
}

/// The name of this machine, as the journal keeps it.
enum Station {
  static func name(_ options: GlobalOptions) throws -> String {
    if let name = options.station {
      return try Arguments.text(name, "--station", limit: CleanText.nameLimit)
    }
    guard let name = Settings.value(.station) else { return HostName.current }
    return try Arguments.text(name, "$DOLBOM_STATION", limit: CleanText.nameLimit)
  }
}
