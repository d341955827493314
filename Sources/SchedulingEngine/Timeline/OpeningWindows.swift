public import CareDomain

/// Merged opening windows, found in one step from the day of a minute.
public struct OpeningWindows: Hashable, Sendable {
  /// Sorted, disjoint and not touching.
  public let windows: [CareDomain.Span]
  /// The first minute covered by `firstOfDay`.
  private let origin: Int
  /// For each day the first window that ends after its midnight.
  private let firstOfDay: ContiguousArray<Int32>

  /// The windows of a horizon; those that touch or overlap become one.
  public init(_ windows: [CareDomain.Span], over horizon: CareDomain.Span) {
    let merged = Self.merged(windows)
    self.windows = merged
    origin = horizon.from.minute
    var first = 0
    firstOfDay = ContiguousArray(
      (0...horizon.minutes / CareDay.minutes).map { day in
        let midnight = horizon.from.minute + day * CareDay.minutes
        while first < merged.count, merged[first].until.minute <= midnight { first += 1 }
        return Int32(first)
      })
  }

  /// Whether a span of the horizon lies in one window.
  @inline(__always)
  public func holds(_ span: CareDomain.Span) -> Bool {
    let day = UInt32(truncatingIfNeeded: span.from.minute &- origin) / UInt32(CareDay.minutes)
    var index = Int(firstOfDay[Int(day)])
    while index < windows.count {
      let window = windows[index]
      if window.until > span.from {
        return window.from <= span.from && span.until <= window.until
      }
      index &+= 1
    }
    return false
  }

  private static func merged(_ windows: [CareDomain.Span]) -> [CareDomain.Span] {
    var merged: [CareDomain.Span] = []
    for window in windows.sorted(by: { $0.from < $1.from }) {
      if let last = merged.last, window.from <= last.until {
        merged[merged.count - 1] = last.union(window)
      } else {
        merged.append(window)
      }
    }
    return merged
  }
}
