import CareDomain
import SchedulingEngine

extension Desk {
  /// What the keys do with what is selected; those that could not act just now are left out.
  var selectionHint: String {
    let working = hints(for: selected).filter { $0.intent.map { obstacle(to: $0) == nil } ?? true }
    var texts = working.map { say($0.word) }
    if selectedBooking == nil, selectedStaff == nil, let next = nextExpected {
      texts.append(say(.nextIn(next.child.name)))
    }
    return texts.joined(separator: "  ")
  }

  private func hints(for selected: RowID?) -> [(intent: Intent?, word: DeskWord)] {
    switch selected {
    case .room:
      [
        (nil, DeskWord("Enter 방 자세히", "Enter room card")),
        (.newBooking, DeskWord("F2 새 예약", "F2 book")),
        (nil, DeskWord("z 크게", "z zoom")),
      ]
    case .booking:
      [
        (nil, DeskWord("Enter 자세히", "Enter card")), (.checkIn, DeskWord("F4 등원", "F4 in")),
        (.checkOut, DeskWord("F5 하원", "F5 out")), (.change, DeskWord("F6 변경", "F6 change")),
        (.cancelBooking, DeskWord("Del 예약 취소", "Del cancel")),
        (.mark, DeskWord("Space 표시", "Space mark")), (.noShow, DeskWord("_ 미이용", "_ no-show")),
      ]
    case .staff:
      [
        (nil, DeskWord("Enter 자세히", "Enter card")),
        (.duty, DeskWord("Ctrl-D 출근/퇴근", "Ctrl-D on/off duty")),
        (.rest, DeskWord("- 휴게", "- break")),
      ]
    case nil:
      [
        (.newBooking, DeskWord("F2 새 예약", "F2 book")), (nil, DeskWord("Tab 다음 칸", "Tab next pane")),
        (nil, DeskWord("F1 도움말", "F1 help")),
      ]
    }
  }
}
