extension Event {
  /// The same fact without what is personal in it, for the journal of a child whose records are erased; itself
  /// where it holds nothing personal.
  public var erased: Event {
    switch self {
    case .registered(let record): .registered(record.erased)
    case .booked(let booking, let fee, let warnings):
      .booked(booking.erased, fee: fee, warnings: warnings)
    case .changed(let booking, let fee, let from, let room, let warnings):
      .changed(booking.erased, fee: fee, from: from, fromRoom: room, warnings: warnings)
    case .cancelled(let booking, _): .cancelled(booking.erased, because: "")
    case .noShow(let booking, _): .noShow(booking.erased, because: "")
    case .seriesPlanned(let series): .seriesPlanned(series.erased)
    case .seriesEnded(let series, _): .seriesEnded(series.erased, because: "")
    case .waitlisted(let entry): .waitlisted(entry.erased)
    case .offered(let entry): .offered(entry.erased)
    case .offerLapsed(let entry): .offerLapsed(entry.erased)
    case .offerTaken(let entry, let booking): .offerTaken(entry.erased, booking: booking)
    case .waitlistLeft(let entry, _): .waitlistLeft(entry.erased, because: "")
    case .pointsByHand(let entry, let ended): .pointsByHand(entry.erased, cancelled: ended)
    case .remarked(let remark, let event): .remarked(remark.erased, of: event.erased)
    case .handover(.given(let handover)): .handover(.given(handover.erased))
    case .undone(let reversal, let entry): .undone(reversal.erased, entry: entry)
    case .checkedOut(let stay, let fee, let warnings):
      .checkedOut(stay.erased, fee: fee, warnings: warnings)
    case .care(let fact): .care(fact.erased)
    case .drawing(.withdrawn(let ticket, _)): .drawing(.withdrawn(ticket, because: ""))
    // Identifiers, times and numbers alone. A draw stays as it was drawn, so that it can be drawn again.
    case .fileCreated, .calendarAdopted, .profileAdopted, .operatorAdmitted, .operatorRemoved,
      .checkedIn, .signedOn, .signedOff, .breakTaken, .acknowledged, .holidayDeclared,
      .holidayWithdrawn, .rulesChanged, .reviewLifted, .noted, .purged, .pointsGiven, .drawing,
      .money, .handover:
      self
    }
  }
}

extension Record {
  /// Without what is personal of a family; staff and places are no family's.
  fileprivate var erased: Record {
    switch self {
    case .child(let child): .child(child.erased)
    case .guardian(let guardian): .guardian(guardian.erased)
    case .pickup(let person): .pickup(person.erased)
    case .center, .room, .staff, .shift, .agency: self
    }
  }
}

extension Reading {
  /// The same look without what was looked for.
  public var erased: Reading {
    switch self {
    case .children(let count, _?): .children(count: count, find: Erased.text)
    case .list(let list, let count, let child, _?):
      .list(of: list, count: count, child: child, find: Erased.text)
    case .child, .children, .list, .emergencyCard, .journal, .purged: self
    }
  }
}

extension Reversal {
  /// Without what is personal.
  fileprivate var erased: Reversal {
    switch self {
    case .booked(let booking): .booked(booking.erased)
    case .changed(let booking, let fee): .changed(booking.erased, fee: fee)
    case .cancelled(let booking): .cancelled(booking.erased)
    case .waitlisted(let entry): .waitlisted(entry.erased)
    case .waitlistLeft(let entry): .waitlistLeft(entry.erased)
    case .offerTaken(let entry, let booking): .offerTaken(entry.erased, booking.erased)
    case .checkedIn, .checkedOut, .signedOn, .signedOff, .breakTaken, .acknowledged: self
    case .written(let entry): .written(entry.erased)
    }
  }
}

extension Remark {
  /// Without the words of a person.
  fileprivate var erased: Remark {
    var remark = self
    remark.because = Erased.text
    return remark
  }
}

extension Handover {
  /// Without what its lines tell of children in words. They are as old as each other, so all of them go together.
  public var erased: Handover {
    var handover = self
    handover.lines = lines.map(\.erased)
    return handover
  }
}

extension HandoverLine {
  /// Codes, numbers and identifiers stay.
  fileprivate var erased: HandoverLine {
    var line = self
    switch section {
    case .present, .expected, .collect, .medicine: line.text = text.isEmpty ? "" : Erased.text
    case .left: line.people = []
    case .asleep, .incident, .staff, .ratioAhead, .alarm, .unpaid: break
    }
    return line
  }
}
