/// The proximal bundle method: climbs a concave function of which each look gives a value and a slope.
///
/// Every look is a cut: the function lies below that line. The next place to look is where the cuts, together with a
/// penalty for going far from the best place so far, promise most. Places stay within a box.
struct Bundle {
  /// One look, seen from the centre.
  private struct Cut {
    var slope: [Double]
    /// How far the line lies above the function's value at the centre.
    var error: Double
    var weight: Double
  }

  /// The best place found and its value.
  private(set) var center: [Double]
  private(set) var value: Double
  private let limits: [Double]
  private let lower: [Double]
  private var cuts: [Cut] = []
  /// Products of slopes, over the coordinates that are free to move.
  private var products: [[Double]] = []
  private var isFree: [Bool]
  /// How much better than the centre the next place would be, if the cuts were the whole truth.
  private(set) var promise = 0.0
  /// How far to trust the cuts.
  private var step = 100.0
  private var failures = 0
  /// Cuts kept at most.
  private static let most = 80
  /// The part of the promise that must come true for the centre to move.
  private static let enough = 0.1
  /// Looks without it after which the step is shortened.
  private static let patience = 20

  init(center: [Double], lower: [Double], upper: [Double]) {
    self.center = center
    self.lower = lower
    limits = upper
    value = -.infinity
    isFree = center.map { _ in true }
  }

  /// Takes in what was seen at a place.
  mutating func add(place: [Double], value seen: Double, slope: [Double]) {
    guard value > -.infinity else {
      (center, value) = (place, seen)
      return append(Cut(slope: slope, error: 0, weight: 1))
    }
    let gain = seen - value
    if gain >= Self.enough * promise {
      let shift = zip(place, center).map { $0 - $1 }
      for index in cuts.indices {
        cuts[index].error += Self.dot(cuts[index].slope, shift) - gain
      }
      (center, value) = (place, seen)
      if gain >= promise / 2 { step *= min(10, 1 / (2 * max(0.05, 1 - gain / promise))) }
      failures = 0
      append(Cut(slope: slope, error: 0, weight: 0))
    } else {
      let back = zip(center, place).map { $0 - $1 }
      failures += 1
      if failures == Self.patience {
        step *= max(0.3, 1 / (2 * (1 - gain / promise)))
        failures = 0
      }
      append(Cut(slope: slope, error: max(0, Self.dot(slope, back) + gain), weight: 0))
    }
  }

  /// Where to look next.
  mutating func next() -> [Double] {
    for _ in 0..<4 {
      weigh()
      if !free() { break }
    }
    let (slope, error) = combined()
    var place = center
    var climb = 0.0
    for index in place.indices where isFree[index] {
      place[index] = min(limits[index], max(lower[index], center[index] + step * slope[index]))
      climb += (place[index] - center[index]) * slope[index]
    }
    promise = max(climb + error, 1e-9)
    return place
  }

  private func combined() -> (slope: [Double], error: Double) {
    var slope = center.map { _ in 0.0 }
    var error = 0.0
    for cut in cuts where cut.weight > 0 {
      for index in slope.indices { slope[index] += cut.weight * cut.slope[index] }
      error += cut.weight * cut.error
    }
    return (slope, error)
  }

  private mutating func append(_ cut: Cut) {
    if cuts.count >= Self.most { compress() }
    var row = cuts.map { product($0.slope, cut.slope) }
    for index in row.indices { products[index].append(row[index]) }
    row.append(product(cut.slope, cut.slope))
    products.append(row)
    cuts.append(cut)
  }

  /// Drops the cuts that carry no weight, or else puts all into one.
  private mutating func compress() {
    let kept = cuts.indices.filter { cuts[$0].weight > 1e-9 }
    if kept.count < Self.most * 3 / 4 {
      cuts = kept.map { cuts[$0] }
    } else {
      let (slope, error) = combined()
      cuts = [Cut(slope: slope, error: error, weight: 1)]
    }
    multiply()
  }

  /// Lets move only the coordinates that the slopes do not push beyond a limit; false when that is so already.
  private mutating func free() -> Bool {
    let (slope, _) = combined()
    var hasChanged = false
    for index in center.indices {
      let mayMove = slope[index] >= 0 ? center[index] < limits[index] : center[index] > lower[index]
      guard mayMove != isFree[index] else { continue }
      isFree[index] = mayMove
      hasChanged = true
      let sign = mayMove ? 1.0 : -1
      for left in cuts.indices where cuts[left].slope[index] != 0 {
        let part = sign * cuts[left].slope[index]
        for right in cuts.indices { products[left][right] += part * cuts[right].slope[index] }
      }
    }
    return hasChanged
  }

  private mutating func multiply() {
    products = cuts.map { left in cuts.map { product(left.slope, $0.slope) } }
  }

  private func product(_ left: [Double], _ right: [Double]) -> Double {
    var sum = 0.0
    for index in left.indices where isFree[index] { sum += left[index] * right[index] }
    return sum
  }

  private static func dot(_ left: [Double], _ right: [Double]) -> Double {
    var sum = 0.0
    for index in left.indices { sum += left[index] * right[index] }
    return sum
  }

  /// The weights of the cuts that minimise step/2 |sum of slopes|^2 + sum of errors, by moving weight between two.
  private mutating func weigh() {
    let total = cuts.reduce(0) { $0 + $1.weight }
    for index in cuts.indices { cuts[index].weight /= total }
    var gradient = cuts.indices.map { index in
      cuts.indices.reduce(cuts[index].error) {
        $0 + step * products[index][$1] * cuts[$1].weight
      }
    }
    for _ in 0..<400 {
      let (low, high) = extremes(gradient)
      let fall = gradient[high] - gradient[low]
      guard fall > 1e-6 * (1 + abs(gradient[high])) else { return }
      let curve =
        step * (products[low][low] + products[high][high] - 2 * products[low][high])
      var move = cuts[high].weight
      if curve > 0 { move = min(move, fall / curve) }
      cuts[low].weight += move
      cuts[high].weight -= move
      if cuts[high].weight < 1e-12 { cuts[high].weight = 0 }
      for index in gradient.indices {
        gradient[index] += step * move * (products[low][index] - products[high][index])
      }
    }
  }

  /// The cut that more weight helps most, and of those with weight the one that it helps least.
  private func extremes(_ gradient: [Double]) -> (low: Int, high: Int) {
    var (low, high) = (0, -1)
    for index in gradient.indices {
      if gradient[index] < gradient[low] { low = index }
      if cuts[index].weight > 0, high < 0 || gradient[index] > gradient[high] { high = index }
    }
    return (low, max(0, high))
  }
}
