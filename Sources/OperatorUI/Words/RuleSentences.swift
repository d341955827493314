public import CareDomain

/// Sentences about changed rules and what falls out of them.
extension Explain {
  func rulesChanged(_ change: RuleChange, _ reason: String, _ review: [Booking.ID]) -> String {
    let rest = reason.isEmpty ? "" : " (\(safe(reason)))"
    return "\(changed(change))\(rest)." + toReview(review)
  }

  func reviewLifted(_ bookings: [Booking.ID]) -> String {
    let list = bookings.map(\.text).joined(separator: ", ")
    return say(
      "다시 맞게 된 예약의 확인 표시를 거뒀습니다: \(list).",
      "These bookings fit again and need no review: \(list).")
  }

  private func changed(_ change: RuleChange) -> String {
    switch change {
    case .room(let room): roomRules(room)
    case .center(let center):
      say(
        "\(safe(center.name)) 운영규정을 \(Josa.toward.after(center.profile.text)) 바꿨습니다",
        "\(safe(center.name)) now follows \(center.profile)")
    case .shift(let shift): say("근무를 넣었습니다: \(what(shift))", "Planned: \(what(shift))")
    case .shiftRemoved(let shift):
      say("근무를 뺐습니다: \(what(shift))", "Shift removed: \(what(shift))")
    }
  }

  private func roomRules(_ room: Room) -> String {
    let name = safe(room.name)
    let state = room.isOpen ? say("열림", "open") : say("닫음", "closed")
    let rules = room.profile.map { ", \($0)" } ?? ""
    return say(
      "\(Josa.object.after(name)) 바꿨습니다: 정원 \(room.places), \(state)\(rules)",
      "\(name) changed: places \(room.places), \(state)\(rules)")
  }

  private func what(_ shift: Shift) -> String {
    let (staff, room) = (names.staff(shift.staff), names.room(shift.room))
    return "\(staff) \(room) \(Clock.datedSpan(shift.span, language)) (\(shift.id))"
  }

  /// One booking of a review: `b4 박지우 나무방 11-27(금) 19:00–22:00`.
  public func booking(_ booking: Booking) -> String {
    let (child, room) = (names.child(booking.child), names.room(booking.room))
    return "\(booking.id) \(child) \(room) \(Clock.datedSpan(booking.span, language))"
  }

  /// A planned shift of which some minutes are no longer open.
  public func closedShift(_ shift: Shift) -> String {
    say("문 닫는 시간의 근무: \(what(shift))", "Shift in closed hours: \(what(shift))")
  }
}
