internal import CareDomain

/// Why a command about the care of children was refused.
extension Explain {
  func sentence(_ reason: CareReason) -> String {
    switch reason {
    case .feverTooHigh(let temperature, let limit):
      say(
        "체온이 \(Temperature.text(temperature))℃입니다. \(Temperature.text(limit))℃부터는 등원할 수 없습니다.",
        "The temperature is \(Temperature.text(temperature)) °C; from \(Temperature.text(limit)) °C on no child is taken in."
      )
    case .contagious(let illness):
      say(
        "전염병이 있으면 등원할 수 없습니다 (\(safe(illness))).",
        "No child with a contagious illness is taken in (\(safe(illness))).")
    case .temperatureMissing: say("체온을 재지 않았습니다.", "The temperature has not been taken.")
    case .identityNotChecked, .minorPerson, .secondStaffMissing, .sameStaff, .supervisorMissing,
      .callMissing, .becauseMissing:
      doorSentence(reason)
    case .unknownMedicine, .medicineStopped, .outsideRequest, .giverMissing, .doseTooSoon,
      .notGuardian:
      medicineSentence(reason)
    case .unknownIncident, .alreadyReviewed, .evacuationRuns, .noEvacuation, .unaccounted:
      eventSentence(reason)
    default: entrySentence(reason)
    }
  }

  private func doorSentence(_ reason: CareReason) -> String {
    switch reason {
    case .identityNotChecked(let person):
      say(
        "\(Josa.topic.after(safe(person))) 신분을 확인하지 않았습니다. 인계를 보류합니다.",
        "The identity of \(safe(person)) has not been checked. The child is held.")
    case .minorPerson(let person, let years):
      say(
        "\(Josa.topic.after(safe(person))) 성인(\(years)세)이 아닙니다. 인계를 보류합니다.",
        "\(safe(person)) is not of age (\(years) years). The child is held.")
    case .secondStaffMissing:
      say("두 번째 교직원의 확인이 없습니다.", "A second member of staff has not confirmed it.")
    case .sameStaff(let staff):
      say(
        "같은 사람(\(names.staff(staff)))이 두 번 확인할 수 없습니다.",
        "The same person (\(names.staff(staff))) cannot confirm twice.")
    case .supervisorMissing:
      say("관리자나 센터장이 결정해야 합니다.", "A supervisor or the director must decide this.")
    case .callMissing(let minutes):
      say(
        "최근 \(Clock.minutes(minutes, language)) 안에 보호자와 통화한 기록이 없습니다.",
        "No answered call to a guardian is on record for the last \(Clock.minutes(minutes, language))."
      )
    case .becauseMissing: say("사유가 없습니다.", "The reason is missing.")
    default: preconditionFailure("Every reason at the door has a sentence.")
    }
  }

  private func medicineSentence(_ reason: CareReason) -> String {
    switch reason {
    case .unknownMedicine(let text): unknown(Words("투약 의뢰", "medicine"), text)
    case .medicineStopped(_, let at):
      say(
        "그만둔 투약입니다 (\(Clock.dated(at, language))).",
        "This medicine was called off (\(Clock.dated(at, language))).")
    case .outsideRequest(_, let span):
      say(
        "의뢰한 기간(\(Clock.datedSpan(span, language))) 밖입니다.",
        "This is outside the time that was asked for (\(Clock.datedSpan(span, language))).")
    case .giverMissing: say("누가 투약하는지 없습니다.", "It is not said who gives the dose.")
    case .doseTooSoon(let last, let giver, let next): tooSoon(last, giver, next)
    case .notGuardian(let person):
      say(
        "\(Josa.topic.after(safe(person))) 이 아동의 보호자가 아닙니다.",
        "\(safe(person)) is no guardian of this child.")
    default: preconditionFailure("Every reason about medicine has a sentence.")
    }
  }

