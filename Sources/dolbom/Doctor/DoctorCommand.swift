internal import ArgumentParser
internal import CareDomain
internal import CareStore
internal import Interchange
internal import SchedulingEngine
internal import TerminalUI
#if canImport(Glibc)
  internal import Glibc
#endif

struct DoctorCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "doctor",
      abstract: say("이 자리에서 잘못될 수 있는 것을 살펴봅니다", "look for what can be wrong on this machine"))
  }

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let findings =
      [DoctorChecks.terminal(), DoctorChecks.locale(), DoctorChecks.timeZone()]
      + DoctorFile.findings(options)
    for finding in findings {
      options.json ? Output.json(finding.json) : Output.line(finding.line)
    }
    if findings.contains(where: { $0.state == .problem }) { throw Stop(.machine) }
  }
}

/// What one check found, and what to do about it.
struct Finding {
  enum State: String { case ok, warning, problem }

  let check: String
  let state: State
  let text: String

  var json: JSONValue {
    .ordered([
      ("check", .string(check)), ("state", .string(state.rawValue)), ("text", .string(text)),
    ])
  }

  var line: String {
    let mark =
      switch state {
      case .ok: say("[정상]", "[ok]")
      case .warning: say("[주의]", "[warning]")
      case .problem: say("[문제]", "[problem]")
      }
    return "\(mark) \(SafeText.display(text))"
  }
}

/// The checks of the machine itself.
enum DoctorChecks {
  static func terminal() -> Finding {
    let name = Environment.value("TERM") ?? ""
    guard !name.isEmpty, name != "dumb" else {
      return Finding(
        check: "terminal", state: .warning,
        text: say(
          "TERM이 없거나 dumb입니다. 화면을 열려면 TERM=xterm-256color처럼 정하십시오.",
          "TERM is unset or dumb; set it, as TERM=xterm-256color, to open the desk."))
    }
    if name == "linux" {
      return Finding(
        check: "terminal", state: .warning,
        text: say(
          "리눅스 콘솔은 한글을 보이지 못합니다. 한글 글꼴이 있는 터미널을 쓰십시오.",
          "The Linux console cannot show Hangul; use a terminal with a Korean font."))
    }
    return Finding(check: "terminal", state: .ok, text: say("터미널: ", "Terminal: ") + name)
  }

  static func locale() -> Finding {
    setlocale(LC_CTYPE, "")
    if String(cString: nl_langinfo(Int32(CODESET))) == "UTF-8" {
      return Finding(check: "locale", state: .ok, text: say("문자 집합: UTF-8", "Character set: UTF-8"))
    }
    return Finding(
      check: "locale", state: .warning,
      text: say(
        "로캘이 UTF-8이 아닙니다. LANG=C.UTF-8이나 ko_KR.UTF-8로 정하십시오. 그동안은 C.UTF-8로 그립니다.",
        "The locale is not UTF-8; set LANG=C.UTF-8 or ko_KR.UTF-8. Until then C.UTF-8 is used."))
  }

  static func timeZone() -> Finding {
    var seconds = time(nil)
    var local = tm()
    localtime_r(&seconds, &local)
    let offset = local.tm_gmtoff / 60
    guard offset != Instant.utcOffsetMinutes else {
      return Finding(
        check: "timeZone", state: .ok, text: say("시간대: UTC+09:00", "Time zone: UTC+09:00"))
    }
    return Finding(
      check: "timeZone", state: .warning,
      text: say(
        "이 컴퓨터의 시간대는 한국이 아니지만, 센터의 시각은 늘 UTC+09:00입니다.",
        "This machine is not on Korean time; the centre's times are UTC+09:00 all the same."))
  }
}

/// The checks of the centre's file and the folder it is in.
enum DoctorFile {
  static func findings(_ options: GlobalOptions) -> [Finding] {
    do {
      let session = try Session(options, isInspecting: true)
      return try sound(session)
    } catch let failure as StoreFailure {
      return [failed(failure)]
    } catch let stop as Stop {
      return [Finding(check: "file", state: .problem, text: stop.sentence)]
    } catch {
      return [Finding(check: "file", state: .problem, text: "\(error)")]
    }
  }

