import Foundation
import ProgramRunner
import Testing

/// What `doctor` finds, one thing at a time: each is made wrong by itself and named with what to do.
@Suite struct DoctorTests {
  /// The states of the checks by name, the sentence of one, and the exit code.
  private struct Report {
    let states: [String: String]
    let texts: [String: String]
    let exit: Int32?

    init(_ run: Run) throws {
      let rows = try run.lines.map { line in
        try #require(
          try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: String], "\(line)")
      }
      states = Dictionary(
        rows.map { ($0["check"] ?? "", $0["state"] ?? "") }, uniquingKeysWith: { $1 })
      texts = Dictionary(
        rows.map { ($0["check"] ?? "", $0["text"] ?? "") }, uniquingKeysWith: { $1 })
      exit = run.exit
    }

    /// The checks that are not well.
    var bad: [String] { states.filter { $0.value != "ok" }.map(\.key).sorted() }
  }

  private func report(
    _ centre: Centre, environment: [String: String] = [:], now: String? = nil,
    launcher: [String] = []
  ) throws -> Report {
    var call = centre.call(["doctor", "--json"], now: now)
    call.environment.merge(environment) { $1 }
    call.launcher = launcher
    return try Report(try call.run())
  }

  /// A centre with a backup, where nothing but what the machine lacks is to be said.
  private func sound() throws -> Centre {
    let centre = try Centre.filled()
    #expect(
      try centre.run("backup", centre.folder.file("copy"), now: "2026-11-20T10:00").exit == 0)
    chmod(centre.folder.path, 0o700)
    return centre
  }

  private static let ofTheMachine: Set = ["disk", "printing", "timeZone"]

  @Test func aSoundKioskHasNothingWrong() throws {
    let report = try report(try sound(), now: "2026-11-20T11:00")
    #expect(Set(report.bad).subtracting(Self.ofTheMachine).isEmpty, "\(report.texts)")
    #expect(report.exit == 0 || report.states["disk"] == "problem")
  }

  @Test(arguments: [
    (["TERM": ""], "terminal", "xterm-256color"), (["TERM": "dumb"], "terminal", "dumb"),
    (["TERM": "nonsense"], "terminal", "nonsense"), (["TERM": "linux"], "terminal", "한글"),
    (["TERM": "vt100"], "terminal", "색이 없습니다"), (["LANG": "C"], "locale", "C.UTF-8"),
    (["TZ": "America/New_York"], "timeZone", "UTC+09:00"),
  ])
  func whatTheSurroundingsLackIsNamed(
    environment: [String: String], check: String, word: String
  ) throws {
    let report = try report(
      try sound(), environment: environment, now: "2026-11-20T11:00")
    #expect(report.states[check] == "warning", "\(report.states)")
    #expect(report.texts[check]?.contains(word) == true, "\(report.texts)")
  }

  @Test func aFaultOfTheSettingsIsNamedByItsLine() throws {
    let centre = try sound()
    let path = try centre.folder.write("language: ko\npallete: night\n", as: "settings.yaml")
    let report = try report(
      centre, environment: ["DOLBOM_SETTINGS": path], now: "2026-11-20T11:00")
    #expect(report.states["settings"] == "problem" && report.exit == 3)
    #expect(report.texts["settings"]?.contains("2번째 줄") == true, "\(report.texts)")
  }

  @Test func tooFewOpenFilesAreNamed() throws {
    let report = try report(
      try sound(), now: "2026-11-20T11:00",
      launcher: ["/bin/sh", "-c", #"ulimit -n 64; exec "$0" "$@""#])
    #expect(report.states["openFiles"] == "warning", "\(report.states)")
  }

  @Test(arguments: ["", "-key", "-witness"]) func aFileThatOthersCanReadIsNamed(suffix: String)
    throws
  {
    let centre = try sound()
    // The file itself is narrowed by whoever opens it; what lies beside it is not.
    chmod(centre.file + suffix, 0o644)
    let report = try report(centre, now: "2026-11-20T11:00")
    var facts = stat()
    stat(centre.file + suffix, &facts)
    let isMended = facts.st_mode & 0o777 == 0o600
    #expect((report.states["permissions"] == "problem") != isMended, "\(report.texts)")
  }

  @Test func aFolderInWhichOthersCanWriteIsNamed() throws {
    let centre = try sound()
    chmod(centre.folder.path, 0o777)
    #expect(try report(centre, now: "2026-11-20T11:00").states["permissions"] == "warning")
  }

  @Test func aFileThatIsNotThereOrNoneOfOursIsNamed() throws {
    let centre = try sound()
    unlink(centre.file)
    let missing = try report(centre)
    #expect(
      missing.states["file"] == "warning" && missing.texts["file"]?.contains("create") == true)
    try centre.folder.write("hello\n", as: "centre.sqlite")
    #expect(try report(centre).states["file"] == "problem")
  }

  @Test(.enabled(if: mayMount)) func aDiskThatIsFullOrReadOnlyIsNamed() throws {
    let centre = try sound()
    let disk = centre.folder.file("disk")
    try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: false)
    #expect(try Self.tool("/bin/mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", disk) == 0)
    defer { _ = Result { try Self.tool("/bin/umount", "-l", disk) } }
    for name in ["centre.sqlite", "centre.sqlite-key", "centre.sqlite-witness"] {
      try FileManager.default.copyItem(
        atPath: centre.folder.file(name), toPath: "\(disk)/\(name)")
    }
    let options = ["doctor", "--json", "--file", "\(disk)/centre.sqlite"]
    let full = try Report(try centre.run(options, now: "2026-11-20T11:00"))
    #expect(full.states["disk"] == "problem" && full.exit == 3, "\(full.states)")
    _ = try Self.tool("/bin/mount", "-o", "remount,ro", disk)
    let fixed = try Report(try centre.run(options, now: "2026-11-20T11:00"))
    #expect(fixed.exit == 3 && fixed.states.values.contains("problem"), "\(fixed.states)")
  }

  @Test func aDraftThatWasLeftIsNamed() throws {
    let centre = try sound()
    try centre.folder.write("x", as: "copy-new-123-456789")
    let report = try report(centre, now: "2026-11-20T11:00")
    #expect(report.texts["leftovers"]?.contains("copy-new-123-456789") == true)
    #expect(report.states["leftovers"] == "warning")
  }

  @Test func aBackupThatIsMissingOrOldIsNamed() throws {
    let never = try report(try Centre.filled(), now: "2026-11-20T11:00")
    #expect(never.states["backup"] == "warning")
    let old = try report(try sound(), now: "2026-11-23T11:00")
    #expect(old.states["backup"] == "warning" && old.texts["backup"]?.contains("3일") == true)
  }

  @Test func aHolidayTableThatEndsSoonIsNamed() throws {
    #expect(try report(try sound(), now: "2050-03-01T10:00").states["calendar"] == "warning")
  }

  @Test func aJournalThatWasTouchedIsNamed() throws {
    let centre = try sound()
    try centre.sqlite(
      "DROP TRIGGER journal_fixed; UPDATE journal SET operator = 'x' WHERE seq = 3")
    let report = try report(centre, now: "2026-11-20T11:00")
    #expect(report.states["journal"] == "problem" && report.exit == 3)
    #expect(report.texts["journal"]?.contains("verify") == true, "\(report.texts)")
    let lost = try sound()
    unlink(lost.file + "-witness")
    #expect(try self.report(lost, now: "2026-11-20T11:00").states["journal"] == "problem")
  }

  @Test func aLiveFileIsAskedForItsClockAndItsSupervisors() throws {
    let centre = try Centre.live()
    let report = try report(centre)
    #expect(report.states["operators"] == "warning", "\(report.texts)")
    #expect(report.states["clock"] == "ok")
  }

  @Test(arguments: ["-key", "-witness"]) func aKeyOrWitnessThatIsMissingIsNamed(suffix: String)
    throws
  {
    let centre = try sound()
    unlink(centre.file + suffix)
    let report = try report(centre, now: "2026-11-20T11:00")
    #expect(report.states["journal"] == "problem" && report.exit == 3, "\(report.texts)")
  }

  @Test func aFileOfANewerVersionOrWithNothingInItIsNamed() throws {
    let centre = try sound()
    try centre.sqlite("PRAGMA user_version = 9999")
    #expect(try report(centre).states["file"] == "problem")
    try centre.folder.write("", as: "centre.sqlite")
    #expect(try report(centre).states["file"] == "problem")
  }

  @Test func aClockBehindTheLastEntryIsNamed() throws {
    let centre = try Centre.live()
    try centre.sqlite("DROP TRIGGER journal_fixed; UPDATE journal SET at = at + 600")
    let report = try report(centre)
    #expect(report.states["clock"] == "problem", "\(report.texts)")
    #expect(report.texts["clock"]?.contains(#/(599|600)분 늦습니다/#) == true, "\(report.texts)")
  }

  @Test func anotherProgramOnTheFileIsNamedWithItsNumber() throws {
    let centre = try sound()
    var call = Call([centre.file])
    call.program = "/usr/bin/sqlite3"
    let (reader, pipe) = try call.startWithPipe()
    pipe.write("SELECT count(*) FROM journal;\n")
    try waitUntil { try self.report(centre).states["others"] == "warning" }
    #expect(try report(centre).texts["others"]?.contains("sqlite3 (\(reader.id))") == true)
    pipe.finish()
    _ = try reader.wait()
    #expect(try report(centre).states["others"] == "ok")
  }

  @Test func aDeskThatIsStoppedOnTheFileIsNamedWithTheWayOut() throws {
    let centre = try sound()
    let (batch, pipe) = try centre.call(["batch"]).startWithPipe()
    pipe.write("{}\n")
    try waitUntil { try self.report(centre).texts["others"]?.contains("1개") == true }
    batch.send(SIGSTOP)
    try waitUntil { try self.report(centre).states["others"] == "warning" }
    #expect(try report(centre).texts["others"]?.contains("kill -CONT \(batch.id)") == true)
    batch.send(SIGCONT)
    pipe.finish()
    #expect(try batch.wait().exit == 0)
  }

  @Test func anEndThatWasNotCleanIsNamedOnce() throws {
    let centre = try sound()
    let (batch, pipe) = try centre.call(["batch"]).startWithPipe()
    pipe.write(#"{"do":"signOn","staff":"s1"}"# + "\n")
    var log = stat()
    try waitUntil { stat(centre.file + "-wal", &log) == 0 && log.st_size > 0 }
    batch.send(SIGKILL)
    _ = try batch.wait()
    let report = try report(centre)
    #expect(report.states["lastEnd"] == "warning", "\(report.texts)")
    #expect(report.texts["lastEnd"]?.contains("dolbom verify") == true)
    #expect(try self.report(centre).states["lastEnd"] == "ok")
  }

  @Test(.enabled(if: mayMount)) func tooLittleMemoryIsNamed() throws {
    let centre = try sound()
    let facts = try centre.folder.write("MemAvailable:   65536 kB\n", as: "memory")
    let report = try report(
      centre, now: "2026-11-20T11:00",
      launcher: Self.elsewhere("mount --bind \(facts) /proc/meminfo"))
    #expect(report.states["memory"] == "warning", "\(report.texts)")
    #expect(report.texts["memory"]?.contains("64 MB") == true)
  }

  @Test(.enabled(if: mayMount && has("/etc/systemd/system")))
  func aDailyBackupThatIsOffIsNamed() throws {
    let centre = try sound()
    // Without /run no systemd of this machine is asked.
    let units =
      "mount -t tmpfs tmpfs /run && mount -t tmpfs tmpfs /etc/systemd/system && cd /etc/systemd/system"
    let name = "dolbom-backup.timer"
    let off = try report(
      centre, now: "2026-11-20T11:00",
      launcher: Self.elsewhere("\(units) && touch \(name)"))
    #expect(off.states["timer"] == "warning", "\(off.texts)")
    #expect(off.texts["timer"]?.contains("systemctl enable --now") == true)
    let on = try report(
      centre, now: "2026-11-20T11:00",
      launcher: Self.elsewhere(
        "\(units) && touch \(name) && mkdir timers.target.wants && touch timers.target.wants/\(name)"
      ))
    #expect(on.states["timer"] == "ok", "\(on.texts)")
  }

  @Test(.enabled(if: mayMount && has("/usr/bin/pango-view")))
  func aToolForPDFsThatIsMissingIsNamed() throws {
    let report = try report(
      try sound(), now: "2026-11-20T11:00",
      launcher: Self.elsewhere("mount --bind /dev/null /usr/bin/pango-view"))
    #expect(report.states["printing"] == "warning", "\(report.states)")
    #expect(report.texts["printing"]?.contains("pango1.0-tools") == true)
  }

  @Test(.enabled(if: mayMount && has("/usr/bin/systemctl")))
  func aUnitThatHasFailedIsNamedAsSystemdSays() throws {
    let centre = try sound()
    let line = "dolbom-desk@tty1.service loaded failed failed dolbom desk on tty1"
    let answer = try centre.folder.write("#!/bin/sh\necho '\(line)'\n", as: "systemctl")
    chmod(answer, 0o755)
    let running = "mount -t tmpfs tmpfs /run && mkdir -p /run/systemd/system"
    let report = try report(
      centre, now: "2026-11-20T11:00",
      launcher: Self.elsewhere("\(running) && mount --bind \(answer) /usr/bin/systemctl"))
    #expect(report.states["units"] == "problem" && report.exit == 3, "\(report.texts)")
    #expect(
      report.texts["units"]?.contains("systemctl status dolbom-desk@tty1.service") == true,
      "\(report.texts)")
  }

  @Test(.enabled(if: mayMount && has("/usr/bin/systemctl") && has("/etc/systemd/system")))
  func aDeskOrATimerThatStandsStillIsNamedWithTheWayToStartIt() throws {
    let centre = try sound()
    let answer = try centre.folder.write(
      """
      #!/bin/sh
      case "$*" in
        *is-active*) exit 3 ;;
        *state=inactive*) echo "dolbom-desk@tty1.service loaded inactive dead dolbom desk on tty1" ;;
      esac
      """, as: "systemctl")
    chmod(answer, 0o755)
    let timer = "dolbom-backup.timer"
    let report = try report(
      centre, now: "2026-11-20T11:00",
      launcher: Self.elsewhere(
        """
        mount -t tmpfs tmpfs /run && mkdir -p /run/systemd/system \
        && mount --bind \(answer) /usr/bin/systemctl && mount -t tmpfs tmpfs /etc/systemd/system \
        && cd /etc/systemd/system && mkdir timers.target.wants && touch \(timer) timers.target.wants/\(timer)
        """))
    #expect(report.states["units"] == "warning" && report.states["timer"] == "warning")
    #expect(
      report.texts["units"]?.contains("systemctl start dolbom-desk@tty1.service") == true,
      "\(report.texts)")
    #expect(report.texts["timer"]?.contains("systemctl start \(timer)") == true)
  }

  @Test(.enabled(if: mayMount)) func aDiskWithoutRoomForANewFileIsNamed() throws {
    let centre = try sound()
    let disk = centre.folder.file("small")
    let report = try report(
      centre, now: "2026-11-20T11:00",
      launcher: Self.elsewhere(
        """
        mkdir \(disk) && mount -t tmpfs -o size=2g,nr_inodes=16 tmpfs \(disk) \
        && cp -p \(centre.file)* \(disk) && mount --bind \(disk) \(centre.folder.path) \
        && for i in $(seq 16); do touch \(centre.folder.path)/$i || break; done; true
        """))
    #expect(report.states["disk"] == "problem", "\(report.texts)")
    #expect(report.texts["disk"]?.contains("inode") == true, "\(report.texts)")
  }

  @Test(.enabled(if: geteuid() == 0)) func aFileOfAnotherUserIsNamed() throws {
    let centre = try sound()
    #expect(chown(centre.file + "-key", 65534, 65534) == 0)
    let report = try report(centre, now: "2026-11-20T11:00")
    #expect(report.states["permissions"] == "problem", "\(report.texts)")
    #expect(report.texts["permissions"]?.contains("centre.sqlite-key") == true)
  }

  @Test func aTerminalThatIsTooSmallIsNamed() throws {
    let centre = try sound()
    var call = centre.call([])
    call.program = "/usr/bin/script"
    let typed =
      "stty rows 10 columns 40; exec \(Binary.path) doctor --language ko --now 2026-11-20T11:00"
    call.arguments = ["-qec", typed, "/dev/null"].map { Array($0.utf8) }
    let run = try call.run()
    #expect(run.text.contains("터미널이 40x10"), "\(run.text)")
    #expect(run.text.contains("60x20"), "\(run.text)")
  }

  /// Whether this user may put some files in the place of others: root, where no container forbids it.
  private static let mayMount: Bool = {
    do {
      return try tool("/usr/bin/unshare", "-m", "/bin/mount", "-t", "tmpfs", "tmpfs", "/mnt") == 0
    } catch {
      return false
    }
  }()

  private static func has(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  /// Starts the program where some files are others, which nobody else sees.
  private static func elsewhere(_ command: String) -> [String] {
    [
      "/usr/bin/unshare", "-m", "/bin/sh", "-c",
      #"{ \#(command); } >/dev/null 2>&1 || exit 1; exec "$0" "$@""#,
    ]
  }

  /// Until something that another process does has come about; fails after a minute.
  private func waitUntil(_ isSo: () throws -> Bool) throws {
    for _ in 0..<600 {
      if try isSo() { return }
      usleep(100_000)
    }
    throw Failure("It does not come about.")
  }

  private static func tool(_ program: String, _ arguments: String...) throws -> Int32? {
    var call = Call(arguments)
    call.program = program
    return try call.run().exit
  }
}
