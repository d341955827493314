public import CareDomain

extension Explain {
  /// Why a command was refused: a whole sentence with the rule's numbers.
  public func sentence(_ reason: Reason) -> String {
    switch reason {
    case .invalidInterval(let from, let until): invalidInterval(from, until)
    case .unknownChild(let text): unknown(Words("아동", "child"), text)
    case .unknownRoom(let text): unknownRoom(text)
    case .holidaysUnknown(let date, let coverage): holidaysUnknown(date, coverage)
    case .outsideHours(let at, let closes, let opens): outsideHours(at, closes, opens)
    case .noticeTooShort(let from, let latest): noticeTooShort(from, latest)
    case .tooFarAhead(let from, let earliest): tooFarAhead(from, earliest)
    case .tooYoung(let on, let months, let minimum, _): tooYoung(on, months, minimum)
    case .tooOld(let on, let months, let maximum): tooOld(on, months, maximum)
    case .notEligible(let cause): cause.words.text(language)
    case .consentMissing: say("보호자의 개인정보 동의가 없습니다.", "No guardian has consented to data use.")
    case .documentsMissing(let codes): documentsMissing(codes)
    case .blockedByPoints(let points, let limit): blockedByPoints(points, limit)
    case .quotaExceeded(let month, let n, let more, let most): quotaExceeded(month, n, more, most)
    case .notMissedYet(let booking, let from): notMissedYet(booking, from)
    case .childAlreadyBooked(_, let booking, let span): childAlreadyBooked(booking, span)
    case .roomClosed(let room, let at): roomClosed(room, at)
    case .roomAgeMismatch(let room, let n, let low, let high): roomAgeMismatch(room, n, low, high)
    case .roomFull(let room, let at, let places, let booked): roomFull(room, at, places, booked)
    case .staffTooFew(let room, let at, let need, let there): staffTooFew(room, at, need, there)
    case .unknownBooking, .unknownStaff, .unknownCenter, .unknownProfile, .unknownShift,
      .unknownWaitlistEntry, .unknownSeries:
      unknownRecord(reason)
    case .bookingClosed(let booking, let status): bookingClosed(booking, status)
    case .alreadyPresent(let since, let room): alreadyPresent(since, room)
    case .notPresent, .notOnDuty, .notVetted: bare(reason)
    case .noBooking(let next): noBooking(next)
    case .notListed(let person): notListed(person)
    case .blockedPerson(let person): blockedPerson(person)
    case .alreadyOnDuty(let since, let room): alreadyOnDuty(since, room)
    case .trainingOverdue(let kind, let last): trainingOverdue(kind, last)
    case .ratioWouldBreak(let room, let at, let need, let on): ratioWouldBreak(room, at, need, on)
    case .shiftOverlaps(let shift, let span): shiftOverlaps(shift, span)
    case .recordConflict(let conflict): recordConflict(conflict)
    case .money(let reason): money(reason)
    case .handover(let reason): handover(reason)
    case .waitlistEntryClosed(let entry, let status): waitlistEntryClosed(entry, status)
    case .alreadyWaiting(let entry, let span): alreadyWaiting(entry, span)
    case .placeIsFree(let room): placeIsFree(room)
    case .placeHeld(let room, _, let until): placeHeld(room, until)
    case .draw(let problem): drawProblem(problem)
    case .points(let problem): pointsProblem(problem)
    case .seriesEnded(let series): seriesIsEnded(series)
    case .seriesOverlapsItself(let at, let length, let gap): seriesOverlapsItself(at, length, gap)
    case .people(let reason): people(reason)
    case .care(let reason): sentence(reason)
    }
  }
}

extension Explain {
  /// A record of the register or of the books that is not in the file.
  private func unknownRecord(_ reason: Reason) -> String {
    switch reason {
    case .unknownBooking(let text): unknown(Words("예약", "booking"), text)
    case .unknownStaff(let text): unknown(Words("보육교직원", "member of staff"), text)
    case .unknownCenter(let text): unknown(Words("센터", "center"), text)
    case .unknownProfile(let text): unknown(Words("운영규정", "profile"), text)
    case .unknownShift(let text): unknown(Words("근무", "shift"), text)
    case .unknownWaitlistEntry(let text): unknown(Words("대기", "waiting-list entry"), text)
    case .unknownSeries(let text): unknown(Words("정기 예약", "series"), text)
    default: preconditionFailure("Every unknown record has a sentence.")
    }
  }
}

extension Ineligibility: Worded {
  public var words: Words {
    switch self {
    case .noGuardian: Words("등록한 보호자가 없습니다.", "No guardian is registered.")
    case .relation:
      Words(
        "직계존속이나 법정보호자만 신청할 수 있습니다.",
        "Only a parent, a grandparent or a legal guardian may apply.")
    case .residence:
      Words(
        "보호자가 이 도시에 주민등록이 있거나 직장이 있어야 합니다.",
        "The guardian must be registered in the city or work there.")
    case .needsPerson:
      Words(
        "보호자 관계를 서류로 확인해야 합니다.", "The guardian's relation must be shown by a document.")
    }
  }
}
