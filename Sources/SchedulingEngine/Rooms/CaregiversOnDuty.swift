import CareDomain

extension CareState {
  /// Who counts as a caregiver of a room and when: planned shifts, corrected by what really happened.
  ///
  /// A shift counts whole until its person signs off early; someone who works in another room than planned
  /// counts there; someone on duty without a shift counts to the end of the session. Work that is over counts
  /// as it was, nobody counts twice, and nobody on a break counts.
  func caregivers(
    of room: Room, touching wanted: Span, at now: Instant
  ) -> [CaregiverSpan] {
    let planned = shifts.indices.compactMap { index -> CaregiverSpan? in
      guard shifts[index].span.overlaps(wanted),
        workplace(of: shifts[index], at: now) == room.id,
        let span = workedSpan(shifts[index], at: now)
      else { return nil }
      return CaregiverSpan(staff: shifts[index].staff, span: span)
    }
    let unplanned = duties.compactMap { duty -> CaregiverSpan? in
      guard duty.room == room.id, duty.until.map({ $0 > wanted.from }) ?? true else { return nil }
      let span = duty.until.map { Span(duty.since, $0) } ?? unplannedSpan(duty, in: room, at: now)
      return span.map { CaregiverSpan(staff: duty.staff, span: $0) }
    }
    return withoutBreaks(CaregiverSpan.merged(planned + unplanned), at: now)
  }

  /// The room in which the person of a shift works: where they signed on, else where planned.
  private func workplace(of shift: Shift, at now: Instant) -> Room.ID {
    guard shift.span.contains(now), let duty = openDuty(of: shift.staff) else { return shift.room }
    return duty.room
  }

  /// A shift up to an early sign-off, nil when nothing of it is left.
  private func workedSpan(_ shift: Shift, at now: Instant) -> Span? {
    guard openDuty(of: shift.staff) == nil else { return shift.span }
    let signedOff = duties.filter { duty in
      guard duty.staff == shift.staff, let until = duty.until else { return false }
      return shift.span.contains(until) && until <= now
    }
    guard let last = signedOff.compactMap(\.until).max() else { return shift.span }
    return Span(shift.span.from, last)
  }

  /// From signing on to the session's end or the person's next shift, where no shift covers now.
  private func unplannedSpan(_ duty: Duty, in room: Room, at now: Instant) -> Span? {
    let own = shifts.filter { $0.staff == duty.staff }
    guard !own.contains(where: { $0.span.contains(now) }) else { return nil }
    let session = calendar(of: room).window(at: now)?.until ?? now.adding(minutes: 1)
    let nextShift = own.map(\.span.from).filter { $0 > now }.min() ?? session
    return Span(min(duty.since, now), min(session, nextShift))
  }

  /// Whether any shift of a center is planned for a care night; without one the ratio cannot be judged.
  func isStaffPlanned(for night: Span, in center: Center.ID) -> Bool {
    shifts.contains { shift in
      shift.span.overlaps(night) && room(shift.room)?.center == center
    }
  }
}

extension CaregiverSpan {
  /// Spans of one person that share a minute become one: a shift and the overtime after it are one caregiver.
  static func merged(_ spans: [CaregiverSpan]) -> [CaregiverSpan] {
    var merged: [CaregiverSpan] = []
    for next in spans.sorted(by: { $0.span.from < $1.span.from }) {
      let overlapping = merged.lastIndex {
        $0.staff == next.staff && $0.span.overlaps(next.span)
      }
      if let overlapping {
        merged[overlapping].span = merged[overlapping].span.union(next.span)
      } else {
        merged.append(next)
      }
    }
    return merged
  }
}

/// A caregiver who counts in a room for a span.
struct CaregiverSpan: Sendable {
  let staff: StaffMember.ID
  var span: Span
}
