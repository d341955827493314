import CareDomain
import Testing

@testable import SchedulingEngine

@Suite struct HourAheadTests {
  /// Counted minute by minute, for every room of random scenes.
  @Test(arguments: 1...20)
  func eachHourIsThePeakOfItsMinutes(seed: Int) throws {
    let scene = RandomScene(seed: UInt64(seed))
    for room in scene.state.rooms {
      let hours = HourAhead.list(of: room, count: 6, in: scene.state, at: scene.now)
      #expect(hours.count == 6)
      #expect(hours.first?.hour.minute == scene.now.minute - scene.now.minuteOfDay % 60)
      for hour in hours {
        let minutes = (0..<60).map { minute -> (Int, Int) in
          let span = Span(from: hour.hour.adding(minutes: minute), minutes: 1)
          let step = Forecast(of: room, over: span, in: scene.state, at: scene.now).steps.first
          return (step?.children ?? 0, step?.missingCaregivers ?? 0)
        }
        #expect(hour.children == minutes.map(\.0).max())
        #expect(hour.missingCaregivers == minutes.map(\.1).max())
        #expect(hour.isOverPlaces == (hour.children > hour.places))
      }
    }
  }

  @Test func theSumOfNoRoomsIsNothing() {
    #expect(HourAhead.sum([]) == [])
  }
}
