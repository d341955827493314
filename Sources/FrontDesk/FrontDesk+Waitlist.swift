public import CareDomain
internal import CareStore
internal import SchedulingEngine

/// The waiting list moves inside the transactions of others: before a change what the clock brought about is
/// recorded, after one that makes room the places are offered. So two desks never give one place twice.
extension FrontDesk {
  /// The waiting list at a minute, in order; also those who wait no longer, and for what is past, if asked.
  public func waitlist(at now: Instant, withClosed: Bool = false) throws -> [WaitlistEntry] {
    try file.read { reader in
      let waiting = try Self.waitlistState(reader, now).map { Waitlist.entries(in: $0, at: now) }
      let others = try reader.waitlist().filter { entry in
        !(waiting ?? []).contains { $0.id == entry.id }
      }
      return ((waiting ?? []) + others).sorted(by: WaitlistEntry.isBefore).filter {
        withClosed || ($0.status == .waiting && $0.span.from > now)
      }
    }
  }

  /// Records the offers that have lapsed, and those that followed from them.
  func settle(by author: Author, at now: Instant, in writer: Writer) throws {
    guard try writer.reader.hasLapsedOffer(at: now),
      let state = try Self.waitlistState(writer.reader, now)
    else { return }
    try record(Waitlist.due(in: state, at: now), author, now, writer)
  }

  /// Appends facts, and offers what they free.
  func append(_ events: [Event], by author: Author, at now: Instant, in writer: Writer) throws {
    for event in events { try writer.append(event, by: author, at: now) }
    let frees = events.contains(where: \.movesWaitlist)
    guard frees || events.contains(where: \.booksChildren),
      let state = try Self.waitlistState(writer.reader, now), frees || Waitlist.isGivenUp(in: state)
    else { return }
    try record(Waitlist.offers(in: state, at: now), author, now, writer)
  }

  /// Everything around the minutes that somebody waits for; nil while nobody waits.
  private static func waitlistState(_ reader: Reader, _ now: Instant) throws -> CareState? {
    guard let span = try reader.waitedFor(after: now) else { return nil }
    let margin = 2 * Instant.minutesPerDay
    return try reader.state(horizon: span.widened(before: margin, after: margin), now: now)
  }

  /// The rule acts, not the operator whose command let it.
  private func record(
    _ events: [Event], _ author: Author, _ now: Instant, _ writer: Writer
  ) throws {
    let rule = Author(
      operatorID: "waitlist", station: author.station, recordedAt: author.recordedAt)
    for event in events { try writer.append(event, by: rule, at: now) }
  }
}

extension Event {
  var movesWaitlist: Bool {
    if case .waitlistLeft = self { true } else { isRelease }
  }

  /// Whether it may give a place to a child who is offered another.
  fileprivate var booksChildren: Bool {
    switch self {
    case .remarked(_, let event): event.booksChildren
    case .booked, .offerTaken, .drawing, .undone: true
    default: false
    }
  }
}
