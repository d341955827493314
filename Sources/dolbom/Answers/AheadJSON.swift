internal import CareDomain
internal import Interchange
internal import OperatorUI
internal import SchedulingEngine

extension Forecast {
  var json: JSONValue {
    .ordered([
      ("room", .string(room.id.text)), ("peak", .int(peak)),
      (
        "steps",
        .array(
          steps.map {
            .ordered(
              [
                ("from", .instant($0.span.from)),
                ("until", .instant($0.span.until)),
              ] + $0.numbers)
          })
      ),
      ("firstGap", firstGap?.json ?? .null),
    ])
  }
}

extension Forecast.Step {
  fileprivate var numbers: [(String, JSONValue)] {
    [
      ("children", .int(children)), ("places", .int(places)),
      ("caregiversNeeded", .int(caregiversNeeded)), ("caregivers", .int(caregivers)),
      ("missingCaregivers", .int(missingCaregivers)), ("overPlaces", .int(overPlaces)),
    ]
  }
}

extension Forecast.Gap {
  fileprivate var json: JSONValue {
    .ordered(
      [("from", .instant(span.from)), ("until", .instant(span.until))] + first.numbers
        + [("cause", .ordered([("code", .string(cause.code))] + cause.members))])
  }
}

extension Forecast.Cause {
  fileprivate var code: String {
    switch self {
    case .roomClosed: "roomClosed"
    case .placesTooFew: "placesTooFew"
    case .nightNotPlanned: "nightNotPlanned"
    case .childrenCome: "childrenCome"
    case .shiftEnds: "shiftEnds"
    case .tooFewPlanned: "tooFewPlanned"
    }
  }

  fileprivate var members: [(String, JSONValue)] {
    switch self {
    case .childrenCome(let bookings): [("bookings", .ids(bookings))]
    case .shiftEnds(let shift):
      [("shift", .string(shift.id.text)), ("staff", .string(shift.staff.text))]
    case .roomClosed, .placesTooFew, .nightNotPlanned, .tooFewPlanned: []
    }
  }
}

extension Consequences {
  /// The breaks with who could cover, and the bookings that could not be kept.
  var json: JSONValue {
    .ordered([
      ("breaks", .array(breaks.map(\.json))),
      ("bookings", .array(review.fallen.map { $0.json(fits: fits[$0.booking.id] ?? []) })),
    ])
  }
}

extension Consequences.Break {
  fileprivate var json: JSONValue {
    .ordered(
      [
        ("room", .string(room.text)), ("from", .instant(span.from)),
        ("until", .instant(span.until)),
      ] + worst.namedNumbers + [
        ("children", .ids(children)), ("covers", .array(covers.map(\.json))),
        ("steps", .array(steps.map(\.json))),
      ])
  }
}

extension Consequences.Break.Step {
  fileprivate var json: JSONValue {
    .ordered(
      [("from", .instant(numbers.span.from)), ("until", .instant(numbers.span.until))]
        + numbers.namedNumbers + [("children", .ids(children))])
  }
}

extension Forecast.Step {
  /// The numbers beside a list of children: how many there are is `childCount`.
  fileprivate var namedNumbers: [(String, JSONValue)] {
    numbers.map { ($0.0 == "children" ? "childCount" : $0.0, $0.1) }
  }
}

extension Cover {
  var json: JSONValue {
    .ordered([
      ("staff", .string(staff.text)), ("canCover", .bool(canCover)), ("fromRoom", .id(from)),
      ("weekMinutes", .int(weekMinutes)), ("reasons", .array(bars.map(\.json))),
      ("concerns", .array(concerns.map(\.json))),
    ])
  }
}

extension Cover.Concern {
  fileprivate var json: JSONValue { .ordered([("code", .string(code))] + members) }

  private var members: [(String, JSONValue)] {
    switch self {
    case .restTooShort(let minutes), .weekTooLong(let minutes), .nightWork(let minutes):
      [("minutes", .int(minutes))]
    case .trainingDue: []
    case .otherCenter(let center): [("center", .string(center.text))]
    case .role(let role): [("role", .string(role.rawValue))]
    }
  }
}
