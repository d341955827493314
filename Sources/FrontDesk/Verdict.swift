internal import CareDomain
internal import CareStore
internal import SchedulingEngine

/// What a command comes to before anything is written.
enum Verdict {
  /// Facts to record in order; the last one is the answer.
  case events([Event])
  /// As `events`, for a change of rules: what falls out, and the state under the changed rules.
  case reviewed([Event], RuleReview, after: CareState)
  case unchanged
  case refused([Reason], nearWish: Wish?)
}

/// A refused wish for a place, for which the nearest fits may be looked up.
struct Wish {
  let request: BookingRequest
  let replacing: Booking?
}

extension Verdict {
  /// A break that begins or ends, or why it cannot.
  init(_ taken: Result<Duty, Refusal>) {
    switch taken {
    case .failure(let refusal): self = .refused(refusal)
    case .success(let duty): self = .event(.breakTaken(duty))
    }
  }

  /// The facts to record, in order.
  var events: [Event] {
    switch self {
    case .events(let events), .reviewed(let events, _, _): events
    case .unchanged, .refused: []
    }
  }

  static func event(_ event: Event) -> Verdict { .events([event]) }
  static func refused(_ reasons: [Reason]) -> Verdict { .refused(reasons, nearWish: nil) }
  static func refused(_ refusal: Refusal) -> Verdict { .refused(refusal.reasons, nearWish: nil) }
}

/// Gives out the numbers of new records; a dry run gives none.
struct Numbering {
  let booking: () throws -> Booking.ID
  let stay: () throws -> Stay.ID
  let duty: () throws -> Duty.ID
  let series: () throws -> Series.ID
  let waitlist: () throws -> WaitlistEntry.ID
  let draw: () throws -> Draw.ID
  let ticket: () throws -> Ticket.ID
  let handover: () throws -> Handover.ID
  let points: () throws -> PointsByHand.ID
  /// The next number of a kind of care record.
  let care: (Counter) throws -> Int
}
