import CareDomain
import Testing

/// The values that every layer shares.
@Suite struct ValueTests {
  @Test func everyDayOfFourCenturiesComesBackFromItsNumbers() throws {
    var previous: CivilDate?
    for number in -150_000...20_000 {
      let date = CivilDate(dayNumber: number)
      let (year, month, day) = date.parts
      #expect(CivilDate(year: year, month: month, day: day) == date)
      if let previous { #expect(previous < date) }
      previous = date
    }
  }

  @Test func theFirstOf2026WasAThursday() {
    #expect(CivilDate(dayNumber: 0).weekday == .thursday)
    #expect(CivilDate(dayNumber: -4).weekday == .sunday)
  }

  @Test(arguments: [
    ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"),
    ("2026-03-31", -1, "2026-02-28"),
    ("2026-01-15", -1, "2025-12-15"), ("2026-12-31", 2, "2027-02-28"),
  ])
  func monthsAreClampedToTheMonthsEnd(_ from: String, months: Int, to: String) throws {
    let date = try #require(TimeText.date(from))
    #expect(TimeText.text(date.adding(months: months)) == to)
  }

  @Test func spansThatTouchDoNotOverlap() throws {
    let first = Span(from: Instant(minute: 0), minutes: 60)
    let second = Span(from: Instant(minute: 60), minutes: 60)
    #expect(!first.overlaps(second))
    #expect(first.overlaps(Span(from: Instant(minute: 59), minutes: 1)))
    #expect(first.intersection(second) == nil)
    #expect(first.union(second).minutes == 120)
    #expect(Span(Instant(minute: 5), Instant(minute: 5)) == nil)
    #expect(Span(Instant(minute: 6), Instant(minute: 5)) == nil)
  }

  @Test func identifiersStandInTheOrderThatPeopleCount() throws {
    let texts = ["r10", "r2", "a", "r1", "b9", "r007"]
    let sorted = try texts.map { try #require(Room.ID($0)) }.sorted().map(\.text)
    #expect(sorted.firstIndex(of: "r2")! < sorted.firstIndex(of: "r10")!)
    #expect(sorted.firstIndex(of: "a") == 0)
  }

  @Test(arguments: ["", "a b", "한", "a\u{0}", String(repeating: "x", count: 65), "a/b", "é"])
  func whatIsNoIdentifierIsRefused(_ text: String) {
    #expect(Room.ID(text) == nil)
  }

  @Test func aRoomHasNoMorePlacesThanItsFloorAllows() {
    let center = Center.ID(prefix: "c", number: 1)
    var room = Room(id: Room.ID(prefix: "r", number: 1), center: center, name: "", places: 10)
    #expect(room.usablePlaces == 10)
    room.area = 2400
    #expect(room.usablePlaces == 9)
    room.area = 263
    #expect(room.usablePlaces == 0)
  }
}
