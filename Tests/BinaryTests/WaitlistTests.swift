import ProgramRunner
import Testing

/// Waiting for a place, by the built program and by several at once (DOMAIN 5, row 14).
@Suite(.serialized) struct WaitlistTests {
  private static let time = "--from 2026-12-12T10:00 --until 2026-12-12T12:00"

  /// One room of one place, taken on Saturday 10:00 to 12:00 by k0 (b1); k1, k2 … wait (q1, q2 …).
  private static func centre(waiting: Int) throws -> Centre {
    let centre = try Centre.created()
    try centre.take(
      "rooms",
      "id,center,name,places,minAgeMonths,maxAgeMonths,areaSquareMetres\nr1,,방,1,24,72,\n")
    let numbers = 0...max(waiting, 9)
    try centre.take(
      "children",
      "id,name,birth,sex,allergies,notes\n"
        + numbers.map { "k\($0),아이\($0),2022-05-01,M,,\n" }.joined())
    try centre.take(
      "guardians",
      "id,name,phone,relation,child,resident,worksInCity\n"
        + numbers.map { "g\($0),부모\($0),010-0000-0000,mother,k\($0),1,1\n" }.joined())
    try require(centre, "book --child k0 \(time)")
    for number in 1...max(1, waiting) where number <= waiting {
      try require(centre, "waitlist add --child k\(number) \(time)")
    }
    return centre
  }

  private static func require(_ centre: Centre, _ typed: String, now: String? = nil) throws {
    let run = try run(centre, typed, now: now)
    guard run.exit == 0 else { throw Failure("\(typed): \(run.text)\(run.problemText)") }
  }

  private static func run(_ centre: Centre, _ typed: String, now: String? = nil) throws -> Run {
    try centre.run(typed.split(separator: " ").map(String.init) + ["--json"], now: now)
  }

  /// Who has an offer, and until when.
  private static func offers(_ centre: Centre, _ now: String) throws -> [String] {
    try run(centre, "waitlist", now: now).lines.compactMap { line in
      guard let until = line.firstMatch(of: #/"offeredUntil":"[0-9-]+T([0-9:]+)\+/#),
        let id = line.firstMatch(of: #/"id":"(\w+)"/#)
      else { return nil }
      return "\(id.1) \(until.1)"
    }
  }

  @Test func whoIsBookedElsewhereGivesTheOfferedPlaceUpToTheNext() throws {
    let centre = try Self.centre(waiting: 0)
    try centre.take(
      "rooms",
      "id,center,name,places,minAgeMonths,maxAgeMonths,areaSquareMetres\nr2,,옆방,1,24,72,\n")
    for number in 1...2 {
      try Self.require(centre, "waitlist add --room r1 --child k\(number) \(Self.time)")
    }
    try Self.require(centre, "cancel b1", now: "2026-12-01T10:00")
    #expect(try Self.offers(centre, "2026-12-01T10:04") == ["q1 10:20"])
    try Self.require(centre, "book --child k1 --room r2 \(Self.time)", now: "2026-12-01T10:05")
    #expect(try Self.offers(centre, "2026-12-01T10:05") == ["q2 10:25"])
    let stranger = try Self.run(
      centre, "book --child k9 --room r1 \(Self.time)", now: "2026-12-01T10:06")
    #expect(stranger.text.contains(#""code":"placeHeld""#))
    try Self.require(centre, "cancel b2", now: "2026-12-01T10:07")
    #expect(
      try Self.offers(centre, "2026-12-01T10:07") == ["q2 10:25"], "one place, one offer")
    try Self.require(centre, "waitlist take q2", now: "2026-12-01T10:08")
    #expect(try centre.run("verify", now: "2026-12-01T10:09").exit == 0)
  }

  @Test func whoseOfferedRoomIsShutIsOfferedAnotherAtOnce() throws {
    let centre = try Self.centre(waiting: 2)
    try Self.require(centre, "cancel b1", now: "2026-12-01T10:00")
    #expect(try Self.offers(centre, "2026-12-01T10:01") == ["q1 10:20"])
    try Self.require(centre, "room r1 --close --because 누수", now: "2026-12-01T10:02")
    #expect(try Self.offers(centre, "2026-12-01T10:02") == [], "nobody is promised a shut room")
    try Self.require(centre, "room r1 --open --because 수리", now: "2026-12-01T10:05")
    #expect(try Self.offers(centre, "2026-12-01T10:05") == ["q1 10:25"])
    try Self.require(centre, "waitlist take q1", now: "2026-12-01T10:06")
  }

  @Test func aCancelledPlaceGoesRoundByTheClockAndCanBeTakenInTime() throws {
    let centre = try Self.centre(waiting: 3)
    try Self.require(centre, "cancel b1", now: "2026-12-01T10:00")
    #expect(try Self.offers(centre, "2026-12-01T10:19") == ["q1 10:20"])
    #expect(try Self.offers(centre, "2026-12-01T10:20") == ["q2 10:40"])
    let stranger = try Self.run(centre, "book --child k9 \(Self.time)", now: "2026-12-01T10:21")
    #expect(stranger.text.contains(#""code":"roomFull""#))
    let early = try Self.run(centre, "waitlist take q3", now: "2026-12-01T10:22")
    #expect(early.exit == 1)
    let taken = try Self.run(centre, "waitlist take q2", now: "2026-12-01T10:39")
    #expect(taken.text.contains(#""decision":"accepted","booking":"b2","child":"k2""#))
    #expect(try Self.run(centre, "waitlist take q2", now: "2026-12-01T10:39").exit == 1)
    #expect(try Self.offers(centre, "2026-12-01T10:45") == [])
    try Self.require(centre, "cancel b2", now: "2026-12-02T10:00")
    #expect(
      try Self.offers(centre, "2026-12-02T10:00") == ["q3 10:20"], "q1 let an offer lapse")
  }

