internal import CareDomain
internal import FrontDesk
internal import Interchange
internal import OperatorUI
internal import SchedulingEngine

extension RuleAnswer {
  /// As the answer to any command; besides, every booking that falls out with its reasons and fits.
  var json: JSONValue {
    guard let review, case .object(let members) = outcome.json else { return outcome.json }
    let more: [(String, JSONValue)] = [
      ("bookings", .array(review.fallen.map { $0.json(fits: fits[$0.booking.id] ?? []) })),
      ("lifted", .ids(review.lifted)), ("stillToReview", .ids(review.stillOut)),
      ("shiftsOutsideHours", .ids(review.shifts.map(\.id))),
    ]
    return .object(members + more.map { (key: $0.0, value: $0.1) })
  }
}

extension RuleReview.Fallen {
  func json(fits: [Fit]) -> JSONValue {
    .ordered([
      ("booking", .string(booking.id.text)), ("child", .string(booking.child.text)),
      ("room", .string(booking.room.text)), ("from", .instant(booking.span.from)),
      ("until", .instant(booking.span.until)), ("reasons", .array(reasons.map(\.json))),
      ("fits", .array(fits.map(\.json))),
    ])
  }
}

extension RuleChange {
  /// What the answer says about the change.
  var members: [(String, JSONValue)] {
    switch self {
    case .room(let room):
      [
        ("room", .string(room.id.text)), ("places", .int(room.places)),
        ("open", .bool(room.isOpen)), ("profile", .id(room.profile)),
      ]
    case .center(let center):
      [("center", .string(center.id.text)), ("profile", .string(center.profile.text))]
    case .shift(let shift), .shiftRemoved(let shift):
      [
        ("shift", .string(shift.id.text)), ("staff", .string(shift.staff.text)),
        ("room", .string(shift.room.text)), ("from", .instant(shift.span.from)),
        ("until", .instant(shift.span.until)),
      ]
    }
  }
}

extension Answer {
  /// Says what came of a change of rules and what it does to bookings; a refusal ends the command.
  func say(_ answer: RuleAnswer) throws {
    if session.options.json {
      Output.json(answer.json)
      if answer.outcome.isRefused { throw Stop(answer.outcome.exit) }
      return
    }
    try say(answer.outcome)
    guard let review = answer.review else { return }
    let state = try names(of: review.fallen.map(\.booking.child))
    ReviewText.lines(review, fits: answer.fits, explain: Explain(session.language, names: state))
      .forEach(Output.line)
  }
}
