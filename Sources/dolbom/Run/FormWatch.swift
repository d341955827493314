internal import CareDomain
internal import CareStore

/// Notices what others did to a booking while a form that changes it was open (SAFETY C4).
struct FormWatch {
  /// The booking of the open form, and the last entry of the journal when it was opened or last told of.
  private var seen: (booking: Booking.ID, entry: Int)?

  /// Looks at which form is open now.
  mutating func look(at booking: Booking.ID?, _ session: SharedSession) throws {
    guard booking != seen?.booking else { return }
    seen = try booking.map {
      ($0, try session.use { try $0.file.read { try $0.count(of: .journal) } })
    }
  }

  /// What was done to the booking meanwhile and by whom; nil for nothing. It is told once.
  mutating func news(before command: Command, _ session: Session) throws -> String? {
    guard case .change(let id, _) = command, let seen, seen.booking == id else { return nil }
    let entries = try session.file.read { reader in
      try reader.booking(id).map {
        try reader.journal(JournalQuery(after: seen.entry, child: $0.child))
      } ?? []
    }
    let news = try entries.filter { try $0.event().isAbout(id) }
    guard let last = news.last else { return nil }
    self.seen = (id, last.seq)
    let told = try news.map { "\($0.author.operatorID): \(try $0.event().inShort)" }
    return say("그사이 바뀜 — ", "Changed meanwhile — ") + told.joined(separator: ", ") + "."
  }
}

extension Event {
  /// Whether the fact changes a booking, or what may still be changed about it.
  fileprivate func isAbout(_ id: Booking.ID) -> Bool {
    switch self {
    case .changed(let booking, _, _, _, _), .cancelled(let booking, _): booking.id == id
    case .checkedIn(let stay, _), .checkedOut(let stay, _, _): stay.booking == id
    default: false
    }
  }

  /// What became of the booking, in few columns: the line of messages is short.
  fileprivate var inShort: String {
    switch self {
    case .changed(let booking, _, _, _, _):
      [booking.span.from, booking.span.until].map { TimeText.text($0).suffix(5) }
        .joined(separator: "–") + " \(booking.room)"
    case .cancelled: say("예약 취소", "cancelled")
    case .checkedIn: say("등원", "checked in")
    default: say("하원", "checked out")
    }
  }
}
