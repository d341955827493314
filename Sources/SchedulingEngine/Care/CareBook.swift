public import CareDomain

/// Writing down what was seen and done: meals, sleep, calls and the rest (보육일지).
public enum CareBook {
  /// An entry that may be written, its number still to be given.
  public struct Line: Hashable, Sendable {
    public var entry: CareEntry
    public let warnings: [Warning]
  }

  /// Whether an entry may be written at a minute.
  ///
  /// - Parameter state: it holds the child, its visits around the minute, and its care.
  public static func line(
    _ note: CareNote, in state: CareState, at now: Instant
  ) -> Result<Line, Refusal> {
    guard state.children[note.child] != nil else {
      return .failure([.unknownChild(note.child.text)])
    }
    let at = note.at ?? now
    var reasons = contentReasons(note)
    if let by = note.by, state.staff[by] == nil, !state.isTraining {
      reasons.append(.unknownStaff(by.text))
    }
    reasons += at > now ? [.care(.laterThanNow(at))] : placeReasons(note, state, at)
    guard reasons.isEmpty, let room = state.careRoom(of: note.child, at: at) else {
      return .failure(Refusal(reasons.isEmpty ? [.unknownRoom("")] : reasons))
    }
    var amount = note.amount
    if note.kind == .sleepBegan, amount == nil { amount = state.freeBed(in: room.id, at: at) }
    let entry = CareEntry(
      id: .unnumbered("n"), child: note.child, kind: note.kind, detail: note.detail,
      amount: amount, text: note.text, because: note.because, at: at, entered: now,
      night: state.careNight(at: at, in: room), by: note.by)
    return .success(Line(entry: entry, warnings: warnings(entry, state.profile(of: room))))
  }

  private static func contentReasons(_ note: CareNote) -> [Reason] {
    let kind = note.kind
    var reasons: [Reason] = []
    if !kind.details.contains(note.detail), !(kind.details.isEmpty && note.detail.isEmpty) {
      reasons.append(.care(.detailUnknown(kind, note.detail)))
    }
    let fits = note.amount.map { kind.amounts?.contains($0) ?? false } ?? !kind.needsAmount
    if !fits { reasons.append(.care(.amountMissing(kind))) }
    let needsText = kind.needsText || note.detail == SleepFinding.note.rawValue
    if needsText, note.text.isEmpty { reasons.append(.care(.textMissing(kind))) }
    return reasons
  }

  /// Whether the child was here, and asleep or awake as the entry says.
  private static func placeReasons(_ note: CareNote, _ state: CareState, _ at: Instant) -> [Reason]
  {
    // Somebody may be called about a child who has not come, and one may be sent away at the door.
    if note.kind == .call || note.kind == .turnedAway { return [] }
    guard state.stay(of: note.child, around: at) != nil else { return [.care(.notHere(at: at))] }
    let sleeper = state.sleeper(note.child, at: at)
    switch (note.kind, sleeper) {
    case (.sleepBegan, let sleeper?): return [.care(.alreadyAsleep(since: sleeper.since))]
    case (.sleepCheck, nil), (.sleepEnded, nil): return [.care(.notAsleep)]
    case (.sleepCheck, let sleeper?), (.sleepEnded, let sleeper?):
      return note.because.isEmpty ? sleeper.gap(at: at).map { [.care($0)] } ?? [] : []
    default: return []
    }
  }

  private static func warnings(_ entry: CareEntry, _ profile: Profile) -> [Warning] {
    let isHot = entry.kind == .temperature && (entry.amount ?? 0) >= profile.careRules.feverFrom
    return isHot ? [.feverish] : []
  }
}
