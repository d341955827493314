import CareDomain

@testable import SchedulingEngine

/// Children by ratio band and caregivers of a room as anyone would count them first: all comings and goings sorted
/// and summed up, for every question anew.
struct NaiveSweep {
  struct Step: Hashable {
    var span: Span
    /// By row of the ratio table.
    var children: [Int]
    var caregivers: Int
  }

  private struct Change {
    var at: Instant
    var band = 0
    var children = 0
    var caregivers = 0
  }

  /// In order of time; neighbours differ.
  private(set) var steps: [Step] = []
  let rows: [RatioTable.Row]

  init(of room: Room, over span: Span, in state: CareState, at now: Instant) {
    rows = state.profile(of: room).ratio.rows
    let changes = Self.changes(of: room, over: span, in: state, at: now)
    var counts = Array(repeating: 0, count: rows.count)
    var caregivers = 0
    var from = span.from
    for change in changes.sorted(by: { $0.at < $1.at }) + [Change(at: span.until)] {
      if let part = Span(from, change.at) {
        append(Step(span: part, children: counts, caregivers: caregivers))
        from = change.at
      }
      counts[rows.lastIndex { $0.fromClassAge <= change.band } ?? 0] += change.children
      caregivers += change.caregivers
    }
  }

  private static func changes(
    of room: Room, over span: Span, in state: CareState, at now: Instant
  ) -> [Change] {
    var changes: [Change] = []
    for booking in state.bookings where booking.room == room.id {
      guard let occupant = state.occupant(booking, at: now),
        let inside = occupant.span.intersection(span)
      else { continue }
      changes.append(Change(at: inside.from, band: occupant.classAge, children: 1))
      changes.append(Change(at: inside.until, band: occupant.classAge, children: -1))
    }
    for caregiver in state.caregivers(of: room, touching: state.horizon, at: now) {
      guard let inside = caregiver.span.intersection(span) else { continue }
      changes.append(Change(at: inside.from, caregivers: 1))
      changes.append(Change(at: inside.until, caregivers: -1))
    }
    return changes
  }

  private mutating func append(_ step: Step) {
    if let last = steps.last, last.children == step.children, last.caregivers == step.caregivers {
      steps[steps.count - 1].span = last.span.union(step.span)
    } else {
      steps.append(step)
    }
  }
}
