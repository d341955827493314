import CareDomain
import Testing

@testable import Interchange

@Suite struct ResourceTests {
  @Test func `What is in the binary is found by its name and nothing else is`() throws {
    #expect(try Resources.resource("holidays.csv", in: [])?.bytes.isEmpty == false)
    #expect(try Resources.resource("nothing.csv", in: []) == nil)
    #expect(try Resources.names(under: "profiles", in: []).count == 8)
    #expect(try Resources.names(under: "profile", in: []) == [])
  }

  @Test(arguments: ["", "../etc/passwd", "/etc/passwd", "names/../ratios.json", "a//b", "./a"])
  func `No name leads out of the folder`(name: String) throws {
    #expect(try Resources.resource(name, in: ["/"]) == nil)
  }

  @Test func `A site's own file goes before the one in the binary`() throws {
    try withSite(["holidays.csv": "own", "profiles/z.json": "{}"]) { (folders: [String]) throws in
      #expect(try Resources.resource("holidays.csv", in: folders)?.bytes == Array("own".utf8))
      #expect(try Resources.resource("ratios.json", in: folders)?.origin == "ratios.json")
      #expect(try Resources.names(under: "profiles", in: folders).last == "profiles/z.json")
    }
  }

  @Test func `A site's file that cannot be read is a fault and not passed over`() throws {
    try withSite(["holidays.csv/inner": ""]) { (folders: [String]) throws in
      let fault = #expect(throws: ResourceFault.self) {
        try Resources.resource("holidays.csv", in: folders)
      }
      #expect(fault?.code == "resourceUnreadable")
      #expect(fault?.words.en.contains("holidays.csv") == true)
    }
  }

  @Test func `A file that is nowhere is named`() {
    #expect(throws: ResourceFault.missing(file: "x.csv")) {
      try Resources.required("x.csv", in: [])
    }
  }
}

@Suite struct HolidayFileTests {
  private func table(_ text: String) throws -> HolidayTable {
    try HolidayFile.table(of: .init(origin: "own.csv", bytes: Array(text.utf8)))
  }

  @Test func `All holidays from 2016 to 2050 are there`() throws {
    let table = try HolidayFile.table(of: Resources.required("holidays.csv", in: []))
    #expect(table.all.count == 716)
    #expect(TimeText.text(table.coverage.lowerBound) == "2016-01-01")
    #expect(TimeText.text(table.coverage.upperBound) == "2050-12-31")
    let christmas = try #require(TimeText.date("2026-12-25"))
    #expect(table[christmas]?.name == "기독탄신일")
    #expect(table[christmas]?.nameEnglish?.isEmpty == false)
    #expect(table[christmas]?.kind == .legal)
    #expect(table[christmas.adding(days: 1)] == nil)
  }

  @Test func `A file without English names will do, and covers its own years`() throws {
    let table = try table("kind,date,name\r\nlegal,2026-05-05,어린이날\r\n")
    let day = try #require(TimeText.date("2026-05-05"))
    #expect(table[day] == Holiday(date: day, name: "어린이날", kind: .legal))
    #expect(TimeText.text(table.coverage.lowerBound) == "2026-01-01")
    #expect(TimeText.text(table.coverage.upperBound) == "2026-12-31")
  }

  @Test(arguments: [
    ("date,name,kind\n2026-02-30,x,legal", "line 2"),
    ("date,name,kind\n2026-02-03,x,lega", "line 2"),
    ("date,name,kind\n2026-02-03,,legal", "line 2"), ("date,name\n", "line 1"),
    ("date,name,kind\n2026-02-03,x", "line 2"), ("date,name,kind\n2026-02-03,\"x,legal", "line 2"),
    ("date,name,kind\n", "line 2"), ("", "line 1"),
  ])
  func `A broken table names its line`(text: String, line: String) throws {
    let fault = #expect(throws: ResourceFault.self) { try table(text) }
    guard case .broken(let file, let at, _)? = fault else {
      Issue.record("\(String(describing: fault))")
      return
    }
    #expect(file == "own.csv")
    #expect(at == line)
  }
}

@Suite struct NameListTests {
  @Test func `There are names for a training night`() throws {
    let surnames = try NameList.entries("names/surnames.csv", column: "surname", in: [])
    let given = try NameList.entries("names/given.csv", column: "given", in: [])
    #expect(surnames.first == .init(text: "김", sex: nil, weight: 10_689))
    #expect(surnames.count > 20 && given.count > 50)
    #expect(Set(given.map(\.sex)).isSuperset(of: [.male, .female]))
    #expect(given.allSatisfy { $0.weight > 0 })
  }

  @Test func `Weights may be left out, and a bad one is a fault`() throws {
    let files = ["names/a.csv": "surname\n김\n", "names/b.csv": "surname,faker_weight\n김,x\n"]
    try withSite(files) { (folders: [String]) throws in
      let names = try NameList.entries("names/a.csv", column: "surname", in: folders)
      #expect(names == [.init(text: "김", sex: nil, weight: 100_000)])
      #expect(throws: ResourceFault.self) {
        try NameList.entries("names/b.csv", column: "surname", in: folders)
      }
    }
  }
}
