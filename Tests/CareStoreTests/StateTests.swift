import CareDomain
import CareStore
import Testing

/// What `state` loads, against a plain filter over everything there is.
@Suite struct StateTests {
  let folder: TemporaryFolder
  let file: CareFile

  init() throws {
    folder = try TemporaryFolder()
    file = try Sample.file(in: folder)
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func theStateIsWhatAPlainFilterFinds(seed: UInt64) throws {
    var history = History(seed: seed)
    try history.write(200, to: file)
    for _ in 0..<25 {
      let horizon = history.span(longest: 4000)
      let state = try file.read { try $0.state(horizon: horizon, now: Sample.now) }
      let expected = history.touching(horizon)
      #expect(Set(state.bookings) == expected.bookings)
      #expect(Set(state.stays) == expected.stays)
      #expect(Set(state.shifts) == Set(history.shifts.filter { $0.span.overlaps(horizon) }))
      #expect(Set(state.duties) == expected.duties)
      #expect(state.bookings.count == expected.bookings.count)
      #expect(state.stays.count == expected.stays.count)
      #expect(Set(state.children.keys) == Set(expected.bookings.map(\.child)))
    }
  }

  @Test(arguments: [5, 6] as [UInt64])
  func theListsArePagedWithoutLossOrRepetition(seed: UInt64) throws {
    var history = History(seed: seed)
    try history.write(120, to: file)
    let span = history.span(longest: 20_000)
    var query = VisitQuery(from: span.from, until: span.until, limit: 7)
    var found: [Visit] = []
    while true {
      let page = try file.read { try $0.bookings(query) }
      found += page
      query.after = page.last
      if page.count < 7 { break }
    }
    let expected = history.bookings.values.filter { $0.span.overlaps(span) }
    #expect(found.map(\.booking.id).count == expected.count)
    #expect(Set(found.map(\.booking)) == Set(expected))
    #expect(found.map(\.booking.span.from) == found.map(\.booking.span.from).sorted())
  }

  @Test func theStaysOfAListAreThoseThatTouchIt() throws {
    var history = History(seed: 9)
    try history.write(150, to: file)
    let span = history.span(longest: 20_000)
    let found = try file.read { try $0.stays(VisitQuery(from: span.from, until: span.until)) }
    let expected = history.stays.values.filter { History.touches($0.arrived, $0.departed, span) }
    #expect(Set(found.compactMap(\.stay)) == Set(expected))
    #expect(found.allSatisfy { $0.booking.id == $0.stay?.booking })
  }

  @Test func oneChildsVisitsAreFound() throws {
    var history = History(seed: 10)
    try history.write(60, to: file)
    let child: Child.ID = try Sample.id("k2")
    let found = try file.read { try $0.bookings(VisitQuery(child: child)) }
    #expect(Set(found.map(\.booking)) == Set(history.bookings.values.filter { $0.child == child }))
    let byName = try file.read { try $0.bookings(VisitQuery(find: "서윤")) }
    #expect(byName.count == history.bookings.count)
    #expect(try file.read { try $0.bookings(VisitQuery(center: Sample.id("c2"))) } == [])
    #expect(
      try file.read { try $0.bookings(VisitQuery(find: "b5")) }.map(\.booking.id.text) == ["b5"])
  }

  @Test func theStaysOfAMonthAreThoseThatBeganInIt() throws {
    var history = History(seed: 11)
    try history.write(100, to: file)
    let span = Span(from: Instant(minute: 110_000), minutes: 20_000)
    let child: Child.ID = try Sample.id("k1")
    let found = try file.read { try $0.stays(of: child, arrivedIn: span) }
    let expected = history.stays.values.filter { $0.child == child && span.contains($0.arrived) }
    #expect(Set(found) == Set(expected))
    #expect(found.map(\.arrived) == found.map(\.arrived).sorted())
  }

  @Test func aChildThatIsAskedForIsLoaded() throws {
    let horizon = Span(from: Sample.now, minutes: 60)
    let (known, unknown): (Child.ID, Child.ID) = (try Sample.id("k3"), try Sample.id("k99"))
    let state = try file.read {
      try $0.state(horizon: horizon, alsoChild: [known, unknown], now: Sample.now)
    }
    #expect(Array(state.children.keys) == [known])
    #expect(state.guardians[known]?.count == 1)
    #expect(state.pickups[known]?.count == 1)
  }

  @Test(arguments: [
    AlarmKind.trainingOverdue, .handoverOpen, .incidentDue, .incidentUntold,
  ])
  func anAlarmThatMayStandForWeeksStaysAcknowledged(kind: AlarmKind) throws {
    let weeks = Sample.now.adding(minutes: -30 * 1440)
    let key = AlarmKey(kind: kind, subject: "s1", since: weeks)
    try Sample.append([.acknowledged(key)], to: file)
    let horizon = Span(from: Sample.now, minutes: 60)
    let state = try file.read { try $0.state(horizon: horizon, now: Sample.now) }
    #expect(state.acknowledged == [key])
  }

  @Test func anAlarmOfAChildWhoIsStillHereStaysAcknowledged() throws {
    let booking = try Sample.booking("b1", from: 90_000)
    let old = AlarmKey(kind: .overdue, subject: "k1", since: booking.span.until)
    let older = AlarmKey(kind: .overdue, subject: "k2", since: Instant(minute: 80_000))
    try Sample.append(
      [
        .booked(booking, fee: 0, warnings: []),
        .checkedIn(try Sample.stay("v1", of: booking, arrived: 90_000), warnings: []),
        .acknowledged(old), .acknowledged(older),
      ], to: file)
    let horizon = Span(from: Sample.now, minutes: 60)
    let state = try file.read { try $0.state(horizon: horizon, now: Sample.now) }
    #expect(state.acknowledged == [old])
    #expect(state.bookings.map(\.id) == [booking.id])
  }
}
