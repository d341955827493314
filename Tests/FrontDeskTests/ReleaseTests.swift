import CareDomain
import FrontDesk
import SchedulingEngine
import Testing

/// Every way in which a place becomes free offers it to who waits, in the same transaction (DOMAIN 5, row 14).
@Suite struct ReleaseTests {
  enum Release: String, CaseIterable {
    case cancel, change, earlyCheckOut, noShow, morePlaces, openedRoom, newShift, restoredShift
    case leftTheList, endedSeries
  }

  /// Saturday, when every center is open from 09:00.
  private static let saturday = Furniture.date("2026-11-28")

  private static func span(_ from: Int, _ until: Int) -> Span {
    Span(from: saturday.midnight.adding(minutes: from * 60), minutes: (until - from) * 60)
  }

  private static func wish(
    _ child: String, _ span: Span, room: String, emergency: String? = nil
  ) -> BookingRequest {
    BookingRequest(
      child: Furniture.id(child), room: Furniture.id(room), from: span.from, until: span.until,
      emergency: emergency)
  }

  /// Somebody has the only place of a room at the time that k9 waits for, in either center.
  @Test(arguments: Release.allCases, ["r1", "r3"])
  func aReleaseIsOfferedAtOnceAndNeverAbovePlaces(release: Release, room: String) throws {
    let centre = try FileCentre()
    for shift in Furniture.state().shifts where shift.span.overlaps(Self.span(0, 24)) {
      try centre.must(.changeRules(.removeShift(shift.id), because: ""))
    }
    let id: Room.ID = Furniture.id(room)
    try centre.must(.changeRules(.room(id, RoomChange(places: 1)), because: ""))
    let act = try Self.prepare(release, id, centre)
    try centre.must(.wait(Self.wish("k9", Self.span(12, 14), room: room)))
    try centre.must(.wait(Self.wish("k8", Self.span(12, 14), room: room)))
    #expect(try Self.offers(centre) == [], "nothing is free yet")
    try act()
    #expect(try Self.offers(centre) == ["k9 \(room)"], "\(release)")
    let others = try centre.perform(.book(Self.wish("k7", Self.span(12, 14), room: room)))
    guard case .refused(let reasons, _) = others else {
      Issue.record("the place is held, but \(others)")
      return
    }
    #expect(reasons.contains { ["roomFull", "staffTooFew"].contains($0.code) })
    #expect(Counting(state: try centre.state(), now: centre.now).problem() == nil)
  }

  private static func offers(_ centre: FileCentre) throws -> [String] {
    try centre.desk.waitlist(at: centre.now).filter { $0.child.text > "k7" }.compactMap { entry in
      entry.offer.map { "\(entry.child) \($0.room)" }
    }
  }

  /// Takes the place away, and says how it is given back.
  private static func prepare(
    _ release: Release, _ room: Room.ID, _ centre: FileCentre
  ) throws -> () throws -> Void {
    switch release {
    case .openedRoom:
      try centre.must(.changeRules(.room(room, RoomChange(isOpen: false)), because: ""))
      return { try centre.must(.changeRules(.room(room, RoomChange(isOpen: true)), because: "")) }
    case .newShift, .restoredShift: return try staff(release, room, centre)
    case .endedSeries, .leftTheList:
      return try others(release, room, centre)
    default: break
    }
    let booked = try centre.must(
      .book(wish("k1", span(10, 14), room: room.text)))
    guard case .booked(let booking, _, _) = booked else { return {} }
    switch release {
    case .cancel: return { try centre.must(.cancel(booking.id, because: "")) }
    case .change:
      let later = span(15, 17)
      let change = BookingChange(from: later.from, until: later.until)
      return { try centre.must(.change(booking.id, change)) }
    case .earlyCheckOut:
      return {
        centre.now = span(10, 14).from
        try centre.must(.checkIn(booking.child, broughtBy: nil))
        centre.now = centre.now.adding(minutes: 30)
        try centre.must(.checkOut(booking.child, to: "g-k1"))
      }
    case .noShow:
      return {
        centre.now = span(10, 14).from.adding(minutes: 20)
        try centre.must(.noShow(booking.id, because: ""))
      }
    default:
      return { try centre.must(.changeRules(.room(room, RoomChange(places: 2)), because: "")) }
    }
  }

  /// The night is planned, and nobody works in the room.
  private static func staff(
    _ release: Release, _ room: Room.ID, _ centre: FileCentre
  ) throws -> () throws -> Void {
    func shift(_ name: String, _ staff: String, _ hours: (Int, Int)) -> Shift {
      Shift(
        id: Furniture.id(name), staff: Furniture.id(staff), room: room,
        span: span(hours.0, hours.1))
    }
    try centre.must(.register(.shift(shift("z1", "s0", (9, 10)))))
    let more = shift("z2", "s1", (9, 24))
    if release == .newShift { return { try centre.must(.register(.shift(more))) } }
    try centre.must(.register(.shift(more)))
    try centre.must(.changeRules(.removeShift(more.id), because: ""))
    return { try centre.must(.changeRules(.restoreShift(more.id), because: "")) }
  }

  private static func others(
    _ release: Release, _ room: Room.ID, _ centre: FileCentre
  ) throws -> () throws -> Void {
    if release == .leftTheList {
      let booked = try centre.must(.book(wish("k1", span(10, 14), room: room.text)))
      let first = try centre.must(.wait(wish("k2", span(12, 14), room: room.text)))
      guard case .booked(let booking, _, _) = booked, case .waitlisted(let entry) = first else {
        return {}
      }
      try centre.must(.cancel(booking.id, because: ""))
      // The place was offered to the first; leaving passes it on.
      let blocker = try centre.perform(.book(wish("k3", span(12, 14), room: room.text)))
      guard case .refused = blocker else { throw NotAccepted(text: "\(blocker)") }
      return { try centre.must(.leaveWaitlist(entry.id, because: "")) }
    }
    let pattern = SeriesPattern(
      weekdays: [.saturday], opens: 600, closes: 840, starting: saturday, weeks: 1)
    let answer = try centre.desk.plan(
      SeriesRequest(child: Furniture.id("k1"), room: room, pattern: pattern),
      by: FileCentre.author, at: centre.now)
    guard let series = answer.series, answer.isNumbered else {
      throw NotAccepted(text: "\(answer.dates)")
    }
    return {
      _ = try centre.desk.end(series.id, because: "", by: FileCentre.author, at: centre.now)
    }
  }
}
