public import CareDomain
public import SchedulingEngine

extension BoardChild.State: Worded {
  public var words: Words {
    switch self {
    case .expected: Words("등원 전", "expected")
    case .present: Words("이용 중", "here")
    case .overdue: Words("하원 지연", "overdue")
    case .gone: Words("하원", "gone")
    case .absent: Words("미이용", "absent")
    }
  }
}

extension BoardStaff.State: Worded {
  public var words: Words {
    switch self {
    case .onDuty: Words("근무 중", "on duty")
    case .due: Words("출근 전", "due")
    case .absent: Words("미출근", "absent")
    case .off: Words("퇴근", "off duty")
    }
  }
}

extension Booking.Status: Worded {
  public var words: Words {
    switch self {
    case .booked: Words("예약", "booked")
    case .present: Words("이용 중", "here")
    case .completed: Words("하원", "completed")
    case .cancelled: Words("취소", "cancelled")
    case .noShow: Words("미이용", "no-show")
    }
  }
}

extension StaffMember.Role: Worded {
  public var words: Words {
    switch self {
    case .caregiver: Words("보육교사", "caregiver")
    case .supervisor: Words("관리자", "supervisor")
    case .director: Words("센터장", "director")
    }
  }
}

extension DayType: Worded {
  public var words: Words {
    switch self {
    case .weekday: Words("평일", "weekday")
    case .weekend: Words("주말", "weekend")
    case .holiday: Words("공휴일", "holiday")
    }
  }
}

extension AlarmKind: Worded {
  public var words: Words {
    switch self {
    case .ratioBroken: Words("비율 초과", "out of ratio")
    case .overPlaces: Words("정원 초과", "over places")
    case .held: Words("인계 보류", "child held")
    case .sleepCheckDue: Words("수면 확인 필요", "sleep check due")
    case .medicineDue: Words("투약 시간", "medicine due")
    case .fever: Words("열", "fever")
    case .incidentDue: Words("사고 보고 기한", "incident report due")
    case .incidentUntold: Words("사고 알림 필요", "incident not told")
    case .overdue: Words("하원 지연", "overdue")
    case .notArrived: Words("등원 늦음", "not arrived")
    case .ratioGapAhead: Words("비율 초과 예정", "out of ratio soon")
    case .staffLate: Words("미출근", "staff late")
    case .staffNotPlanned: Words("근무표 없음", "no shifts planned")
    case .needsReview: Words("예약 확인 필요", "booking needs review")
    case .handoverOpen: Words("인수인계 확인 안 함", "handover not read back")
    case .closingSoon: Words("곧 마감", "closing soon")
    case .loneCaregiver: Words("혼자 근무", "one caregiver alone")
    case .roomFull: Words("만원", "room full")
    case .trainingOverdue: Words("교육 기한 지남", "course overdue")
    case .trainingSoon: Words("교육 기한 다가옴", "course due soon")
    }
  }
}