  private func tooSoon(_ last: Instant, _ giver: StaffMember.ID?, _ next: Instant) -> String {
    let who = giver.map(names.staff) ?? say("집에서", "at home")
    let (then, after) = (Clock.moment(last, language), Clock.moment(next, language))
    return say(
      "아직 투약할 수 없습니다: 마지막 투약 \(then) (\(who)), 다음은 \(after)부터.",
      "Too soon: the last dose was \(then) (\(who)), the next from \(after)."
    )
  }

  private func eventSentence(_ reason: CareReason) -> String {
    switch reason {
    case .unknownIncident(let text): unknown(Words("사고", "incident"), text)
    case .alreadyReviewed(let at):
      say(
        "이미 검토했습니다 (\(Clock.dated(at, language))).",
        "It was reviewed already (\(Clock.dated(at, language))).")
    case .evacuationRuns(let since):
      say(
        "이미 대피 중입니다 (\(Clock.time(since))부터).",
        "An evacuation is under way already (since \(Clock.time(since))).")
    case .noEvacuation: say("대피 중이 아닙니다.", "No evacuation is under way.")
    case .unaccounted(let children):
      say(
        "아직 확인하지 못한 아동이 있습니다: \(children.map(names.child).joined(separator: ", ")).",
        "Not accounted for yet: \(children.map(names.child).joined(separator: ", ")).")
    default: preconditionFailure("Every reason about an event has a sentence.")
    }
  }

  private func entrySentence(_ reason: CareReason) -> String {
    switch reason {
    case .laterThanNow(let at):
      say(
        "지금보다 뒤의 시각입니다: \(Clock.dated(at, language)).",
        "That time lies ahead: \(Clock.dated(at, language)).")
    case .notHere(let at):
      say(
        "그때 센터에 있던 아동이 아닙니다 (\(Clock.dated(at, language))).",
        "The child was not here then (\(Clock.dated(at, language))).")
    case .detailUnknown(let kind, let code):
      say(
        "\(kind.text(language)) 기록에 쓸 수 없는 값입니다: '\(safe(code))'.",
        "This value does not fit the \(kind.text(language)): '\(safe(code))'.")
    case .amountMissing(let kind):
      say(
        "\(kind.text(language)) 기록에 맞는 수가 없습니다.",
        "The number for the \(kind.text(language)) is missing or out of range.")
    case .textMissing(let kind):
      say(
        "\(kind.text(language)) 기록에 적을 내용이 없습니다.",
        "The text for the \(kind.text(language)) is missing.")
    case .fieldMissing(let field):
      say("\(Josa.subject.after(field.words.ko)) 없습니다.", "The \(field.words.en) is missing.")
    case .alreadyAsleep(let since):
      say(
        "이미 자고 있습니다 (\(Clock.time(since))부터).",
        "The child is asleep already (since \(Clock.time(since))).")
    case .notAsleep: say("자고 있는 아동이 아닙니다.", "The child is not asleep.")
    case .sleepGap(let since, let minutes, let limit):
      say(
        "수면 확인이 \(Clock.minutes(minutes, language)) 동안 없었습니다 (마지막 \(Clock.time(since)), \(Clock.minutes(limit, language))마다).",
        "Nobody looked for \(Clock.minutes(minutes, language)) (last at \(Clock.time(since)), every \(Clock.minutes(limit, language)))."
      )
    default: preconditionFailure("Every reason about an entry has a sentence.")
    }
  }
}

extension CareReason.Field {
  var words: Words {
    switch self {
    case .drug: Words("약 이름", "name of the drug")
    case .what: Words("무슨 일인지", "account of what happened")
    case .person: Words("누구인지", "name of the person")
    case .how: Words("알린 방법", "way of telling")
    }
  }
}

