import Foundation
import ProgramRunner
import Testing

/// Taking back, entering late, waiving a rule: by command, and what the board and the journal say of it.
@Suite struct UndoTests {
  private static let night = "2026-11-27T18:40"

  private func centre() throws -> Centre {
    let centre = try Centre.filled()
    for staff in ["s1", "s2"] { _ = try centre.run("sign-on", staff, now: "2026-11-27T17:55") }
    return centre
  }

  private func undo(_ centre: Centre, at now: String) throws -> Run {
    try centre.run("undo", "--json", now: now)
  }

  @Test func eachActIsTakenBackInItsTurnAndCanBeDoneAgain() throws {
    let centre = try centre()
    #expect(try centre.run("check-in", "k3", now: "2026-11-27T19:00").exit == 0)
    #expect(try centre.run("check-out", "k3", "--to", "g3", now: "2026-11-27T19:02").exit == 0)
    #expect(try undo(centre, at: "2026-11-27T19:03").text.contains(#""undone":"checkedOut""#))
    #expect(
      try centre.run("board", "--json", now: "2026-11-27T19:03").text.contains(#""present":1"#))
    #expect(try undo(centre, at: "2026-11-27T19:04").text.contains(#""undone":"checkedIn""#))
    #expect(
      !(try centre.run("board", "--json", now: "2026-11-27T19:04").text.contains(#""present":1"#)))
    let nothing = try undo(centre, at: "2026-11-27T19:05")
    #expect(nothing.exit == 1 && nothing.text.contains("nothingToUndo"), "\(nothing.text)")
    #expect(try centre.run("check-in", "k3", now: "2026-11-27T19:06").exit == 0, "done again")
    #expect(try centre.run("verify").exit == 0)
  }

  @Test func aChangeSaysWhatTheNewTimesCostAndItsUndoWhatTheOldOnesCost() throws {
    let centre = try centre()
    let morning = "2026-11-26T10:00"
    let span = "book --child k1 --from 2026-11-27T18:30 --until 2026-11-27T22:00 --room r1"
    #expect(try centre.run(span.split(separator: " ").map(String.init), now: morning).exit == 0)
    func bookings() throws -> String { try centre.run("bookings", "--json", now: morning).text }
    #expect(try bookings().contains(#""fee":4000"#))
    let change = try centre.run(
      "change", "b1", "--until", "2026-11-27T23:30", "--json", now: morning)
    #expect(change.text.contains(#""fee":5000"#), "\(change.text)")
    #expect(try bookings().contains(#""fee":5000"#) && !bookings().contains(#""fee":4000"#))
    #expect(try undo(centre, at: morning).exit == 0)
    #expect(try bookings().contains(#""fee":4000"#) && !bookings().contains(#""fee":5000"#))
    #expect(try centre.run("verify").exit == 0)
  }

  @Test func aCancellationIsTakenBackOnlyWhileThePlaceIsFree() throws {
    let centre = try centre()
    #expect(try centre.run("cancel", "b-a", now: "2026-11-27T10:00").exit == 0)
    #expect(try undo(centre, at: "2026-11-27T10:01").text.contains(#""status":"booked""#))
    #expect(try centre.run("cancel", "b-a", now: "2026-11-27T10:02").exit == 0)
    #expect(
      try centre.run(
        "room", "r2", "--close", "--because", "누수", "--operator", "s1",
        now: "2026-11-27T10:03"
      ).exit == 0)
    let late = try undo(centre, at: "2026-11-27T10:04")
    #expect(late.exit == 1 && late.text.contains("roomClosed"), "\(late.text)")
  }

  @Test func bookingChangingAndSigningOnAreTakenBack() throws {
    let centre = try centre()
    let book = [
      "book", "--child", "k2", "--from", "2026-11-28T18:00", "--until", "2026-11-28T20:00",
    ]
    #expect(try centre.run(book, now: "2026-11-27T10:00").exit == 0)
    #expect(try undo(centre, at: "2026-11-27T10:01").text.contains(#""status":"cancelled""#))
    #expect(
      try centre.run("change", "b-a", "--until", "2026-11-27T23:00", now: "2026-11-27T10:02").exit
        == 0)
    #expect(try undo(centre, at: "2026-11-27T10:03").text.contains("2026-11-27T22:00"))
    #expect(try centre.run("sign-off", "s2", now: "2026-11-27T18:00").exit == 0)
    #expect(try undo(centre, at: "2026-11-27T18:01").text.contains(#""undone":"signedOff""#))
    #expect(try centre.run("verify").exit == 0)
  }

  @Test func nobodyTakesBackWhatAnotherDidOrWhatIsTooLongAgo() throws {
    let centre = try centre()
    #expect(try centre.run("check-in", "k3", now: "2026-11-27T19:00").exit == 0)
    let other = try centre.run("undo", "--operator", "s2", now: "2026-11-27T19:01")
    #expect(other.exit == 1)
    #expect(try undo(centre, at: "2026-11-27T19:11").exit == 1)
    #expect(try undo(centre, at: "2026-11-27T19:10").exit == 0)
  }

  @Test func aDryRunSaysWhatWouldBeTakenBack() throws {
    let centre = try centre()
    #expect(try centre.run("check-in", "k3", now: "2026-11-27T19:00").exit == 0)
    let run = try centre.run("undo", "--dry-run", now: "2026-11-27T19:01")
    #expect(run.text.contains("등원 박지우"), "\(run.text)")
    #expect(
      try centre.run("board", "--json", now: "2026-11-27T19:01").text.contains(#""present":1"#))
  }

  // MARK: Late entry

  @Test func aLateArrivalKeepsBothTimesAndIsMarked() throws {
    let centre = try centre()
    let run = try centre.run(
      "check-in", "k3", "--at", "2026-11-27T19:05", "--because", "바빠서", "--json",
      now: "2026-11-27T20:30")
    #expect(run.exit == 0, "\(run.text)\(run.problemText)")
    for part in [
      #""lateEntry":true"#, #""arrived":"2026-11-27T19:05+09:00""#,
      #""entered":"2026-11-27T20:30+09:00""#, "바빠서",
    ] { #expect(run.text.contains(part), "\(part): \(run.text)") }
    let board = try centre.run("board", "--json", now: "2026-11-27T20:31").text
    #expect(board.contains(#""since":"2026-11-27T19:05+09:00""#))
    #expect(board.contains(#""lateEntry":true"#))
    #expect(try centre.run("board", now: "2026-11-27T20:31").text.contains("나중에 적음"))
    let audit = try centre.run("audit", "--kind", "checkedIn", "--json").text
    #expect(audit.contains(#""at":"2026-11-27T20:30+09:00""#) && audit.contains("lateEntry"))
    #expect(try centre.run("verify").exit == 0)
  }

  @Test func aForgottenDepartureStaysOverdueUntilSomebodyEntersIt() throws {
    let centre = try centre()
    #expect(try centre.run("check-in", "k3", now: "2026-11-27T19:00").exit == 0)
    let morning = "2026-11-28T18:30"
    let board = try centre.run("board", "--json", now: morning).text
    #expect(board.contains(#""state":"overdue""#) && board.contains(#""present":1"#))
    let run = try centre.run(
      "check-out", "k3", "--to", "g3", "--at", "2026-11-27T22:10", "--because", "잊음", "--json",
      now: morning)
    #expect(
      run.exit == 0 && run.text.contains(#""departed":"2026-11-27T22:10+09:00""#), "\(run.text)")
    #expect(run.text.contains(#""fee":4000"#), "the fee is of the real time: \(run.text)")
  }

  @Test(arguments: [
    ("2026-11-27T20:31", "notPast"), ("2026-11-25T20:00", "tooLongAgo"),
    ("2026-11-27T18:00", "beforeStart"),
  ])
  func aTimeThatCannotBeIsRefused(at: String, code: String) throws {
    let centre = try centre()
    #expect(try centre.run("check-in", "k3", now: "2026-11-27T19:00").exit == 0)
    let run = try centre.run(
      "check-out", "k3", "--to", "g3", "--at", at, "--because", "x", "--json",
      now: "2026-11-27T20:30")
    #expect(run.exit == 1 && run.text.contains(code), "\(run.text)")
    #expect(
      try centre.run("check-out", "k3", "--to", "g3", "--at", at, now: "2026-11-27T20:30").exit
        == 2, "without a reason")
  }

  @Test func lateDutiesAreEnteredToo() throws {
    let centre = try Centre.filled()
    let on = try centre.run(
      "sign-on", "s1", "--at", "2026-11-27T17:55", "--because", "x", "--json",
      now: "2026-11-27T19:00")
    #expect(on.exit == 0 && on.text.contains(#""since":"2026-11-27T17:55+09:00""#), "\(on.text)")
    let again = try centre.run(
      "sign-on", "s1", "--at", "2026-11-27T17:00", "--because", "x", "--json",
      now: "2026-11-27T19:00")
    #expect(again.exit == 1 && again.text.contains("alreadyOnDuty"))
    let off = try centre.run(
      "sign-off", "s1", "--at", "2026-11-27T18:30", "--because", "x", "--json",
      now: "2026-11-27T19:00")
    #expect(off.exit == 0 && off.text.contains(#""until":"2026-11-27T18:30+09:00""#))
  }

  // MARK: Overrides

  @Test func theRatioIsWaivedByTwoPeopleWithAReasonAndNeverThePlaces() throws {
    let centre = try Centre.filled()
    // Nobody but s2 in r2 is planned; r1 has s1. Take s1 off the roster, and r1 has nobody.
    let remove = try centre.run("shift", "remove", "w1", "--because", "병가", now: "2026-11-27T10:00")
    #expect(remove.exit == 0, "\(remove.problemText)")
    let book = [
      "book", "--child", "k1", "--room", "r1", "--from", "2026-11-27T20:00", "--until",
      "2026-11-27T22:00", "--emergency", "입원", "--json",
    ]
    let plain = try centre.run(book, now: "2026-11-27T10:01")
    #expect(plain.exit == 1 && plain.text.contains("staffTooFew"), "\(plain.text)")
    let waived = try centre.run(book + ["--override-ratio", "원장 지시"], now: "2026-11-27T10:02")
    #expect(
      waived.exit == 0 && waived.text.contains(#""override":"ratioOverride""#), "\(waived.text)")
    #expect(
      try centre.run("board", "--at", "2026-11-27T20:30", "--json", now: "2026-11-27T10:03").text
        .contains(#""overrides":["ratioOverride"]"#))
    #expect(
      try centre.run("room", "r1", "--places", "1", "--because", "x", now: "2026-11-27T10:04").exit
        == 0)
    let second = book.map { $0 == "k1" ? "k4" : $0 } + ["--override-ratio", "원장 지시"]
    let full = try centre.run(second, now: "2026-11-27T10:05")
    #expect(full.exit == 1 && full.text.contains("roomFull"), "\(full.text)")
  }

  @Test func aChildIsGivenToAnUnlistedPersonByTwoPeopleButNeverToOneWhoIsBarred() throws {
    let centre = try centre()
    #expect(try centre.run("check-in", "k3", now: "2026-11-27T19:00").exit == 0)
    let give = ["check-out", "k3", "--to", "이웃 김씨", "--json"]
    #expect(try centre.run(give, now: "2026-11-27T21:00").text.contains("notListed"))
    let decided = give + ["--unlisted", "어머니와 통화", "--operator", "s1", "--witness", "s2"]
    #expect(try centre.run(decided, now: "2026-11-27T21:01").text.contains("callMissing"))
    _ = try centre.run("call", "k3", "--to", "g3", "--answered", now: "2026-11-27T21:01")
    let run = try centre.run(decided, now: "2026-11-27T21:01")
    #expect(run.exit == 0 && run.text.contains("unlistedRelease"), "\(run.text)")
    #expect(try centre.run("audit", "--kind", "checkedOut").text.contains("두 사람이 서명"))
  }

  @Test func anEntryOfTheCareLogIsTakenBackAndOfASleepOnlyTheLast() throws {
    let centre = try centre()
    #expect(try centre.run("check-in", "k3", now: "2026-11-27T19:00").exit == 0)
    let log = { (now: String) in
      try centre.run("carelog", "--json", now: now).text.split(separator: "\n").count
    }
    #expect(
      try centre.run("log", "meal", "--children", "k3", "--detail", "all", now: "2026-11-27T19:10")
        .exit == 0)
    let before = try log("2026-11-27T19:11")
    let run = try undo(centre, at: "2026-11-27T19:11")
    #expect(run.text.contains(#""undone":"care.meal""#), "\(run.text)\(run.problemText)")
    #expect(try log("2026-11-27T19:12") == before - 1)
    #expect(try centre.run("sleep", "k3", now: "2026-11-27T20:00").exit == 0)
    #expect(try centre.run("sleep", "k3", "--end", now: "2026-11-27T20:05").exit == 0)
    #expect(
      try undo(centre, at: "2026-11-27T20:06").text.contains(#""undone":"care.sleepEnded""#))
    #expect(
      try undo(centre, at: "2026-11-27T20:07").text.contains(#""undone":"care.sleepBegan""#))
    let verified = try centre.run("verify")
    #expect(verified.exit == 0, "\(verified.text)")
    #expect(
      try centre.run("sleep", "k3", "--end", now: "2026-11-27T20:08").exit == 1, "asleep no more")
  }
}
