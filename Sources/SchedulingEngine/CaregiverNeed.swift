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

  /// The most of the children, given as numbers by class age, for whom so many caregivers suffice.
  public static func mostChildren(
    of counts: [(classAge: Int, children: Int)], with caregivers: Int, table: RatioTable,
    mode: MixingMode
  ) -> Int {
    let groups = Dictionary(
      counts.map { (table.childrenPerCaregiver(classAge: $0.classAge), $0.children) },
      uniquingKeysWith: +
    ).filter { $0.value > 0 }.sorted { $0.key > $1.key }
    switch mode {
    case .fractional: return mostFractional(groups, caregivers)
    case .youngest: return mostYoungest(counts, caregivers, table)
    case .perBand:
      // Each caregiver takes a whole group of one ratio or what is left of it: the fullest hands first.
      let hands = groups.flatMap { ratio, children in
        stride(from: children, to: 0, by: -ratio).map { min($0, ratio) }
      }
      return hands.sorted(by: >).prefix(max(0, caregivers)).reduce(0, +)
    }
  }

  /// Those whose share is least first.
  private static func mostFractional(
    _ groups: [(key: Int, value: Int)], _ caregivers: Int
  ) -> Int {
    let whole = groups.reduce(1) { leastCommonMultiple($0, $1.key) }
    var left = max(0, caregivers) * whole
    return groups.reduce(0) { most, group in
      let share = whole / group.key
      let taken = min(group.value, left / share)
      left -= taken * share
      return most + taken
    }
  }

  /// With each age as the youngest that is taken.
  private static func mostYoungest(
    _ counts: [(classAge: Int, children: Int)], _ caregivers: Int, _ table: RatioTable
  ) -> Int {
    counts.map { youngest in
      let older = counts.filter { $0.classAge >= youngest.classAge }.reduce(0) { $0 + $1.children }
      let room = max(0, caregivers) * table.childrenPerCaregiver(classAge: youngest.classAge)
      return min(older, room)
    }.max() ?? 0
  }

  static func ceiling(_ number: Int, _ divisor: Int) -> Int { (number + divisor - 1) / divisor }

  static func leastCommonMultiple(_ left: Int, _ right: Int) -> Int {
    left / greatestCommonDivisor(left, right) * right
  }

  private static func greatestCommonDivisor(_ left: Int, _ right: Int) -> Int {
    right == 0 ? left : greatestCommonDivisor(right, left % right)
  }
}
