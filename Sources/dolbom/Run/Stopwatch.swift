/// Real time that has passed since it was made.
struct Stopwatch {
  private let start = Monotonic.nanoseconds

  /// Seconds since the start.
  var seconds: Double { Double(Monotonic.nanoseconds - start) / 1e9 }
}