/// What to do about it.
extension CareReason {
  var wayOut: Words {
    switch self {
    case .feverTooHigh, .contagious:
      Words(
        "보호자와 함께 병원에 가도록 안내하십시오. 나으면 다시 올 수 있습니다.",
        "Send the family to a doctor; the child may come again when well.")
    case .temperatureMissing: Words("체온을 재고 다시 하십시오.", "Take the temperature and try again.")
    case .identityNotChecked:
      Words(
        "신분증을 확인하거나, 보호자와 통화하고 두 사람이 결정하십시오.",
        "Check the identity card, or call a guardian and let two of the staff decide.")
    case .minorPerson:
      Words(
        "보호자와 통화하고 관리자와 함께 결정하십시오.", "Call a guardian and decide together with a supervisor.")
    case .secondStaffMissing, .sameStaff:
      Words("다른 교직원과 함께 확인하십시오.", "Let another member of staff confirm it.")
    case .supervisorMissing:
      Words("관리자나 센터장이 하게 하십시오.", "Let a supervisor or the director do it.")
    case .callMissing:
      Words("보호자에게 전화하고 통화를 적으십시오.", "Call a guardian and log the call.")
    case .becauseMissing: Words("사유를 적으십시오.", "Write down the reason.")
    default: laterWayOut
    }
  }

  private var laterWayOut: Words {
    switch self {
    case .laterThanNow: Words("시각을 확인하고 고치십시오.", "Check the time and mend it.")
    case .notHere:
      Words("등원과 하원 시각을 확인하십시오.", "Check when the child came and left.")
    case .detailUnknown(let kind, _) where !kind.details.isEmpty:
      Words("정해진 값에서 고르십시오.", "Choose one of the known values.")
    case .detailUnknown: Words("그 값을 빼고 다시 하십시오.", "Leave that value out and try again.")
    case .amountMissing: Words("수를 적으십시오.", "Write the number.")
    case .textMissing: Words("내용을 적으십시오.", "Write the text.")
    case .fieldMissing(.how):
      Words("전화, 직접, 문자 가운데 고르십시오.", "Say whether by phone, in person or by message.")
    case .fieldMissing: Words("적고 다시 하십시오.", "Write it and try again.")
    case .alreadyAsleep: Words("깨면 깬 것을 적으십시오.", "Record the waking first.")
    case .notAsleep: Words("먼저 잠든 것을 적으십시오.", "Record that the child fell asleep first.")
    case .sleepGap:
      Words("아동을 확인하고, 늦은 까닭을 적으십시오.", "Look at the child, and say why it was late.")
    case .unknownMedicine:
      Words("'dolbom medicine list'에서 번호를 확인하십시오.", "See the IDs with 'dolbom medicine list'.")
    case .medicineStopped, .outsideRequest:
      Words("보호자에게 새 의뢰서를 받으십시오.", "Take a new request from a guardian.")
    case .giverMissing: Words("투약하는 사람을 정하십시오.", "Say who gives the dose.")
    case .doseTooSoon:
      Words(
        "기다리십시오. 꼭 필요하면 사유를 적고 다른 교직원과 함께 하십시오.",
        "Wait. If it must be, give the reason and let another member of staff confirm it.")
    case .notGuardian:
      Words("보호자에게 의뢰서를 받으십시오.", "Take the request from a guardian.")
    case .unknownIncident:
      Words("'dolbom incident list'에서 번호를 확인하십시오.", "See the IDs with 'dolbom incident list'.")
    case .alreadyReviewed: Words("더 할 것이 없습니다.", "Nothing more is needed.")
    case .evacuationRuns: Words("인원을 확인하고 마치십시오.", "Call the roll and end it.")
    case .noEvacuation: Words("먼저 대피를 시작하십시오.", "Begin the evacuation first.")
    case .unaccounted:
      Words("모두 찾아 확인하십시오. 찾지 못하면 119에 알리십시오.", "Find everybody; tell 119 at once who is missing.")
    default: Words("확인하고 다시 하십시오.", "Check it and try again.")
    }
  }
}
