internal import CareDomain
internal import CareStore
internal import FrontDesk
internal import Interchange
internal import SchedulingEngine

/// An invented night at Jinju, the same for the same seed and minute: real rules, real holidays, no real people.
///
/// It is made by the commands of the desk at the minutes at which they would have been given, so that the file
/// holds a true journal and nothing that the rules would refuse.
struct TrainingNight {
  let now: Instant
  /// The care night that runs at `now`, or the next one.
  let tonight: Span
  private let calendar: OperatingCalendar
  private let profile: Profile
  private let holidays: HolidayTable
  private let seed: UInt64

  init(seed: UInt64, now: Instant) throws {
    let catalog = try ProfileCatalog.all()
    guard let profile = catalog.first(where: { $0.id.text == "jinju-2019" }) else {
      throw Stop(.machine, say("jinju-2019 운영 규정이 없습니다.", "The profile jinju-2019 is missing."))
    }
    self.profile = profile
    holidays = try HolidayFile.table()
    calendar = OperatingCalendar(hours: profile.hours, holidays: holidays)
    guard let opening = calendar.nextOpening(from: now),
      let night = calendar.careNight(at: opening)?.own,
      calendar.coverage.contains(night.until.date.adding(days: 8)),
      calendar.coverage.contains(now.date.adding(days: -3))
    else {
      throw Stop(
        .refused, say("공휴일 표가 그 날짜까지 닿지 않습니다.", "The holiday table does not reach that date."))
    }
    self.seed = seed
    self.now = now
    tonight = night
  }

  /// The file of the night, open.
  func makeFile(at path: String) throws -> CareFile {
    let author = Author(
      operatorID: "training", station: "demo", recordedAt: WallClock.realSeconds())
    let file = try CareFile.create(
      at: path, isTraining: true, holidays: holidays, profiles: [profile], author: author,
      at: now.adding(minutes: -40 * 1440))
    let desk = FrontDesk(file: file, catalog: { [profile] })
    try file.write { writer in
      for step in try steps() {
        // A refusal is part of a believable night: that family did not get the place.
        _ = try desk.perform(
          step.command, by: author, at: step.at, in: writer, findingFits: false)
      }
    }
    return file
  }

  private struct Step {
    let at: Instant
    let command: Command
  }

  /// Everything that happened, in order of time.
  private func steps() throws -> [Step] {
    var people = try TrainingPeople(seed: seed, on: tonight.from.date)
    let plan = TrainingPlan(tonight: tonight, now: now)
    let register = people.house(profile: profile.id) + people.agencies() + people.staff(12)
    var steps = register.map { Step(at: now.adding(minutes: -39 * 1440), command: .register($0)) }
    steps += shifts().map { Step(at: now.adding(minutes: -30 * 1440), command: .register($0)) }
    var visits: [Step] = []
    for visit in plan.visits + plan.comingVisits(nights(1...5)) {
      let (child, family) = people.family(months: visit.months, isWatched: visit.isOverdue)
      steps += family.map { Step(at: now.adding(minutes: -38 * 1440), command: .register($0)) }
      visits += self.steps(of: visit, child: child, &people)
    }
    return steps
      + (visits + duties()).enumerated().sorted {
        ($0.element.at.minute, $0.offset) < ($1.element.at.minute, $1.offset)
      }.map(\.element)
  }

  private func steps(
    of visit: TrainingPlan.Visit, child: Child.ID, _ people: inout TrainingPeople
  ) -> [Step] {
    let asked = visit.span.from.adding(minutes: -people.number(in: 26...70) * 60)
    let request = BookingRequest(
      child: child, room: visit.room, from: visit.span.from, until: visit.span.until,
      reason: people.pick(["overtime", "work", "hospital", "trip"]))
    var steps = [Step(at: asked, command: .book(request))]
    let arrival = visit.span.from.adding(minutes: people.number(in: 0...9))
    guard visit.comes, arrival <= now else { return steps }
    steps.append(
      Step(at: arrival, command: .checkIn(child, broughtBy: people.guardian(of: child))))
    steps += TrainingCare(child: child, visit: visit, arrival: arrival, now: now)
      .steps(guardian: people.guardian(of: child)).map {
        Step(at: $0.at, command: .care($0.command))
      }
    let departure = visit.span.until.adding(minutes: -people.number(in: 1...6))
    if !visit.isOverdue, departure <= now {
      steps.append(
        Step(at: departure, command: .checkOut(child, to: people.guardian(of: child))))
    }
    return steps
  }

  // MARK: Staff

  /// Own windows of the nights around tonight, 0 for tonight.
  private func nights(_ days: ClosedRange<Int>) -> [Span] {
    days.compactMap { calendar.day(tonight.from.date.adding(days: $0))?.own }
  }

  /// Two halves a night, one caregiver a room; the fifth night to come is not planned yet.
  private func shifts() -> [Record] {
    halves(nights(0...4)).enumerated().flatMap { index, half in
      (0..<3).compactMap { room -> Record? in
        .shift(
          Shift(
            id: Shift.ID(prefix: "w", number: index * 3 + room + 1), staff: staff(index, room),
            room: Room.ID(prefix: "r", number: room + 1), span: half))
      }
    }
  }

  /// Signing on a little early, and off when the next ones are there.
  private func duties() -> [Step] {
    halves([tonight]).enumerated().flatMap { index, half in
      (0..<3).flatMap { room -> [Step] in
        let id = staff(index, room)
        let on = half.from.adding(minutes: room - 6)
        let off = half.until.adding(minutes: room + 2)
        var steps: [Step] = []
        if on <= now {
          steps.append(
            Step(
              at: on, command: .signOn(id, room: Room.ID(prefix: "r", number: room + 1))))
        }
        if off <= now { steps.append(Step(at: off, command: .signOff(id))) }
        return steps
      }
    }
  }

  private func halves(_ nights: [Span]) -> [Span] {
    nights.flatMap { night in
      let middle = night.from.adding(minutes: night.minutes / 2)
      return [Span(night.from, middle), Span(middle, night.until)].compactMap(\.self)
    }
  }

  /// Twelve people in turn, so that everyone has three halves of rest between two shifts.
  private func staff(_ half: Int, _ room: Int) -> StaffMember.ID {
    StaffMember.ID(prefix: "s", number: (half * 3 + room) % 12 + 1)
  }
}
