#if canImport(Glibc)
  internal import Glibc
#endif

/// Real time that has passed since it was made.
struct Stopwatch {
  private let start = Self.now()

  /// Seconds since the start.
  var seconds: Double { Self.now() - start }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
