internal import CareDomain

/// Sentences about children who come and go, and about staff.
extension Explain {
  func alreadyPresent(_ since: Instant, _ room: Room.ID) -> String {
    let (name, time) = (names.room(room), Clock.moment(since, language))
    return say(
      "이미 등원했습니다 (\(time)부터 \(name)).",
      "The child is here already (\(name), since \(time)).")
  }

  func noBooking(_ next: Span?) -> String {
    let time = next.map { Clock.datedSpan($0, language) }
    let rest = time.map { say(" (다음 예약 \($0))", " (next booking \($0))") } ?? ""
    return say("지금 등원할 예약이 없습니다\(rest).", "There is no booking to check in to\(rest).")
  }

  func notListed(_ person: String) -> String {
    let name = safe(person)
    return say(
      "\(Josa.topic.after(name)) 보호자나 지정 인계자가 아닙니다.",
      "\(name) is neither a guardian nor an authorised pick-up person.")
  }

  func blockedPerson(_ person: String) -> String {
    let name = safe(person)
    return say(
      "\(Josa.topic.after(name)) 인계 금지자입니다. 아동을 인계하지 마십시오.",
      "\(name) is not authorised. Do not hand the child over.")
  }

  func alreadyOnDuty(_ since: Instant, _ room: Room.ID) -> String {
    let (name, time) = (names.room(room), Clock.moment(since, language))
    return say("이미 근무 중입니다 (\(time)부터 \(name)).", "Already on duty (\(name), since \(time)).")
  }

  func trainingOverdue(_ kind: String, _ last: CivilDate?) -> String {
    let course = CodeWord.training(kind, language)
    let done = last.map { Clock.date($0, language) }
    return say(
      "\(course) 기한이 지났습니다 (\(done.map { "마지막 \($0)" } ?? "받은 기록 없음")).",
      "The \(course) is overdue (\(done.map { "last \($0)" } ?? "none on record")).")
  }

  func shiftOverlaps(_ shift: Shift.ID, _ span: Span) -> String {
    let time = Clock.datedSpan(span, language)
    return say(
      "같은 사람의 다른 근무와 겹칩니다 (\(shift) \(time)).",
      "It overlaps another shift of the same person (\(shift) \(time)).")
  }

  func recordConflict(_ conflict: RecordConflict) -> String {
    switch conflict {
    case .otherBooking:
      say("이 번호는 다른 예약의 것입니다.", "This ID belongs to another booking.")
    case .bornLater:
      say("태어난 날이 오늘보다 뒤입니다.", "The birth date lies in the future.")
    case .appliedLater:
      say("신청한 때가 지금보다 뒤입니다.", "The time of application lies in the future.")
    }
  }
}
