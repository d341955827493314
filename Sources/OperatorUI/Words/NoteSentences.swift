public import CareDomain

/// Sentences about what changed no record: sign-ins, copies, the clock, and looks at records.
extension Explain {
  func noted(_ note: Note) -> String {
    switch note {
    case .deskOpened: say("화면을 열었습니다.", "Opened the desk.")
    case .deskClosed: say("화면을 닫았습니다.", "Closed the desk.")
    case .signedIn: say("들어왔습니다.", "Signed in.")
    case .signInFailed(let name):
      say("비밀번호가 틀려 들어오지 못했습니다: \(safe(name)).", "A wrong PIN was given for \(safe(name)).")
    case .signInLocked(let name, let until):
      say(
        "비밀번호가 여러 번 틀려 \(Clock.dated(until, language))까지 잠갔습니다: \(safe(name)).",
        "Too many wrong PINs for \(safe(name)); locked until \(Clock.dated(until, language)).")
    case .locked: say("화면을 잠갔습니다.", "Locked the desk.")
    case .unlocked: say("화면을 풀었습니다.", "Unlocked the desk.")
    case .signInReleased, .pinChanged, .pinRecovered, .notPermitted: signing(note)
    case .exported, .printed, .backedUp, .restored: copied(note)
    case .clockWentBack(let seconds):
      say(
        "컴퓨터의 시계가 \(length(seconds)) 뒤로 갔습니다.",
        "The computer's clock went back by \(length(seconds)).")
    case .caughtUp(let lines, let from, let until):
      say(
        "종이에 적은 \(lines)줄을 넣었습니다 (\(Clock.dated(from, language))부터 \(Clock.dated(until, language))까지).",
        "Typed back \(counted(lines, "line", "lines")) of paper (\(Clock.dated(from, language)) to \(Clock.dated(until, language)))."
      )
    case .sealedAnew(let entries, let reason):
      say(
        "기록 \(entries)건을 새 열쇠로 다시 봉했습니다 (\(safe(reason))).",
        "Sealed \(counted(entries, "entry", "entries")) anew with a new key (\(safe(reason))).")
    }
  }

  /// Sentences about copies of the records that were made or taken back.
  private func copied(_ note: Note) -> String {
    switch note {
    case .exported(let kind, let rows, let reason):
      say(
        "내보냈습니다: \(safe(kind)) \(rows)건\(why(reason)).",
        "Exported: \(safe(kind)), \(counted(rows, "row", "rows"))\(why(reason)).")
    case .printed(let what):
      say(
        "인쇄했습니다: \(CodeWord.printed(what, language)).",
        "Printed: \(CodeWord.printed(what, language)).")
    case .backedUp(let name): say("백업했습니다: \(safe(name)).", "Backed up to \(safe(name)).")
    case .restored(let name, let lost):
      say(
        "백업에서 되살렸습니다: \(safe(name))\(missing(lost)).",
        "Restored from \(safe(name))\(missing(lost)).")
    default: preconditionFailure("Every copy has a sentence.")
    }
  }

  /// What a purge erased.
  func purged(_ erasure: Erasure) -> String {
    say(
      "개인정보를 지웠습니다: 아동 \(erasure.child?.text ?? "-"), 기록 \(erasure.entries.count)건\(why(erasure.because)).",
      "Erased what was personal: child \(erasure.child?.text ?? "-"), \(counted(erasure.entries.count, "entry", "entries"))\(why(erasure.because))."
    )
  }

  private func missing(_ entries: Int?) -> String {
    guard let entries, entries > 0 else { return "" }
    return say(
      " (그 뒤의 기록 \(entries)건은 없습니다)",
      " (without the \(counted(entries, "entry", "entries")) after it)")
  }

  private func why(_ reason: String) -> String { reason.isEmpty ? "" : " (\(safe(reason)))" }

  private func length(_ seconds: Int) -> String {
    seconds < 60
      ? say("\(seconds)초", "\(seconds) s") : Clock.minutes(seconds / 60, language)
  }

  private func listed(
    _ list: RecordList, _ count: Int, _ child: Child.ID?, _ find: String?
  ) -> String {
    let of = child.map { " (\(names.child($0)))" } ?? ""
    let sought = find.map { " (\(say("찾은 말", "looking for")) \(safe($0)))" } ?? ""
    return say(
      "\(list.words.ko) \(count)건을 보았습니다\(of)\(sought).",
      "Looked at \(list.words.en): \(counted(count, "row", "rows"))\(of)\(sought).")
  }

  /// Whose records somebody looked at.
  public func read(_ reading: Reading) -> String {
    switch reading {
    case .child(let child):
      say("아동 카드를 보았습니다: \(names.child(child)).", "Looked at the card of \(names.child(child)).")
    case .children(let count, let find):
      say(
        "아동 명단 \(count)명을 보았습니다\(find.map { " (찾은 말 \(safe($0)))" } ?? "").",
        "Listed \(counted(count, "child", "children"))\(find.map { " (looking for \(safe($0)))" } ?? "")."
      )
    case .list(let list, let count, let child, let find): listed(list, count, child, find)
    case .emergencyCard(let count):
      say(
        "비상 카드 \(count)명을 보았습니다.",
        "Looked at the emergency card of \(counted(count, "child", "children")).")
    case .journal(let child):
      say(
        "기록을 보았습니다\(child.map { ": " + names.child($0) } ?? "").",
        "Looked at the journal\(child.map { " of " + names.child($0) } ?? "").")
    case .purged(let erasure):
      say(
        "열람 기록 \(erasure.entries.count)건에서 찾은 말을 지웠습니다.",
        "Erased what was looked for in \(counted(erasure.entries.count, "reading", "readings")).")
    }
  }
}

extension RecordList {
  fileprivate var words: Words {
    switch self {
    case .boards: Words("다른 때의 현황판", "the board of another time")
    case .bookings: Words("예약 목록", "the bookings")
    case .stays: Words("이용 기록", "the stays")
    case .series: Words("정기 예약", "the series")
    case .waitlist: Words("대기 목록", "the waiting list")
    case .draws: Words("추첨 신청", "the requests of a draw")
    case .documents: Words("아동의 서류", "the documents of a child")
    case .medicines: Words("투약", "the medicines")
    case .incidents: Words("사고", "the incidents")
    case .evacuations: Words("대피 인원 확인", "the roll call of an evacuation")
    case .receipts: Words("영수증", "the receipts")
    case .unpaid: Words("받지 않은 이용료", "the stays not paid for")
    case .points: Words("벌점", "the penalty points")
    case .handovers: Words("인수인계", "a handover")
    }
  }
}
