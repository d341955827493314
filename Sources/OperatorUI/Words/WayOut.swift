internal import CareDomain

/// Fixed sentences that say what to do after a refusal.
enum WayOut {
  static let laterEnd = Words("끝 시각을 시작보다 뒤로 고치십시오.", "Move the end past the start.")
  static let checkTheList = Words(
    "목록에서 번호를 확인하고 다시 하십시오.", "Check the ID in the list and try again.")
  static let listCenters = Words(
    "'dolbom centers'에서 번호를 확인하십시오.", "See the IDs with 'dolbom centers'.")
  static let listProfiles = Words(
    "'dolbom profiles'에서 이름을 확인하십시오.", "See the names with 'dolbom profiles'.")
  static let knownDate = Words(
    "공휴일 표에 있는 날로 예약하거나 공휴일 표를 새것으로 바꾸십시오.",
    "Choose a date inside the table, or bring the holiday table up to date.")
  static let openTime = Words("문을 여는 시간으로 옮기십시오.", "Choose a time when the center is open.")
  static let endEarlier = Words(
    "문을 닫기 전에 끝나게 하거나, 다시 여는 때부터 따로 예약하십시오.",
    "End before closing, or book again from the next opening.")
  static let emergency = Words(
    "긴급하면 사유를 적고 긴급 이용으로 예약하십시오.", "If it is urgent, book it as an emergency and say why.")
  static let laterStart = Words("시작을 지금보다 뒤로 고치십시오.", "Choose a start that lies ahead.")
  static let otherCare = Words(
    "나이에 맞는 다른 돌봄 서비스를 안내하십시오.", "Refer the family to a service for that age.")
  static let registerGuardian = Words("보호자를 등록하고 다시 하십시오.", "Register a guardian and try again.")
  static let eligibleApplicant = Words(
    "신청할 수 있는 보호자를 등록하고 다시 하십시오.", "Register a guardian who may apply and try again.")
  static let checkResidence = Words(
    "주민등록이나 직장을 확인해 보호자 기록을 고치십시오.",
    "Check where the guardian lives and works, and correct the record.")
  static let seeDocuments = Words(
    "가족관계증명서나 법정보호자 서류를 확인하고 관리자와 의논하십시오.",
    "See the certificate of the relation and ask a supervisor.")
  static let takeConsent = Words(
    "동의서를 받고, 동의한 날을 보호자 기록에 적으십시오.",
    "Take the consent and enter its date in the guardian's record.")
  static let takeDocuments = Words("서류를 받은 뒤 다시 하십시오.", "Take the documents and try again.")
  static let nextMonth = Words(
    "그다음 달로 예약하십시오.", "Book for the month after.")
  static let shorterOrNextMonth = Words(
    "더 짧게 하거나 다음 달로 예약하십시오.", "Make it shorter, or book for next month.")
  static let waitALittle = Words(
    "그때까지 기다리고 보호자에게 전화하십시오.", "Wait until then and call the guardian.")
  static let changeTheOther = Words(
    "그 예약을 바꾸거나 취소한 뒤 다시 하십시오.", "Change or cancel that booking first.")
  static let otherRoom = Words("다른 방을 고르십시오.", "Choose another room.")
  static let otherTimeOrRoom = Words("다른 시간이나 다른 방을 고르십시오.", "Choose another time or another room.")
  static let planMoreStaff = Words(
    "보육교사의 근무를 더하거나 다른 시간을 고르십시오.", "Plan another caregiver, or choose another time.")
  static let onlyTheEnd = Words(
    "이용 중에는 끝 시각만 바꿀 수 있습니다. 돌아갈 때는 하원을 적으십시오.",
    "While the child is here only the end can move. Check the child out to close it.")
  static let bookAnew = Words("자리가 필요하면 새로 예약하십시오.", "Make a new booking if a place is needed.")
  static let checkOutFirst = Words("돌아갈 때는 하원을 적으십시오.", "Check the child out when leaving.")
  static let checkInFirst = Words("먼저 등원을 적으십시오.", "Check the child in first.")
  static let bookAsEmergency = Words(
    "사유를 적어 긴급 이용으로 먼저 예약하십시오.", "Book it as an emergency first and say why.")
  static let callGuardian = Words(
    "보호자에게 전화해 기록하고, 등록한 뒤 인계하거나 관리자와 두 사람이 사유를 적고 결정하십시오.",
    "Call the guardian and log it; list the person first, or let two people, one a supervisor, decide and say why."
  )
  static let keepChildSafe = Words(
    "아동을 안전한 방에 두고 관리자와 보호자에게 알리십시오. 위급하면 112에 신고하십시오.",
    "Keep the child in a safe room and tell the supervisor and the guardian. In danger call 112.")
  static let signOffFirst = Words("방을 옮기려면 먼저 퇴근을 적으십시오.", "Sign off first to change rooms.")
  static let signOnFirst = Words("먼저 출근을 적으십시오.", "Sign on first.")
  static let recordVetting = Words(
    "조회 결과를 확인하고 확인한 날을 보육교직원 기록에 적으십시오.",
    "Check the result and enter its date in the staff record.")
  static let recordTraining = Words(
    "교육을 마치고 이수한 날을 보육교직원 기록에 적으십시오.", "Pass the course and enter its date in the staff record.")
  static let relieveFirst = Words(
    "다른 보육교사가 먼저 이 방에 출근하거나, 두 사람이 사유를 적고 서명하십시오.",
    "Another caregiver signs on in this room first, or two people sign and say why.")
  static let otherShift = Words(
    "시간을 바꾸거나 그 근무를 먼저 고치십시오.", "Choose another time, or correct that shift first.")
  static let listWaitlist = Words(
    "'dolbom waitlist list'에서 번호를 확인하십시오.", "See the IDs with 'dolbom waitlist list'.")
  static let leaveTheOther = Words(
    "그 대기를 그대로 두거나, 물린 뒤 다시 넣으십시오.", "Keep that entry, or withdraw it and enter again.")
  static let waitAsWell = Words(
    "그 뒤에 다시 하거나 대기에 넣으십시오.", "Try again after that, or enter the waiting list.")
  static let bookNow = Words("바로 예약하십시오.", "Book it now.")
  static let listSeries = Words(
    "'dolbom series list'에서 번호를 확인하십시오.", "See the IDs with 'dolbom series list'.")
  static let newSeries = Words(
    "자리가 필요하면 새 정기 예약을 만드십시오.", "Make a new series if places are needed.")
  static let shorterSeries = Words(
    "한 번을 더 짧게 하거나 요일을 줄이십시오.", "Make each stay shorter, or choose fewer days.")
  static func record(_ conflict: RecordConflict) -> Words {
    switch conflict {
    case .otherBooking:
      Words(
        "맞는 쪽을 확인하고, 다른 기록이면 새 번호를 쓰십시오.",
        "Find out which one is right; use a new ID for another record.")
    case .bornLater, .appliedLater:
      Words("날짜를 확인하고 고치십시오.", "Check the date and mend it.")
    }
  }
}
