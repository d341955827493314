import CareDomain
import FrontDesk

/// One thing that happens in a centre, with the number that its new records get.
struct Deed: CustomStringConvertible {
  enum Kind {
    case clock(minutes: Int)
    case command(Command)
    case series(SeriesRequest)
    case draw([BookingRequest], seed: Int)
  }

  let number: Int
  let kind: Kind

  var description: String {
    switch kind {
    case .clock(let minutes): "clock +\(minutes)m"
    case .command(let command): command.typed
    case .series(let series):
      "series --child \(series.child) \(series.pattern.opens)-\(series.pattern.closes) "
        + "from \(TimeText.text(series.pattern.starting)) x\(series.pattern.weeks)"
    case .draw(let wishes, let seed):
      "draw seed \(seed): " + wishes.map { Command.book($0).typed }.joined(separator: "; ")
    }
  }
}

extension Command {
  /// As it would be typed after `dolbom`, so that a counter-example can be tried by hand.
  var typed: String {
    switch self {
    case .book(let wish): "book \(wish.typed)"
    case .wait(let wish): "waitlist add \(wish.typed)"
    case .change(let id, let change):
      "change \(id)" + option("from", change.from.map { TimeText.text($0) })
        + option("until", change.until.map { TimeText.text($0) })
        + option("room", change.room?.text)
    case .cancel(let id, _): "cancel \(id)"
    case .noShow(let id, _): "no-show \(id)"
    case .checkIn(let child, _): "check-in \(child)"
    case .checkOut(let child, let person): "check-out \(child) --to \(person)"
    case .signOn(let staff, let room): "sign-on \(staff)" + option("room", room?.text)
    case .signOff(let staff): "sign-off \(staff)"
    case .beginBreak(let staff): "break-start \(staff)"
    case .endBreak(let staff): "break-end \(staff)"
    case .takeOffer(let id): "waitlist take \(id)"
    case .leaveWaitlist(let id, _): "waitlist withdraw \(id)"
    case .declareHoliday(let holiday, _): "holiday add \(TimeText.text(holiday.date)) x"
    case .withdrawHoliday(let date, _): "holiday remove \(TimeText.text(date))"
    default: "\(self)"
    }
  }

  private func option(_ name: String, _ value: String?) -> String {
    value.map { " --\(name) \($0)" } ?? ""
  }
}

extension BookingRequest {
  fileprivate var typed: String {
    "--child \(child) --from \(TimeText.text(from)) --until \(TimeText.text(until))"
      + (room.map { " --room \($0)" } ?? "") + (center.map { " --center \($0)" } ?? "")
      + (emergency == nil ? "" : " --emergency x")
  }
}
