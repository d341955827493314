public import CareDomain
public import SchedulingEngine

extension Explain {
  /// What an accepted command leaves for a person to look at.
  public func warning(_ warning: Warning) -> String { warning.words.text(language) }

  /// One short line for the alarm row: where, who, what.
  public func alarm(_ alarm: Alarm) -> String {
    let place = alarm.room.map(names.room)
    let person = alarm.child.map(names.child) ?? alarm.staff.map(names.staff)
    return [place, person, alarmText(alarm)].compactMap { $0 }.joined(separator: " ")
  }

  private func alarmText(_ alarm: Alarm) -> String {
    let count = alarm.count
    let time = Clock.moment(alarm.at, language)
    return switch alarm.kind {
    case .ratioBroken: say("보육교사 \(count)명 모자람", short(count))
    case .overPlaces: say("정원 \(count)명 초과", "\(count) over its places")
    case .held: say("인계 보류 (\(time))", "held at the door (\(time))")
    case .sleepCheckDue:
      say("수면 확인 \(passed(count)) 늦음", "sleep check late by \(passed(count))")
    case .medicineDue: say("투약 \(Clock.time(alarm.at))", "medicine \(Clock.time(alarm.at))")
    case .fever:
      say(
        "열 \(Temperature.text(count))℃ (\(time))", "fever \(Temperature.text(count)) °C (\(time))")
    case .incidentDue:
      count >= 0
        ? say("사고 보고까지 \(passed(count))", "incident report due in \(passed(count))")
        : say("사고 보고 \(passed(-count)) 늦음", "incident report late by \(passed(-count))")
    case .incidentUntold:
      say("사고를 보호자에게 알리지 않음 (\(time))", "incident not told to a guardian (\(time))")
    case .overdue: say("하원 \(passed(count)) 지남", "overdue by \(passed(count))")
    case .notArrived: say("등원 \(passed(count)) 늦음", "late by \(passed(count))")
    case .ratioGapAhead:
      say("\(time)부터 보육교사 \(count)명 모자랄 예정", "\(short(count)) from \(time)")
    case .staffLate: say("출근 안 함 (\(time)부터 근무)", "has not signed on (shift from \(time))")
    case .staffNotPlanned: say("\(time) 밤 근무표 없음", "no shifts planned from \(time)")
    case .needsReview: say("예약 확인 필요 (\(time))", "booking needs review (\(time))")
    case .handoverOpen:
      say(
        "인수인계 \(count)줄 확인 안 함", "\(counted(count, "line", "lines")) of the handover not read back")
    case .closingSoon:
      say("\(passed(count)) 뒤 마감, 아동 있음", "closes in \(passed(count)), children here")
    case .loneCaregiver:
      say("혼자 근무, 아동 \(count)명", "alone with \(counted(count, "child", "children"))")
    case .roomFull: say("만원 \(count)/\(count)", "full \(count)/\(count)")
    case .trainingOverdue: say("교육 기한 지남", "a course is overdue")
    case .trainingSoon:
      say("교육 기한 \(count)일 남음", "a course is due in \(counted(count, "day", "days"))")
    }
  }

  private func short(_ count: Int) -> String {
    "\(count) caregiver\(count == 1 ? "" : "s") short"
  }

  private func passed(_ minutes: Int) -> String { Clock.minutes(minutes, language) }
}

extension Warning: Worded {
  public var words: Words {
    switch self {
    case .staffNotPlanned:
      Words(
        "근무표가 없어 비율을 확인하지 못했습니다. 근무를 넣으십시오.",
        "No shifts are planned, so the ratio is unchecked. Plan the shifts.")
    case .staffNotSignedOn:
      Words(
        "출근하지 않은 보육교사까지 센 비율입니다. 출근을 확인하십시오.",
        "The ratio counts caregivers who have not signed on. Check that they come.")
    case .early: Words("예약보다 일찍 왔습니다.", "The child came before the booked start.")
    case .late: Words("예약보다 늦게 왔습니다.", "The child came after the booked start.")
    case .overrun: Words("예약보다 늦게 돌아갔습니다.", "The child left after the booked end.")
    case .trainingDue:
      Words("올해 안에 받을 교육이 남아 있습니다.", "A yearly course is still owed this year.")
    case .loneCaregiver:
      Words(
        "보육교사가 혼자라 쉴 수 없습니다. 교대할 사람을 정하십시오.",
        "One caregiver alone can take no break. Arrange relief.")
    case .breakTooShort:
      Words(
        "휴게가 법이 정한 것보다 짧았습니다(4시간에 30분, 8시간에 60분).",
        "The break was shorter than the law asks for (30 min in 4 h, 60 min in 8 h).")
    case .beyondQuota:
      Words(
        "월 이용한도를 넘은 시간은 보호자가 전액 부담합니다.",
        "The family pays the whole rate for the hours beyond the monthly quota.")
    case .documentsMissing:
      Words("받지 않았거나 기한이 지난 서류가 있습니다.", "Documents are missing or no longer good.")
    case .feverish:
      Words("열이 있습니다. 보호자에게 전화하십시오.", "This is a fever. Call a guardian.")
    case .noWitness:
      Words("다른 교직원이 보지 못한 투약입니다.", "No other member of staff saw the dose.")
    case .otherMedicine:
      Words(
        "그 간격 안에 다른 약도 먹었습니다. 성분이 겹치지 않는지 확인하십시오.",
        "Another medicine was taken within the interval. Check that both do not hold one substance."
      )
    case .textCleaned: Words("보이지 않는 글자를 뺐습니다.", "Invisible characters were taken out.")
    }
  }
}
