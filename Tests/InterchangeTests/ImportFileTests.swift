import CareDomain
import Testing

@testable import Interchange

@Suite struct ImportFileTests {
  @Test func `Columns may stand in any order and strange ones are told`() throws {
    let table = try imported(
      .children, csv("\u{FEFF}memo,birth,name,id\u{1B}, id ", "x,2022-03-01,김준,,k1"))
    #expect(table.unknownColumns == ["memo", "id\\u001b"])
    let row = try #require(table.rows.first)
    #expect(row.line == 2 && row.id == "k1")
    let child = Child(
      id: try #require(Child.ID("k1")), name: "김준",
      birth: try #require(TimeText.date("2022-03-01")))
    #expect(row.content == .success(.record(.child(child))))
  }

  @Test(arguments: ImportKind.allCases)
  func `A file without a required column is refused and the column named`(kind: ImportKind) {
    for column in kind.requiredColumns {
      let header = kind.requiredColumns.filter { $0 != column }.joined(separator: ",")
      #expect(throws: ImportProblem.missingColumns([column])) { try imported(kind, csv(header)) }
    }
  }

  @Test(arguments: ImportKind.allCases)
  func `A header alone is a file without rows`(kind: ImportKind) throws {
    let header = (kind.requiredColumns + kind.optionalColumns).joined(separator: ",")
    let table = try imported(kind, csv(header))
    #expect(table.unknownColumns.isEmpty && table.absentColumns.isEmpty && table.rows.isEmpty)
    #expect(try imported(kind, csv(kind.requiredColumns.joined(separator: ","))).rows == [])
  }

  @Test func `What is no CSV in UTF-8 is refused as a whole`() {
    #expect(throws: ImportProblem.empty) { try imported(.rooms, []) }
    #expect(throws: ImportProblem.empty) { try imported(.rooms, Array("\u{FEFF}\n".utf8)) }
    #expect(throws: ImportProblem.utf16) { try imported(.rooms, [0xFF, 0xFE, 0x69, 0]) }
    #expect(throws: ImportProblem.cp949) {
      try imported(.children, csv("id,name,birth") + TextEncodingTests.cp949)
    }
    #expect(throws: ImportProblem.header(CSVFault(.strayQuote, cell: 2))) {
      try imported(.rooms, csv("id,na\"me,places"))
    }
    #expect(throws: ImportProblem.duplicateColumn("id")) {
      try imported(.rooms, csv("id,name,places,id"))
    }
  }

  @Test func `A bad row is refused by its line and the good rows stand`() throws {
    let bytes =
      csv("id,name,birth", "k1,김준,2022-03-01", "k2,", "k3,\"open,2022-03-01", "k4,김,2022-13-01")
      + Array("k5,".utf8) + [0xED, 0xA0, 0x80] + csv(",2022-01-01", "k6,이하늘,2022-03-01,")
      + csv("k7,이하늘,2022-03-01")
    let rows = try imported(.children, bytes).rows
    #expect(rows.map(\.line) == [2, 3, 4, 5, 6, 7, 8])
    #expect(rows.map(\.id) == ["k1", "k2", "", "k4", "", "k6", "k7"])
    #expect(
      try codes(.children, bytes) == [
        "ok", "cellCount", "openQuote", "badDate", "notUTF8", "cellCount", "ok",
      ])
    #expect(rows[4].content == .failure(.unreadable(column: "name", .notUTF8)))
    #expect(rows[2].content == .failure(.unreadable(column: "name", .openQuote)))
  }

  @Test(arguments: ["\t", ";"])
  func `A file that is parted by tabs or semicolons is read alike`(separator: String) throws {
    let bytes = Array(
      "ID;Name;birth;notes\r\nk1;\"김, 준\";2022-03-01;a, b\r\n".replacing(";", with: separator).utf8)
    let row = try #require(try imported(.children, bytes).rows.first)
    let child = Child(
      id: try #require(Child.ID("k1")), name: "김, 준",
      birth: try #require(TimeText.date("2022-03-01")), notes: "a, b")
    #expect(row.content == .success(.record(.child(child))))
  }

  @Test func `Rows of nothing but commas are no rows`() throws {
    let rows = try imported(
      .children, csv("id,name,birth", ",,", "k1,김준,2022-03-01", " , ,", ",,", "k2,이준,2022-03-01")
    ).rows
    #expect(rows.map(\.line) == [3, 6])
  }

  @Test(arguments: ["2022/3/1", "2022. 3. 1.", "2022.03.01", "2022-3-1", "2022-03-01 0:00"])
  func `A day as a spreadsheet writes it is that day`(day: String) throws {
    let row = try #require(try imported(.children, csv("id,name,birth", "k1,김준,\(day)")).rows.first)
    let child = Child(
      id: try #require(Child.ID("k1")), name: "김준",
      birth: try #require(TimeText.date("2022-03-01")))
    #expect(row.content == .success(.record(.child(child))))
  }

  @Test(arguments: [
    "01/03/2022", "22-3-1", "2022/2/30", "2022-3/1", "2022. 3", "20220301", "2022-3-1 9:30",
    "44621",
    "2022-3-1.", "2022-3-1 ", "2022-13-1",
  ])
  func `A day that can be read in two ways, or in none, is refused`(day: String) throws {
    // The outer blank is no part of the cell.
    let isPlain = day.hasSuffix(" ")
    #expect(
      try codes(.children, csv("id,name,birth", "k1,김준,\(day)")) == [isPlain ? "ok" : "badDate"])
  }

  @Test(arguments: [
    ("2026-11-27 9:30", "2026-11-27T09:30"), ("2026/11/27 21:30", "2026-11-27T21:30"),
    ("2026. 11. 7. 9:05", "2026-11-07T09:05"), ("2026-11-27 21:30:00", "2026-11-27T21:30"),
    ("2026-11-27 25:30", nil), ("2026/11/27", nil), ("9:30", nil),
  ])
  func `A time as a spreadsheet writes it is that minute`(text: String, minute: String?) {
    #expect(SpreadsheetTime.instant(text) == minute.flatMap { TimeText.instant($0) })
  }

  @Test func `A row holds a shown value in its problem and never a raw control`() throws {
    let rows = try imported(
      .children, csv("id,name,birth", "k\u{1B}[2J,x,2022-01-01", "k1,x,\u{202E}")
    ).rows
    #expect(rows.map(\.id) == ["k\\u001b[2J", "k1"])
    let problem = RowProblem.badDate(column: "birth", value: "\\u202e")
    #expect(rows[1].content == .failure(problem))
    #expect(problem.words.ko.contains("‘birth’") && problem.words.en.contains("\\u202e"))
  }

  @Test(arguments: ["\u{1B}[2J", "a\u{9B}b", "a\u{202E}b", "900101-1234567", "a\u{E0041}"])
  func `A name that would act on a terminal is refused in every file`(name: String) throws {
    let files: [(ImportKind, [UInt8])] = [
      (.centers, csv("id,name,profile", "c1,\(name),p")),
      (.rooms, csv("id,name,places", "r1,\(name),3")),
      (.children, csv("id,name,birth", "k1,\(name),2022-01-01")),
      (.staff, csv("id,name,role,vettedOn", "s1,\(name),caregiver,")),
      (.holidays, csv("date,name,kind", "2026-01-01,\(name),legal")),
    ]
    for (kind, bytes) in files { #expect(try codes(kind, bytes) != ["ok"]) }
  }

  @Test func `A registration number is refused in any column and not repeated`() throws {
    let number = "900101-1234567"
    let rows = try imported(
      .children,
      csv(
        "id,name,birth,notes", "\(number),김준,2022-01-01,", "k1,김준,\(number),",
        "k2,김준,2022-01-01,주민번호 \(number)")
    ).rows
    for row in rows {
      guard case .failure(let problem) = row.content else {
        Issue.record("taken: \(row)")
        continue
      }
      #expect(problem.code == "registrationNumber")
      #expect(!"\(row)\(problem.words)".contains("1234567"))
    }
    #expect(rows.count == 3)
  }

  @Test func `Zero-width characters are taken out and the column is told`() throws {
    let row = try #require(
      try imported(.children, csv("id,name,birth", "k1,김\u{200B}민준,2022-01-01")).rows.first)
    #expect(row.cleanedColumns == ["name"])
    guard case .success(.record(.child(let child))) = row.content else {
      Issue.record("\(row.content)")
      return
    }
    #expect(child.name == "김민준")
  }

  @Test func `A file that we wrote comes back as it was`() throws {
    let file = CSVWriter.text(
      header: ["id", "name", "birth", "notes"], rows: [["-k1", "=SUM", "2022-01-01", "'-a, \"b\""]])
    let content = try imported(.children, Array(file.utf8)).rows.first?.content.get()
    guard case .record(.child(let child))? = content else {
      Issue.record("\(String(describing: content))")
      return
    }
    #expect(child.id.text == "-k1" && child.name == "=SUM" && child.notes == "'-a, \"b\"")
  }

  @Test(
    arguments: [
      .empty, .cp949, .utf16, .header(CSVFault(.notUTF8, cell: 1)), .missingColumns(["id"]),
      .duplicateColumn("id"),
    ] as [ImportProblem])
  func `Every problem of a file is said in both languages`(problem: ImportProblem) {
    #expect(problem.words.ko.hasSuffix("시오."))
    #expect(problem.words.en.hasSuffix("."))
    #expect(problem.code.first?.isLowercase == true)
  }
}
