internal import CareDomain
internal import Interchange
internal import SchedulingEngine

extension NightReport {
  /// The whole night for programs; every sum beside what it was made from.
  func json(fingerprint: String) -> JSONValue {
    .ordered(
      figures + [
        ("visits", .array(visits.map(\.json))), ("staff", .array(duties.map(\.reportJSON))),
        ("hours", .array(hours.map(\.json))), ("breaches", .array(breaches.map(\.json))),
        ("care", care.json), ("emergencies", .ids(emergencies.map(\.booking.id))),
        ("missed", .ids(missed.map(\.id))), ("cancelled", .ids(cancelled.map(\.id))),
        ("refusals", .array(unmet.map(\.json))), ("payments", .array(sums.map(\.json))),
        ("closed", close.map { JSONValue.ordered($0.members) } ?? .null),
        (
          "journal",
          .ordered(entries.sorted { $0.key < $1.key }.map { ($0.key, JSONValue.int($0.value)) })
        ), ("fingerprint", .string(fingerprint)),
      ])
  }

  /// The numbers of the night, as they stand in the month's rows too.
  var figures: [(String, JSONValue)] {
    [
      ("center", .string(center.text)), ("night", .date(night)), ("type", .string(type.rawValue)),
      ("openFrom", .instant(own.from)), ("openUntil", .instant(own.until)),
      ("children", .int(children.count)), ("uses", .int(stays.count)), ("minutes", .int(minutes)),
      ("amount", .int(amount)), ("familyAmount", .int(familyAmount)),
      ("paid", .int(sums.reduce(0) { $0 + $1.paid })),
      ("paidBack", .int(sums.reduce(0) { $0 + $1.voided + $1.refunded })),
      ("peak", .int(peak)), ("refused", .int(refusals)),
      ("breachCount", .int(breaches.count)), ("breachMinutes", .int(breachMinutes)),
      ("emergencyCount", .int(emergencies.count)), ("missedCount", .int(missed.count)),
      ("cancelledCount", .int(cancelled.count)), ("doseCount", .int(care.doses.count)),
      ("incidentCount", .int(care.incidents.count)),
      ("turnedAwayCount", .int(care.entries(.turnedAway).count)),
      ("heldCount", .int(care.entries(.held).count)),
      ("lateCheckCount", .int(care.lateChecks.count)),
    ]
  }
}

extension NightCare {
  /// The incidents with what is still to be done; of the care log the entries themselves.
  fileprivate var json: JSONValue {
    .ordered([
      ("log", .array(entries.map { .ordered([("entry", .string($0.id.text))] + $0.members) })),
      (
        "doses",
        .array(
          doses.map {
            .ordered(
              [("dose", .string($0.dose.id.text)), ("drug", .string($0.drug))] + $0.dose.members)
          })
      ), ("incidents", .array(incidents.map(\.json))),
      (
        "evacuations",
        .array(
          evacuations.map {
            .ordered([
              ("evacuation", .string($0.id.text)), ("began", .instant($0.began)),
              ("ended", .instant($0.ended)), ("drill", .bool($0.isDrill)),
              ("because", .string($0.because)),
            ])
          })
      ),
    ])
  }
}

extension NightReport.Visit {
  fileprivate var json: JSONValue {
    .ordered([
      ("booking", .string(booking.id.text)), ("stay", .id(stay?.id)),
      ("child", .string(booking.child.text)),
      ("room", .string((stay?.room ?? booking.room).text)),
      ("status", .string(booking.status.rawValue)), ("from", .instant(booking.span.from)),
      ("until", .instant(booking.span.until)), ("arrived", .instant(stay?.arrived)),
      ("departed", .instant(stay?.departed)), ("broughtBy", .text(stay?.broughtBy)),
      ("releasedTo", .text(stay?.releasedTo)), ("minutes", .int(minutes)),
      ("fee", fee?.json ?? .null), ("receipt", .text(receipt?.text)),
    ])
  }
}

extension Duty {
  fileprivate var reportJSON: JSONValue {
    .ordered([
      ("staff", .string(staff.text)), ("room", .string(room.text)), ("since", .instant(since)),
      ("until", .instant(until)),
    ])
  }
}

extension RefusalCount {
  fileprivate var json: JSONValue {
    .ordered([
      ("hour", .instant(hour)), ("room", .id(room)), ("reason", .string(reason)),
      ("count", .int(count)), ("refusals", .int(first)),
    ])
  }
}

extension MonthReport {
  func json(fingerprint: String) -> JSONValue {
    .ordered([
      ("center", .string(center.text)), ("month", .string(String(TimeText.text(month).prefix(7)))),
      ("children", .int(children.count)), ("uses", .int(uses)), ("minutes", .int(minutes)),
      ("amount", .int(amount)), ("familyAmount", .int(familyAmount)), ("refused", .int(refusals)),
      ("nights", .array(nights.map { .ordered($0.figures) })),
      (
        "rooms",
        .array(
          rooms.map {
            .ordered([
              ("room", .string($0.room.text)), ("minutes", .int($0.used)),
              ("placeMinutes", .int($0.offered)), ("permille", .int($0.permille)),
              ("peak", .int($0.peak)),
            ])
          })
      ),
      (
        "refusals",
        .array(
          unmet.map {
            .ordered([
              ("reason", .string($0.reason)), ("count", .int($0.count)),
              ("refusals", .int($0.first)),
            ])
          })
      ),
      ("refusalsByHour", .array(unmetByHour.map(JSONValue.int))),
      ("payments", .array(sums.map(\.json))), ("fingerprint", .string(fingerprint)),
    ])
  }
}
