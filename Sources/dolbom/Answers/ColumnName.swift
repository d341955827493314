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
    "needsReview": ("검토", "Review"),
  ]
}

/// The codes of JSON as words for people.
enum CodeWord {
  static func text(_ code: String) -> String? {
    guard let words = words[code] else { return nil }
    return say(words.0, words.1)
  }

  private static let words: [String: (String, String)] = [
    "booked": ("예약", "booked"), "present": ("재원", "present"), "completed": ("하원", "completed"),
    "cancelled": ("취소", "cancelled"), "noShow": ("미이용", "no-show"),
    "caregiver": ("보육교사", "caregiver"), "supervisor": ("관리자", "supervisor"),
    "director": ("센터장", "director"), "legal": ("법정", "statutory"),
    "substitute": ("대체", "substitute"), "temporary": ("임시", "temporary"),
    "election": ("선거", "election"), "M": ("남", "M"), "F": ("여", "F"),
  ]
}
