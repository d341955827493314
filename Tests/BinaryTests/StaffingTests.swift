import ProgramRunner
import Testing

/// Who could cover, hours worked and the rooms of a night, from outside.
@Suite struct StaffingTests {
  @Test func whoCouldCoverIsAnsweredBestFirstAndChangesNothing() throws {
    let centre = try Centre.filled()
    let before = try centre.everything()
    let run = try centre.run(
      "cover", "r2", "--from", "2026-11-27T18:00", "--until", "2026-11-27T22:00", "--json")
    #expect(run.exit == 0)
    #expect(run.text.contains(#""staff":"s1","canCover":"#))
    #expect(try centre.run("cover", "r9", "--until", "2026-11-27T22:00").exit == 1)
    let hours = try centre.run("hours-worked", "--from", "2026-11-27", "--json")
    #expect(hours.exit == 0)
    #expect(hours.text.contains(#""week":"2026-11-23","staff":"s1""#), "\(hours.text)")
    #expect(try centre.everything() == before)
  }

  @Test func whoWentBeforeTheEndOfAShiftStandsWithTheHoursThatWereWorked() throws {
    let centre = try Centre.filled()
    func steps(_ steps: [(at: String, typed: String)]) throws {
      for (at, typed) in steps {
        let run = try centre.run(typed.split(separator: " ").map(String.init), now: at)
        #expect(run.exit == 0, "\(typed) \(run.text)")
      }
    }
    try steps([("2026-11-27T17:55", "sign-on s2"), ("2026-11-27T20:10", "sign-off s2")])
    let off =
      #""room":"r2","state":"off","since":"2026-11-27T17:55+09:00","until":"2026-11-27T20:10+09:00""#
    #expect(try centre.run("board", "--json", now: "2026-11-27T20:30").text.contains(off))
    let text = try centre.run("board", now: "2026-11-27T20:30").text
    #expect(text.contains("17:55–20:10"), "\(text)")
    // A second shift of the same night is still to come, and is missed where nobody comes.
    try centre.take(
      "shifts",
      "id,staff,room,from,until\nw2,s2,r2,2026-11-27T18:00,2026-11-27T20:00\n"
        + "w9,s2,r2,2026-11-28T02:00,2026-11-28T09:00\n")
    for (at, state) in [("2026-11-27T23:00", "due"), ("2026-11-28T02:40", "absent")] {
      let later = try centre.run("board", "--json", now: at).text
      let due =
        #""state":"\#(state)","since":"2026-11-28T02:00+09:00","until":"2026-11-28T09:00+09:00""#
      #expect(later.contains(due), "\(at) \(later)")
    }
  }

  /// Two children in two rooms at the same hours, where one room and one caregiver would do.
  private func apart(asking isAsked: Bool) throws -> Centre {
    try booked(
      [("k1", "2023-05-05", "r1"), ("k2", "2023-06-05", "r2")], places: 6, asking: isAsked)
  }

  /// Children with a booking of the same hours, each in its room; b1 and so on, in this order.
  private func booked(
    _ children: [(id: String, birth: String, room: String)], places: Int, asking isAsked: Bool
  ) throws -> Centre {
    let centre = try Centre.created()
    try centre.take(
      "rooms", "id,center,name,places\nr1,,새싹,\(places)\nr2,,햇살,\(places)\n")
    let births = children.map { "\($0.id),하윤,\($0.birth)\n" }.joined()
    try centre.take("children", "id,name,birth\n" + births)
    // Who shares a telephone is a sibling.
    let guardians = children.enumerated().map { number, child in
      "g\(child.id),가,010-0000-100\(number),mother,\(child.id),1,0\n"
    }.joined()
    try centre.take("guardians", "id,name,phone,relation,child,resident,worksInCity\n" + guardians)
    for child in children {
      let other = child.room == "r1" ? "r2" : "r1"
      // Where nobody asks, the other room is closed just then.
      #expect(try centre.run("room", other, "--close", "--because", "x").exit == 0)
      let book = [
        "book", "--child", child.id, "--from", "2026-11-27T18:00", "--until", "2026-11-27T22:00",
      ]
      let run = try centre.run(book + (isAsked ? ["--room", child.room] : []))
      #expect(run.exit == 0, "\(run.text)\(run.problemText)")
      #expect(try centre.run("room", other, "--open", "--because", "x").exit == 0)
    }
    return centre
  }

