internal import CareDomain

/// What is written down about one child of the training night: supper, sleep with its looks, a medicine.
struct TrainingCare {
  let child: Child.ID
  let visit: TrainingPlan.Visit
  let arrival: Instant
  let now: Instant

  /// The acts that lie before now, in order of time.
  func steps(guardian: String) -> [(at: Instant, command: CareCommand)] {
    let end = min(now, visit.span.until.adding(minutes: -10))
    let all = supper + sleep + medicine(guardian)
    return all.filter { $0.at <= end }.sorted { $0.at < $1.at }
  }

  private var supper: [(at: Instant, command: CareCommand)] {
    let at = arrival.adding(minutes: 35)
    let note =
      visit.months < 12
      ? CareNote(child, .bottle, amount: 180) : CareNote(child, .meal, detail: "most")
    return [(at, .write(note))]
  }

  /// The small ones are put to bed two hours after they came and looked at in time; the last look was a while
  /// ago, so that a round is soon due.
  private var sleep: [(at: Instant, command: CareCommand)] {
    guard visit.months <= 16, visit.span.minutes > 300 else { return [] }
    let rules = CareRules.usual
    let bedtime = arrival.adding(minutes: 120)
    let minutes = rules.sleepCheckMinutes(months: visit.months)
    let looks = Swift.stride(
      from: minutes - 1, to: max(minutes, now.minutes(since: bedtime)), by: minutes - 1)
    return [(bedtime, .write(CareNote(child, .sleepBegan)))]
      + looks.enumerated().map { index, passed in
        let finding: SleepFinding = index % 5 == 3 ? .turned : .fine
        return (
          bedtime.adding(minutes: passed),
          .write(CareNote(child, .sleepCheck, detail: finding.rawValue))
        )
      }
  }

  /// One child has a fever medicine that is due now.
  private func medicine(_ guardian: String) -> [(at: Instant, command: CareCommand)] {
    guard visit.months == 28 else { return [] }
    let last = min(now, visit.span.until).adding(minutes: -365)
    return [
      (
        arrival,
        .requestMedicine(
          MedicineRequest(
            child: child, drug: "해열제", dose: "5 ㎖", interval: 360, lastAtHome: min(last, arrival),
            until: visit.span.until, requestedBy: guardian, note: "식후"))
      )
    ]
  }
}
