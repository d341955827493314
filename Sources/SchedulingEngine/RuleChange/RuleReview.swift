public import CareDomain

/// What a change of the rules does to bookings (DOMAIN 4.1 "Late declaration", DOMAIN 5 row 13).
///
/// Places lowered, a room closed, a shift removed, other rules, a holiday: all are answered here. Nothing is
/// deleted or shortened, and what is past is not looked at. Where places or caregivers run short, those
/// accepted earlier keep theirs.
public struct RuleReview: Hashable, Sendable {
  /// A booking that was within the rules and no longer is.
  public struct Fallen: Hashable, Sendable {
    public let booking: Booking
    /// Every rule that it breaks now, each with the first minute at which it breaks.
    public let reasons: [Reason]
  }

  /// The bookings that fall out, by start.
  public let fallen: [Fallen]
  /// Marked bookings that are within every rule again, by start.
  public let lifted: [Booking.ID]
  /// Marked bookings that stay outside the rules, by start.
  public let stillOut: [Booking.ID]
  /// Planned shifts of which some minutes are no longer open, by start.
  public let shifts: [Shift]

  /// The bookings that are to be marked.
  public var marked: [Booking.ID] { fallen.map(\.booking.id) }

  /// - Parameters:
  ///   - before: its horizon reaches from `now` to the end of the last booking that can be touched.
  ///   - after: the same state under the changed rules.
  public init(from before: CareState, to after: CareState, at now: Instant) {
    let rooms = after.rooms.filter { before.isRuled(differentlyFrom: after, $0) }
    let (judgedBefore, judgedBoth) = Self.judges(before, after)
    var old = Verdicts(), new = Verdicts(), strict = Verdicts()
    for room in rooms {
      if let known = before.room(room.id) {
        old.add(RoomWalk(known, in: before, at: now, judging: judgedBefore), beyond: nil)
      }
      new.add(RoomWalk(room, in: after, at: now, judging: judgedBefore), beyond: old)
      strict.add(RoomWalk(room, in: after, at: now, judging: judgedBoth), beyond: old)
    }
    let bookings = new.seen.sorted { ($0.span.from, $0.id) < ($1.span.from, $1.id) }
    fallen = bookings.compactMap { booking in
      let reasons = new.reasons(booking)
      let isNew = !reasons.areNoWorse(than: old.reasons(booking))
      return isNew && !booking.needsReview ? Fallen(booking: booking, reasons: reasons) : nil
    }
    let marked = bookings.filter(\.needsReview)
    lifted = marked.filter { strict.reasons($0).isEmpty }.map(\.id)
    stillOut = marked.filter { !strict.reasons($0).isEmpty }.map(\.id)
    shifts = after.shiftsClosed(since: before, in: rooms, at: now)
  }

  /// The nights whose caregivers count: those that were planned, so that taking the last shift of a night away
  /// does not take the question away; to let a booking in again, those planned now as well.
  private static func judges(
    _ before: CareState, _ after: CareState
  ) -> (before: RoomWalk.Judge, both: RoomWalk.Judge) {
    let planned: RoomWalk.Judge = { before.isStaffPlanned(for: $0, in: $1) }
    return (planned, { planned($0, $1) || after.isStaffPlanned(for: $0, in: $1) })
  }
}

/// What the walks through several rooms found.
private struct Verdicts {
  private var out: [Booking.ID: [Reason]] = [:]
  private(set) var seen: [Booking] = []

  mutating func add(_ walk: RoomWalk, beyond known: Verdicts?) {
    let found = walk.reasons(beyond: known?.out)
    seen += walk.judged
    out.merge(found) { $1 }
  }

  func reasons(_ booking: Booking) -> [Reason] { out[booking.id] ?? [] }
}