  @Test func childrenOfTwoFullRoomsAreExchanged() throws {
    // Two infants and two who are four in each room need two caregivers there; four infants two, the others one.
    let children = ["r1", "r2"].flatMap { room in
      (1...4).map { (id: "\(room)k\($0)", birth: $0 < 3 ? "2026-02-02" : "2022-02-02", room: room) }
    }
    let centre = try booked(children, places: 4, asking: false)
    // Somebody waits: a place that is free between two moves is not hers.
    try centre.take("children", "id,name,birth\nk9,도윤,2022-05-05\n")
    try centre.take(
      "guardians",
      "id,name,phone,relation,child,resident,worksInCity\ng9,가,010-0000-0009,mother,k9,1,0\n")
    #expect(
      try centre.run(
        "waitlist", "add", "--child", "k9", "--from", "2026-11-27T18:00", "--until",
        "2026-11-27T22:00"
      ).exit == 0)
    let applied = try centre.run("plan-rooms", "--night", "2026-11-27", "--apply", "--json")
    #expect(applied.exit == 0, "\(applied.text)\(applied.problemText)")
    #expect(
      applied.text.contains(
        #""applied":true,"caregiverMinutesBefore":960,"caregiverMinutesAfter":720"#),
      "\(applied.text)")
    let again = try centre.run("plan-rooms", "--night", "2026-11-27", "--json")
    #expect(again.text.contains(#""moves":[]"#))
    #expect(try !centre.run("waitlist", "list", "--json").text.contains(#""status":"offered""#))
    #expect(try centre.run("verify").exit == 0)
  }

  @Test func theRoomsOfANightAreProposedAndThenApplied() throws {
    let centre = try apart(asking: false)
    let before = try centre.everything()
    let proposal = try centre.run("plan-rooms", "--night", "2026-11-27", "--json")
    #expect(proposal.exit == 0)
    #expect(
      proposal.text.contains(
        #""applied":false,"caregiverMinutesBefore":480,"caregiverMinutesAfter":240"#))
    #expect(try centre.everything() == before)
    let applied = try centre.run("plan-rooms", "--night", "2026-11-27", "--apply", "--json")
    #expect(applied.exit == 0, "\(applied.text)\(applied.problemText)")
    #expect(applied.text.contains(#""applied":true"#))
    let again = try centre.run("plan-rooms", "--night", "2026-11-27", "--json")
    #expect(again.text.contains(#""moves":[]"#))
    #expect(try centre.run("verify").exit == 0)
    #expect(try centre.run("plan-rooms", "--night", "nonsense").exit == 2)
  }

  @Test func aRoomThatAFamilyAskedForIsNotChanged() throws {
    let centre = try apart(asking: true)
    let proposal = try centre.run("plan-rooms", "--night", "2026-11-27", "--json")
    #expect(proposal.text.contains(#""moves":[]"#), "\(proposal.text)")
  }

  @Test func aBookingThatSomebodyMovedStaysWhereItWasPut() throws {
    let centre = try apart(asking: false)
    // k2 goes into the room of k1 and back: now it was asked for.
    for room in ["r1", "r2"] {
      #expect(try centre.run("change", "b2", "--room", room).exit == 0)
    }
    let proposal = try centre.run("plan-rooms", "--night", "2026-11-27", "--json")
    #expect(proposal.text.contains(#""booking":"b1","child":"k1""#), "\(proposal.text)")
    #expect(!proposal.text.contains(#""booking":"b2""#), "\(proposal.text)")
  }
}