  @Test func aPlaceThatEverybodyLetGoIsFreeAndALateTakerIsJudgedAnew() throws {
    let centre = try Self.centre(waiting: 2)
    try Self.require(centre, "cancel b1", now: "2026-12-01T10:00")
    let late = "2026-12-01T10:40"
    try Self.require(centre, "waitlist take q1", now: late)
    let refused = try Self.run(centre, "waitlist take q2", now: late)
    #expect(refused.text.contains(#""code":"roomFull""#))
    #expect(try Self.run(centre, "bookings").lines.count == 2)
  }

  @Test func leavingTheListPassesTheOfferOn() throws {
    let centre = try Self.centre(waiting: 2)
    try Self.require(centre, "cancel b1", now: "2026-12-01T10:00")
    try Self.require(centre, "waitlist withdraw q1 --because 이사", now: "2026-12-01T10:05")
    #expect(try Self.offers(centre, "2026-12-01T10:05") == ["q2 10:25"])
  }

  @Test func anEarlyCheckOutAChangeAndMorePlacesAreReleasesToo() throws {
    let rooms = "id,center,name,places,minAgeMonths,maxAgeMonths,areaSquareMetres\n"
    let more = try Self.centre(waiting: 1)
    try more.take("rooms", rooms + "r1,,방,2,24,72,\n")
    #expect(try Self.offers(more, "2026-11-26T10:00") == ["q1 10:20"])
    let changed = try Self.centre(waiting: 1)
    try Self.require(changed, "change b1 --from 2026-12-12T12:00 --until 2026-12-12T14:00")
    #expect(try Self.offers(changed, "2026-11-26T10:00") == ["q1 10:20"])

    let early = try Self.centre(waiting: 0)
    try Self.require(early, "book --child k1 --from 2026-12-12T12:00 --until 2026-12-12T18:00")
    try Self.require(
      early, "waitlist add --child k2 --from 2026-12-12T15:00 --until 2026-12-12T17:00")
    try Self.require(early, "check-in k1", now: "2026-12-12T12:00")
    try Self.require(early, "check-out k1 --to g1", now: "2026-12-12T14:30")
    #expect(try Self.offers(early, "2026-12-12T14:31") == ["q1 14:50"])
  }

  @Test func nobodyWaitsForWhatIsFreeOrForWhatNobodyCanMend() throws {
    let centre = try Self.centre(waiting: 1)
    let cases = [
      ("waitlist add --child k2 --from 2026-12-12T13:00 --until 2026-12-12T14:00", "placeIsFree"),
      ("waitlist add --child k1 \(Self.time)", "alreadyWaiting"),
      ("waitlist add --child k2 --from 2026-11-26T10:00 --until 2026-11-26T11:00", "outsideHours"),
      ("waitlist add --child zz \(Self.time)", "unknownChild"),
      ("waitlist take q9", "unknownWaitlistEntry"),
    ]
    let before = try centre.everything()
    for (typed, code) in cases {
      let run = try Self.run(centre, typed)
      #expect(run.exit == 1)
      #expect(run.text.contains(#""code":"\#(code)""#), "\(typed): \(run.text)")
    }
    #expect(try Self.run(centre, "waitlist take q1 --dry-run").exit == 1)
    #expect(try centre.everything() == before)
  }

  @Test func twoDesksTakingAndBookingAtOnceGiveEachPlaceOnce() throws {
    let centre = try Self.centre(waiting: 9)
    for round in 1...8 {
      let now = "2026-12-01T1\(round):00"
      try Self.require(centre, "cancel b\(round)", now: now)
      let offer = try #require(try Self.offers(centre, now).first)
      let entry = String(offer.prefix { $0 != " " })
      let lines = [
        #"{"do":"waitlistTake","entry":"\#(entry)","now":"\#(now)"}"#,
        #"{"do":"book","child":"k0","from":"2026-12-12T10:00","until":"2026-12-12T12:00","now":"\#(now)"}"#,
      ]
      let desks = try [lines, lines.reversed()].map { lines in
        var call = centre.call(["batch"], now: now)
        call.input = Array((lines.joined(separator: "\n") + "\n").utf8)
        return try call.start()
      }
      let answers = try desks.flatMap { try $0.wait().lines }
      let accepted = answers.filter { $0.contains(#""decision":"accepted""#) }
      #expect(
        accepted.count == 1 && accepted[0].contains(#""booking":"b\#(round + 1)""#), "\(answers)")
    }
    let live = try Self.run(centre, "bookings").lines.filter { $0.contains(#""status":"booked""#) }
    #expect(live.count == 1)
    #expect(try centre.journal() > 0)
  }
}
