internal import CareDomain
internal import CareStore
internal import SchedulingEngine

/// Changes of the rules that bookings were accepted under, with what falls out of them (DOMAIN 5, row 13).
struct RuleDesk {
  /// Its horizon reaches from now to the last booking.
  let state: CareState
  let now: Instant
  let catalog: [Profile]

  func change(_ order: RuleOrder, shift: KnownShift?, because reason: String) -> Verdict {
    switch order {
    case .room(let id, let change): self.change(id, change, because: reason)
    case .center(let id, let profile): self.change(id, profile, because: reason)
    case .removeShift(let id):
      shift.map { remove($0, because: reason) } ?? .refused([.unknownShift(id.text)])
    case .restoreShift(let id):
      shift.map { restore($0, because: reason) } ?? .refused([.unknownShift(id.text)])
    }
  }

  func declare(_ holiday: Holiday, because reason: String) -> Verdict {
    guard state.holidays.covers(holiday.date) else { return unknown(holiday.date) }
    if let known = state.holidays[holiday.date],
      known.name == holiday.name, known.kind == holiday.kind
    {
      return .unchanged
    }
    var after = state
    after.holidays.declare(holiday)
    return reviewed(after) { .holidayDeclared(holiday, because: reason, review: $0) }
  }

  func withdraw(_ date: CivilDate, because reason: String) -> Verdict {
    guard state.holidays.covers(date) else { return unknown(date) }
    guard state.holidays[date] != nil else { return .unchanged }
    var after = state
    after.holidays.withdraw(date)
    return reviewed(after) { .holidayWithdrawn(date, because: reason, review: $0) }
  }

  /// A record that is registered anew over a known one. When bookings fall out the fact says which.
  func register(_ record: Record, _ change: RuleChange, adopting: [Event]) -> Verdict {
    let after = adopted(adopting).applying(change)
    return reviewed(after, first: adopting) { review in
      review.isEmpty
        ? .registered(record) : .rulesChanged(change, because: "", review: review)
    }
  }

  private func change(_ id: Room.ID, _ change: RoomChange, because reason: String) -> Verdict {
    guard let known = state.room(id) else { return .refused([.unknownRoom(id.text)]) }
    var room = known
    room.places = change.places ?? known.places
    room.isOpen = change.isOpen ?? known.isOpen
    var named: Profile.ID?
    switch change.rules {
    case nil: break
    case .ofCenter: room.profile = nil
    case .own(let profile): (room.profile, named) = (profile, profile)
    }
    return apply(.room(room), naming: named, isSame: room == known, because: reason)
  }

  private func change(_ id: Center.ID, _ profile: Profile.ID, because reason: String) -> Verdict {
    guard var center = state.center(id) else { return .refused([.unknownCenter(id.text)]) }
    let isSame = center.profile == profile
    center.profile = profile
    return apply(.center(center), naming: profile, isSame: isSame, because: reason)
  }

  private func remove(_ known: KnownShift, because reason: String) -> Verdict {
    apply(.shiftRemoved(known.shift), isSame: known.isRemoved, because: reason)
  }

  private func restore(_ known: KnownShift, because reason: String) -> Verdict {
    let clash = state.shifts.first {
      $0.id != known.shift.id && $0.staff == known.shift.staff
        && $0.span.overlaps(known.shift.span)
    }
    if known.isRemoved, let clash {
      return .refused([.shiftOverlaps(clash.id, span: clash.span)])
    }
    return apply(.shift(known.shift), isSame: !known.isRemoved, because: reason)
  }

  private func apply(
    _ change: RuleChange, naming profile: Profile.ID? = nil, isSame: Bool, because reason: String
  ) -> Verdict {
    let adopting = adoption(of: profile)
    if let profile, state.profiles[profile] == nil, adopting.isEmpty {
      return .refused([.unknownProfile(profile.text)])
    }
    guard !isSame else { return .unchanged }
    return reviewed(adopted(adopting).applying(change), first: adopting) {
      .rulesChanged(change, because: reason, review: $0)
    }
  }

  /// The facts of a change in order: rules that are new to the file, marks that go, the change itself.
  private func reviewed(
    _ after: CareState, first: [Event] = [], _ fact: ([Booking.ID]) -> Event
  ) -> Verdict {
    let review = RuleReview(from: state, to: after, at: now)
    let lifted = review.lifted.isEmpty ? [] : [Event.reviewLifted(review.lifted)]
    return .reviewed(first + lifted + [fact(review.marked)], review, after: after)
  }

  private func adoption(of profile: Profile.ID?) -> [Event] {
    guard let profile, state.profiles[profile] == nil else { return [] }
    return catalog.filter { $0.id == profile }.map(Event.profileAdopted)
  }

  private func adopted(_ events: [Event]) -> CareState {
    var state = self.state
    for case .profileAdopted(let profile) in events { state.profiles[profile.id] = profile }
    return state
  }

  private func unknown(_ date: CivilDate) -> Verdict {
    .refused([.holidaysUnknown(date, coverage: state.holidays.coverage)])
  }
}
