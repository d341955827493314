/// Costs by hours worked, laid out so that working some half hours more is a plain look-up.
///
/// The cost of h half hours stands in lane h / 7 of row h % 7. Adding L half hours moves rows and lanes alike; with
/// the rows repeated, each time one lane further, the row that L half hours lead to is the one L places before.
/// Costs are whole numbers below 2^24 and so exact in a Float, of which every processor takes four or more at once.
enum WeekRows {
  typealias Row = SIMD16<Float>

  /// Rows of one table of costs by hours: 7 x 16 lanes hold 0...111 half hours.
  static let count = 7
  /// How often the rows are repeated: enough for a shift of up to 28 half hours.
  static let repeats = 5
  static let shifted = count * repeats
  static let none = Row(repeating: .infinity)

  /// Where the rows of a table that stand for `length` half hours earlier begin.
  static func source(group: Int, length: Int) -> Int {
    group * shifted + (repeats - 1) * count - length
  }

  /// The smaller of each pair.
  @inline(__always)
  static func least(_ left: Row, _ right: Row) -> Row {
    left.replacing(with: right, where: right .< left)
  }

  /// Every lane one further; nothing comes into the first.
  @inline(__always)
  static func advanced(_ row: Row) -> Row {
    Row(
      .infinity, row[0], row[1], row[2], row[3], row[4], row[5], row[6], row[7], row[8], row[9],
      row[10], row[11], row[12], row[13], row[14])
  }

  /// Rows that say what each number of half hours costs.
  static func fill(_ rows: inout [Row], _ cost: (Int) -> Int) {
    for row in rows.indices {
      for lane in 0..<Row.scalarCount { rows[row][lane] = Float(cost(lane * count + row)) }
    }
  }
}
