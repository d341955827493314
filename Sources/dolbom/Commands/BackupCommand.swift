internal import ArgumentParser
internal import CareDomain
internal import CareStore
internal import Interchange
internal import OperatorUI
internal import TerminalUI

struct BackupCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "backup",
      abstract: say("파일을 백업합니다", "write a backup of the file"),
      discussion: say(
        """
        화면이 일하는 동안에도 됩니다. 다 쓴 뒤 모든 쪽과 사슬과 봉인을 확인하고서야 이름을 줍니다. 있는 파일은 덮어쓰지 \
        않습니다. 열쇠(-key)와 증인(-witness)도 옆에 놓이니 함께 옮기십시오. --keep 7은 같은 이름의 백업을 일곱 벌까지 \
        둡니다: 새것이 그 이름이고, 앞의 것은 .1, .2로 물러납니다. 파일을 가진 컴퓨터 사용자는 PIN 없이 할 수 있고 \
        기록에 'owner'로 남습니다.
        """,
        """
        Works while desks are open. Gets its name only after every page, link and seal of it was checked. Nothing is \
        overwritten. The key (-key) and the witness (-witness) lie beside it: move them along. --keep 7 keeps seven \
        backups of one name: the newest has the name, those before it become .1, .2 and so on. The computer's user \
        who owns the file needs no PIN and is on record as owner.
        """))
  }

  @OptionGroup var options: GlobalOptions
  @Argument(help: help("백업할 파일", "the file to write"), completion: .file()) var target: String
  @Option(help: help("같은 이름으로 둘 백업의 수 (1-1000)", "how many of this name are kept (1 to 1000)"))
  var keep: Int?

  func run() throws {
    if let keep, !(1...1000).contains(keep) {
      throw Arguments.bad("\(keep)", "--keep", say("1에서 1000까지입니다", "from 1 to 1000"))
    }
    Interrupt.watch()
    let session = try Session(options)
    let author = try session.copier()
    let backup = try Watched.run(
      ifStopped: say(
        "백업을 만들지 않았습니다. 있던 백업은 그대로입니다.", "No backup was made; those there are as they were.")
    ) {
      try CopyWords.wording {
        try session.file.backUp(to: target, keeping: keep, at: session.clock.now())
      }
    }
    session.record(.backedUp(name: CopyWords.name(backup.path)), by: author)
    if options.json {
      return Output.json(
        .ordered([
          ("decision", "accepted"), ("file", .string(backup.path)), ("bytes", .int(backup.size)),
          ("entries", .int(backup.entries)), ("fingerprint", .string(backup.fingerprint)),
        ]))
    }
    Output.line(
      say(
        "백업했고 확인했습니다: \(SafeText.display(backup.path)) (기록 \(backup.entries)건, 지문 \(backup.fingerprint)). 열쇠와 증인(-key, -witness)도 함께 옮기십시오.",
        "Backed up and verified: \(SafeText.display(backup.path)) (\(counted(backup.entries, "entry", "entries")), fingerprint \(backup.fingerprint)). Move its key and witness (-key, -witness) along."
      ))
  }
}

struct RestoreCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "restore",
      abstract: say("백업에서 되살립니다", "put a backup back"),
      discussion: say(
        """
        백업을 먼저 옆에 옮겨 모두 확인합니다. 손상되거나 고쳐진 백업, 다른 프로그램이나 더 새로운 판의 것은 되살리지 않고 \
        지금 파일은 그대로입니다. 파일이 있으면 --replace가 있어야 하며, 옛 파일은 다른 이름으로 남습니다.
        """,
        """
        The backup is copied beside the place and looked at first. One that is damaged, forged, another program's or \
        newer is refused, and the file stays as it is. Where there is a file, --replace is needed; the old one is kept \
        under another name.
        """))
  }

  @OptionGroup var options: GlobalOptions
  @Argument(help: help("백업 파일", "the backup"), completion: .file()) var backup: String
  @Flag(help: help("있는 파일을 바꿉니다. 옛 파일은 남겨 둡니다", "replace the file that is there; it is kept"))
  var replace = false

  func run() throws {
    Interrupt.watch()
    let start = try options.now.map { try Arguments.instant($0, "--now") }
    let now = (start.map(WallClock.starting) ?? .real).now()
    let place = try FilePath.chosen(options)
    let restored = try Watched.run(
      ifStopped: say("되살리지 않았습니다. 바뀐 것은 없습니다.", "Nothing was put back; nothing has changed.")
    ) {
      try CopyWords.wording(from: backup) {
        try CareFile.restore(
          from: backup, to: place, isReplacing: replace,
          makesFolder: options.file == nil && Environment.value("DOLBOM_FILE") == nil, at: now
        ) { file in try Session(options, file: file, start: start).author(for: .restore) }
      }
    }
    options.json ? Output.json(restored.json) : restored.sentences.forEach(Output.line)
  }
}

extension Restored {
  fileprivate var json: JSONValue {
    .ordered([
      ("decision", "accepted"), ("file", .string(path)), ("entries", .int(entries)),
      ("fingerprint", .string(fingerprint)), ("aside", aside.map { .string($0) } ?? .null),
      ("lost", .number(lost)), ("sealedAnew", .bool(isSealedAnew)),
    ])
  }

  fileprivate var sentences: [String] {
    var lines = [
      say(
        "되살렸고 확인했습니다: \(SafeText.display(path)) (기록 \(entries)건, 지문 \(fingerprint)).",
        "Restored and verified: \(SafeText.display(path)) (\(counted(entries, "entry", "entries")), fingerprint \(fingerprint))."
      )
    ]
    if let lost, lost > 0 {
      lines.append(
        say(
          "백업 뒤의 기록 \(lost)건은 들어 있지 않습니다. 종이에 적힌 것과 견주어 다시 넣으십시오.",
          "The \(lost) entries made after the backup are not in it; enter them again from paper."))
    }
    if let aside {
      lines.append(
        say(
          "옛 파일은 여기에 있습니다: \(SafeText.display(aside))",
          "The old file is kept: \(SafeText.display(aside))"))
    }
    if isSealedAnew {
      lines.append(
        say(
          "맞는 열쇠가 없어 봉인을 확인하지 못했고, 새 열쇠로 다시 봉했습니다. 지문을 인수인계지와 견주어 보십시오.",
          "No key fitted, so the seals could not be judged; everything was sealed anew. Compare the fingerprint with a handover sheet."
        ))
    }
    return lines
  }
}
