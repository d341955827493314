internal import CareDomain
internal import Interchange
internal import SchedulingEngine

extension Reason {
  /// The reason with its numbers (CONTRACT, "JSON of a decision").
  var json: JSONValue {
    var members: [(String, JSONValue)] = [("code", .string(code))]
    if let at { members.append(("at", .instant(at))) }
    return .ordered(members + numbers)
  }

  private var numbers: [(String, JSONValue)] {
    switch self {
    case .invalidInterval(_, let until): [("until", .instant(until))]
    case .unknownChild(let id): [("child", .string(id))]
    case .unknownRoom(let id): [("room", .string(id))]
    case .holidaysUnknown(let date, let coverage):
      [
        ("date", .date(date)), ("coveredFrom", .date(coverage.lowerBound)),
        ("coveredUntil", .date(coverage.upperBound)),
      ]
    case .outsideHours(_, let closes, let opens):
      [("closesAt", .instant(closes)), ("opensAt", .instant(opens))]
    case .noticeTooShort(_, let latest): [("applyBy", .instant(latest))]
    case .tooFarAhead(_, let earliest): [("applyFrom", .instant(earliest))]
    case .tooYoung(let date, let months, let minimum, let eligible):
      [
        ("date", .date(date)), ("months", .int(months)), ("minimumMonths", .int(minimum)),
        ("eligibleFrom", .date(eligible)),
      ]
    case .tooOld(let date, let months, let maximum):
      [("date", .date(date)), ("months", .int(months)), ("maximumMonths", .int(maximum))]
    case .notEligible(let cause): [("cause", .string(cause.rawValue))]
    case .consentMissing: []
    case .documentsMissing(let kinds): [("documents", .array(kinds.map(JSONValue.string)))]
    case .blockedByPoints(let points, let limit):
      [("points", .int(points)), ("limit", .int(limit))]
    case .quotaExceeded(let month, let used, let asked, let limit):
      [
        ("month", .string(String(TimeText.text(month).prefix(7)))), ("usedMinutes", .int(used)),
        ("askedMinutes", .int(asked)), ("limitMinutes", .int(limit)),
      ]
    default: placeNumbers
    }
  }

  private var placeNumbers: [(String, JSONValue)] {
    switch self {
    case .childAlreadyBooked(_, let booking, let span):
      [
        ("booking", .string(booking.text)), ("from", .instant(span.from)),
        ("until", .instant(span.until)),
      ]
    case .roomClosed(let room, _): [("room", .string(room.text))]
    case .roomAgeMismatch(let room, let months, let minimum, let maximum):
      [
        ("room", .string(room.text)), ("months", .int(months)),
        ("minimumMonths", .number(minimum)), ("maximumMonths", .number(maximum)),
      ]
    case .roomFull(let room, _, let places, let booked):
      [("room", .string(room.text)), ("places", .int(places)), ("booked", .int(booked))]
    case .staffTooFew(let room, _, let needed, let onDuty),
      .ratioWouldBreak(let room, _, let needed, let onDuty):
      [("room", .string(room.text)), ("needed", .int(needed)), ("onDuty", .int(onDuty))]
    default: deskNumbers
    }
  }

  private var deskNumbers: [(String, JSONValue)] {
    switch self {
    case .unknownBooking(let id): [("booking", .string(id))]
    case .unknownStaff(let id): [("staff", .string(id))]
    case .unknownCenter(let id): [("center", .string(id))]
    case .unknownProfile(let id): [("profile", .string(id))]
    case .unknownShift(let id): [("shift", .string(id))]
    case .bookingClosed(let id, let status):
      [("booking", .string(id.text)), ("status", .string(status.rawValue))]
    case .notMissedYet(let id, let from):
      [("booking", .string(id.text)), ("missedFrom", .instant(from))]
    case .alreadyPresent(let since, let room), .alreadyOnDuty(let since, let room):
      [("since", .instant(since)), ("room", .string(room.text))]
    case .noBooking(let next):
      [("nextFrom", .instant(next?.from)), ("nextUntil", .instant(next?.until))]
    case .notListed(let person):
      [("person", .string(person)), ("release", .string(Release.hold.rawValue))]
    case .blockedPerson(let person):
      [("person", .string(person)), ("release", .string(Release.blocked.rawValue))]
    case .care(let reason): reason.numbers
    case .trainingOverdue(let kind, let last):
      [("kind", .string(kind)), ("last", .date(last))]
    case .shiftOverlaps(let id, let span):
      [
        ("shift", .string(id.text)), ("from", .instant(span.from)), ("until", .instant(span.until)),
      ]
    case .recordConflict(let conflict): [("conflict", .string(conflict.rawValue))]
    case .money(let reason): reason.numbers
    case .handover(let reason): reason.numbers
    case .unknownWaitlistEntry(let id): [("entry", .string(id))]
    case .waitlistEntryClosed(let id, let status):
      [("entry", .string(id.text)), ("status", .string(status.rawValue))]
    case .alreadyWaiting(let id, let span):
      [
        ("entry", .string(id.text)), ("from", .instant(span.from)),
        ("until", .instant(span.until)),
      ]
    case .placeHeld(let room, _, let until):
      [("room", .string(room.text)), ("heldUntil", .instant(until))]
    case .placeIsFree(let room): [("room", .string(room.text))]
    case .draw(let problem): problem.numbers
    case .points(let problem): problem.numbers
    case .unknownSeries(let id): [("series", .string(id))]
    case .seriesEnded(let id): [("series", .string(id.text))]
    case .seriesOverlapsItself(_, let length, let untilNext):
      [("minutes", .int(length)), ("minutesUntilNext", .int(untilNext))]
    case .people(let reason): reason.numbers
    default: []
    }
  }
}
