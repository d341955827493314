import CareDomain
import SchedulingEngine

/// What must hold after every act, counted child by child and minute by minute.
struct Counting {
  let state: CareState
  let now: Instant
  /// How many children more than its places a room may hold: 0, but for showing that the counting can fail.
  var tolerance = 0

  /// Never above places but where a change of rules has marked the bookings; no child in two places.
  func problem() -> String? {
    for room in state.rooms {
      let held = ahead(in: room.id).filter { !$0.0.needsReview }.map(\.1)
      for span in held {
        let count = held.count { $0.contains(span.from) }
        if count > room.usablePlaces + tolerance {
          return "\(count) children in \(room.id) at \(TimeText.text(span.from)), "
            + "places \(room.usablePlaces)"
        }
      }
    }
    return twice()
  }

  private func twice() -> String? {
    let live = state.bookings.filter(\.isLive).sorted { $0.span.from < $1.span.from }
    for (index, booking) in live.enumerated() {
      let other = live[(index + 1)...].first {
        $0.child == booking.child && $0.span.overlaps(booking.span)
      }
      if let other { return "\(booking.child) in \(booking.id) and \(other.id)" }
    }
    let here = state.stays.filter { $0.departed == nil }.map(\.child)
    return Set(here).count == here.count ? nil : "a child is here twice"
  }

  /// A place that was just given: every minute of it has places and caregivers for all who are booked.
  func problem(of booking: Booking) -> String? {
    guard let room = state.room(booking.room),
      let ahead = Span(max(now, booking.span.from), booking.span.until)
    else { return nil }
    let profile = state.profile(of: room)
    let nights = OperatingCalendar(hours: profile.hours, holidays: state.holidays)
      .careNights(touching: ahead).compactMap(\.own)
    let planned = nights.filter { night in
      state.shifts.contains {
        $0.span.overlaps(night) && state.room($0.room)?.center == room.center
      }
    }
    for step in state.load(of: room, over: ahead, at: now).steps {
      let minute = step.span.from
      let ages = self.ahead(in: room.id).filter { $0.1.contains(minute) }.map { age($0.0) }
      if ages.count > room.usablePlaces { return "\(booking.id) is one too many at \(minute)" }
      let need = Self.need(ages, profile)
      if planned.contains(where: { $0.contains(minute) }), need > step.caregivers {
        return "\(booking.id) needs \(need) caregivers at \(TimeText.text(minute)), "
          + "\(step.caregivers) are there"
      }
    }
    return nil
  }

  /// The live bookings of a room with the minutes of each that are still ahead.
  private func ahead(in room: Room.ID) -> [(Booking, Span)] {
    state.bookings.compactMap { booking in
      guard booking.room == room, booking.isLive else { return nil }
      return Span(max(now, booking.span.from), booking.span.until).map { (booking, $0) }
    }
  }

  /// School year minus birth year minus one (DOMAIN 2.3).
  private func age(_ booking: Booking) -> Int {
    guard let birth = state.children[booking.child]?.birth.parts.year else { return 0 }
    let (year, month, _) = booking.span.from.date.parts
    return max(0, (month < 3 ? year - 1 : year) - birth - 1)
  }

  /// DOMAIN 4.6: group by group, or all by the youngest child's ratio.
  private static func need(_ ages: [Int], _ profile: Profile) -> Int {
    let ratios = ages.map { age in age < 3 ? 3 : 5 }
    if profile.mixing == .youngest {
      return ages.min().map { youngest in
        (ages.count + (youngest < 3 ? 3 : 5) - 1) / (youngest < 3 ? 3 : 5)
      } ?? 0
    }
    return Set(ratios).reduce(0) { sum, ratio in
      sum + (ratios.count { $0 == ratio } + ratio - 1) / ratio
    }
  }
}
