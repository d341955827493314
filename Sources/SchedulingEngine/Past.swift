public import CareDomain

/// A state put together from the facts of the journal, in order: what was known at a past minute.
///
/// It takes the facts that touch a horizon and needs no others; those about records that it never saw change
/// nothing. The same facts through the file's own tables give the same state (`PastTests`).
public struct Past: Sendable {
  public private(set) var state: CareState
  private var bookings: [Booking.ID: Booking] = [:]
  private var stays: [Stay.ID: Stay] = [:]
  private var duties: [Duty.ID: Duty] = [:]
  private var shifts: [Shift.ID: Shift] = [:]
  private var waiting: [WaitlistEntry.ID: WaitlistEntry] = [:]
  private var remarks: [Remark] = []

  /// - Parameter state: the register to begin with; its visits, duties and plans are not looked at.
  public init(_ state: CareState) {
    var empty = CareState(
      horizon: state.horizon, isTraining: state.isTraining, holidays: state.holidays)
    empty.profiles = state.profiles
    empty.centers = state.centers
    empty.rooms = state.rooms
    empty.staff = state.staff
    self.state = empty
  }

  /// The children of the facts taken so far that have a part in the horizon.
  public var children: Set<Child.ID> {
    Set(bookings.values.filter(isShown).map(\.child)).union(waiting.values.map(\.child))
  }

  /// Takes the next fact.
  public mutating func take(_ event: Event) {
    switch event {
    case .remarked(let remark, let event):
      take(event)
      remarks.append(remark)
    case .undone(let reversal, _): undo(reversal)
    case .booked(let booking, _, _), .changed(let booking, _, _, _, _):
      bookings[booking.id] = booking
    case .cancelled(let booking, _): bookings[booking.id] = nil
    case .noShow(var booking, _):
      booking.status = .noShow
      bookings[booking.id] = booking
    case .checkedIn(let stay, _):
      stays[stay.id] = stay
      bookings[stay.booking]?.status = .present
    case .checkedOut(let stay, _, _):
      stays[stay.id] = stay
      bookings[stay.booking]?.status = .completed
    case .signedOn(let duty, _), .signedOff(let duty), .breakTaken(let duty):
      duties[duty.id] = duty
    case .acknowledged(let key): state.acknowledged.insert(key)
    case .waitlisted(let entry), .offered(let entry), .offerLapsed(let entry),
      .offerTaken(let entry, _), .waitlistLeft(let entry, _):
      waiting[entry.id] = entry
    case .reviewLifted(let ids): review(ids, false)
    case .care(let fact): state.care.take(fact)
    default: takeRule(event)
    }
  }

  private mutating func takeRule(_ event: Event) {
    switch event {
    case .profileAdopted(let profile): state.profiles[profile.id] = profile
    case .registered(let record): take(record)
    case .rulesChanged(let change, _, let ids):
      switch change {
      case .room(let room): take(.room(room))
      case .center(let center): take(.center(center))
      case .shift(let shift): take(.shift(shift))
      case .shiftRemoved(let shift): shifts[shift.id] = nil
      }
      review(ids, true)
    case .calendarAdopted(let issue):
      state.holidays = HolidayTable(
        coverage: issue.from...issue.until, holidays: issue.holidays, revision: issue.revision)
    case .holidayDeclared(let holiday, _, let ids):
      state.holidays.declare(holiday)
      review(ids, true)
    case .holidayWithdrawn(let date, _, let ids):
      state.holidays.withdraw(date)
      review(ids, true)
    default: break
    }
  }

  private mutating func take(_ record: Record) {
    switch record {
    case .center(let center):
      state.centers.removeAll { $0.id == center.id }
      state.centers.append(center)
    case .room(let room):
      state.rooms.removeAll { $0.id == room.id }
      state.rooms.append(room)
    case .staff(let member): state.staff[member.id] = member
    case .shift(let shift): shifts[shift.id] = shift
    case .child(let child): state.children[child.id] = child
    case .guardian(let guardian):
      state.guardians[guardian.child, default: []].removeAll { $0.id == guardian.id }
      state.guardians[guardian.child, default: []].append(guardian)
    case .pickup(let person):
      state.pickups[person.child, default: []].removeAll { $0.id == person.id }
      state.pickups[person.child, default: []].append(person)
    case .agency(let agency):
      state.care.agencies.removeAll { $0.id == agency.id }
      state.care.agencies.append(agency)
    }
  }

  private mutating func review(_ ids: [Booking.ID], _ isNeeded: Bool) {
    for id in ids { bookings[id]?.needsReview = isNeeded }
  }

  private mutating func undo(_ reversal: Reversal) {
    switch reversal {
    case .booked(let booking): bookings[booking.id] = nil
    case .offerTaken(let entry, let booking):
      bookings[booking.id] = nil
      waiting[entry.id] = entry
    case .changed(let booking, _), .cancelled(let booking): bookings[booking.id] = booking
    case .checkedIn(let stay):
      stays[stay.id] = nil
      bookings[stay.booking]?.status = .booked
    case .checkedOut(let stay):
      stays[stay.id] = stay
      bookings[stay.booking]?.status = .present
    case .signedOn(let duty): duties[duty.id] = nil
    case .signedOff(let duty), .breakTaken(let duty): duties[duty.id] = duty
    case .acknowledged(let key): state.acknowledged.remove(key)
    case .written(let entry): state.care.entries.removeAll { $0.id == entry.id }
    case .waitlisted(let entry), .waitlistLeft(let entry): waiting[entry.id] = entry
    }
  }

  /// The state of the facts taken, as a file would give it for the horizon.
  public func finished() -> CareState {
    var state = state
    let horizon = state.horizon
    state.centers.sort { $0.id < $1.id }
    state.rooms.sort { ($0.center, $0.id) < ($1.center, $1.id) }
    let shown = bookings.values.filter(isShown)
    state.bookings = shown.sorted {
      ($0.span.from.minute, $0.id) < ($1.span.from.minute, $1.id)
    }
    state.stays = stays.values.filter { bookings[$0.booking].map(isShown) ?? false }
      .sorted { ($0.arrived.minute, $0.id) < ($1.arrived.minute, $1.id) }
    state.shifts = shifts.values.filter { $0.span.overlaps(horizon) }
      .sorted { ($0.span.from.minute, $0.id) < ($1.span.from.minute, $1.id) }
    state.duties = duties.values.filter { $0.until.map { $0 >= horizon.from } ?? true }
      .sorted { ($0.since.minute, $0.id) < ($1.since.minute, $1.id) }
    state.waiting = waiting.values.filter {
      $0.status == .waiting && $0.span.overlaps(horizon)
    }.sorted(by: WaitlistEntry.isBefore)
    state.remarks = remarks
    return state
  }

  /// Whether a booking touches the horizon, or its child is still here.
  private func isShown(_ booking: Booking) -> Bool {
    booking.span.overlaps(state.horizon) || booking.status == .present
  }
}
