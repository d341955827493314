import Testing

/// The complaints of other systems that concern the engine are each a test whose name begins with the number of
/// its row (DOMAIN 5). This is the one place that says which rows there must be.
@Suite struct LessonTests {
  static let rows = Array(1...15) + [20, 21]

  @Test func everyRowIsANamedTest() throws {
    var found: Set<Int> = []
    for file in try Repository.swiftFiles(in: "Tests") {
      for match in file.text.matches(of: #/@Test\(\s*"(\d+): /#) {
        if let row = Int(match.output.1) { found.insert(row) }
      }
    }
    #expect(Set(Self.rows).subtracting(found).sorted() == [])
  }
}
