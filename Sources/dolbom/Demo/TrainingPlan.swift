internal import CareDomain

/// Who comes when on the training night.
struct TrainingPlan {
  /// One booking: a room (nil lets the engine choose), the child's age, and what becomes of it.
  struct Visit {
    let room: Room.ID?
    let months: Int
    let span: Span
    var comes = true
    var isOverdue = false
  }

  let tonight: Span
  let now: Instant

  /// Room, age in months, start and end in minutes after opening. The long ones are the sleepers.
  private static let rows: [(room: Int, months: Int, from: Int, until: Int)] = [
    (1, 9, 0, 840), (1, 14, 60, 300),
    (2, 16, 0, 780), (2, 22, 90, 360), (2, 28, 180, 420),
    (3, 50, 0, 300), (3, 55, 30, 870), (3, 62, 120, 480), (3, 68, 240, 420),
  ]

  /// Tonight's bookings; one child stays overdue, and one who should be here has not come.
  var visits: [Visit] {
    let regular = Self.rows.map { row in
      Visit(
        room: Room.ID(prefix: "r", number: row.room), months: row.months,
        span: span(row.from, row.until))
    }
    return regular + [overdue, missing]
  }

  /// Booked until fourteen minutes ago and still here; on a night that has just begun, an ordinary visit.
  private var overdue: Visit {
    let from = tonight.from.adding(minutes: 30)
    let room = Room.ID(prefix: "r", number: 1)
    guard let span = Span(from, now.adding(minutes: -14)), span.minutes >= 60,
      tonight.contains(now)
    else { return Visit(room: room, months: 12, span: self.span(30, 240)) }
    return Visit(room: room, months: 12, span: span, isOverdue: true)
  }

  /// Booked for some twenty minutes ago and not here; later in the evening when the night has just begun.
  private var missing: Visit {
    let late = min(now, tonight.until.adding(minutes: -120)).adding(minutes: -20)
    let from = max(tonight.from, late.adding(minutes: -(late.minuteOfDay % 10)))
    let start = tonight.contains(now) ? from : tonight.from.adding(minutes: 60)
    let end = min(start.adding(minutes: 150), tonight.until)
    return Visit(
      room: Room.ID(prefix: "r", number: 3), months: 58,
      span: Span(start, end) ?? span(60, 210), comes: false)
  }

  /// Two bookings on each of the coming nights.
  func comingVisits(_ nights: [Span]) -> [Visit] {
    nights.enumerated().flatMap { index, night in
      [(20 + index * 3, 60, 300), (40 + index * 5, 120, 480)].map { months, from, until in
        Visit(
          room: nil, months: months,
          span: Span(
            from: night.from.adding(minutes: from), minutes: until - from))
      }
    }
  }

  private func span(_ from: Int, _ until: Int) -> Span {
    Span(from: tonight.from.adding(minutes: from), minutes: until - from)
  }
}
