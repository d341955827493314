import CareDomain
import Testing

@testable import SchedulingEngine

@Suite struct PlaceCaseTests {
  @Test(arguments: try CaseFile.rows("capacity"))
  func caregivers(row: CaseRow) throws {
    let table = try #require(RatioTable.named[row["table"]])
    let counts = try row["counts"].split(separator: " ").map { pair in
      let numbers = try pair.split(separator: ":").map { try #require(Int($0)) }
      return (classAge: numbers[0], children: numbers[1])
    }
    let modes = [
      ("fractional", MixingMode.fractional), ("youngest", .youngest), ("per_band", .perBand),
    ]
    for (column, mode) in modes {
      let needed = CaregiverNeed.caregivers(for: counts, table: table, mode: mode)
      #expect(needed == (try row.int(column)), "\(column)")
    }
  }

  @Test(arguments: try CaseFile.rows("occupancy"))
  func peaks(row: CaseRow) throws {
    let stays = try row["stays"].split(separator: ";").map { stay in
      let ends = stay.split(separator: "/")
      let from = try #require(TimeText.instant(ends[0]))
      let until = try #require(TimeText.instant(ends[1]))
      return try #require(Span(from, until))
    }
    let first = try #require(stays.first)
    let whole = stays.reduce(first) { $0.union($1) }
    var scene = Scene()
    scene.room()
    for (number, stay) in stays.enumerated() {
      scene.booked("k\(number)", TimeText.text(stay.from), TimeText.text(stay.until))
    }
    let room = try #require(scene.state.rooms.first)
    let steps = scene.state.load(of: room, over: whole, at: scene.now).steps
    let peak = try #require(steps.map(\.children).max())
    #expect(peak == (try row.int("peak")))
    #expect(steps.first { $0.children == peak }?.span.from == (try row.instant("peak_at")))
  }

  @Test(arguments: try CaseFile.rows("lead_time"))
  func leadTime(row: CaseRow) throws {
    let from = try row.instant("start")
    let applied = try row.instant("applied")
    let isEmergency = row.flag("emergency")
    let asked = Self.codes(from, applied, isEmergency: isEmergency)
    let answer =
      if asked.contains("tooFarAhead") {
        "too-early"
      } else if isEmergency, applied >= from {
        "walk-in-only"
      } else if !asked.isEmpty {
        "too-late"
      } else {
        Self.codes(from, applied, isEmergency: false).isEmpty ? "ok" : "emergency-ok"
      }
    #expect(answer == row["expected"])
  }

  private static func codes(_ from: Instant, _ applied: Instant, isEmergency: Bool) -> [String] {
    Notice.reasons(from: from, applied: applied, isEmergency: isEmergency, profile: .jinju)
      .map(\.code)
  }
}
