internal import CareDomain
internal import OperatorUI

extension DeskLoop {
  /// Counts the seconds of an evacuation that lasts, from its minute or from when it was begun here.
  mutating func runStopwatch() {
    guard let open = desk.evacuation else {
      (stopwatch, desk.stopwatch) = (nil, nil)
      return
    }
    let seconds = WallClock.realSeconds()
    if stopwatch?.evacuation != open.id {
      let passed = session.clock.now().minutes(since: open.began) * 60
      stopwatch = (open.id, seconds - passed)
    }
    desk.stopwatch = stopwatch.map { max(0, seconds - $0.began) }
  }
}
