public import CareDomain

/// Merged opening windows, found in one step from the care day of a minute.
public struct OpeningWindows: Hashable, Sendable {
  /// Sorted, disjoint and not touching.
  public let windows: [CareDomain.Span]
  private let cut: CareDay
  /// For each care day the first window that ends in it or later: mostly the only one of that day.
  private let firstOfDay: ContiguousArray<Int32>

  /// The windows of a horizon; those that touch or overlap become one.
  public init(_ windows: [CareDomain.Span], over horizon: CareDomain.Span) {
    let merged = Self.merged(windows)
    let cut = CareDay(over: horizon, windows: windows)
    self.windows = merged
    self.cut = cut
    var first = 0
    firstOfDay = ContiguousArray(
      (0..<cut.count).map { day in
        while first < merged.count, merged[first].until.minute <= cut.start(of: day) { first += 1 }
        return Int32(first)
      })
  }

  /// Whether a span of the horizon lies in one window.
  @inline(__always)
  public func holds(_ span: CareDomain.Span) -> Bool {
    var index = Int(firstOfDay[cut.place(of: span.from.minute).day])
    while index < windows.count {
      let window = windows[index]
      if window.until > span.from {
        return window.from <= span.from && span.until <= window.until
      }
      index &+= 1
    }
    return false
  }

  /// Spans that touch or overlap taken together, in order.
  static func merged(_ windows: [CareDomain.Span]) -> [CareDomain.Span] {
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
