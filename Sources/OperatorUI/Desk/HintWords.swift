import CareDomain

// What the message row says when a key does nothing, and why.

extension DeskWord {
  static let noSuchPane = DeskWord("그 번호의 칸이 없습니다: 1-5", "No such pane: 1 to 5")
  static let nothingToAcknowledge = DeskWord("확인할 경보가 없습니다.", "No alarm to acknowledge.")
  static let kioskStays = DeskWord(
    "이 화면은 센터에 고정되어 있습니다.", "This screen belongs to the center and stays.")
  static let nobodyExpected = DeskWord(
    "등원할 아이가 없습니다. 예약 없이 온 아이는 F2로 예약부터 하세요.",
    "No child is expected. One who came without a booking is booked with F2 first.")
  static let nobodyToLeave = DeskWord("지금 있는 아이가 없습니다.", "No child is here.")
  static let selectBooking = DeskWord(
    "먼저 아이나 예약을 고르세요.", "Select a child or booking first.")
  static let noStaff = DeskWord("등록된 교사가 없습니다.", "No staff is registered.")
  static let atTheEnd = DeskWord("더 없습니다.", "That is the end.")
  static let nothingSelected = DeskWord("고른 것이 없습니다.", "Nothing is selected.")
  static let escDoesNotLeave = DeskWord(
    "Esc로는 나가지 않습니다. 나가려면 Ctrl-Q", "Esc does not leave; Ctrl-Q does.")
  static let composerOn = DeskWord(
    "두벌식 한글 켬. 영문 자판으로 한글을 칩니다. 끄기 Ctrl-Space",
    "Hangul on: Latin keys type Korean. Ctrl-Space ends it.")
  static let composerOff = DeskWord("두벌식 한글 끔", "Hangul off")
  static let unknownKey = DeskWord(
    "여기에서는 쓰지 않는 키입니다. F1 도움말", "This key does nothing here. F1 helps.")
  static let pasteDropped = DeskWord(
    "붙여넣은 글을 버렸습니다. 글을 쓰는 칸에서만 붙여넣을 수 있습니다.",
    "The pasted text was dropped: paste into a text field.")
  static let onlyField = DeskWord("칸이 하나뿐입니다.", "There is no other field.")
  static let kept = DeskWord("예약을 그대로 두었습니다.", "The booking stays as it was.")
  static let changedElsewhere = DeskWord(
    "그사이 다른 사람이 이 예약을 바꾸었습니다.", "Somebody changed this booking meanwhile.")
  static let leftAlone = DeskWord("그대로 두었습니다.", "Left as it was.")
  static let noSuchNumber = DeskWord("그 번호가 없습니다.", "No such number.")
  static let pressTheKey = DeskWord("이 일은 그 키를 직접 누르세요.", "Press that key itself.")
}

// MARK: The booking form

extension DeskWord {
  static let timeUnreadable = DeskWord(
    "읽을 수 없는 시각입니다. 예: 22, 22:30, 내일 22시, 금 22-12, 11-27 22:00, +3h",
    "Not a time. Try 22, 22:30, tomorrow 22, fri 22-12, 11-27 22:00, +3h")
  static let noSuchChild = DeskWord(
    "그런 아이가 없습니다. 이름, 초성, 전화 끝자리로 찾습니다.",
    "No such child: name, initials or end of the phone.")
  static let noSuchFit = DeskWord("그 번호의 빈자리가 없습니다.", "No open place with that number.")
  static let chooseChild = DeskWord("먼저 아이를 고르세요.", "Choose the child first.")
  static let nothingChanged = DeskWord("바뀐 것이 없습니다.", "Nothing was changed.")
  static let notYetAnswered = DeskWord("아직 저장할 수 없습니다.", "This cannot be saved yet.")
  static let newBooking = DeskWord("새 예약", "New booking")
  static let changeBooking = DeskWord("예약 변경", "Change booking")
  static let fieldChild = DeskWord("아이", "child")
  static let fieldFrom = DeskWord("시작", "from")
  static let fieldUntil = DeskWord("끝", "until")
  static let fieldRoom = DeskWord("방", "room")
  static let fieldReason = DeskWord("이용 사유", "reason")
  static let fieldEmergency = DeskWord("긴급 사유", "emergency")
  static let automatic = DeskWord("자동", "automatic")
  static let notStated = DeskWord("말하지 않음", "not stated")
  static let nextDay = DeskWord("다음날", "next day")
  static let ordinary = DeskWord("비워 두면 보통 예약", "empty: ordinary")
  static let answer = DeskWord("답", "Answer")
  static let accepted = DeskWord("받을 수 있습니다", "This can be booked")
  static let acceptedKeys = DeskWord(
    "Ctrl-S 저장 (끝 시각부터는 Enter도)", "Ctrl-S saves (Enter too, from the end on)")
  static let refused = DeskWord("받을 수 없습니다", "Refused")
  static let refusedByStore = DeskWord("그사이 바뀌어 받지 못했습니다", "Refused: it changed meanwhile")
  static let fits = DeskWord("가까운 빈자리 (번호로 고르기)", "Nearest open places (take by number)")
  static let fitsFromElsewhere = DeskWord(
    "가까운 빈자리 (Enter 다음 번호로 고르기)", "Nearest open places (Enter, then a number)")
  static let tooLong = DeskWord("기간이 너무 깁니다.", "This is too long.")
  static let endBeforeStart = DeskWord("끝이 시작보다 뒤여야 합니다.", "The end must come after the start.")
  static let typeAName = DeskWord(
    "이름, 초성(ㄱㅅㅇ), 전화, 번호", "name, initials, end of phone or id")
  static let typeANameBriefly = DeskWord("이름 초성 전화 번호", "name, phone or id")
  static let noFits = DeskWord("가까운 빈자리가 없습니다", "No open place is near")
  static let joinList = DeskWord(
    "대기에 넣기: 자리가 나면 안내합니다", "waiting list: offered when a place is freed")
  static let waitingDoesNotHelp = DeskWord(
    "기다려도 풀리지 않는 까닭이라 대기에 넣을 수 없습니다.",
    "Waiting would not help against these reasons.")
  static let placeIsThere = DeskWord(
    "자리가 있으니 기다릴 까닭이 없습니다. Enter 저장", "There is a place: Enter books it.")
  static let fitTaken = DeskWord(
    "이 빈자리로 바꾸었습니다. Enter 저장", "Changed to this place. Enter books it.")
  static let changedMeanwhile = DeskWord(
    "그사이 다른 사람이 바꾸어 답이 달라졌습니다. 다시 보십시오.",
    "Somebody changed something; the answer is another now. Look again.")
  static let lookAgain = DeskWord(
    "답이 방금 달라졌습니다. 보이는 대로 저장하려면 한 번 더 Enter",
    "The answer has just changed. Enter once more saves what is shown.")
  static let stripLegend = DeskWord(
    "+ 새 예약  - 예약  #만원 !초과", "+ this one  - booked  # full  ! over")
  static let shut = DeskWord("쉼", "closed")

