public import CareDomain

extension OperatingCalendar {
  /// How far back the care night of a closed minute is looked for, in days: longer than any closure between two
  /// nights of the services that we know.
  private static let reach = 31

  /// The care night that a minute is counted in: the one that runs, else the last one before it. So every minute
  /// belongs to one night, also that of a payment after closing.
  public func night(of instant: Instant) -> CivilDate {
    var date = instant.date
    for _ in 0..<Self.reach {
      if let own = ownWindow(date), own.from <= instant { return date }
      date = date.adding(days: -1)
    }
    return instant.date
  }

  /// The last care night whose window is over.
  public func lastEnded(at instant: Instant) -> CivilDate {
    let night = night(of: instant)
    guard let own = ownWindow(night), instant < own.until else { return night }
    return self.night(of: own.from.adding(minutes: -1))
  }

  /// The first care night after a date.
  public func night(after date: CivilDate) -> CivilDate {
    var next = date.adding(days: 1)
    for _ in 0..<Self.reach where ownWindow(next) == nil { next = next.adding(days: 1) }
    return ownWindow(next) == nil ? date.adding(days: 1) : next
  }

  /// From the opening of a care night to that of the next one; nil for a date that opens none.
  public func wholeNight(_ date: CivilDate) -> Span? {
    guard let own = ownWindow(date) else { return nil }
    let next = ownWindow(night(after: date))?.from
    return Span(own.from, max(own.until, next ?? own.until))
  }
}
