internal import CareDomain
internal import CareStore
internal import OperatorUI
internal import SchedulingEngine
internal import TerminalUI
#if canImport(Glibc)
  internal import Glibc
#endif

/// The checks of the centre's file and what stands in it.
enum DoctorFile {
  static func findings(_ options: GlobalOptions) -> [Finding] {
    var others: [Finding] = []
    do {
      let path = try FilePath.chosen(options)
      others = DoctorOthers(path: path).findings
      let file = Result { () throws -> [Finding] in
        try content(Session(options, isInspecting: true))
      }
      // After the file was opened, since that narrows its mode; also where it could not be, since that may be why.
      if access(path, F_OK) == 0 { others = DoctorFolder(path: path).findings + others }
      return try others + file.get()
    } catch let failure as StoreFailure {
      return others + [failed(failure)]
    } catch let stop as Stop {
      return others + [Finding(check: "file", state: .problem, text: stop.sentence)]
    } catch {
      return others + [Finding(check: "file", state: .problem, text: "\(error)")]
    }
  }

  private static func failed(_ failure: StoreFailure) -> Finding {
    let isMissing = if case .missing = failure { true } else { false }
    return Finding(
      check: "file", state: isMissing ? .warning : .problem,
      text: FailureWords(.current).sentence(failure))
  }

  private static func content(_ session: Session) throws -> [Finding] {
    let (path, kind) = (
      session.file.path, session.file.isTraining ? say("훈련", "training") : say("실제", "live")
    )
    return try [
      .ok("file", "센터 파일(\(kind)): \(path)", "Centre file (\(kind)): \(path)"),
      clock(session), backup(session), people(session), calendar(session), journal(session),
    ]
  }

  /// Minutes by which a clock may be behind the last entry: another station's may be ahead so far.
  private static let slack = 2

  private static func clock(_ session: Session) throws -> Finding {
    let now = session.clock.now()
    guard !session.file.isTraining else {
      return .ok("clock", "훈련 파일의 시각은 아무 때나 됩니다.", "In a training file it may be any time.")
    }
    let last = try session.file.read { try $0.lastEntry() } ?? now
    let behind = last.minutes(since: now)
    guard behind <= slack else {
      return .problem(
        "clock", "이 컴퓨터의 시계가 마지막 기록보다 \(behind)분 늦습니다. 시계를 맞추십시오.",
        "This machine's clock is \(behind) min behind the last entry; set it right.")
    }
    return .ok(
      "clock", "시계: \(TimeText.text(now))", "Clock: \(TimeText.text(now))")
  }

  /// A file that lives longer than this without a backup risks more than a night.
  private static let backupDays = 2

  private static func backup(_ session: Session) throws -> Finding {
    let last = try session.file.read { try $0.lastEntry(ofKind: "backedUp") }
    guard let last else {
      return .warning(
        "backup", "백업한 기록이 없습니다. 'dolbom backup 파일'을 하거나 'dolbom-backup.timer'를 켜십시오.",
        "No backup is on record; run 'dolbom backup FILE', or enable dolbom-backup.timer.")
    }
    let days = session.clock.now().minutes(since: last) / Instant.minutesPerDay
    guard days <= backupDays else {
      return .warning(
        "backup", "마지막 백업이 \(days)일 전입니다. 'dolbom backup 파일'을 하십시오.",
        "The last backup is \(counted(days, "day", "days")) old; run 'dolbom backup FILE'.")
    }
    return .ok(
      "backup", "마지막 백업: \(TimeText.text(last))", "Last backup: \(TimeText.text(last))")
  }

  private static func people(_ session: Session) throws -> Finding {
    if session.file.isTraining {
      return .ok("operators", "훈련 파일이라 비밀번호를 묻지 않습니다.", "A training file asks for no PIN.")
    }
    let roles = try session.file.read { try $0.operators() }.map(\.role)
    let leaders = roles.filter { $0 >= .supervisor }.count
    guard leaders > 1 else {
      return .warning(
        "operators",
        "들어올 수 있는 관리자가 \(leaders)명뿐입니다. 두 사람이 서명하는 일과 잊은 비밀번호를 위해 한 명 더 두십시오.",
        "Only \(leaders) supervisor can sign in; have another, for what two sign and for a forgotten PIN."
      )
    }
    return .ok(
      "operators", "들어올 수 있는 사람 \(roles.count)명, 그 가운데 관리자 \(leaders)명",
      "\(roles.count) can sign in, \(leaders) of them supervisors")
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
      return .ok(
        "journal", "기록 \(found.entries)건, 온전합니다. 지문 \(found.fingerprint)",
        "Journal: \(counted(found.entries, "entry", "entries")), sound. Fingerprint \(found.fingerprint)"
      )
    }
    return Finding(
      check: "journal", state: .problem,
      text: VerificationText.sentence(fault)
        + say(
          " 'dolbom verify'로 모두 보십시오. 파일을 그대로 두고 관리자에게 알리십시오.",
          " See all with 'dolbom verify'; leave the file as it is and tell the supervisor."))
  }
}
