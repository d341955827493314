import CareDomain

/// A reason with the numbers that are compared.
struct Finding: Hashable, Comparable, CustomStringConvertible {
  let code: String
  var numbers: [Int] = []

  var description: String { "\(code)\(numbers)" }
  static func < (left: Finding, right: Finding) -> Bool { left.description < right.description }

  init(_ code: String, _ numbers: Int...) {
    self.code = code
    self.numbers = numbers
  }

  /// What the engine said.
  init(_ reason: Reason) {
    let none = Int.min
    switch reason {
    case .invalidInterval(let from, let until): self.init(reason.code, from.minute, until.minute)
    case .holidaysUnknown(let date, _): self.init(reason.code, date.dayNumber)
    case .outsideHours(let at, let closes, let opens):
      self.init(reason.code, at.minute, closes?.minute ?? none, opens?.minute ?? none)
    case .noticeTooShort(_, let latest): self.init(reason.code, latest.minute)
    case .tooFarAhead(_, let earliest): self.init(reason.code, earliest.minute)
    case .tooYoung(_, let months, _, _), .tooOld(_, let months, _): self.init(reason.code, months)
    case .childAlreadyBooked(let at, _, _): self.init(reason.code, at.minute)
    case .roomFull(_, let at, let places, let booked):
      self.init(reason.code, at.minute, places, booked)
    case .staffTooFew(_, let at, let needed, let onDuty):
      self.init(reason.code, at.minute, needed, onDuty)
    default: self.init(reason.code)
    }
  }
}

/// What the oracle says of one room.
struct OracleAnswer {
  var findings: Set<Finding> = []
  /// Some night of the stay has no shift at all.
  var isUnplanned = false
  /// Caregiver minutes more than without the child; minutes alone, with siblings, and of places that stay free.
  var cost = (extra: 0, alone: 0, together: 0, free: 0)
}

extension Oracle {
  func answer(_ request: BookingRequest, _ room: Room, replacing old: Booking?) -> OracleAnswer {
    var answer = OracleAnswer()
    guard let child = state.children[request.child] else {
      preconditionFailure("The scenes ask for children that exist.")
    }
    let asked = index(request.from)..<index(request.until)
    answer.findings.formUnion(calendar(asked, room))
    if old?.span.from != request.from { answer.findings.formUnion(asking(request, room)) }
    answer.findings.formUnion(ages(child, request.from.date, room))
    answer.findings.formUnion(family(child, room))
    answer.findings.formUnion(places(asked, child, room, old, &answer))
    return answer
  }

  private func calendar(_ asked: Range<Int>, _ room: Room) -> [Finding] {
    let coverage = state.holidays.coverage
    let daysBegun = asked.filter { $0 == asked.lowerBound || $0 % 1440 == 0 }
    if let unknown = daysBegun.first(where: { !coverage.contains(instant($0).date) }) {
      return [Finding("holidaysUnknown", instant(unknown).date.dayNumber)]
    }
    let nights = nights(room)
    guard let at = asked.first(where: { nights[$0] == nil }) else { return [] }
    let opens = (at..<minutes.upperBound).first { nights[$0] != nil }
    return [
      Finding(
        "outsideHours", instant(at).minute, at > asked.lowerBound ? instant(at).minute : Int.min,
        opens.map { instant($0).minute } ?? Int.min)
    ]
  }

  private func asking(_ request: BookingRequest, _ room: Room) -> [Finding] {
    let start = request.from
    let applied = request.applied ?? now
    var latest = start.minute
    switch profile(room).notice {
    case .none: break
    case .minutes(let minutes): latest = start.minute - minutes
    case .sameDay(let until): latest = min(latest, start.date.dayNumber * 1440 + until)
    case .dayBefore(let until): latest = min(latest, (start.date.dayNumber - 1) * 1440 + until)
    }
    if request.emergency != nil { latest = start.minute }
    var earliest = Int.min
    switch profile(room).horizon {
    case .none: break
    case .months: earliest = Self.monthBefore(start.date).dayNumber * 1440
    case .days(let days, let at): earliest = (start.date.dayNumber - days) * 1440 + at
    }
    return (applied.minute > latest ? [Finding("noticeTooShort", latest)] : [])
      + (applied.minute < earliest ? [Finding("tooFarAhead", earliest)] : [])
  }

  /// Back day by day to the month before, and on to a day that is not later in its month.
  private static func monthBefore(_ date: CivilDate) -> CivilDate {
    var found = date
    while found.parts.month == date.parts.month { found = found.adding(days: -1) }
    while found.parts.day > date.parts.day { found = found.adding(days: -1) }
    return found
  }

  private func ages(_ child: Child, _ date: CivilDate, _ room: Room) -> [Finding] {
    let rule = profile(room).ages
    let months = Self.completedMonths(child.birth, date)
    let inRoom = months ?? 0
    var found: [Finding] = []
    let classAge = Self.classAge(child.birth, date)
    let isOld =
      switch rule.basis {
      case .completed: inRoom >= rule.maximumMonths
      case .classAge: classAge > rule.maximumClassAge ?? 99
      }
    if months == nil || inRoom < rule.minimumMonths {
      found.append(Finding("tooYoung", inRoom))
    } else if isOld {
      found.append(Finding("tooOld", inRoom))
    }
    if !room.isOpen { found.append(Finding("roomClosed")) }
    if inRoom < room.minimumMonths ?? 0 || inRoom >= room.maximumMonths ?? 9999 {
      found.append(Finding("roomAgeMismatch"))
    }
    return found
  }

  private func family(_ child: Child, _ room: Room) -> [Finding] {
    let rule = profile(room).eligibility
    let guardians = state.guardians[child.id] ?? []
    let mayApply = guardians.contains { guardian in
      let isKin = ["mother", "조부"].contains(guardian.relation)
      let isNear = guardian.isResident || guardian.worksInCity
      return (isKin || !rule.requiresAscendantOrGuardian)
        && (isNear || !rule.requiresResidenceOrWork)
    }
    let hasConsent = guardians.contains { guardian in
      guardian.consentedOn.map { $0 <= now.date } ?? false
    }
    return (mayApply ? [] : [Finding("notEligible")])
      + (hasConsent || state.isTraining ? [] : [Finding("consentMissing")])
  }
}
