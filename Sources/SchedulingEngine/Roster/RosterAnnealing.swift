/// Makes a plan cheaper by many small changes, of which a dearer one is kept by a chance that falls.
struct RosterAnnealing {
  private(set) var draft: RosterDraft
  private var best: RosterPlan?
  private var bestCost: Int
  private var numbers: SeededNumbers
  private var cost: Int
  private let start: RosterPlan
  private let people: Int
  private let days: Int

  init(_ draft: RosterDraft, seed: UInt64) {
    self.draft = draft
    start = draft.plan
    cost = draft.cost
    bestCost = cost
    numbers = SeededNumbers(seed: seed)
    people = draft.problem.caregivers.count
    days = draft.problem.days.count
  }

  /// The cheapest plan met.
  var outcome: RosterPlan { best ?? start }

  /// So many tries at one heat: a change that costs so much more is kept about every third time.
  mutating func run(tries: Int, heat: Float) {
    for _ in 0..<tries {
      switch numbers.below(8) {
      case 0...2: nudge(heat)
      case 3: renew(heat)
      case 4, 5: slide(heat)
      default: swap(heat)
      }
    }
  }

  /// One end or both of a shift, a little earlier or later.
  private mutating func nudge(_ heat: Float) {
    let (caregiver, day) = (numbers.below(people), numbers.below(days))
    guard let old = draft.shift(of: caregiver, on: day) else { return }
    let move = numbers.below(5) - 2
    let kind = numbers.below(3)
    let new = RosterShift(
      from: old.from + (kind != 1 ? move : 0), until: old.until + (kind != 0 ? move : 0))
    guard move != 0, draft.allows(caregiver, on: day, new) else { return }
    draft.set(caregiver, on: day, to: new)
    if !keeps(heat) { draft.set(caregiver, on: day, to: old) }
  }

  /// A shift at any time, or none.
  private mutating func renew(_ heat: Float) {
    let (caregiver, day) = (numbers.below(people), numbers.below(days))
    let old = draft.shift(of: caregiver, on: day)
    let slots = draft.problem.days[day].need.count
    guard slots >= RosterRules.shift.lowerBound else { return }
    if old != nil, numbers.below(3) == 0 {
      draft.set(caregiver, on: day, to: nil)
    } else {
      let length = RosterRules.shift.lowerBound + numbers.below(RosterRules.shift.count)
      guard length <= slots else { return }
      let from = numbers.below(slots - length + 1)
      let new = RosterShift(from: from, until: from + length)
      guard draft.allows(caregiver, on: day, new) else { return }
      draft.set(caregiver, on: day, to: new)
    }
    if !keeps(heat) { draft.set(caregiver, on: day, to: old) }
  }

  /// One takes over a little of what another does before or after.
  private mutating func slide(_ heat: Float) {
    let day = numbers.below(days)
    let (left, right) = (numbers.below(people), numbers.below(people))
    guard left != right, let first = draft.shift(of: left, on: day),
      let second = draft.shift(of: right, on: day)
    else { return }
    let move = numbers.below(9) - 4
    let newFirst = RosterShift(from: first.from, until: first.until + move)
    let newSecond = RosterShift(from: second.from + move, until: second.until)
    guard move != 0, abs(first.until - second.from) <= 2 || move.isMultiple(of: 2),
      draft.allows(left, on: day, newFirst), draft.allows(right, on: day, newSecond)
    else { return }
    draft.set(left, on: day, to: newFirst)
    draft.set(right, on: day, to: newSecond)
    guard !keeps(heat) else { return }
    draft.set(left, on: day, to: first)
    draft.set(right, on: day, to: second)
  }

  /// Two change places on a day.
  private mutating func swap(_ heat: Float) {
    let day = numbers.below(days)
    let (left, right) = (numbers.below(people), numbers.below(people))
    let (first, second) = (draft.shift(of: left, on: day), draft.shift(of: right, on: day))
    guard left != right, first != second else { return }
    draft.set(left, on: day, to: nil)
    draft.set(right, on: day, to: nil)
    var isAllowed = true
    if let second {
      isAllowed = draft.allows(left, on: day, second)
      if isAllowed { draft.set(left, on: day, to: second) }
    }
    if isAllowed, let first {
      isAllowed = draft.allows(right, on: day, first)
      if isAllowed { draft.set(right, on: day, to: first) }
    }
    if isAllowed, keeps(heat) { return }
    draft.set(left, on: day, to: first)
    draft.set(right, on: day, to: second)
  }

  /// Whether the change just made stays.
  private mutating func keeps(_ heat: Float) -> Bool {
    let new = draft.cost
    guard new <= cost || Float(new - cost) < heat * numbers.surprise() else { return false }
    cost = new
    if new < bestCost {
      bestCost = new
      best = draft.plan
    }
    return true
  }
}
