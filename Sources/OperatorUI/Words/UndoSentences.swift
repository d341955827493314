public import CareDomain

extension Remark.Kind: Worded {
  public var words: Words {
    switch self {
    case .lateEntry: Words("나중에 적음", "entered late")
    case .ratioOverride: Words("비율 예외", "ratio waived")
    case .unlistedRelease: Words("미등록 인계", "unlisted release")
    }
  }
}

/// Sentences about acts that were entered late, against a rule, or taken back.
extension Explain {
  func remarked(_ remark: Remark) -> String {
    let why = safe(remark.because)
    switch remark.kind {
    case .lateEntry:
      let time = Clock.moment(remark.entered, language)
      return say("\(time)에 나중에 적음 (\(why)).", "Entered late, \(time) (\(why)).")
    case .ratioOverride:
      return say(
        "보육교사 비율의 예외로 두 사람이 서명했습니다 (\(why)).",
        "Two people waived the caregiver ratio (\(why)).")
    case .unlistedRelease:
      return say(
        "지정 인계자가 아닌 사람에게 인계하는 데 두 사람이 서명했습니다 (\(why)).",
        "Two people signed for a release to an unlisted person (\(why)).")
    }
  }

  func undone(_ reversal: Reversal, _ entry: Int) -> String {
    let what = act(reversal)
    return say("되돌렸습니다: \(what) (기록 \(entry)).", "Undone: \(what) (entry \(entry)).")
  }

  /// What was taken back, in a few words.
  func act(_ reversal: Reversal) -> String {
    switch reversal {
    case .booked(let booking): say("예약 ", "the booking of ") + what(booking)
    case .changed(let booking, _): say("예약 변경, 다시 ", "the change, again ") + what(booking)
    case .cancelled(let booking): say("예약 취소, 다시 ", "the cancellation of ") + what(booking)
    case .offerTaken(_, let booking):
      say("대기에서 한 예약 ", "the booking from the list, ") + what(booking)
    case .checkedIn(let stay): say("등원 ", "the check-in of ") + names.child(stay.child)
    case .checkedOut(let stay): say("하원 ", "the check-out of ") + names.child(stay.child)
    case .signedOn(let duty): say("출근 ", "the sign-on of ") + names.staff(duty.staff)
    case .signedOff(let duty): say("퇴근 ", "the sign-off of ") + names.staff(duty.staff)
    case .breakTaken(let duty): say("휴게 ", "the break of ") + names.staff(duty.staff)
    case .acknowledged(let key): say("경보 확인 ", "the seen alarm, ") + key.kind.text(language)
    case .written(let entry):
      say("돌봄 기록 ", "the care entry ") + "\(entry.kind.text(language)) \(names.child(entry.child))"
    case .waitlisted(let entry): say("대기 신청 ", "the waiting of ") + names.child(entry.child)
    case .waitlistLeft(let entry): say("대기 물림 ", "the withdrawal of ") + names.child(entry.child)
    }
  }

  /// Why an act cannot be taken back, or not be entered at that time.
  func undoing(_ reason: PeopleReason) -> String {
    switch reason {
    case .nothingToUndo(let minutes):
      say(
        "지난 \(minutes)분 동안 되돌릴 일을 하지 않았습니다.",
        "You did nothing in the last \(minutes) min that could be undone.")
    case .notUndoable: say("되돌리기로 물릴 수 없는 일입니다.", "This act is not one that can be undone.")
    case .changedSince: say("그 뒤에 바뀌어 되돌릴 수 없습니다.", "It has changed since and cannot be undone.")
    case .notPast(let at):
      say(
        "\(Clock.moment(at, language))은 아직 오지 않은 시각입니다.",
        "\(Clock.moment(at, language)) has not come yet.")
    case .tooLongAgo(_, let earliest):
      say(
        "너무 오래된 시각입니다 (\(Clock.dated(earliest, language))부터 적을 수 있음).",
        "That is too long ago (\(Clock.dated(earliest, language)) at the earliest).")
    case .beforeStart(_, let since):
      say(
        "시작한 시각(\(Clock.moment(since, language)))보다 앞입니다.",
        "That lies before the beginning (\(Clock.moment(since, language))).")
    case .alreadyOnBreak(let since):
      say(
        "이미 휴게 중입니다 (\(Clock.moment(since, language))부터).",
        "This person is on a break already (since \(Clock.moment(since, language))).")
    case .notOnBreak: say("지금 휴게 중이 아닙니다.", "This person is not on a break.")
    case .notThatAct: say("그렇게 적을 수 없는 일입니다.", "This act cannot be entered like that.")
    default: preconditionFailure("Every reason about undoing has a sentence.")
    }
  }

  func undoingWayOut(_ reason: PeopleReason) -> String? {
    switch reason {
    case .nothingToUndo, .changedSince:
      say("지금의 기록을 보고 바꾸거나 취소하십시오.", "See the record as it is, and change or cancel it.")
    case .notUndoable: say("반대 명령을 쓰십시오.", "Use the opposite command.")
    case .notPast, .tooLongAgo, .beforeStart: say("시각을 고치십시오.", "Correct the time.")
    case .alreadyOnBreak: say("휴게를 마친 뒤 다시 하십시오.", "End that break first.")
    case .notOnBreak: say("휴게를 먼저 시작하십시오.", "Begin the break first.")
    case .notThatAct: say("보통 때처럼 적으십시오.", "Enter it as usual.")
    default: nil
    }
  }
}