  static func matches(_ count: Int, hasMore: Bool) -> DeskWord {
    let more = hasMore ? "+" : ""
    return DeskWord("찾은 아이 \(count)\(more)", "\(count)\(more) found")
  }
  static func more(_ count: Int) -> DeskWord {
    DeskWord("외 \(count)줄", "and \(count) more \(count == 1 ? "line" : "lines")")
  }
  static func bookingCount(_ count: Int) -> DeskWord {
    DeskWord("예약 \(count)건", counted(count, "booking", "bookings"))
  }
  static func openWindow(_ text: String) -> DeskWord { DeskWord("운영 \(text)", "open \(text)") }
}

// MARK: Choosers, questions, finder

extension DeskWord {
  static let whoLeaves = DeskWord("누가 하원하나요?", "Who is leaving?")
  static let whoseDuty = DeskWord("누구의 출근, 퇴근인가요?", "Whose duty?")
  static let signOn = DeskWord("출근", "on ")
  static let signOff = DeskWord("퇴근", "off")
  static let remark = DeskWord("표시", "remark")
  static let points = DeskWord("이달 벌점", "points")
  static let cancelTitle = DeskWord("예약 취소", "Cancel a booking")
  static let noShowTitle = DeskWord("오지 않은 아이의 자리 비우기", "Give up the place of who did not come")
  static let noShowReason = DeskWord("사유", "reason")
  static let noShowIt = DeskWord("미이용으로", "Did not come")
  static let cancelReason = DeskWord("취소 사유", "reason")
  static let keep = DeskWord("그대로 두기", "Keep it")
  static let cancelIt = DeskWord("예약 취소", "Cancel it")
  static let leaveTitle = DeskWord("나가기", "Leave")
  static let leaveProgram = DeskWord(
    "저장하지 않은 것이 있습니다. 버리고 나갈까요?", "Something is not saved. Leave anyway?")
  static let leaveForm = DeskWord(
    "쓰던 내용을 버릴까요? 아직 아무것도 저장하지 않았습니다.", "Drop what was typed? Nothing was saved.")
  static let stay = DeskWord("계속 쓰기", "Stay")
  static let drop = DeskWord("버리기", "Drop it")
  static let helpTitle = DeskWord("도움말", "Help")
  static let noSuchCommand = DeskWord(
    "그런 명령이 없습니다. 지우고 다른 말로 찾으세요.", "No command has that name. Try another word.")
  static let allCommands = DeskWord("모든 명령", "All commands")
  static let findLabel = DeskWord("찾기", "Find")
  static let findKeys = DeskWord("Enter 두기, Esc 지우기", "Enter keeps, Esc clears")

  static func givenToWhom(_ name: String) -> DeskWord {
    DeskWord("\(name) 하원: 누구에게 인계하나요?", "\(name) leaves: given to whom?")
  }
  static func found(_ count: Int) -> DeskWord { DeskWord("\(count)명", "\(count) found") }
  static func tryAgain(_ sentence: String) -> DeskWord {
    DeskWord("\(sentence) Enter 다시 시도, Esc 그만두기", "\(sentence) Enter tries again, Esc gives up")
  }
}
