/// What the engine needs to know of one file to decide and to show: everything that touches `horizon`.
///
/// A value without decisions. The store fills it, the engine reads it. Whoever asks about a minute outside
/// the horizon has loaded too little, which the engine treats as a bug.
public struct CareState: Sendable {
  /// Bookings, stays, shifts and duties that share a minute with it are all here.
  public var horizon: Span
  /// A training file needs no consent and no PIN.
  public var isTraining: Bool
  public var holidays: HolidayTable
  public var profiles: [Profile.ID: Profile]
  public var centers: [Center]
  /// By center, then identifier.
  public var rooms: [Room]
  public var children: [Child.ID: Child]
  public var guardians: [Child.ID: [Guardian]]
  public var pickups: [Child.ID: [PickupPerson]]
  public var staff: [StaffMember.ID: StaffMember]
  /// Cancelled ones are left out.
  public var bookings: [Booking]
  /// Every stay of a child who is here, and those that touch the horizon.
  public var stays: [Stay]
  public var shifts: [Shift]
  /// Every open duty, and those that touch the horizon.
  public var duties: [Duty]
  public var acknowledged: Set<AlarmKey>
  /// Who waits for minutes of the horizon, in order.
  public var waiting: [WaitlistEntry]
  /// For the children who ask, where any profile counts by the month; none otherwise.
  public var months: [Child.ID: ChildMonths]
  /// Places held for those who wait, worked out by the engine for one minute.
  public var holds: [Hold]
  /// What must be known about acts of the horizon.
  public var remarks: [Remark]
  /// What a child who is here used earlier in the month of the stay; none where no rule asks for it.
  public var monthUse: [Child.ID: MonthUse]
  /// The last handover of each center, where a board is to be shown; none where only a decision is asked for.
  public var handovers: [Center.ID: Handover]
  /// Empty unless it was asked for.
  public var care = CareRecords()

  public init(horizon: Span, isTraining: Bool, holidays: HolidayTable) {
    self.horizon = horizon
    self.isTraining = isTraining
    self.holidays = holidays
    profiles = [:]
    centers = []
    rooms = []
    children = [:]
    guardians = [:]
    pickups = [:]
    staff = [:]
    bookings = []
    stays = []
    shifts = []
    duties = []
    acknowledged = []
    waiting = []
    holds = []
    months = [:]
    remarks = []
    monthUse = [:]
    handovers = [:]
  }
}

extension CareState {
  public func center(_ id: Center.ID) -> Center? { centers.first { $0.id == id } }
  public func room(_ id: Room.ID) -> Room? { rooms.first { $0.id == id } }
  public func booking(_ id: Booking.ID) -> Booking? { bookings.first { $0.id == id } }

  /// The visit that a booking became, or nil when the child has not come.
  public func stay(of booking: Booking.ID) -> Stay? { stays.first { $0.booking == booking } }

  /// The visit of a child who is here now, or nil.
  public func openStay(of child: Child.ID) -> Stay? {
    stays.first { $0.child == child && $0.departed == nil }
  }

  /// The duty of a member of staff who is on duty now, or nil.
  public func openDuty(of staff: StaffMember.ID) -> Duty? {
    duties.first { $0.staff == staff && $0.until == nil }
  }

  /// The rules of a room: its own profile, or its center's.
  public func profile(of room: Room) -> Profile {
    let id = room.profile ?? center(room.center)?.profile
    guard let id, let profile = profiles[id] else {
      preconditionFailure("Every room has a profile; the schema demands it.")
    }
    return profile
  }

  /// The rules of a center.
  public func profile(of center: Center) -> Profile {
    guard let profile = profiles[center.profile] else {
      preconditionFailure("Every center has a profile; the schema demands it.")
    }
    return profile
  }
}
