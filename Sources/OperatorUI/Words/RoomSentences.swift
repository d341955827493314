internal import CareDomain

/// Sentences about rooms, places and caregivers.
extension Explain {
  func unknown(_ kind: Words, _ text: String) -> String {
    say(
      "등록되지 않은 \(kind.ko)입니다: \(safe(text)).", "There is no \(kind.en) \(safe(text)).")
  }

  /// An empty name means that there is no room at all.
  func unknownRoom(_ text: String) -> String {
    guard text.isEmpty else { return unknown(Words("방", "room"), text) }
    return say("등록한 방이 하나도 없습니다.", "No room is registered.")
  }

  func childAlreadyBooked(_ booking: Booking.ID, _ span: Span) -> String {
    let time = Clock.datedSpan(span, language)
    return say(
      "같은 시간에 이미 예약이 있습니다 (\(booking) \(time)).",
      "The child is already booked then (\(booking) \(time)).")
  }

  func roomClosed(_ room: Room.ID, _ at: Instant) -> String {
    let (name, time) = (names.room(room), Clock.moment(at, language))
    return say("\(time)에 \(Josa.topic.after(name)) 닫혀 있습니다.", "\(name) is closed at \(time).")
  }

  func roomAgeMismatch(_ room: Room.ID, _ months: Int, _ minimum: Int?, _ maximum: Int?) -> String {
    let (name, age) = (names.room(room), Clock.age(months: months, language))
    let range = ageRange(minimum, maximum)
    return say(
      "\(Josa.topic.after(name)) 나이에 맞지 않습니다 (방 \(range), 아동 \(age)).",
      "\(name) is for other ages (room \(range), child \(age)).")
  }

  private func ageRange(_ minimum: Int?, _ maximum: Int?) -> String {
    let least = minimum.map { say("\(wholeAge($0))부터", "from \(wholeAge($0))") }
    let most = maximum.map { say("\(wholeAge($0)) 미만", "under \(wholeAge($0))") }
    return [least, most].compactMap { $0 }.joined(separator: " ")
  }

  func roomFull(_ room: Room.ID, _ at: Instant, _ places: Int, _ booked: Int) -> String {
    let (name, time) = (names.room(room), Clock.moment(at, language))
    return say(
      "\(time)에 \(name) 자리가 없습니다 (정원 \(places), 예약 \(booked)).",
      "\(name) has no place at \(time) (places \(places), booked \(booked)).")
  }

  func staffTooFew(_ room: Room.ID, _ at: Instant, _ needed: Int, _ onDuty: Int) -> String {
    let (name, time) = (names.room(room), Clock.moment(at, language))
    return say(
      "\(time)에 \(name) 보육교사가 모자랍니다 (필요 \(needed), 근무 \(onDuty)).",
      "\(name) has too few caregivers at \(time) (needed \(needed), on duty \(onDuty)).")
  }

  func ratioWouldBreak(_ room: Room.ID, _ at: Instant, _ needed: Int, _ onDuty: Int) -> String {
    let (name, time) = (names.room(room), Clock.moment(at, language))
    return say(
      "\(time)에 \(name) 교사 대 아동 비율을 지킬 수 없게 됩니다 (필요 \(needed), 근무 \(onDuty)).",
      "\(name) would be out of ratio at \(time) (needed \(needed), on duty \(onDuty)).")
  }

  func bookingClosed(_ booking: Booking.ID, _ status: Booking.Status) -> String {
    let state = status.text(language)
    let name = names.child(of: booking) ?? booking.text
    return say(
      "이 예약은 그렇게 바꾸거나 취소할 수 없습니다 (\(name) \(state)).",
      "This booking cannot be changed or cancelled like that (\(name) \(state)).")
  }
}
