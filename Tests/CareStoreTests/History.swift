import CareDomain
import CareStore
import Testing

/// A random past and future of the sample centre, kept twice: in a file and in plain arrays.
struct History {
  private(set) var bookings: [Booking.ID: Booking] = [:]
  private(set) var stays: [Stay.ID: Stay] = [:]
  private(set) var shifts: [Shift] = []
  private(set) var duties: [Duty] = []
  private var random: SplitMix64
  private var free: [String: Int] = ["k1": 100_000, "k2": 100_000, "k3": 100_000]

  init(seed: UInt64) { random = SplitMix64(state: seed) }

  /// A span anywhere near the history; its length 1...`longest` minutes.
  mutating func span(longest: Int) -> Span {
    Span(from: Instant(minute: number(98_000...180_000)), minutes: number(1...longest))
  }

  /// - Parameter check: what is done after each step.
  mutating func write(_ count: Int, to file: CareFile, after check: () throws -> Void = {})
    throws
  {
    for index in 1...count {
      try Sample.append(try visit(index), to: file)
      if index % 4 == 0 { try Sample.append(try work(index), to: file) }
      try check()
    }
  }

  static func touches(_ from: Instant, _ until: Instant?, _ span: Span) -> Bool {
    from < span.until && (until.map { $0 >= span.from } ?? true)
  }

  /// What the state of a horizon has to hold: a stay brings its booking, and a booking its stay.
  func touching(
    _ horizon: Span
  ) -> (bookings: Set<Booking>, stays: Set<Stay>, duties: Set<Duty>) {
    var bookings = Set(
      bookings.values.filter { $0.status != .cancelled && $0.span.overlaps(horizon) })
    var stays = Set(
      stays.values.filter {
        $0.departed == nil || Self.touches($0.arrived, $0.departed, horizon)
      })
    let touching = bookings
    for stay in stays { self.bookings[stay.booking].map { _ = bookings.insert($0) } }
    stays.formUnion(
      self.stays.values.filter { stay in touching.contains { $0.id == stay.booking } })
    let duties = duties.filter {
      $0.until == nil || Self.touches($0.since, $0.until, horizon)
    }
    return (bookings, stays, Set(duties))
  }

  /// A booking that may be cancelled, missed, used, or in use; sometimes far longer than the rest.
  private mutating func visit(_ index: Int) throws -> [Event] {
    let child = ["k1", "k2", "k3"][number(0...2)]
    let from = free[child, default: 0] + number(0...600)
    let length = number(0...19) == 0 ? number(5000...9000) : number(1...900)
    free[child] = from + length
    var booking = try Sample.booking(
      "b\(index)", child: child, room: ["r1", "r2"][number(0...1)], from: from, minutes: length)
    var events: [Event] = [.booked(booking, fee: 0, warnings: [])]
    switch number(0...5) {
    case 0:
      booking.status = .cancelled
      events.append(.cancelled(booking, because: ""))
    case 1:
      booking.status = .noShow
      events.append(
        .changed(booking, from: booking.span, fromRoom: booking.room, warnings: []))
    case 2, 3: events += try stay(index, of: &booking)
    default: break
    }
    bookings[booking.id] = booking
    return events
  }

  private mutating func stay(_ index: Int, of booking: inout Booking) throws -> [Event] {
    // A child cannot be here twice, so the visit of one who is still here stays booked.
    let child = booking.child
    guard !stays.values.contains(where: { $0.child == child && $0.departed == nil }) else {
      return []
    }
    let arrived = booking.span.from.minute + number(-30...30)
    var stay = try Sample.stay("v\(index)", of: booking, arrived: arrived)
    var events: [Event] = [.checkedIn(stay, warnings: [])]
    booking.status = .present
    if number(0...9) > 0 {
      stay.departed = Instant(minute: arrived + number(0...1500))
      booking.status = .completed
      events.append(.checkedOut(stay, fee: nil, warnings: []))
    }
    stays[stay.id] = stay
    return events
  }

  private mutating func work(_ index: Int) throws -> [Event] {
    let from = number(98_000...180_000)
    let shift = try Sample.shift("w\(index)", from: from, minutes: number(1...1000))
    var duty = try Sample.duty("d\(index)", staff: "s1", since: from)
    let isLast = duties.allSatisfy { $0.until != nil } && number(0...9) == 0
    var events: [Event] = [.registered(.shift(shift))]
    shifts.append(shift)
    guard isLast || duties.allSatisfy({ $0.until != nil }) else { return events }
    events.append(.signedOn(duty, warnings: []))
    if !isLast {
      duty.until = Instant(minute: from + number(0...2000))
      events.append(.signedOff(duty))
    }
    duties.append(duty)
    return events
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &random)
  }
}

struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
