internal import CareDomain
public import SchedulingEngine

/// Sentences about what is ahead: gaps, their causes, and who could help.
extension Explain {
  /// Why a gap begins where it begins.
  public func cause(_ cause: Forecast.Cause) -> String {
    switch cause {
    case .roomClosed: say("방이 닫혀 있습니다.", "The room is closed.")
    case .placesTooFew: say("아동이 정원보다 많습니다.", "There are more children than places.")
    case .nightNotPlanned: say("이 밤의 근무표가 없습니다.", "No shift is planned for this night.")
    case .childrenCome(let bookings): childrenCome(bookings)
    case .shiftEnds(let shift):
      say(
        "\(names.staff(shift.staff)) 근무가 끝납니다 (\(shift.id)).",
        "The shift of \(names.staff(shift.staff)) ends (\(shift.id)).")
    case .tooFewPlanned: say("넣은 근무가 모자랍니다.", "Too few caregivers are planned.")
    }
  }

  private func childrenCome(_ bookings: [Booking.ID]) -> String {
    let list = bookings.map(\.text).joined(separator: ", ")
    return say("이때 오는 아동이 있습니다 (\(list)).", "Children come then (\(list)).")
  }

  /// What is missing in a stretch: `보육교사 1명 모자람 (필요 2, 근무 1)`.
  public func missing(_ step: Forecast.Step) -> String {
    var parts: [String] = []
    if step.missingCaregivers > 0 {
      let (needed, there) = (step.caregiversNeeded, step.caregivers)
      parts.append(
        say(
          "보육교사 \(step.missingCaregivers)명 모자람 (필요 \(needed), 근무 \(there))",
          "caregivers missing: \(step.missingCaregivers) (needed \(needed), planned \(there))"))
    }
    if step.overPlaces > 0 {
      parts.append(
        say(
          "자리 \(step.overPlaces)개 모자람 (정원 \(step.places), 아동 \(step.children))",
          "places missing: \(step.overPlaces) (places \(step.places), children \(step.children))"))
    }
    return parts.joined(separator: ", ")
  }

  /// What speaks against a person who could cover.
  public func concern(_ concern: Cover.Concern) -> String {
    switch concern {
    case .restTooShort(let minutes):
      say(
        "근무 사이 휴식이 \(time(minutes))뿐입니다 (11시간 권장).",
        "Only \(time(minutes)) of rest between shifts (11 h advised).")
    case .weekTooLong(let minutes):
      say(
        "한 주 \(time(minutes)) 일하게 됩니다 (한도 52시간).",
        "The week would come to \(time(minutes)) (limit 52 h).")
    case .nightWork(let minutes):
      say("밤 근무 \(time(minutes))이 들어 있습니다.", "\(time(minutes)) of it are night work.")
    case .trainingDue: warning(.trainingDue)
    case .otherCenter(let center):
      say("\(names.center(center)) 소속입니다.", "Works at \(names.center(center)).")
    case .role(let role):
      say(
        "보육교사가 아니라 \(role.text(.ko))입니다.", "Not employed as a caregiver (\(role.text(.en))).")
    }
  }

  private func time(_ minutes: Int) -> String { Clock.minutes(minutes, language) }

  /// One person who could cover, in a line; the room that spares the person where there is one.
  public func cover(_ cover: Cover) -> String {
    let room = cover.from.map {
      say(" (\(names.room($0))에서 옮김)", " (moved from \(names.room($0)))")
    }
    let week = Clock.minutes(cover.weekMinutes, language)
    return say(
      "\(names.staff(cover.staff))\(room ?? ""), 주 \(week)",
      "\(names.staff(cover.staff))\(room ?? ""), week \(week)")
  }
}
