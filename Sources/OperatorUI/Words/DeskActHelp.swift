public import CareDomain

extension DeskAct {
  /// What it does, in one sentence.
  public var help: Words {
    switch self {
    case .help: Help.help
    case .newBooking: Help.newBooking
    case .find: Help.find
    case .checkIn: Help.checkIn
    case .checkOut: Help.checkOut
    case .extend: Help.extend
    case .undo: Help.undo
    case .acknowledge: Help.acknowledge
    case .cancelBooking: Help.cancelBooking
    case .duty: Help.duty
    case .round: Help.round
    case .handover: Help.handover
    case .emergencyCard: Help.emergencyCard
    case .commands: Help.commands
    case .earlier: Help.earlier
    case .later: Help.later
    case .now: Help.now
    case .zoom: Help.zoom
    case .repaint: Help.repaint
    case .composer: Help.composer
    case .open: Help.open
    case .back: Help.back
    case .mark: Help.mark
    case .move: Help.move
    case .pane: Help.pane
    case .save: Help.save
    case .leave: Help.leave
    case .lock: Help.lock
    }
  }

  private enum Help {
    static let help = Words(
      "이 자리에서 쓸 수 있는 키를 보고 바로 실행합니다.",
      "Shows the keys of this place; Enter runs one.")
    static let newBooking = Words("고른 아동의 자리를 예약합니다.", "Books a place for the selected child.")
    static let find = Words("이름이나 초성으로 아동과 예약을 찾습니다.", "Finds children and bookings by name.")
    static let checkIn = Words("고른 아동이 들어온 것을 적습니다.", "Records that the selected child has come.")
    static let checkOut = Words(
      "고른 아동을 보호자나 지정 인계자에게 인계합니다.",
      "Gives the selected child to a listed person.")
    static let extend = Words(
      "예약의 시작, 끝, 방을 바꿉니다.",
      "Changes the start, the end or the room of a booking.")
    static let undo = Words("방금 한 일을 되돌립니다.", "Takes the last act back.")
    static let acknowledge = Words(
      "고른 경보를 보았다고 남깁니다. 까닭이 남아 있으면 경보도 남습니다.",
      "Records that you saw the alarm. It stays while its cause stays.")
    static let cancelBooking = Words("사유를 묻고 예약을 취소합니다.", "Asks why and cancels a booking.")
    static let duty = Words("보육교직원의 출근이나 퇴근을 적습니다.", "Signs a member of staff on or off duty.")
    static let round = Words("자는 아동의 수면 확인을 적습니다.", "Records the sleep checks of a round.")
    static let handover = Words("다음 근무자에게 넘길 것을 보여 줍니다.", "Shows what the next shift must know.")
    static let emergencyCard = Words(
      "비상 전화와 지금 있는 아동을 보여 줍니다.",
      "Shows emergency numbers and who is here.")
    static let commands = Words("모든 명령을 이름으로 고릅니다.", "Chooses any command by its name.")
    static let earlier = Words("현황판을 이전 시각으로 옮깁니다.", "Shows the board as it was.")
    static let later = Words("현황판을 다음 시각으로 옮깁니다.", "Shows the board as it is booked.")
    static let now = Words("현황판을 지금으로 되돌립니다.", "Brings the board back to now.")
    static let zoom = Words("고른 칸을 화면 가득 보여 줍니다.", "Lets the pane fill the screen.")
    static let repaint = Words("화면을 처음부터 다시 그립니다.", "Draws the whole screen anew.")
    static let composer = Words("한글 입력기가 없을 때 두벌식으로 씁니다.", "Composes Hangul from a Latin keyboard.")
    static let open = Words("고른 것을 자세히 봅니다.", "Opens what is selected.")
    static let back = Words("한 걸음 뒤로 갑니다. 끝내지는 않습니다.", "Goes one step back. It never quits.")
    static let mark = Words("여러 아동을 표시해 한 번에 처리합니다.", "Marks several children to act on at once.")
    static let move = Words("고른 줄을 옮깁니다.", "Moves the selection.")
    static let pane = Words("다음 칸으로 갑니다.", "Goes to the next pane.")
    static let save = Words("적은 것을 저장합니다.", "Saves the form.")
    static let leave = Words(
      "프로그램을 마칩니다. 공용 화면에서는 잠급니다.",
      "Leaves the program; a kiosk locks instead.")
    static let lock = Words("화면을 잠급니다. 경보는 보입니다.", "Locks the screen. Alarms stay visible.")
  }
}
