import CareDomain
import TerminalUI

extension Desk {
  // MARK: Opening

  /// Enters what was not entered when it happened, about the selected child or member of staff.
  mutating func openLateEntry() {
    if let staff = selectedStaff {
      guard isOnDuty(staff) else { return openLateEntry(dutyCommand(staff), of: staff) }
      let items = [dutyCommand(staff), breakCommand(staff)].map {
        Chooser.Item(choice: .late($0, of: staff), text: say(word(for: $0)))
      }
      return push(.chooser(Chooser(title: state.staff[staff]?.name ?? staff.text, items: items)))
    }
    guard let booking = selectedBooking else { return hint(.selectBooking) }
    let name = state.children[booking.child]?.name ?? booking.child.text
    if state.openStay(of: booking.child) != nil {
      openEntry(.late(.checkOut(booking.child, to: "")), "\(name)  \(say(.departed))")
    } else {
      openEntry(.late(.checkIn(booking.child, broughtBy: nil)), "\(name)  \(say(.arrived))")
    }
  }

  /// Asks when a member of staff came or went, for good or on a break.
  mutating func openLateEntry(_ command: Command, of staff: StaffMember.ID) {
    openEntry(
      .late(command), "\(state.staff[staff]?.name ?? staff.text)  \(say(word(for: command)))")
  }

  private func word(for command: Command) -> DeskWord {
    switch command {
    case .signOff: .signOff
    case .beginBreak: .breakBegins
    case .endBreak: .breakEnds
    default: .signOn
    }
  }

  /// Offers to waive the ratio where nothing else stands in the way of a child who comes or a caregiver who must leave.
  ///
  /// - Returns: false when it is nothing that people may waive.
  mutating func offerWaiver(_ reasons: [Reason], of command: Command) -> Bool {
    guard let words = DeskWord.waiving(command), Self.isWaivable(reasons) else { return false }
    push(
      .chooser(
        Chooser(
          title: say(.refused),
          items: [
            Chooser.Item(choice: .nothing, text: say(words.leave)),
            Chooser.Item(choice: .waiveRatio(command), text: say(words.waive)),
          ])))
    message = Message(kind: .refused, text: sentences(reasons))
    return true
  }

  /// Whether nothing but the ratio stands in the way of a child who comes or a caregiver who leaves.
  static func isWaivable(_ reasons: [Reason]) -> Bool {
    reasons.allSatisfy { $0.code == "ratioWouldBreak" }
  }

  mutating func openEntry(_ purpose: EntryForm.Purpose, _ title: String) {
    push(.entry(EntryForm(purpose, title: title)))
  }

  // MARK: Keys

  mutating func type(_ key: Key, into form: EntryForm) -> Bool {
    var form = form
    let isTaken = form.texts[form.field]?.take(key, composing: isComposing) ?? false
    if isTaken { replaceTop(.entry(form)) }
    return isTaken
  }

  mutating func paste(_ text: String, into form: EntryForm) {
    var form = form
    form.texts[form.field]?.insert(text)
    replaceTop(.entry(form))
  }

  mutating func run(_ form: EntryForm, _ intent: Intent, key: Key?) -> [Effect] {
    var form = form
    let count = form.fields.count
    switch intent {
    case .nextField, .down: form.focus = (form.focus + 1) % count
    case .previousField, .up: form.focus = (form.focus + count - 1) % count
    case .left, .right:
      if let key { _ = type(key, into: form) }
      return []
    case .open where form.focus < count - 1: form.focus += 1
    case .open, .save: return submit(form)
    case .back:
      pop()
      hint(.notSigned)
      return []
    default: return []
    }
    replaceTop(.entry(form))
    return []
  }

  private mutating func submit(_ form: EntryForm) -> [Effect] {
    guard let command = form.command(now: now) else {
      hint(.entryIncomplete)
      return []
    }
    pop()
    return [.perform(command)]
  }

  // MARK: Picture

  func paint(_ form: EntryForm, in body: Rect, on painter: inout Painter) {
    let rect = box(rows: form.fields.count + 2, columns: 64, in: body)
    frame(rect, title: form.title, on: &painter)
    let inside = rect.inner
    for (index, field) in form.fields.enumerated() {
      let row = inside.row + index
      painter.canvas.write(
        say(.label(of: field)), row: row, column: inside.column + 1, style: Style(.muted))
      let box = Rect(
        row: row, column: inside.column + 14, rows: 1,
        columns: field == .time ? 9 : inside.columns - 16)
      if let editor = form.texts[field] {
        painter.text(editor, in: box, isFocused: index == form.focus)
      }
    }
    painter.canvas.write(
      say(.entryNote(form.purpose)), row: inside.row + inside.rows - 1, column: inside.column + 1,
      width: inside.columns - 2, style: Style(.muted))
  }
}

extension DeskWord {
  static let entryKeys = DeskWord(
    "Tab 다음 칸  Enter 다음, 끝 칸에서는 저장  Esc 그만두기",
    "Tab next field  Enter next, saves from the last  Esc back")
  static let waiveRatio = DeskWord(
    "그래도: 사유와 두 사람의 서명", "all the same: a reason and two signatures")

  /// What is offered where the ratio stands in the way: to leave it at that, or to do it all the same. Nil for acts for
  /// which nobody may waive it.
  static func waiving(_ command: Command) -> (leave: DeskWord, waive: DeskWord)? {
    switch command.atTheDoor {
    case .late(let inner, _, _): waiving(inner)
    case .care(.arrive):
      (
        DeskWord("등원하지 않습니다", "do not check in"),
        DeskWord("그래도 등원: 사유와 두 사람의 서명", "check in all the same: a reason and two signatures")
      )
    case .signOff:
      (
        DeskWord("퇴근하지 않습니다", "stay on duty"),
        DeskWord("그래도 퇴근: 사유와 두 사람의 서명", "leave all the same: a reason and two signatures")
      )
    case .beginBreak:
      (
        DeskWord("휴게하지 않습니다", "take no break"),
        DeskWord("그래도 휴게: 사유와 두 사람의 서명", "break all the same: a reason and two signatures")
      )
    default: nil
    }
  }

  static let entryIncomplete = DeskWord(
    "빈 칸이 있습니다. 시각은 21:30처럼 씁니다.", "A line is empty; write a time as 21:30.")

  static func label(of field: EntryForm.Field) -> DeskWord {
    switch field {
    case .time: DeskWord("있었던 시각", "happened at")
    case .person: DeskWord("받는 사람", "given to")
    case .reason: DeskWord("사유", "why")
    }
  }

  static func entryNote(_ purpose: EntryForm.Purpose) -> DeskWord {
    switch purpose {
    case .late:
      DeskWord("두 시각이 모두 남고 '나중에 적음'으로 표시됩니다.", "Both times are kept and it is marked as late.")
    case .ratio:
      DeskWord("두 사람이 서명하고 한 사람은 관리자입니다.", "Two people sign, one of them a supervisor.")
    }
  }
}
