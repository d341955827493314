import CareDomain
import SchedulingEngine
import Testing

@testable import FrontDesk

/// Booking, series, waiting list and the list of starts on one file (DOMAIN 5, row 11).
@Suite struct OneDecisionTests {
  @Test(
    "11: book, series, waiting list and slots agree on the same file",
    arguments: 1...2 as ClosedRange<UInt64>)
  func agree(seed: UInt64) throws {
    let centre = try FileCentre()
    var random = RandomActs(seed: 500 + seed)
    for _ in 1...120 {
      try centre.perform(random.next(in: try centre.state(), at: centre.now))
    }
    var asked = 0
    while asked < 60 {
      let act = random.next(in: try centre.state(), at: centre.now)
      guard case .command(.book(var wish)) = act.kind, Span(wish.from, wish.until) != nil else {
        continue
      }
      asked += 1
      wish.emergency = nil
      let saved = isAccepted(try centre.desk.preview(.book(wish), at: centre.now))
      #expect(try inSeries(wish, centre) == saved, "\(act)")
      #expect(try isFreeOnTheWaitingList(wish, centre) == saved, "\(act)")
      if wish.from.minute.isMultiple(of: 30) {
        #expect(try isListed(wish, centre) == saved, "\(act)")
      }
    }
  }

  private func isAccepted(_ outcome: Outcome) -> Bool {
    if case .wouldDo = outcome { true } else { false }
  }

  /// A series of that one date.
  private func inSeries(_ wish: BookingRequest, _ centre: FileCentre) throws -> Bool {
    let date = wish.from.date
    let opens = wish.from.minutes(since: date.midnight)
    let pattern = SeriesPattern(
      weekdays: [date.weekday], opens: opens,
      closes: opens + wish.until.minutes(since: wish.from), starting: date, weeks: 1)
    let answer = try centre.desk.plan(
      SeriesRequest(child: wish.child, room: wish.room, center: wish.center, pattern: pattern),
      by: nil, at: centre.now)
    return answer.dates.first?.decision.isAccepted ?? false
  }

  private func isFreeOnTheWaitingList(
    _ wish: BookingRequest, _ centre: FileCentre
  ) throws -> Bool {
    let outcome = try centre.desk.preview(.wait(wish), at: centre.now)
    guard case .refused(let reasons, _) = outcome else { return false }
    return reasons.contains { $0.code == "placeIsFree" }
  }

  private func isListed(_ wish: BookingRequest, _ centre: FileCentre) throws -> Bool {
    !Search.slots(
      wish, minutes: wish.until.minutes(since: wish.from),
      startingIn: Span(from: wish.from, minutes: 1), count: 1, in: try centre.state(),
      at: centre.now
    ).isEmpty
  }
}
