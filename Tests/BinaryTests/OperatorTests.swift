import Foundation
import ProgramRunner
import Testing

/// Who acts on a live file: PINs, roles and second signatures, on the command line, in batches and in JSON alike.
@Suite struct OperatorTests {
  /// A live centre: s1 a supervisor (123456), s2 a caregiver (222222), s3 another caregiver without a PIN.
  private func live() throws -> Centre {
    let centre = try Centre.live()
    try centre.folder.write("222222\n", as: "pin2")
    try centre.folder.write("333333\n", as: "pin3")
    for (kind, text) in [("rooms", Sample.rooms), ("staff", Self.staff)] {
      let run = try centre.run(["import", kind, "-"] + s1(centre), input: text)
      #expect(run.exit == 0, "\(run.text)\(run.problemText)")
    }
    let add = try centre.run(
      ["operator", "add", "s2", "--new-pin-file", centre.folder.file("pin2")] + s1(centre))
    #expect(add.exit == 0, "\(add.problemText)")
    return centre
  }

  private static let staff = Sample.staff + "s3,,한지민,caregiver,,\n"

  private func s1(_ centre: Centre) -> [String] {
    ["--operator", "s1", "--pin-file", centre.folder.file("pin")]
  }
  private func s2(_ centre: Centre) -> [String] {
    ["--operator", "s2", "--pin-file", centre.folder.file("pin2")]
  }

  @Test func aCaregiverIsRefusedWhatASupervisorDoesOnEveryRoad() throws {
    let centre = try live()
    let before = try centre.run("rooms", "--json").text
    let attempts: [[String]] = [
      ["room", "r1", "--places", "9", "--because", "x"],
      ["holiday", "add", "2026-12-24", "잔치"],
      ["center", "c1", "--profile", "jinju-2019", "--because", "x"],
      [
        "book", "--child", "k1", "--from", "2026-12-01T20:00", "--until", "2026-12-01T22:00",
        "--emergency", "급함",
      ],
      ["seal", "--because", "x"], ["import", "rooms", "-"],
      ["operator", "add", "s3", "--new-pin-file", centre.folder.file("pin3")],
      ["operator", "remove", "s1", "--because", "x"], ["operator", "release", "s1"],
      ["operator", "pin", "s1", "--new-pin-file", centre.folder.file("pin3")],
    ]
    for attempt in attempts {
      let run = try centre.run(attempt + s2(centre) + ["--json"], input: Sample.rooms)
      #expect(run.exit == 4, "\(attempt): \(run.text)\(run.problemText)")
      #expect(run.text.contains(#""code":"notPermitted""#), "\(attempt): \(run.text)")
    }
    #expect(try centre.run("rooms", "--json").text == before)
    let audit = try centre.run("audit", "--operator", "s2", "--kind", "notPermitted", "--json")
    #expect(audit.lines.count == attempts.count)
  }

