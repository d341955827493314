import Foundation
import ProgramRunner
import Testing

/// Files that leave the centre: they come back as they went, run nothing, and are put on record.
@Suite struct ExportTests {
  private static let kinds = [
    "rooms", "children", "guardians", "pickups", "staff", "shifts", "bookings", "holidays",
  ]

  @Test func everyTableComesBackAsItWent() throws {
    let centre = try Centre.filled()
    try centre.take(
      "children",
      "id,name,birth,sex,allergies,notes\nk9,\"'=1+1\",2022-01-01,M,\"'@SUM(A1)\",\"a, \"\"b\"\"\"\n"
    )
    let fresh = try Centre.created()
    for kind in Self.kinds {
      let text = try centre.run("export", kind).text
      try fresh.take(kind, text)
      #expect(try fresh.run("export", kind).text == text, "\(kind)")
      let again = try fresh.run("import", kind, "-", "--json", input: text)
      #expect(again.lines.last?.contains(#""added":0,"#) == true, "\(kind)")
      #expect(again.lines.last?.contains(#""updated":0,"refused":0"#) == true, "\(kind)")
    }
    #expect(try fresh.run("children", "--json").text == centre.run("children", "--json").text)
  }

  @Test func aCellThatASpreadsheetWouldRunIsDefused() throws {
    let centre = try Centre.filled()
    try centre.take(
      "children",
      "id,name,birth,sex,allergies,notes\nk9,\"'=HYPERLINK(1)\",2022-01-01,M,,\"'-2+3\"\n")
    let text = try centre.run("export", "children").text
    #expect(text.contains("k9,'=HYPERLINK(1),2022-01-01,M,,'-2+3\r\n"))
  }

  @Test func `a control that was planted behind the program reaches no terminal, and that is said`()
    throws
  {
    var centre = try Centre.filled()
    centre.language = "en"
    try centre.sqlite(
      "UPDATE child SET name = '김' || char(27) || '[31m', notes = char(13) || '=1' WHERE id = 'k1'")
    let run = try centre.run("export", "children")
    #expect(run.exit == 0)
    #expect(run.text.contains(#"k1,김\u001b[31m,"#) && run.text.contains(#"\u000d=1"#))
    #expect(run.text.replacing("\r\n", with: "").unicodeScalars.allSatisfy { $0.value >= 0x20 })
    #expect(
      run.problemText.split(separator: "\n").count == 1
        && run.problemText.contains("2 cells with control characters"))
    let file = centre.folder.file("children.csv")
    let toFile = try centre.run("export", "children", "--output", file)
    #expect(toFile.problemText.contains("2 cells with control characters"))
    #expect(try centre.folder.bytes("children.csv") == run.output)
    #expect(try centre.run("export", "guardians").problems == [])
  }

  @Test func jsonLinesHaveAMemberForEachColumn() throws {
    let centre = try Centre.filled()
    let run = try centre.run("export", "guardians", "--format", "json")
    #expect(
      run.lines.first
        == #"{"id":"g1","name":"김민수","phone":"010-0000-0001","relation":"father","child":"k1","resident":true,"worksInCity":true,"consentedOn":null}"#
    )
  }

  @Test func bookingsMakeACalendar() throws {
    let centre = try Centre.filled()
    let text = try centre.run("export", "bookings", "--format", "ics").text
    #expect(text.contains("UID:booking-b-a@dolbom\r\n"))
    #expect(text.contains("DTSTART:20261127T100000Z\r\nDTEND:20261127T130000Z\r\n"))
    #expect(try centre.run("export", "children", "--format", "ics").exit == 2)
  }

  @Test func aCancelledBookingIsTakenOffTheCalendarsThatHaveIt() throws {
    let centre = try Centre.filled()
    #expect(try centre.run("cancel", "b-a").exit == 0)
    let text = try centre.run("export", "bookings", "--format", "ics").text
    let entries = text.components(separatedBy: "BEGIN:VEVENT")
    let entry = try #require(entries.first { $0.contains("UID:booking-b-a@dolbom\r\n") })
    #expect(entry.contains("STATUS:CANCELLED\r\n"))
    #expect(!(try centre.run("export", "bookings").text.contains("b-a,")), "CSV is for import")
  }

  @Test func aFileIsNeverOverwrittenAndAppearsWhole() throws {
    let centre = try Centre.filled()
    let path = centre.folder.file("out.csv")
    #expect(try centre.run("export", "rooms", "--output", path).exit == 0)
    let first = try centre.folder.bytes("out.csv")
    #expect(try centre.run("export", "children", "--output", path).exit == 2)
    #expect(try centre.folder.bytes("out.csv") == first)
    try FileManager.default.createSymbolicLink(
      atPath: centre.folder.file("link"), withDestinationPath: centre.folder.file("elsewhere"))
    #expect(
      try centre.run("export", "rooms", "--output", centre.folder.file("link")).exit == 2)
    #expect(try !centre.folder.names().contains("elsewhere"))
    #expect(try centre.run("export", "rooms", "--output", "/nowhere/x").exit == 2)
    #expect(try !centre.folder.names().contains { $0.contains(".part-") })
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }

  @Test func anExportStandsInTheJournalWithItsRows() throws {
    let centre = try Centre.filled()
    _ = try centre.run("export", "children", "--because", "구청 제출")
    let audit = try centre.run("audit", "--kind", "exported").text
    #expect(audit.contains("내보냈습니다: children 4건 (구청 제출)."))
  }

  @Test func aLiveFileAsksWhoAndWhy() throws {
    let centre = try Centre.live()
    let signed = ["--operator", "s1", "--pin-file", centre.folder.file("pin")]
    #expect(try centre.run(["export", "staff", "--because", "x"]).exit == 4)
    #expect(try centre.run(["export", "rooms"] + signed).exit == 0)
    #expect(try centre.run(["export", "staff"] + signed).exit == 1)
    #expect(try centre.run(["export", "staff", "--because", "점검"] + signed).exit == 0)
  }
}
