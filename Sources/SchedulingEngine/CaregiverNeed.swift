public import CareDomain

/// How many caregivers a set of children needs (DOMAIN 4.6). Exact integers: floating point is wrong here.
public enum CaregiverNeed {
  /// Caregivers needed for children given as numbers by class age; 0 for none.
  ///
  /// - Parameter counts: class age and number of children; an age may recur.
  public static func caregivers(
    for counts: [(classAge: Int, children: Int)], table: RatioTable, mode: MixingMode
  ) -> Int {
    let present = counts.filter { $0.children > 0 }
    switch mode {
    case .fractional: return fractional(present, table)
    case .youngest: return youngest(present, table)
    case .perBand: return perBand(present, table)
    }
  }

  /// ⌈Σ n/r⌉ over the least common multiple of the ratios (420 for 3, 5, 7, 15, 20).
  private static func fractional(
    _ counts: [(classAge: Int, children: Int)], _ table: RatioTable
  ) -> Int {
    let whole = table.rows.reduce(1) { leastCommonMultiple($0, $1.childrenPerCaregiver) }
    let load = counts.reduce(0) {
      $0 + $1.children * (whole / table.childrenPerCaregiver(classAge: $1.classAge))
    }
    return ceiling(load, whole)
  }

  private static func youngest(
    _ counts: [(classAge: Int, children: Int)], _ table: RatioTable
  ) -> Int {
    guard let age = counts.map(\.classAge).min() else { return 0 }
    let children = counts.reduce(0) { $0 + $1.children }
    return ceiling(children, table.childrenPerCaregiver(classAge: age))
  }

  /// Σ over groups of equal ratio ⌈n/r⌉.
  private static func perBand(
    _ counts: [(classAge: Int, children: Int)], _ table: RatioTable
  ) -> Int {
    var groups: [Int: Int] = [:]
    for count in counts {
      groups[table.childrenPerCaregiver(classAge: count.classAge), default: 0] += count.children
    }
    return groups.reduce(0) { $0 + ceiling($1.value, $1.key) }
  }

  static func ceiling(_ number: Int, _ divisor: Int) -> Int { (number + divisor - 1) / divisor }

  static func leastCommonMultiple(_ left: Int, _ right: Int) -> Int {
    left / greatestCommonDivisor(left, right) * right
  }

  private static func greatestCommonDivisor(_ left: Int, _ right: Int) -> Int {
    right == 0 ? left : greatestCommonDivisor(right, left % right)
  }
}
