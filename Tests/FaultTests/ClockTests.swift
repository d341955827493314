import ProgramRunner
import Testing

/// The clock jumps (SAFETY D1): bookings keep their times, and the journal its order.
@Suite struct ClockTests {
  @Test func aClockThatJumpsBackAndForthHarmsNothing() throws {
    let centre = try Centre.filled()
    let times = [
      "2026-11-26T10:00", "2031-11-26T10:00", "2021-11-26T10:00", "2026-11-26T09:00",
      "2026-11-26T17:00", "2016-01-01T00:00", "2049-12-31T23:59", "2026-11-26T10:01",
    ]
    for (number, time) in times.enumerated() {
      let line =
        #"{"do":"book","request":"\#(number)","child":"k2","room":"r2","now":"\#(time)","#
        + #""from":"2026-12-\#(12 + number / 4)T\#(10 + number):00","#
        + #""until":"2026-12-\#(12 + number / 4)T\#(11 + number):00"}"#
      let run = try centre.run("batch", input: line + "\n")
      #expect(run.exit == 0, "\(time)")
      #expect(run.lines.count == 1, "\(time)")
      for command in [["board"], ["bookings"], ["children"], ["doctor"]] {
        #expect([0, 3].contains(try centre.run(command, now: time).exit), "\(command) at \(time)")
      }
    }
    #expect(try centre.run("verify").exit == 0)
    let numbers = try centre.run("audit").lines.compactMap { Int($0.prefix { $0.isNumber }) }
    #expect(numbers == Array(1...numbers.count), "order is by number, never by clock")
  }
}
