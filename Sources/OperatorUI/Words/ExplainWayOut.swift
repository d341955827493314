public import CareDomain

extension Explain {
  /// What the operator can do next, or nil when there is nothing to do.
  public func wayOut(_ reason: Reason) -> String? {
    switch reason {
    case .invalidInterval: text(WayOut.laterEnd)
    case .unknownChild, .unknownRoom, .unknownBooking, .unknownStaff, .unknownShift:
      text(WayOut.checkTheList)
    case .unknownCenter, .unknownProfile, .unknownWaitlistEntry, .unknownSeries: list(reason)
    case .holidaysUnknown: text(WayOut.knownDate)
    case .outsideHours(_, let closes, _): text(closes == nil ? WayOut.openTime : WayOut.endEarlier)
    case .noticeTooShort(let from, let latest): notice(from, latest)
    case .tooFarAhead(_, let earliest): bookableFrom(Clock.dated(earliest, language))
    case .tooYoung(_, _, _, let eligible): usableFrom(Clock.date(eligible, language))
    case .tooOld: text(WayOut.otherCare)
    case .notEligible(let cause): text(cause.wayOut)
    case .consentMissing: text(WayOut.takeConsent)
    case .documentsMissing: text(WayOut.takeDocuments)
    case .blockedByPoints: text(WayOut.nextMonth)
    case .quotaExceeded: text(WayOut.shorterOrNextMonth)
    case .notMissedYet: text(WayOut.waitALittle)
    case .childAlreadyBooked: text(WayOut.changeTheOther)
    case .roomClosed, .roomAgeMismatch: text(WayOut.otherRoom)
    case .roomFull: text(WayOut.otherTimeOrRoom)
    case .staffTooFew: text(WayOut.planMoreStaff)
    case .bookingClosed(_, let status): text(status.wayOut)
    case .alreadyPresent: text(WayOut.checkOutFirst)
    case .notPresent: text(WayOut.checkInFirst)
    case .noBooking: text(WayOut.bookAsEmergency)
    case .notListed: text(WayOut.callGuardian)
    case .blockedPerson: text(WayOut.keepChildSafe)
    case .alreadyOnDuty: text(WayOut.signOffFirst)
    case .notOnDuty: text(WayOut.signOnFirst)
    case .notVetted: text(WayOut.recordVetting)
    case .trainingOverdue: text(WayOut.recordTraining)
    case .ratioWouldBreak: text(WayOut.relieveFirst)
    case .shiftOverlaps: text(WayOut.otherShift)
    case .recordConflict(let conflict): text(WayOut.record(conflict))
    case .money(let reason): text(reason.wayOut)
    case .handover(let reason): text(reason.wayOut)
    case .waitlistEntryClosed: text(WayOut.bookAnew)
    case .alreadyWaiting: text(WayOut.leaveTheOther)
    case .placeHeld: text(WayOut.waitAsWell)
    case .placeIsFree: text(WayOut.bookNow)
    case .draw(let problem): text(problem.wayOut)
    case .points(let problem): text(problem.wayOut)
    case .seriesEnded: text(WayOut.newSeries)
    case .seriesOverlapsItself: text(WayOut.shorterSeries)
    case .people(let reason): peopleWayOut(reason)
    case .care(let reason): text(reason.wayOut)
    }
  }

  private func text(_ words: Words) -> String { words.text(language) }

  /// The command that lists what there is.
  private func list(_ reason: Reason) -> String {
    switch reason {
    case .unknownCenter: text(WayOut.listCenters)
    case .unknownProfile: text(WayOut.listProfiles)
    case .unknownWaitlistEntry: text(WayOut.listWaitlist)
    default: text(WayOut.listSeries)
    }
  }

  /// A start that is past cannot be waived; a deadline can.
  private func notice(_ from: Instant, _ latest: Instant) -> String {
    text(latest < from ? WayOut.emergency : WayOut.laterStart)
  }

  private func bookableFrom(_ time: String) -> String {
    say("\(time)부터 신청할 수 있습니다. 그때 다시 하십시오.", "Ask again from \(time) on.")
  }

  private func usableFrom(_ day: String) -> String {
    say("\(day)부터 이용할 수 있습니다. 그날부터 예약하십시오.", "Book for \(day) or later.")
  }
}

extension Ineligibility {
  var wayOut: Words {
    switch self {
    case .noGuardian: WayOut.registerGuardian
    case .relation: WayOut.eligibleApplicant
    case .residence: WayOut.checkResidence
    case .needsPerson: WayOut.seeDocuments
    }
  }
}

extension Booking.Status {
  /// What can be done with a booking in this state instead of changing or cancelling it.
  var wayOut: Words {
    switch self {
    case .booked: WayOut.checkTheList
    case .present: WayOut.onlyTheEnd
    case .completed, .cancelled, .noShow: WayOut.bookAnew
    }
  }
}
