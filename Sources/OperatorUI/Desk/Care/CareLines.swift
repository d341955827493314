import CareDomain
import SchedulingEngine
import TerminalUI

extension Desk {
  /// The care of a visit on the child's card: sleep, medicine, and the last entries.
  func careLines(_ booking: Booking) -> [Line] {
    guard let stay = state.stay(of: booking.id) else { return [] }
    return sleepLine(stay) + medicineLines(stay) + entryLines(stay)
  }

  private func sleepLine(_ stay: Stay) -> [Line] {
    guard stay.departed == nil, let sleeper = sleepers[stay.child] else { return [] }
    let bed = sleeper.bed.map { say(.bed($0)) } ?? ""
    let left = say(.left(sleeper.minutesLeft(at: now)))
    let text =
      "\(TimeText.clock(sleeper.since))-  \(bed)  \(say(.everySoMany(sleeper.interval)))  \(left)"
    return [Line(label: say(.sleepLabel), text: text, style: Style(ink(of: sleeper)))]
  }

  private func medicineLines(_ stay: Stay) -> [Line] {
    guard stay.departed == nil else { return [] }
    return state.medicines(at: now).filter { $0.order.child == stay.child }.map { medicine in
      let last = medicine.last.map { TimeText.clock($0) } ?? "-"
      let next = TimeText.clock(medicine.next)
      let text =
        "\(medicine.order.drug) \(medicine.order.dose)  "
        + say(DeskWord("다음 \(next)  마지막 \(last)", "next \(next)  last \(last)"))
      let isDue = medicine.isDue(at: now)
      return Line(
        label: say(.medicineLabel), text: isDue ? "!! \(text)" : text,
        style: Style(isDue ? .alarm : .text))
    }
  }

  /// The newest four.
  private func entryLines(_ stay: Stay) -> [Line] {
    let explain = explain
    return state.entries(of: stay, at: now).filter { $0.kind != .sleepCheck }.suffix(4).reversed()
      .map {
        Line(label: say(.careLabel), text: "\(TimeText.clock($0.at))  \(explain.content($0))")
      }
  }
}
