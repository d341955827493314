import CareDomain
import SchedulingEngine
import Testing

/// How many children stay when caregivers are missing, against every choice tried out.
@Suite struct MostChildrenTests {
  private static func table(_ rows: [(Int, Int)]) throws -> RatioTable {
    try #require(
      RatioTable(
        id: "t",
        rows: rows.map { RatioTable.Row(fromClassAge: $0.0, childrenPerCaregiver: $0.1) }))
  }

  /// Tries every number of each age that could stay.
  private func tried(
    _ counts: [Int], _ caregivers: Int, _ table: RatioTable, _ mode: MixingMode
  ) -> Int {
    var most = 0
    func go(_ kept: [Int]) {
      guard kept.count < counts.count else {
        let stay = kept.enumerated().map { (classAge: $0.offset, children: $0.element) }
        if CaregiverNeed.caregivers(for: stay, table: table, mode: mode) <= caregivers {
          most = max(most, kept.reduce(0, +))
        }
        return
      }
      for number in 0...counts[kept.count] { go(kept + [number]) }
    }
    go([])
    return most
  }

  @Test(arguments: MixingMode.allCases, [[(0, 3), (1, 5), (2, 7), (3, 15)], [(0, 3), (3, 5)]])
  func noChoiceKeepsMore(mode: MixingMode, rows: [(Int, Int)]) throws {
    let table = try Self.table(rows)
    var numbers = SeededNumbers(seed: 11)
    for _ in 0..<300 {
      let counts = (0..<4).map { _ in Int.random(in: 0...6, using: &numbers) }
      let caregivers = Int.random(in: 0...5, using: &numbers)
      let most = CaregiverNeed.mostChildren(
        of: counts.enumerated().map { (classAge: $0.offset, children: $0.element) },
        with: caregivers, table: table, mode: mode)
      #expect(most == tried(counts, caregivers, table, mode), "\(counts) \(caregivers)")
    }
  }

  @Test func sevenInfantsAndOneOfThreeYearsWithThreeCaregiversLoseOneChild() throws {
    let table = try Self.table([(0, 3), (3, 5)])
    let most = CaregiverNeed.mostChildren(
      of: [(classAge: 1, children: 7), (classAge: 3, children: 1)], with: 3, table: table,
      mode: .perBand)
    #expect(most == 7)
  }
}
