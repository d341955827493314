import CareDomain
import CareStore
import Testing

/// The care of children in the file: it comes back as it was written, stays, and is guarded by the schema.
@Suite struct CareTests {
  let folder: TemporaryFolder
  let file: CareFile

  init() throws {
    folder = try TemporaryFolder()
    file = try Sample.file(in: folder)
  }

  private func state(alsoChild children: [String]) throws -> CareState {
    try file.read { reader in
      let horizon = Span(from: Instant(minute: 99_000), minutes: 3000)
      let ids: [Child.ID] = try children.map { try Sample.id($0) }
      var state = try reader.state(horizon: horizon, alsoChild: ids, now: Sample.now)
      try reader.addCare(to: &state, alsoChild: ids, now: Sample.now)
      return state
    }
  }

  @Test func everyFactComesBackFromTheJournalAndFromTheState() throws {
    let before = try file.read { try $0.counts().journal }
    let events = try Sample.care()
    try Sample.append(events, to: file)
    let entries = try file.read { try $0.journal(JournalQuery(after: before)) }
    #expect(try entries.map { try $0.event() } == events)
    #expect(try entries.map(\.body) == events.map(Sample.foundationText))
    let about = try file.read {
      try $0.journal(JournalQuery(after: before, child: Sample.id("k1")))
    }
    #expect(about.count == 8)
    let care = try state(alsoChild: ["k1"]).care
    #expect(care.entries.map(\.id.text) == ["n1"] && care.entries.first?.amount == 384)
    #expect(care.orders.map(\.stopped) == [Sample.now])
    #expect(try care.doses == [Sample.dose("g1")])
    #expect(care.incidents.map(\.what) == ["넘어짐"] && care.steps.map(\.person) == ["g1"])
    #expect(care.documents.map(\.kind) == ["pledge"])
    #expect(try care.agencies == [Sample.agency()])
    #expect(care.evacuations == [] && care.ticks == [])
    #expect(try state(alsoChild: ["k2"]).care.entries == [])
    #expect(try file.read { try $0.careLog(night: Sample.date("2026-03-11")) } == care.entries)
    #expect(try file.write { try $0.nextNumber(.medicine) } == 2)
  }

  @Test func theSchemaItselfStopsASecondDoseInsideTheInterval() throws {
    try Sample.append(Array(try Sample.care().prefix(3)), to: file)
    func give(_ name: String, _ minutes: Int, because: String = "") throws {
      let dose = try Sample.dose(name, at: Sample.now.adding(minutes: minutes), because: because)
      try Sample.append([.care(.doseGiven(dose, drug: "", warnings: []))], to: file)
    }
    #expect(throws: StoreFailure.self) { try give("g2", 359) }
    #expect(throws: StoreFailure.self) { try give("g2", -359) }
    try give("g2", 359, because: "열")
    try give("g3", 719)
    #expect(
      try file.read { try $0.doses(of: Sample.id("m1")) }.map(\.id.text) == ["g1", "g2", "g3"])
  }

  @Test func howAChildWasGivenAwayIsKept() throws {
    let booking = try Sample.booking("b1", from: 100_000)
    var stay = try Sample.stay("v1", of: booking, arrived: 100_000)
    try Sample.append(
      [.booked(booking, fee: 0, warnings: []), .checkedIn(stay, warnings: [])], to: file)
    (stay.departed, stay.releasedTo) = (Instant(minute: 100_060), "이순자")
    stay.handing = Handing(isIdentityChecked: true, witness: try Sample.id("s2"), because: "전화")
    try Sample.append([.checkedOut(stay, fee: nil, warnings: [])], to: file)
    #expect(try file.read { try $0.stay(stay.id) } == stay)
  }
}
