import CareDomain
import SchedulingEngine

extension Desk {
  /// What the keys do at this place of the form, Enter before all.
  func hint(of form: BookingForm) -> DeskWord {
    let answer = form.standingAnswer?.decision
    switch form.focus {
    case .child where form.child == nil: return .lookUpHint
    case .child,
      .from where !form.isWholeTyped:
      return .timeHint
    case .answer where answer?.isAccepted == false:
      return mayWait(form) ? .refusedHintWithList : form.fits.isEmpty ? .refusedHint : .fitsHint
    default: return answer?.isAccepted == true ? .saveHint : .whyHint
    }
  }
}

extension DeskWord {
  static let lookUpHint = DeskWord(
    "이름, 초성, 전화 끝자리, 번호로 찾기  위아래 고르기  Enter 이 아이",
    "name, initials, end of phone or id  Up/Down choose  Enter this child")
  static let timeHint = DeskWord(
    "22, 2230, 내일 22시, 금 18-09, +3h  위아래 30분  PgDn 하루  Enter 다음 칸",
    "22, 2230, tomorrow 22, fri 18-09, +3h  Up/Down 30 min  PgDn a day  Enter next")
  static let saveHint = DeskWord(
    "Enter 보이는 대로 저장  위아래 바꾸기  Tab 다음 칸  Esc 그만두기",
    "Enter saves what is shown  Up/Down change  Tab next field  Esc leaves")
  static let whyHint = DeskWord(
    "Enter 까닭과 빈자리로  위아래 바꾸기  Tab 다음 칸  Esc 그만두기",
    "Enter goes to reasons and places  Up/Down change  Tab next  Esc leaves")
  static let fitsHint = DeskWord(
    "1-3 빈자리로 바꾸기  Tab 다음 칸  Esc 그만두기", "1-3 take a place  Tab next field  Esc leaves")
  static let refusedHintWithList = DeskWord(
    "1-3 빈자리로 바꾸기  4 대기에 넣기  Tab 다음 칸  Esc 그만두기",
    "1-3 take a place  4 waiting list  Tab next field  Esc leaves")
  static let refusedHint = DeskWord(
    "Tab으로 돌아가 고치기  Esc 그만두기", "Tab back and change it  Esc leaves")
}
