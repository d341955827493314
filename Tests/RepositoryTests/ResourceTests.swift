import CResources
import Foundation
import Testing

@Suite struct ResourceTests {
  @Test func everyProfileSaysAllThatTheLoaderNeeds() throws {
    let paths = try Repository.paths(in: "Resources/profiles")
    let ids = paths.map { URL(filePath: $0).deletingPathExtension().lastPathComponent }
    #expect(Set(ids) == ProfileCheck.ids)
    let tables = Set(try ratioTables().compactMap { $0["id"] as? String })
    for (id, path) in zip(ids, paths) {
      let problems = try ProfileCheck.problems(
        id: id, data: try Repository.data(path), ratioTables: tables)
      #expect(problems == [])
    }
  }

  @Test(arguments: [
    (#""id": "jinju-2019""#, #""id": "jinju""#),
    (#""09:00", "close": "24:00""#, #""9", "close": 1"#),
    (#""minimumMonths": 6"#, #""minimumMonths": 72"#), (#""completed""#, #""guessed""#),
    (#""minutes": 1440"#, #""hours": 24"#), (#""months": 1}"#, #""weeks": 1}"#),
    (#""familyPerHour": 1000"#, #""familyPerHour": 2000"#), (#""care365""#, #""care""#),
    (#""quota": null"#, #""quotas": null"#), (#""full""#, #""half""#), ("2019-04-22", "2019-04-31"),
    (#""closedDates": []"#, #""closedDates": ["13-01"]"#), (#""ko": "진주시""#, #""kr": "진주시""#),
  ])
  func aBadProfileIsFound(part: String, replacement: String) throws {
    let good = try Repository.text("Resources/profiles/jinju-2019.json")
    let bad = good.replacing(part, with: replacement)
    #expect(bad != good)
    let problems = try ProfileCheck.problems(
      id: "jinju-2019", data: Data(bad.utf8), ratioTables: ["care365"])
    #expect(problems != [])
  }

  @Test func ratioTablesStartAtBirthAndRise() throws {
    let tables = try ratioTables()
    #expect(
      Set(tables.compactMap { $0["id"] as? String }) == [
        "statute", "extended2020", "care365", "busan365", "hourly3", "hourly2", "night5",
      ])
    for table in tables {
      let rows = table["rows"] as? [[String: Int]] ?? []
      let ages = rows.compactMap { $0["fromClassAge"] }
      let children = rows.compactMap { $0["childrenPerCaregiver"] }
      #expect(ages.first == 0 && ages == Set(ages).sorted(), "\(table)")
      #expect(children.count == ages.count && children == children.sorted(), "\(table)")
      // A caregiver is counted in 420ths, so every ratio has to divide 420.
      #expect(children.allSatisfy { $0 > 0 && 420 % $0 == 0 }, "\(table)")
      #expect(table["source"] is String && ProfileCheck.isDate(table["effectiveFrom"] as? String))
    }
  }

  @Test func everyResourceIsEmbeddedAsItIs() throws {
    let prefix = "Resources/"
    // The packaging is for the package, not for the program.
    let aside = ["packaging/", "CHANGELOG.md"]
    let paths = try Repository.paths(in: "Resources").map { String($0.dropFirst(prefix.count)) }
      .filter { path in !aside.contains { path.hasPrefix($0) } }
    #expect(embeddedNames().sorted() == paths)
    for path in paths {
      #expect(embedded(path) == (try Repository.data(prefix + path)), "\(path)")
    }
  }

  @Test func anUnknownNameHasNoBytes() {
    let nothing = resource_named("profiles/nowhere.json")
    #expect(nothing.start == nil)
    #expect(nothing.count == 0)
  }

  private func ratioTables() throws -> [[String: Any]] {
    let json = try JSONSerialization.jsonObject(with: Repository.data("Resources/ratios.json"))
    return try #require(json as? [[String: Any]])
  }

  private func embeddedNames() -> [String] {
    var names: [String] = []
    var next = resource_names()
    while let name = next?.pointee {
      names.append(String(cString: name))
      next = next?.successor()
    }
    return names
  }

  private func embedded(_ name: String) -> Data {
    let bytes = resource_named(name)
    return Data(UnsafeBufferPointer(start: bytes.start, count: bytes.count))
  }
}