  @Test func aBatchObeysTheSameRolesLineByLine() throws {
    let centre = try live()
    let lines = """
      {"do":"book","request":"a","child":"k1","from":"2026-12-01T20:00","until":"2026-12-01T22:00","emergency":"급함"}
      {"do":"cancel","request":"b","booking":"zz"}

      """
    let run = try centre.run(["batch"] + s2(centre), input: lines)
    #expect(run.exit == 0)
    #expect(run.lines.map { $0.contains("notPermitted") } == [true, false], "\(run.text)")
    let asSupervisor = try centre.run(
      ["batch"] + s1(centre), input: lines.replacingOccurrences(of: #""a""#, with: #""c""#))
    #expect(asSupervisor.lines.first?.contains("unknownChild") == true, "\(asSupervisor.text)")
  }

  @Test func aSupervisorWhoSignsBesideMakesItPermittedAndBothStandInTheJournal() throws {
    let centre = try live()
    let both =
      s2(centre) + [
        "--witness", "s1", "--witness-pin-file", centre.folder.file("pin"),
      ]
    let run = try centre.run(["room", "r1", "--places", "4", "--because", "공사"] + both)
    #expect(run.exit == 0, "\(run.problemText)")
    let line = try centre.run("audit", "--kind", "rulesChanged", "--json").lines.last ?? ""
    #expect(line.contains(#""operator":"s2","witness":"s1""#), "\(line)")
    let twice = s1(centre) + ["--witness", "s1", "--witness-pin-file", centre.folder.file("pin")]
    #expect(try centre.run(["room", "r1", "--places", "4", "--because", "x"] + twice).exit == 4)
    #expect(try centre.run(["sign-off", "s2"] + s2(centre) + ["--witness", "s1"]).exit == 4)
    #expect(try centre.run("verify").exit == 0)
  }

  @Test func fiveWrongPINsLockThePINForAllProcessesAndTheSentencesAreAlike() throws {
    let centre = try live()
    func attempt(_ name: String) throws -> Run {
      try centre.run(
        ["sign-off", "s2", "--operator", name, "--pin-file", centre.folder.file("pin3")])
    }
    let known = try (0..<6).map { _ in try attempt("s2") }
    let unknown = try (0..<6).map { _ in try attempt("nobody") }
    #expect(known.allSatisfy { $0.exit == 4 } && unknown.allSatisfy { $0.exit == 4 })
    #expect(known.prefix(5).map(\.problemText) == unknown.prefix(5).map(\.problemText))
    #expect(known[0].problemText != known[5].problemText)
    let right = try centre.run(["sign-off", "s2"] + s2(centre))
    #expect(right.exit == 4, "the right PIN is not looked at")
    #expect(try centre.run(["sign-off", "s2"] + s1(centre)).exit == 1, "only that PIN is locked")
    #expect(try centre.run(["operator", "release", "s2"] + s1(centre)).exit == 0)
    #expect(try centre.run(["sign-off", "s2"] + s2(centre)).exit == 1)
  }

  @Test func manyThatGuessAtOnceLearnNoMoreThanOneWhoGuesses() throws {
    let centre = try live()
    let call = centre.call([
      "sign-off", "s2", "--operator", "s2", "--pin-file", centre.folder.file("pin3"),
    ])
    let runs = try (0..<12).map { _ in try call.start() }.map { try $0.wait() }
    #expect(runs.allSatisfy { $0.exit == 4 })
    let failures = try centre.run("audit", "--kind", "signInFailed", "--json").lines
    #expect(failures.count == 5, "the others were not told whether they were right")
  }

  @Test func theLastSupervisorStaysAndARemovedOneIsNobody() throws {
    let centre = try live()
    let last = try centre.run(
      ["operator", "remove", "s1", "--because", "퇴사", "--json"] + s1(centre))
    #expect(last.exit == 1 && last.text.contains("lastSupervisor"), "\(last.text)")
    let demoted = Sample.staff.replacingOccurrences(of: "supervisor", with: "caregiver")
    #expect(
      try centre.run(["import", "staff", "-", "--json"] + s1(centre), input: demoted).text
        .contains("lastSupervisor"))
    #expect(try centre.run(["operator", "remove", "s2", "--because", "퇴사"] + s1(centre)).exit == 0)
    #expect(try centre.run(["sign-off", "s2"] + s2(centre)).exit == 4)
    let list = try centre.run("operator", "list", "--json").text
    #expect(list.contains(#""id":"s2""#) && list.contains(#""status":"removed""#))
    #expect(try centre.run("verify").exit == 0)
  }

  @Test func everyoneChangesTheirOwnPINAndItNeverStandsInTheFile() throws {
    let centre = try live()
    let new = ["operator", "pin", "s2", "--new-pin-file", centre.folder.file("pin3")]
    #expect(try centre.run(new + s2(centre)).exit == 0)
    #expect(try centre.run(["sign-off", "s2"] + s2(centre)).exit == 4, "the old one is gone")
    let short = try centre.folder.write("1234\n", as: "short")
    #expect(
      try centre.run(["operator", "pin", "s1", "--new-pin-file", short] + s1(centre)).exit == 2)
    for name in try centre.folder.names() where name.hasPrefix("centre.sqlite") {
      let bytes = String(decoding: try centre.folder.bytes(name), as: UTF8.self)
      for pin in ["123456", "222222", "333333"] { #expect(!bytes.contains(pin), "\(name)") }
    }
  }

  @Test func aForgottenPINIsGivenAnewByTheOwnerOfTheFileAndForAllToSee() throws {
    let centre = try live()
    let new = ["--new-pin-file", centre.folder.file("pin3"), "--because", "잊음"]
    #expect(try centre.run(["operator", "recover", "s1"] + new).exit == 0)
    #expect(
      try centre.run(["operator", "recover", "s2"] + new).exit == 4, "a supervisor can do that")
    #expect(try centre.run("audit", "--kind", "pinRecovered").lines.count == 1)
    #expect(try centre.run(["sign-off", "s2"] + s1(centre)).exit == 4)
  }

  @Test func thePINOfABatchIsTheFirstLineOfItsInput() throws {
    let centre = try live()
    let run = try centre.run(
      "batch", "--operator", "s2", "--pin-file", "-",
      input: "222222\n" + #"{"do":"cancel","booking":"zz"}"# + "\n")
    #expect(run.exit == 0 && run.lines.count == 1 && run.text.contains("unknownBooking"))
  }

  @Test func aTrainingFileAsksForNobody() throws {
    let centre = try Centre.filled()
    #expect(try centre.run("room", "r1", "--places", "4", "--because", "연습").exit == 0)
    #expect(
      try centre.run("operator", "add", "s2", "--new-pin-file", "-", input: "222222\n").exit == 0)
  }
}
