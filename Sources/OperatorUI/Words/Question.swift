public import CareDomain

/// What the desk asks before an act that is hard to take back. The texts given are shown as they are.
public enum Question: Hashable, Sendable, Worded {
  /// `what` names the booking in words.
  case cancelBooking(what: String)
  case checkOut(child: String, to: String)
  case signOff(staff: String)
  case leaveForm
  case leaveDesk
  case undo(what: String)
  case withdrawHoliday(name: String)

  public var words: Words {
    switch self {
    case .cancelBooking(let what): Words("\(what) 예약을 취소할까요?", "Cancel the booking \(what)?")
    case .checkOut(let child, let person): Self.checkOut(child, person)
    case .signOff(let staff):
      Words("\(staff) 퇴근을 적을까요?", "Sign \(staff) off duty?")
    case .leaveForm:
      Words("적은 것을 버리고 나갈까요?", "Leave and lose what you typed?")
    case .leaveDesk: Words("프로그램을 마칠까요?", "Leave the program?")
    case .undo(let what): Words("되돌릴까요? \(what)", "Take this back? \(what)")
    case .withdrawHoliday(let name):
      Words("\(Josa.object.after(name)) 공휴일에서 뺄까요?", "Take \(name) off the holidays?")
    }
  }

  private static func checkOut(_ child: String, _ person: String) -> Words {
    Words(
      "\(Josa.object.after(child)) \(person)에게 인계할까요?", "Give \(child) to \(person)?")
  }
}

/// The buttons under a question or a form. The harmless one comes first.
public enum Button: CaseIterable, Worded {
  case no, yes, save, cancelBooking, keepBooking, checkIn, checkOut, leave, stay, retry

  public var words: Words {
    switch self {
    case .no: Words("아니요", "No")
    case .yes: Words("예", "Yes")
    case .save: Words("저장", "Save")
    case .cancelBooking: Words("예약 취소", "Cancel booking")
    case .keepBooking: Words("그대로 두기", "Keep booking")
    case .checkIn: Words("등원", "Check in")
    case .checkOut: Words("하원", "Check out")
    case .leave: Words("나가기", "Leave")
    case .stay: Words("머물기", "Stay")
    case .retry: Words("다시 하기", "Try again")
    }
  }
}
