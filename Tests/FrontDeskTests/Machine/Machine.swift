import CareDomain
import SchedulingEngine

@testable import FrontDesk

/// A run of acts on a centre in memory, with everything that must hold after each of them.
struct Machine {
  private(set) var centre = MemoryCentre(Furniture.state(), at: Furniture.start)
  var tolerance = 0
  private(set) var accepted = 0

  /// Does one act. Returns what went wrong, or nil.
  mutating func problem(doing act: Deed, checksReturn: Bool = false) throws -> String? {
    let before = centre
    let facts = centre.journal.count
    _ = try centre.perform(act)
    let events = centre.journal[facts...]
    if events.isEmpty { return nil }
    accepted += 1
    let counting = Counting(state: centre.state, now: centre.now, tolerance: tolerance)
    if let problem = counting.problem() { return problem }
    for event in events {
      switch event {
      case .booked(let booking, _, _), .changed(let booking, _, _, _, _):
        guard centre.state.booking(booking.id) == booking else { continue }
        if let problem = counting.problem(of: booking) { return problem }
      default: continue
      }
    }
    guard checksReturn, events.count == 1, case .booked(let booking, _, _)? = events.first,
      !countsPoints(booking)
    else { return nil }
    return try Self.returnProblem(from: centre, cancelling: booking, to: before)
  }

  /// Where giving up a place costs points it leaves a trace, as it should.
  private func countsPoints(_ booking: Booking) -> Bool {
    let room = centre.state.room(booking.room)
    return room.map { centre.state.profile(of: $0).points != nil } ?? false
  }

  /// Booking and cancelling again leaves what was before: records, places and caregivers at every minute.
  private static func returnProblem(
    from after: MemoryCentre, cancelling booking: Booking, to before: MemoryCentre
  ) throws -> String? {
    var centre = after
    try centre.perform(Deed(number: 0, kind: .command(.cancel(booking.id, because: ""))))
    let (one, other) = (before.state, centre.state)
    let isSame =
      one.bookings == other.bookings && one.stays == other.stays && one.duties == other.duties
      && one.rooms == other.rooms && one.shifts == other.shifts
      && one.waiting.map(\.id) == other.waiting.map(\.id)
    guard isSame else { return "cancelling \(booking.id) leaves a trace" }
    for room in one.rooms {
      let span = booking.span.widened(before: 60, after: 60)
      let loads = [one, other].map { state in
        state.load(of: room, over: span, at: centre.now).steps.map {
          "\($0.span) \($0.children) \($0.caregivers)"
        }
      }
      if loads[0] != loads[1] { return "cancelling \(booking.id) leaves a trace in \(room.id)" }
    }
    return nil
  }

  /// The journal, read into an empty centre, gives the state.
  func replayProblem() -> String? {
    var again = MemoryCentre(Furniture.state(), at: centre.now)
    for event in centre.journal { again.apply(event) }
    let (one, other) = (centre.state, again.state)
    let isSame =
      one.bookings == other.bookings && one.stays == other.stays && one.duties == other.duties
      && one.rooms == other.rooms && one.centers == other.centers && one.shifts == other.shifts
      && one.waiting == other.waiting && one.holidays.all == other.holidays.all
      && one.acknowledged == other.acknowledged && one.months == other.months
    return isSame ? nil : "replay gives another state"
  }

  /// A refused booking's fits are accepted when they are taken at once.
  func fitsProblem(of act: Deed) throws -> String? {
    guard case .command(.book(let wish)) = act.kind else { return nil }
    var state = centre.state
    state.settleWaitlist(at: centre.now)
    let reasons = Admission.decide(wish, in: state, at: centre.now).reasons
    if reasons.isEmpty { return nil }
    for fit in Search.fits(near: wish, refusedFor: reasons, in: state, at: centre.now) {
      var taken = wish
      (taken.room, taken.from, taken.until) = (fit.room, fit.span.from, fit.span.until)
      var other = centre
      let act = Deed(number: act.number, kind: .command(.book(taken)))
      if case .refused(let reasons, _) = try other.perform(act) {
        return "\(act): offered, but refused for \(reasons.map(\.code))"
      }
    }
    return nil
  }
}