  private static func failed(_ failure: StoreFailure) -> Finding {
    let isMissing = if case .missing = failure { true } else { false }
    return Finding(
      check: "file", state: isMissing ? .warning : .problem,
      text: FailureWords(.current).sentence(failure))
  }

  private static func sound(_ session: Session) throws -> [Finding] {
    let path = session.file.path
    let kind = session.file.isTraining ? say("훈련", "training") : say("실제", "live")
    let opened = Finding(
      check: "file", state: .ok, text: say("센터 파일(\(kind)): ", "Centre file (\(kind)): ") + path)
    return [opened, permissions(path), disk(path), try calendar(session), try journal(session)]
  }

  private static func permissions(_ path: String) -> Finding {
    var information = stat()
    let isReadable = stat(path, &information) == 0
    let mode = information.st_mode & 0o777
    guard isReadable, mode == 0o600 else {
      return Finding(
        check: "permissions", state: .problem,
        text: say(
          "파일 권한이 0600이 아닙니다. 'chmod 600 \(path)'를 하십시오.",
          "The file's mode is not 0600; run 'chmod 600 \(path)'."))
    }
    guard isFolderOurs(path) else {
      return Finding(
        check: "permissions", state: .warning,
        text: say(
          "파일이 있는 폴더에 다른 사람도 쓸 수 있습니다. 폴더에 'chmod 700'을 하십시오.",
          "Others may write to the file's folder; run 'chmod 700' on it."))
    }
    return Finding(
      check: "permissions", state: .ok, text: say("파일 권한: 0600", "File mode: 0600"))
  }

  /// Whether nobody else may put another file in its place; a sticky folder keeps each file its owner's.
  private static func isFolderOurs(_ path: String) -> Bool {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    var information = stat()
    return stat(folder, &information) != 0 || information.st_mode & 0o022 == 0
      || information.st_mode & S_ISVTX != 0
  }

  private static func disk(_ path: String) -> Finding {
    var information = statvfs()
    guard statvfs(path, &information) == 0 else {
      return Finding(
        check: "disk", state: .warning,
        text: say("남은 자리를 알 수 없습니다: ", "Free space is unknown: ") + SystemText.text(errno))
    }
    let megabytes = Int(information.f_bavail) / 1024 * Int(information.f_frsize) / 1024
    return Finding(
      check: "disk", state: megabytes < 100 ? .problem : megabytes < 1000 ? .warning : .ok,
      text: say("디스크에 남은 자리: \(megabytes) MB", "Free on disk: \(megabytes) MB"))
  }

  private static func calendar(_ session: Session) throws -> Finding {
    let until = try session.file.read { try $0.holidays().coverage.upperBound }
    let isNear = until < session.clock.now().date.adding(months: 12)
    return Finding(
      check: "calendar", state: isNear ? .warning : .ok,
      text: say("공휴일 표: \(TimeText.text(until))까지", "Holiday table: until \(TimeText.text(until))"))
  }

  private static func journal(_ session: Session) throws -> Finding {
    let found = try session.file.verify(at: session.clock.now())
    guard let fault = found.faults.first else {
      return Finding(
        check: "journal", state: .ok,
        text: say(
          "기록 \(found.entries)건, 온전합니다. 지문 \(found.fingerprint)",
          "Journal: \(found.entries) entries, sound. Fingerprint \(found.fingerprint)"))
    }
    return Finding(
      check: "journal", state: .problem,
      text: VerificationText.sentence(fault)
        + say(
          " 'dolbom verify'로 모두 보십시오. 파일을 그대로 두고 관리자에게 알리십시오.",
          " See all with 'dolbom verify'; leave the file as it is and tell the supervisor."))
  }
}
