public import CareDomain

/// Sentences about places: where one lies from a wish, why a room was chosen, what a month still allows.
extension Explain {
  /// Why a room was chosen for a booking that named none, in one line; nil where the family chose.
  public func chosen(_ booking: Booking) -> String? {
    guard let chosen = booking.chosen else { return nil }
    let room = names.room(booking.room)
    let cause = chosen.because.words.text(language)
    guard let next = chosen.next else {
      return say("방: \(room). \(cause)", "Room: \(room). \(cause)")
    }
    let other = names.room(next)
    guard let minutes = chosen.minutes, let nextMinutes = chosen.nextMinutes else {
      return say("방: \(room). \(cause) (다음은 \(other))", "Room: \(room). \(cause) (next: \(other))")
    }
    let (here, there) = (Clock.minutes(minutes, language), Clock.minutes(nextMinutes, language))
    return say(
      "방: \(room). \(cause) (\(here), 다음 \(other)은 \(there))",
      "Room: \(room). \(cause) (\(here); next \(other): \(there))")
  }

  func quotaExceeded(_ month: CivilDate, _ used: Int, _ asked: Int, _ limit: Int) -> String {
    let parts = [used, asked, limit].map { Clock.minutes($0, language) }
    let name = TimeText.text(month).prefix(7)
    return say(
      "\(name) 월 이용한도 \(parts[2])을 넘습니다: 이미 \(parts[0]), 신청 \(parts[1]).",
      "Over the quota of \(parts[2]) for \(name): \(parts[0]) used or booked, \(parts[1]) asked for."
    )
  }

  func notMissedYet(_ booking: Booking.ID, _ from: Instant) -> String {
    let time = Clock.dated(from, language)
    if let child = names.child(of: booking) {
      return say(
        "\(child) 아동은 \(time)부터 미이용으로 적을 수 있습니다.",
        "\(child) can be marked as a no-show from \(time).")
    }
    return say(
      "\(booking)의 아동은 \(time)부터 미이용으로 적을 수 있습니다.",
      "The child of \(booking) can be marked as a no-show from \(time).")
  }

  /// The reasons that carry no number: not here, not on duty, not vetted.
  func bare(_ reason: Reason) -> String {
    switch reason {
    case .notPresent: say("지금 센터에 있는 아동이 아닙니다.", "The child is not here now.")
    case .notOnDuty: say("지금 근무 중이 아닙니다.", "This person is not on duty now.")
    default: say("범죄경력 조회를 마치지 않았습니다.", "The record check has not been passed.")
    }
  }

  func noShow(_ booking: Booking, _ reason: String) -> String {
    let rest = reason.isEmpty ? "" : " (\(CodeWord.bookingReason(reason, language)))"
    let (child, room) = (names.child(booking.child), names.room(booking.room))
    let what = "\(child) \(room) \(Clock.datedSpan(booking.span, language))"
    return say(
      "미이용으로 적고 자리를 비웠습니다: \(what)\(rest).",
      "No-show, the place is free again: \(what)\(rest).")
  }
}

extension Fit.Kind: Worded {
  public var words: Words {
    switch self {
    case .otherRoom: Words("다른 방", "another room")
    case .later: Words("더 늦게", "later")
    case .earlier: Words("더 일찍", "earlier")
    case .shorter: Words("더 짧게", "shorter")
    case .otherCenter: Words("다른 센터", "another center")
    }
  }
}

extension RoomReason.Rule: Worded {
  public var words: Words {
    switch self {
    case .onlyRoom: Words("맞는 방이 하나뿐입니다.", "No other room fits.")
    case .leastNewStaff:
      Words("보육교사가 가장 덜 더 필요합니다.", "It needs the fewest additional caregivers.")
    case .leastFragmentation:
      Words("혼자 쓰는 시간이 가장 짧습니다.", "The child is alone there for the shortest time.")
    case .siblingsTogether:
      Words("형제자매와 함께 있습니다.", "The child is with a brother or sister.")
    case .tightestFit: Words("남는 자리가 가장 적습니다.", "It leaves the fewest places unused.")
    case .wholeNight:
      Words("그 밤의 방을 모두 함께 골랐습니다.", "All rooms of the night were chosen together.")
    case .firstInOrder: Words("모두 같아 번호가 앞선 방입니다.", "All else being equal it comes first.")
    }
  }
}

extension Breach.Kind: Worded {
  public var words: Words {
    switch self {
    case .cancelSameDay: Words("당일 취소", "cancelled on the day")
    case .cancelWithinSlot: Words("이용 시간 중 취소", "cancelled after the start")
    case .noShow: Words("미이용", "no-show")
    case .overrun: Words("알리지 않은 초과 이용", "overrun without notice")
    }
  }
}
