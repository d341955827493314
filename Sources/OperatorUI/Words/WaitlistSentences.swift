public import CareDomain

/// Sentences about those who wait for a place.
extension Explain {
  func waitlisted(_ entry: WaitlistEntry) -> String {
    say("대기에 넣었습니다: \(what(entry)).", "On the waiting list: \(what(entry)).")
  }

  func offered(_ entry: WaitlistEntry) -> String {
    let held = offer(entry) ?? ""
    return say("자리를 안내했습니다: \(what(entry))\(held).", "Offered: \(what(entry))\(held).")
  }

  func offerLapsed(_ entry: WaitlistEntry) -> String {
    say(
      "안내한 시간이 지나 다음으로 넘겼습니다: \(what(entry)).",
      "The offer has lapsed and went to the next: \(what(entry)).")
  }

  func offerTaken(_ entry: WaitlistEntry, _ booking: Booking.ID) -> String {
    say(
      "대기에서 예약했습니다: \(what(entry)) → \(booking).",
      "Booked from the waiting list: \(what(entry)) → \(booking).")
  }

  func waitlistLeft(_ entry: WaitlistEntry, _ reason: String) -> String {
    let rest = reason.isEmpty ? "" : " (\(CodeWord.bookingReason(reason, language)))"
    return say(
      "대기를 물렸습니다: \(what(entry))\(rest).", "Withdrawn from the waiting list: \(what(entry))\(rest)."
    )
  }

  func waitlistEntryClosed(_ entry: WaitlistEntry.ID, _ status: WaitlistEntry.Status) -> String {
    say(
      "이미 끝난 대기입니다: \(entry), \(status.text(language)).",
      "The entry no longer waits: \(entry), \(status.text(language)).")
  }

  func alreadyWaiting(_ entry: WaitlistEntry.ID, _ span: Span) -> String {
    let time = Clock.datedSpan(span, language)
    return say(
      "이 아동은 그 시간을 이미 기다립니다: \(entry), \(time).",
      "The child already waits for that time: \(entry), \(time).")
  }

  func placeHeld(_ room: Room.ID, _ until: Instant) -> String {
    let (name, end) = (names.room(room), Clock.dated(until, language))
    return say(
      "\(name)의 자리는 \(end)까지 기다리던 가족에게 잡아 두었습니다.",
      "A place of \(name) is held for a waiting family until \(end).")
  }

  func placeIsFree(_ room: Room.ID) -> String {
    say(
      "지금 \(names.room(room))에 자리가 있어 기다릴 까닭이 없습니다.",
      "There is no need to wait: \(names.room(room)) has a place now.")
  }

  /// The room that is held and until when, or nil without an offer: ` (새싹방 10:20까지)`.
  public func offer(_ entry: WaitlistEntry) -> String? {
    guard let offer = entry.offer else { return nil }
    let (room, end) = (names.room(offer.room), TimeText.endClock(offer.time.until))
    return say(" (\(room), \(end)까지)", " (\(room), until \(end))")
  }

  private func what(_ entry: WaitlistEntry) -> String {
    let place = entry.room.map { " " + names.room($0) } ?? ""
    let time = Clock.datedSpan(entry.span, language)
    return "\(entry.id) \(names.child(entry.child))\(place) \(time)"
  }
}

extension WaitlistEntry.Status: Worded {
  public var words: Words {
    switch self {
    case .waiting: Words("대기 중", "waiting")
    case .booked: Words("예약됨", "booked")
    case .withdrawn: Words("물림", "withdrawn")
    }
  }
}
