public import CareDomain
internal import SchedulingEngine

extension Explain {
  /// What was just recorded, for the message line after COMMIT.
  public func done(_ event: Event) -> String {
    switch event {
    case .fileCreated(let isTraining): fileCreated(isTraining)
    case .calendarAdopted(let issue): calendarAdopted(issue)
    case .profileAdopted(let profile): profileAdopted(profile)
    case .registered(let record): registered(record)
    case .operatorAdmitted(let staff): operatorAdmitted(staff)
    case .operatorRemoved(let staff, let reason): operatorRemoved(staff, reason)
    case .booked(let booking, let fee, _): booked(booking, fee)
    case .changed(let booking, _, let from, let room, _): changed(booking, from, room)
    case .cancelled(let booking, let reason): cancelled(booking, reason)
    case .noShow(let booking, let reason): noShow(booking, reason)
    case .pointsGiven(let breach): pointsGiven(breach)
    case .pointsByHand(let entry, let ended): pointsByHand(entry, ended)
    case .drawing(let fact): drawing(fact)
    case .seriesPlanned(let series): seriesPlanned(series)
    case .seriesEnded(let series, let reason): seriesEnded(series, reason)
    case .waitlisted(let entry): waitlisted(entry)
    case .offered(let entry): offered(entry)
    case .offerLapsed(let entry): offerLapsed(entry)
    case .offerTaken(let entry, let booking): offerTaken(entry, booking)
    case .waitlistLeft(let entry, let reason): waitlistLeft(entry, reason)
    case .checkedIn(let stay, _): checkedIn(stay)
    case .checkedOut(let stay, let fee, _): checkedOut(stay, fee)
    case .signedOn(let duty, _): signedOn(duty)
    case .signedOff(let duty): signedOff(duty)
    case .breakTaken(let duty): breakTaken(duty)
    case .acknowledged(let key): acknowledged(key)
    case .holidayDeclared(let holiday, _, let review): holidayDeclared(holiday, review)
    case .holidayWithdrawn(let date, _, let review): holidayWithdrawn(date, review)
    case .rulesChanged(let change, let reason, let review): rulesChanged(change, reason, review)
    case .reviewLifted(let bookings): reviewLifted(bookings)
    case .remarked(let remark, let event): done(event) + " " + remarked(remark)
    case .undone(let reversal, let entry): undone(reversal, entry)
    case .purged(let erasure): purged(erasure)
    case .money(let event): money(event)
    case .handover(let event): handover(event)
    case .noted(let note): noted(note)
    case .care(let fact): care(fact)
    }
  }

  /// The sentences for the warnings that came with a fact.
  public func warnings(_ event: Event) -> [String] {
    switch event {
    case .booked(_, _, let warnings), .changed(_, _, _, _, let warnings),
      .checkedIn(_, let warnings),
      .checkedOut(_, _, let warnings), .signedOn(_, let warnings):
      warnings.map(warning)
    case .signedOff(let duty): duty.warnings.map(warning)
    case .remarked(_, let event): self.warnings(event)
    case .care(let fact): fact.warnings.map(warning)
    case .fileCreated, .calendarAdopted, .profileAdopted, .registered, .operatorAdmitted,
      .operatorRemoved, .cancelled, .noShow, .pointsGiven, .pointsByHand, .drawing, .breakTaken,
      .acknowledged,
      .holidayDeclared, .holidayWithdrawn,
      .seriesPlanned, .seriesEnded,
      .waitlisted, .offered, .offerLapsed, .offerTaken, .waitlistLeft,
      .rulesChanged, .reviewLifted, .undone, .purged, .money, .handover, .noted:
      []
    }
  }

  /// How a sum is made up: `3시간 1분 이용, 4시간 x 1,000원 = 4,000원 (…)`.
  public func fee(_ fee: Fee) -> String {
    let basis = CodeWord.feeBasis(fee.basis, language)
    let total = Clock.won(fee.amount, language)
    let used = Clock.minutes(fee.minutes, language)
    let hours = fee.hours == 0 ? "" : perHour(fee)
    return "\(used), \(hours)\(total)\(familyPart(fee)) (\(basis))"
  }

  private func perHour(_ fee: Fee) -> String {
    "\(Clock.minutes(fee.hours * 60, language)) x \(Clock.won(fee.rate, language)) = "
  }

  /// The family's part, where the state or the city pays the rest.
  func familyPart(_ fee: Fee) -> String {
    guard fee.familyAmount != fee.amount else { return "" }
    let part = Clock.won(fee.familyAmount, language)
    return say(", 부모부담금 \(part)", ", the family pays \(part)")
  }
}
