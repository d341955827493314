public import CareDomain

/// How the line of minutes is cut into care days, so that a stay seldom lies in two.
///
/// A care day is 1,440 minutes long and begins at the minute of the day at which the fewest opening windows
/// run: 09:00 where nights are 18:00-09:00 and days of rest 09:00-24:00.
public struct CareDay: Hashable, Sendable {
  /// Minutes in a care day: 1,440.
  static let minutes = Instant.minutesPerDay

  /// The first minute of care day 0, in minutes since the epoch.
  let origin: Int
  /// Care days from `origin` on.
  let count: Int

  /// Care days over a horizon, cut where the fewest of its windows run.
  ///
  /// - Parameters:
  ///   - horizon: every minute that will be asked about.
  ///   - windows: opening windows, in any order; they may overlap.
  public init(over horizon: CareDomain.Span, windows: [CareDomain.Span]) {
    let cut = Self.quietestMinute(windows)
    let before = (horizon.from.minute - cut) % Self.minutes
    origin = horizon.from.minute - (before < 0 ? before + Self.minutes : before)
    count = (horizon.until.minute - origin + Self.minutes - 1) / Self.minutes
  }

  /// The day of a minute of the horizon and the minute within it.
  @inline(__always)
  func place(of minute: Int) -> (day: Int, minute: Int) {
    let offset = UInt32(truncatingIfNeeded: minute &- origin)
    let day = offset / UInt32(Self.minutes)
    return (Int(day), Int(offset &- day &* UInt32(Self.minutes)))
  }

  /// The first minute of a day, in minutes since the epoch.
  @inline(__always)
  func start(of day: Int) -> Int { origin &+ day &* Self.minutes }

  /// Cuts [from, until) at the days' borders and gives each piece with its day, in order.
  @inline(__always)
  func eachPiece(_ from: Int, _ until: Int, _ body: (_ day: Int, _ from: Int, _ until: Int) -> Void)
  {
    var (day, minute) = place(of: from)
    var rest = until &- from
    while rest > 0 {
      let stop = min(minute &+ rest, Self.minutes)
      body(day, minute, stop)
      rest &-= stop &- minute
      (day, minute) = (day &+ 1, 0)
    }
  }

  /// The minute of the day, 0...1439, strictly inside the fewest windows; the earliest of equals.
  private static func quietestMinute(_ windows: [CareDomain.Span]) -> Int {
    var running = Array(repeating: 0, count: minutes + 1)
    for window in windows {
      let whole = (window.minutes - 1) / minutes
      let first = (window.from.minute % minutes + minutes) % minutes + 1
      let rest = window.minutes - 1 - whole * minutes
      running[0] += whole
      for (from, until) in [(first, min(first + rest, minutes)), (0, first + rest - minutes)]
      where from < until {
        running[from] += 1
        running[until] -= 1
      }
    }
    var best = (minute: 0, count: Int.max)
    var count = 0
    for minute in 0..<minutes {
      count += running[minute]
      if count < best.count { best = (minute, count) }
    }
    return best.minute
  }
}
