/// Real time that has passed since it was made.
struct Stopwatch {
  private let start = Monotonic.nanoseconds

  /// Seconds since the start.
  var seconds: Double { Double(Monotonic.nanoseconds - start) / 1e9 }

  /// The part of some seconds that is over; all of them once Ctrl-C was pressed.
  func spent(of seconds: Double) -> Double { Interrupt.isAsked ? 1 : self.seconds / seconds }
}
