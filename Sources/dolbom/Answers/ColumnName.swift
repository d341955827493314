internal import CareDomain
internal import OperatorUI

/// What the columns of a list are called.
enum ColumnName {
  static func text(_ key: String) -> String {
    guard let words = names[key] else { return key }
    return say(words.0, words.1)
  }

  private static let names: [String: (String, String)] = [
    "id": ("ID", "ID"), "name": ("이름", "Name"), "birth": ("생년월일", "Born"),
    "sex": ("성별", "Sex"), "allergies": ("알레르기", "Allergies"), "notes": ("메모", "Notes"),
    "center": ("센터", "Center"), "role": ("직책", "Role"), "vettedOn": ("결격 조회", "Vetted"),
    "trainings": ("교육", "Training"), "onDutySince": ("근무 시작", "On duty since"),
    "places": ("정원", "Places"), "usablePlaces": ("쓸 수 있는 자리", "Usable"),
    "minAgeMonths": ("최소 개월", "From months"), "maxAgeMonths": ("최대 개월", "Below months"),
    "profile": ("운영 규정", "Profile"), "open": ("열림", "Open"), "district": ("지역", "District"),
    "phone": ("전화", "Phone"), "date": ("날짜", "Date"), "nameEnglish": ("영문 이름", "English"),
    "kind": ("종류", "Kind"), "child": ("아동", "Child"), "room": ("방", "Room"),
    "status": ("상태", "Status"), "from": ("시작", "From"), "until": ("끝", "Until"),
    "arrived": ("등원", "Arrived"), "departed": ("하원", "Left"), "fee": ("이용료", "Fee"),
    "needsReview": ("검토", "Review"), "booking": ("예약", "Booking"), "stay": ("이용 기록", "Stay"),
    "weekdays": ("요일", "Days"), "starting": ("첫 주", "Starting"), "weeks": ("주", "Weeks"),
    "booked": ("예약됨", "Booked"), "waiting": ("못 한 날", "Not booked"), "ended": ("끝냄", "Ended"),
    "entered": ("신청", "Entered"), "offeredRoom": ("안내한 방", "Offered room"),
    "offeredUntil": ("안내 끝", "Held until"), "lapses": ("지난 안내", "Lapsed"),
    "series": ("정기 예약", "Series"),
    "staff": ("교직원", "Staff"), "hour": ("시간", "Hour"), "day": ("날", "Day"),
    "receipt": ("영수증", "Receipt"), "issued": ("낸 때", "Issued"), "night": ("보육일", "Night"),
    "method": ("결제", "Method"), "amount": ("금액", "Amount"), "refunded": ("환불", "Refunded"),
    "balance": ("남음", "Left"), "state": ("상태", "State"), "stays": ("이용 기록", "Stays"),
    "reason": ("까닭", "Reason"), "count": ("횟수", "Times"), "refusals": ("거절", "Refusals"),
    "week": ("주", "Week"), "plannedMinutes": ("계획 분", "Planned min"),
    "plannedNight": ("계획 밤", "Planned night"), "plannedOver40": ("40시간 넘음", "Over 40 h"),
    "plannedOver52": ("52시간 넘음", "Over 52 h"), "workedMinutes": ("일한 분", "Worked min"),
    "workedNight": ("일한 밤", "Worked night"), "workedOver40": ("40시간 넘음", "Over 40 h"),
    "workedOver52": ("52시간 넘음", "Over 52 h"),
    "points": ("벌점", "Points"), "month": ("달", "Month"), "limit": ("막히는 점수", "Blocked at"),
    "rank": ("차례", "Rank"), "flags": ("우선순위", "Priority"), "cutoff": ("마감", "Closes"),
    "requests": ("신청", "Requests"), "seed": ("씨앗", "Seed"), "inputHash": ("SHA-256", "SHA-256"),
    "withdrawn": ("물림", "Withdrawn"), "reasons": ("까닭", "Reasons"),
    "blocked": ("막힘", "Blocked"),
  ].merging(care) { first, _ in first }

  private static let care: [String: (String, String)] = [
    "bed": ("자리", "Bed"), "since": ("부터", "Since"), "lastLook": ("마지막 확인", "Last look"),
    "everyMinutes": ("간격(분)", "Every min"), "dueAt": ("확인할 때", "Due"),
    "minutesLeft": ("남은 분", "Min left"), "state": ("상태", "State"), "night": ("보육일", "Night"),
    "at": ("때", "At"), "text": ("내용", "Text"), "by": ("한 사람", "By"), "drug": ("약", "Drug"),
    "dose": ("양", "Dose"), "intervalMinutes": ("간격(분)", "Interval min"),
    "last": ("마지막", "Last"), "giver": ("준 사람", "Giver"), "next": ("다음", "Next"),
    "due": ("시간 됨", "Due"), "asNeeded": ("필요할 때", "As needed"),
    "requestedBy": ("의뢰한 분", "Asked by"), "note": ("적은 것", "Note"),
    "stopped": ("그만둠", "Stopped"), "written": ("적은 때", "Written"), "what": ("무슨 일", "What"),
    "reviewed": ("검토", "Reviewed"),
    "told": ("알림", "Told"), "reported": ("보고", "Reported"), "reportBy": ("보고 기한", "Report by"),
    "safe": ("확인", "Safe"), "minutes": ("분", "Minutes"), "began": ("시작", "Began"),
    "drill": ("훈련", "Drill"), "because": ("까닭", "Because"), "agreedOn": ("협약일", "Agreed"),
    "agreedUntil": ("협약 끝", "Agreed until"), "filedOn": ("받은 날", "Filed"),
    "goodUntil": ("유효", "Good until"), "ok": ("있음", "OK"), "bars": ("없으면 거절", "Bars"),
  ]
}

extension Holiday.Kind {
  /// The kind of holiday in one word.
  var word: String {
    switch self {
    case .legal: say("법정", "statutory")
    case .substitute: say("대체", "substitute")
    case .temporary: say("임시", "temporary")
    case .election: say("선거", "election")
    }
  }
}

extension Child.Sex {
  var word: String {
    switch self {
    case .male: say("남", "male")
    case .female: say("여", "female")
    }
  }
}
