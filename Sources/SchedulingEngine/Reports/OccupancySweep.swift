import CareDomain

/// Counts children and caregivers of one room from minute to minute.
struct OccupancySweep {
  private enum Kind { case booked, present, counted, onDuty }
  /// Somebody comes (1) or goes (-1); `age` is the class age of a child who counts for the ratio.
  private struct Change {
    let at: Instant
    let kind: Kind
    let step: Int
    var age = 0
  }

  private let room: Room
  private let profile: Profile
  private var changes: [Change] = []
  private var booked = 0, present = 0, onDuty = 0
  private var ages: [Int: Int] = [:]
  private var needed = 0

  init(room: Room, profile: Profile) {
    self.room = room
    self.profile = profile
  }

  /// Up to this minute counts what happened, from the next one on what is planned.
  mutating func add(_ state: CareState, touching span: Span, at now: Instant) {
    let later = now.adding(minutes: 1)
    for booking in state.bookings where booking.room == room.id && booking.status != .cancelled {
      add(.booked, booking.span.from, booking.span.until)
      if booking.isLive {
        let age = state.classAge(of: booking)
        add(.counted, max(booking.span.from, later), booking.span.until, age: age)
      }
    }
    for stay in state.stays where stay.room == room.id {
      let age = state.booking(stay.booking).map { state.classAge(of: $0) } ?? 0
      let until = min(stay.departed ?? later, later)
      add(.present, stay.arrived, until)
      add(.counted, stay.arrived, until, age: age)
    }
    let past = state.duties.filter { $0.room == room.id }.compactMap { duty in
      Span(duty.since, min(duty.until ?? later, later)).map {
        CaregiverSpan(staff: duty.staff, span: $0)
      }
    }
    let ahead = Span(max(span.from, later), max(span.until, later)).map {
      state.caregivers(of: room, touching: $0, at: now)
    }
    for worker in state.withoutBreaks(CaregiverSpan.merged(past), at: now) {
      add(.onDuty, worker.span.from, min(worker.span.until, later))
    }
    for worker in ahead ?? [] {
      add(.onDuty, max(worker.span.from, later), worker.span.until)
    }
  }

  private mutating func add(_ kind: Kind, _ from: Instant, _ until: Instant, age: Int = 0) {
    guard from < until else { return }
    changes.append(Change(at: from, kind: kind, step: 1, age: age))
    changes.append(Change(at: until, kind: kind, step: -1, age: age))
  }

  mutating func steps(over span: Span, by minutes: Int) -> [OccupancyStep] {
    changes.sort { $0.at < $1.at }
    var next = 0
    var steps: [OccupancyStep] = []
    var at = span.from
    while at < span.until {
      let until = min(at.adding(minutes: minutes), span.until)
      var tightest = Tightest()
      var step = OccupancyStep(
        room: room.id, span: Span(from: at, minutes: until.minutes(since: at)),
        places: room.isOpen ? room.usablePlaces : 0)
      apply(upTo: at, &next)
      note(&step, &tightest)
      while next < changes.count, changes[next].at < until {
        apply(upTo: changes[next].at, &next)
        note(&step, &tightest)
      }
      (step.caregiversNeeded, step.caregiversOnDuty) = (tightest.needed, tightest.onDuty)
      steps.append(step)
      at = until
    }
    return steps
  }

  /// The stretches of a span in which too few caregivers were on duty for the children who were here.
  mutating func breaches(over span: Span) -> [RatioBreach] {
    changes.sort { $0.at < $1.at }
    var next = 0
    apply(upTo: span.from, &next)
    var found: [RatioBreach] = []
    var at = span.from
    while at < span.until {
      let until = next < changes.count ? min(changes[next].at, span.until) : span.until
      if needed > onDuty, let part = Span(at, until) {
        found.note(
          RatioBreach(
            room: room.id, span: part, children: present, needed: needed, onDuty: onDuty))
      }
      at = until
      apply(upTo: at, &next)
    }
    return found
  }

  /// Who leaves at a minute is gone when those who come at it are counted: all changes of a minute count at once.
  private mutating func apply(upTo instant: Instant, _ next: inout Int) {
    let first = next
    while next < changes.count, changes[next].at <= instant {
      let change = changes[next]
      switch change.kind {
      case .booked: booked += change.step
      case .present: present += change.step
      case .onDuty: onDuty += change.step
      case .counted: ages[change.age, default: 0] += change.step
      }
      next += 1
    }
    guard next > first else { return }
    needed = CaregiverNeed.caregivers(
      for: ages.sorted { $0.key < $1.key }.map { (classAge: $0.key, children: $0.value) },
      table: profile.ratio, mode: profile.mixing)
  }

  private func note(_ step: inout OccupancyStep, _ tightest: inout Tightest) {
    step.bookedPeak = max(step.bookedPeak, booked)
    step.presentPeak = max(step.presentPeak, present)
    tightest.note(needed: needed, onDuty: onDuty)
  }
}

/// The minute at which most caregivers are missing, while there are children.
private struct Tightest {
  private(set) var needed = 0
  private(set) var onDuty = 0

  mutating func note(needed: Int, onDuty: Int) {
    guard needed > 0 else {
      if self.needed == 0 { self.onDuty = max(self.onDuty, onDuty) }
      return
    }
    let isTighter = (needed - onDuty, needed) > (self.needed - self.onDuty, self.needed)
    if self.needed == 0 || isTighter { (self.needed, self.onDuty) = (needed, onDuty) }
  }
}

extension [RatioBreach] {
  /// Adds a stretch to the one before it when they touch; the numbers of the worst minute stay.
  fileprivate mutating func note(_ breach: RatioBreach) {
    guard let last = last, last.span.until == breach.span.from else { return append(breach) }
    var joined = breach.missing > last.missing ? breach : last
    joined.span = last.span.union(breach.span)
    self[count - 1] = joined
  }
}
