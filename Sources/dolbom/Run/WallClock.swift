internal import CareDomain
#if canImport(Glibc)
  internal import Glibc
#endif

/// The only place that reads the time. Everything below it is told what time it is.
struct WallClock {
  /// Where a training clock started, and when that was in real seconds; nil on a live file.
  private let training: (start: Instant, realStart: Int)?

  /// The real clock.
  static let real = WallClock(training: nil)

  /// A training clock that shows `start` now and runs on.
  static func starting(at start: Instant) -> WallClock {
    WallClock(training: (start, realSeconds()))
  }

  /// The current minute.
  func now() -> Instant {
    guard let training else { return Instant(secondsSince1970: Self.realSeconds()) }
    let seconds = Self.realSeconds() - training.realStart
    return training.start.adding(minutes: max(0, seconds) / 60)
  }

  /// Milliseconds until the shown minute changes, 1...60,000.
  func millisecondsToNextMinute() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    let offset = training.map { $0.realStart % 60 } ?? 0
    let milliseconds = (Int(time.tv_sec) - offset) % 60 * 1000 + Int(time.tv_nsec) / 1_000_000
    return max(1, 60_000 - milliseconds)
  }

  /// Real seconds since 1970-01-01 UTC, as the journal keeps them beside the centre's time.
  static func realSeconds() -> Int { time(nil) }
}

/// Time that only goes forward and that nobody can set, for waiting; it says nothing about the hour.
enum Monotonic {
  /// Stands still while the machine sleeps.
  static var nanoseconds: Int {
    let time = read(CLOCK_MONOTONIC)
    return Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec)
  }

  /// As `nanoseconds`.
  static var milliseconds: Int { nanoseconds / 1_000_000 }

  /// Seconds since the machine started, sleep included.
  static var secondsSinceBoot: Int { Int(read(CLOCK_BOOTTIME).tv_sec) }

  private static func read(_ clock: clockid_t) -> timespec {
    var time = timespec()
    clock_gettime(clock, &time)
    return time
  }
}
