internal import CareDomain
internal import SchedulingEngine

/// Sentences about the file, its register and its calendar.
extension Explain {
  func fileCreated(_ isTraining: Bool) -> String {
    isTraining
      ? say("연습용 파일을 만들었습니다.", "Made a training file.")
      : say("운영용 파일을 만들었습니다.", "Made a live file.")
  }

  func calendarAdopted(_ issue: CalendarIssue) -> String {
    let (from, until) = (TimeText.text(issue.from), TimeText.text(issue.until))
    return say(
      "공휴일표를 넣었습니다: \(from) ~ \(until), \(issue.holidays.count)일.",
      "Took in the calendar of holidays: \(from) to \(until), \(counted(issue.holidays.count, "day", "days"))."
    )
  }

  func profileAdopted(_ profile: Profile) -> String {
    let name = safe("\(profile.city.text(language)) \(profile.service.text(language))")
    return say(
      "운영규정을 정했습니다: \(name) (\(profile.id), \(profile.revision)판).",
      "Adopted the rules: \(name) (\(profile.id), revision \(profile.revision)).")
  }

  func registered(_ record: Record) -> String {
    let kind = record.kindWords.text(language)
    let name = recordName(record)
    return say("\(Josa.object.after(kind)) 등록했습니다: \(name).", "Registered the \(kind): \(name).")
  }

  func operatorAdmitted(_ staff: StaffMember.ID) -> String {
    let name = names.staff(staff)
    return say(
      "\(Josa.subject.after(name)) 비밀번호로 들어올 수 있게 했습니다.", "\(name) may now sign in.")
  }

  private func recordName(_ record: Record) -> String {
    switch record {
    case .center(let center): safe(center.name)
    case .room(let room): safe(room.name)
    case .child(let child): safe(child.name)
    case .guardian(let guardian): "\(safe(guardian.name)) (\(names.child(guardian.child)))"
    case .pickup(let person): "\(safe(person.name)) (\(names.child(person.child)))"
    case .staff(let member): safe(member.name)
    case .agency(let agency): "\(safe(agency.name)) (\(agency.kind.text(language)))"
    case .shift(let shift):
      "\(names.staff(shift.staff)) \(names.room(shift.room)) \(Clock.datedSpan(shift.span, language))"
    }
  }

  /// The alarm that was seen, by its kind and subject.
  func acknowledged(_ key: AlarmKey) -> String {
    let kind = key.kind.text(language)
    let subject = subjectName(key)
    return say("경보를 확인했습니다: \(subject) \(kind).", "Acknowledged: \(subject) \(kind).")
  }

  /// An alarm's subject is a child, a room or a member of staff, by its kind.
  private func subjectName(_ key: AlarmKey) -> String {
    switch key.kind {
    case .ratioBroken, .overPlaces, .ratioGapAhead, .staffNotPlanned, .closingSoon, .roomFull:
      Room.ID(key.subject).map(names.room) ?? safe(key.subject)
    case .overdue, .notArrived, .needsReview, .held, .sleepCheckDue, .medicineDue, .fever,
      .incidentDue, .incidentUntold:
      Child.ID(key.subject).map(names.child) ?? safe(key.subject)
    case .handoverOpen: Center.ID(key.subject).map(names.center) ?? safe(key.subject)
    case .staffLate, .trainingOverdue, .trainingSoon, .loneCaregiver:
      StaffMember.ID(key.subject).map(names.staff) ?? safe(key.subject)
    }
  }

  func holidayDeclared(_ holiday: Holiday, _ review: [Booking.ID]) -> String {
    let (day, name) = (Clock.date(holiday.date, language), holidayName(holiday))
    return say("공휴일로 정했습니다: \(day) \(name).", "Declared a holiday: \(day) \(name).")
      + toReview(review)
  }

  func holidayWithdrawn(_ date: CivilDate, _ review: [Booking.ID]) -> String {
    let day = Clock.date(date, language)
    return say("공휴일에서 뺐습니다: \(day).", "No longer a holiday: \(day).") + toReview(review)
  }

  private func holidayName(_ holiday: Holiday) -> String {
    safe(say(holiday.name, holiday.nameEnglish ?? holiday.name))
  }

  /// The bookings that a change of rules has put outside them, after its sentence.
  func toReview(_ review: [Booking.ID]) -> String {
    guard !review.isEmpty else { return "" }
    let list = review.map(\.text).joined(separator: ", ")
    return say(
      " 맞지 않게 된 예약 \(review.count)건을 확인하십시오: \(list).",
      " Review the bookings that no longer fit (\(review.count)): \(list).")
  }
}

extension Record {
  var kindWords: Words {
    switch self {
    case .center: Words("센터", "center")
    case .room: Words("방", "room")
    case .child: Words("아동", "child")
    case .guardian: Words("보호자", "guardian")
    case .pickup(let person):
      person.isAllowed
        ? Words("지정 인계자", "authorised pick-up person")
        : Words("인계 금지자", "person who must not collect")
    case .staff: Words("보육교직원", "member of staff")
    case .shift: Words("근무", "shift")
    case .agency: Words("협약기관", "partner agency")
    }
  }
}
