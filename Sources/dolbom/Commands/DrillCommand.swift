internal import ArgumentParser
internal import CareDomain
internal import CareStore
internal import Interchange
internal import OperatorUI
internal import TerminalUI

struct DrillCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "drill",
      abstract: say("백업으로 복구 훈련을 합니다", "rehearse restoring a backup"),
      discussion: say(
        """
        백업을 센터 파일 옆의 임시 자리에 되살려 모두 확인하고, 지금 파일과 견주어 보인 뒤 지웁니다. 지금 파일은 건드리지 \
        않습니다. 한 달에 한 번은 하십시오.
        """,
        """
        Restores the backup into a place of its own beside the centre's file, checks everything, compares it with the \
        file as it is now, and removes it again. The file itself is not touched. Do it once a month.
        """))
  }

  @OptionGroup var options: GlobalOptions
  @Argument(help: help("백업 파일", "the backup"), completion: .file()) var backup: String

  func run() throws {
    Interrupt.watch()
    let start = try options.now.map { try Arguments.instant($0, "--now") }
    let clock = start.map(WallClock.starting) ?? .real
    let began = ContinuousClock.now
    let drill = try Watched.run(
      ifStopped: say("훈련을 마치지 못했습니다. 바뀐 것은 없습니다.", "The drill did not end; nothing has changed.")
    ) {
      try CopyWords.wording(from: backup) {
        try CareFile.drill(backup, beside: FilePath.chosen(options), at: clock.now())
      }
    }
    let seconds = Int(((ContinuousClock.now - began) / .seconds(1)).rounded(.up))
    if options.json {
      Output.json(drill.json(seconds: seconds))
    } else {
      drill.lines(backup, seconds: seconds).forEach(Output.line)
    }
    if !drill.found.faults.isEmpty { throw Stop(.damaged) }
  }
}

extension Drill {
  fileprivate func json(seconds: Int) -> JSONValue {
    .ordered([
      ("sound", .bool(found.faults.isEmpty)), ("fingerprint", .string(found.fingerprint)),
      ("ofThisFile", isOfThisFile.map { .bool($0) } ?? .null), ("restored", restored.json),
      ("current", current?.json ?? .null), ("seconds", .int(seconds)),
    ])
  }

  fileprivate func lines(_ backup: String, seconds: Int) -> [String] {
    guard found.faults.isEmpty else { return VerificationText.lines(found, path: backup) }
    let now = current?.named.map { String($0.1) }
    let rows = restored.named.enumerated().map { index, record in
      [record.0, String(record.1), now?[index] ?? "-"]
    }
    let head = [say("종류", "records"), say("백업", "backup"), say("지금", "now")]
    return [
      say(
        "되살릴 수 있습니다: \(SafeText.display(backup)) (지문 \(found.fingerprint), \(seconds)초 안).",
        "It can be restored: \(SafeText.display(backup)) (fingerprint \(found.fingerprint), within \(seconds) s)."
      )
    ] + TableText.lines(head: head, rows: rows, width: nil, numbers: [1, 2])
      + [kinship].compactMap(\.self)
  }

  private var kinship: String? {
    switch isOfThisFile {
    case true?:
      say("지금 파일은 이 백업에서 이어집니다.", "The file as it is now goes on from this backup.")
    case false?:
      say(
        "지금 파일은 이 백업에서 이어지지 않습니다. 다른 센터의 백업이거나, 파일이 되돌려졌습니다.",
        "The file as it is now does not go on from this backup: it is another centre's, or the file was put back."
      )
    case nil: nil
    }
  }
}

extension Counts {
  fileprivate var named: [(String, Int)] {
    [
      (say("아동", "children"), children), (say("직원", "staff"), staff), (say("방", "rooms"), rooms),
      (say("근무", "shifts"), shifts), (say("예약", "bookings"), bookings),
      (say("이용", "stays"), stays), (say("기록", "entries"), journal),
    ]
  }

  fileprivate var json: JSONValue {
    .ordered([
      ("children", .int(children)), ("staff", .int(staff)), ("rooms", .int(rooms)),
      ("shifts", .int(shifts)), ("bookings", .int(bookings)), ("stays", .int(stays)),
      ("entries", .int(journal)),
    ])
  }
}

/// Sentences and exit codes of copies that were refused.
enum CopyWords {
  /// The name without its folder, cleaned as every text from outside.
  static func name(_ path: String) -> String {
    SafeText.display(path.split(separator: "/").last.map(String.init) ?? path)
  }

  /// Runs a copy and words what kept it from being made.
  ///
  /// - Parameter backup: what is copied from, where that is not the centre's file.
  static func wording<T>(from backup: String? = nil, _ body: () throws -> T) throws -> T {
    do {
      return try body()
    } catch let refusal as CopyRefusal {
      throw stop(refusal)
    } catch StoreFailure.missing(let path) where path == backup {
      throw Stop(
        .notUnderstood,
        say(
          "백업 파일이 없습니다: \(SafeText.display(path)). 이름과 매체를 확인하십시오.",
          "There is no backup at \(SafeText.display(path)); check its name, and that its disk is in."
        ))
    } catch StoreFailure.exists(let path) {
      throw Stop(
        .notUnderstood,
        say(
          "이미 파일이 있습니다: \(SafeText.display(path)). 덮어쓰지 않았습니다. 다른 이름을 쓰십시오. 백업은 --keep, 되살리기는 --replace도 있습니다.",
          "There is a file already: \(SafeText.display(path)). It was not overwritten; use another name, or --keep for backups and --replace for restoring."
        ))
    }
  }

  private static func stop(_ refusal: CopyRefusal) -> Stop {
    switch refusal {
    case .unsound(let path, let found):
      Stop(
        .damaged,
        (VerificationText.lines(found, path: path) + [
          say("아무것도 바꾸지 않았습니다.", "Nothing has changed.")
        ]).joined(separator: "\n"))
    case .otherKind(let path):
      Stop(
        .notUnderstood,
        say(
          "훈련 파일과 실제 파일은 서로 바꿀 수 없습니다: \(SafeText.display(path)). 바뀐 것은 없습니다.",
          "A training file and a live one cannot replace each other: \(SafeText.display(path)). Nothing has changed."
        ))
    case .sameFile(let path):
      Stop(
        .notUnderstood,
        say(
          "백업이 아니라 센터 파일 자신입니다: \(SafeText.display(path)).",
          "That is the centre's file itself and no backup: \(SafeText.display(path))."))
    }
  }
}
