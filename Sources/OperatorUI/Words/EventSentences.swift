internal import CareDomain

/// Sentences about bookings, visits and duties that were recorded.
extension Explain {
  func booked(_ booking: Booking, _ fee: Int) -> String {
    let sum = Clock.won(fee, language)
    return say("예약했습니다: \(what(booking)) (\(sum)).", "Booked: \(what(booking)) (\(sum)).")
  }

  func changed(_ booking: Booking, _ from: Span, _ room: Room.ID) -> String {
    let old = "\(names.room(room)) \(Clock.datedSpan(from, language))"
    return say(
      "예약을 바꿨습니다: \(what(booking)) (전에는 \(old)).",
      "Changed: \(what(booking)) (was \(old)).")
  }

  func cancelled(_ booking: Booking, _ reason: String) -> String {
    let rest = reason.isEmpty ? "" : " (\(CodeWord.bookingReason(reason, language)))"
    return say("예약을 취소했습니다: \(what(booking))\(rest).", "Cancelled: \(what(booking))\(rest).")
  }

  func checkedIn(_ stay: Stay) -> String {
    let (child, room) = (names.child(stay.child), names.room(stay.room))
    let time = Clock.moment(stay.arrived, language)
    let person = stay.broughtBy.map { names.person($0, of: stay.child) }
    return say(
      "등원했습니다: \(child) \(room) \(time)\(person.map { " (데려온 사람 \($0))" } ?? "").",
      "Checked in: \(child) \(room) \(time)\(person.map { " (brought by \($0))" } ?? "").")
  }

  func checkedOut(_ stay: Stay, _ fee: Fee?) -> String {
    let child = names.child(stay.child)
    let time = stay.departed.map { " " + Clock.moment($0, language) } ?? ""
    let person = stay.releasedTo.map { names.person($0, of: stay.child) }
    let sum = fee.map { ", " + Clock.won($0.amount, language) + familyPart($0) } ?? ""
    let second = decidedWith(stay)
    return say(
      "하원했습니다: \(child)\(time)\(person.map { ", \($0)에게 인계" } ?? "")\(second)\(sum).",
      "Checked out: \(child)\(time)\(person.map { ", given to \($0)" } ?? "")\(second)\(sum).")
  }

  /// Who decided beside the operator, and why, for a child that was held.
  private func decidedWith(_ stay: Stay) -> String {
    guard let handing = stay.handing, let witness = handing.witness else { return "" }
    let (name, why) = (names.staff(witness), safe(handing.because))
    return say(", 함께 결정 \(name) (\(why))", ", decided with \(name) (\(why))")
  }

  func signedOn(_ duty: Duty) -> String {
    let (name, room) = (names.staff(duty.staff), names.room(duty.room))
    let time = Clock.moment(duty.since, language)
    return say("출근했습니다: \(name) \(room) \(time).", "Signed on: \(name) \(room) \(time).")
  }

  func signedOff(_ duty: Duty) -> String {
    let (name, room) = (names.staff(duty.staff), names.room(duty.room))
    let time = duty.until.map { " " + Clock.moment($0, language) } ?? ""
    return say("퇴근했습니다: \(name) \(room)\(time).", "Signed off: \(name) \(room)\(time).")
  }

  func breakTaken(_ duty: Duty) -> String {
    let name = names.staff(duty.staff)
    guard let taken = duty.breaks.last else { return name }
    let from = Clock.moment(taken.since, language)
    guard let until = taken.until else {
      return say("휴게를 시작했습니다: \(name) \(from).", "Break began: \(name) \(from).")
    }
    let length = Clock.minutes(until.minutes(since: taken.since), language)
    return say("휴게를 마쳤습니다: \(name) \(length).", "Break over: \(name) \(length).")
  }

  /// A booking in words: child, room, time.
  func what(_ booking: Booking) -> String {
    let (child, room) = (names.child(booking.child), names.room(booking.room))
    return "\(child) \(room) \(Clock.datedSpan(booking.span, language))"
  }
}
