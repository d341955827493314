import CareDomain
import SchedulingEngine
import TerminalUI

extension Desk {
  /// Acts on a key of the booking form.
  mutating func runForm(_ form: BookingForm, _ intent: Intent) -> [Effect] {
    switch intent {
    case .open: return enterField(form)
    case .save: return save()
    case .nextField: stepField(1)
    case .previousField: stepField(-1)
    case .up: changeValue(form, by: 1)
    case .down: changeValue(form, by: -1)
    case .pageUp where form.isTimeFocused: updateForm { $0.moveDay(-1) }
    case .pageDown where form.isTimeFocused: updateForm { $0.moveDay(1) }
    case .left: sideways(form, .left, by: -1)
    case .right: sideways(form, .right, by: 1)
    case .choose(4) where form.fits.count < 4: return joinWaitingList(form)
    case .choose(let number): takeFit(number - 1)
    case .back: leaveForm(form)
    default: break
    }
    return []
  }

  /// A key that is text for the focused field; false when it is not.
  mutating func typeIntoForm(_ form: BookingForm, _ key: Key) -> Bool {
    switch form.focus {
    case .child: return typeChild(key)
    case .emergency:
      let isComposing = isComposing
      var isTaken = false
      updateForm {
        isTaken = $0.emergency.take(key, composing: isComposing)
        $0.isTouched = true
      }
      return isTaken
    case .from, .until: return typeTime(form, key)
    case .room, .reason, .answer: return false
    }
  }

  /// Text pasted into the focused field.
  mutating func pasteIntoForm(_ form: BookingForm, _ text: String) {
    switch form.focus {
    case .child:
      updateForm {
        $0.childText.insert(text)
        ($0.child, $0.match, $0.isTouched) = (nil, 0, true)
      }
      findMatches()
    case .emergency:
      updateForm {
        $0.emergency.insert(text)
        $0.isTouched = true
      }
    case .from, .until: retype(form) { $0.insert(text) }
    case .room, .reason, .answer: hint(.pasteDropped)
    }
  }

  // MARK: Text

  private mutating func typeChild(_ key: Key) -> Bool {
    let isComposing = isComposing
    var isTaken = false
    updateForm { form in
      let before = form.childText.value
      // A chosen name is replaced as a whole by the first letter.
      if form.child != nil, case .character = key { form.childText.replace(with: "") }
      isTaken = form.childText.take(key, composing: isComposing)
      if form.childText.value != before {
        (form.child, form.match, form.isTouched) = (nil, 0, true)
      }
    }
    findMatches()
    return isTaken
  }

  private mutating func typeTime(_ form: BookingForm, _ key: Key) -> Bool {
    let isComposing = isComposing
    guard form.typing != nil || key.startsTyping else { return false }
    var isTaken = false
    retype(form) { isTaken = $0.take(key, composing: isComposing) }
    return isTaken
  }

  /// Changes what is typed and reads it anew; an emptied field shows the time that stood before.
  private mutating func retype(_ form: BookingForm, _ edit: (inout TextEditor) -> Void) {
    var typing = form.typing ?? BookingForm.TimeTyping(base: form.timing)
    edit(&typing.editor)
    let text = typing.editor.value
    let typed = TypedTime.read(text, today: now.date)
    typing.isReadable = typed != nil
    typing.hasEnd = typed?.until != nil
    var timing = typing.base
    if let typed {
      let calendar = formCalendar(form)
      if form.focus == .from {
        timing.setFrom(typed, now: now, calendar: calendar)
      } else {
        timing.setUntil(typed, extending: form.old != nil, now: now, calendar: calendar)
      }
    }
    let shown = typing
    updateForm {
      $0.typing = text.isEmpty ? nil : shown
      $0.timing = timing
      $0.isTouched = true
    }
  }

  /// The calendar of the chosen room, or of the center.
  func formCalendar(_ form: BookingForm) -> OperatingCalendar {
    if let room = form.room.flatMap(state.room) { return state.calendar(of: room) }
    let hours =
      state.center(centerID).map { state.profile(of: $0).hours }
      ?? OpeningHours(
        weekday: nil, saturday: nil, sunday: nil, holiday: nil, nightSpill: .full,
        closedDates: [], closedHolidays: [])
    return OperatingCalendar(hours: hours, holidays: state.holidays)
  }

  // MARK: Fields

  /// Leaves the focused field for another one, unless what is typed there cannot be read.
  private mutating func stepField(_ steps: Int) {
    guard isFieldReadable() else { return }
    updateForm { $0.moveFocus(steps) }
  }

  private mutating func isFieldReadable() -> Bool {
    guard let form = bookingForm, let typing = form.typing, !typing.isReadable else { return true }
    hint(.timeUnreadable)
    return false
  }

  private mutating func enterField(_ form: BookingForm) -> [Effect] {
    switch form.focus {
    case .child: takeMatch(form)
    case .from where !form.isWholeTyped: stepField(1)
    case .from, .until, .room, .reason, .emergency: return save()
    case .answer:
      if form.standingAnswer?.decision.isAccepted == true { return save() }
      takeFit(form.fit)
    }
    return []
  }

  /// Puts the family on the waiting list for exactly what was asked, where waiting can help.
  private mutating func joinWaitingList(_ form: BookingForm) -> [Effect] {
    guard mayWait(form), let request = form.standingAnswer?.request else {
      hint(form.standingAnswer?.decision.isAccepted == true ? .placeIsThere : .waitingDoesNotHelp)
      return []
    }
    return [.perform(.wait(request))]
  }

  /// Whether `4` can put the family on the waiting list.
  func mayWait(_ form: BookingForm) -> Bool {
    guard form.old == nil, let decision = form.standingAnswer?.decision, !decision.isAccepted else {
      return false
    }
    return Waitlist.canWait(for: decision.reasons)
  }

  private mutating func takeMatch(_ form: BookingForm) {
    guard form.child == nil else { return stepField(1) }
    let matches = matches(of: form)
    guard matches.indices.contains(form.match) else { return hint(.noSuchChild) }
    updateForm {
      $0.choose(matches[form.match].child)
      $0.moveFocus(1)
    }
  }

  private mutating func changeValue(_ form: BookingForm, by step: Int) {
    switch form.focus {
    case .child:
      let last = max(0, matches(of: form).count - 1)
      updateForm { $0.match = min(max(0, $0.match - step), last) }
    case .from, .until: updateForm { $0.moveTime(halfHours: step) }
    case .room, .reason: turn(form, by: -step)
    case .emergency: stepField(-step)
    case .answer:
      let last = max(0, form.fits.count - 1)
      updateForm { $0.fit = min(max(0, $0.fit - step), last) }
    }
  }

  private mutating func sideways(_ form: BookingForm, _ key: Key, by step: Int) {
    if form.isTextFocused { _ = typeIntoForm(form, key) } else { turn(form, by: step) }
  }

  /// The next room or reason, around the ends; the first is "automatic" or "not stated".
  private mutating func turn(_ form: BookingForm, by step: Int) {
    switch form.focus {
    case .room:
      let rooms = roomChoices(form)
      let here = rooms.firstIndex { $0 == form.room } ?? 0
      let room = rooms[(here + step + rooms.count) % rooms.count]
      updateForm { ($0.room, $0.isTouched) = (room, true) }
    case .reason:
      let count = Booking.knownReasons.count + 1
      let here = (form.reason ?? -1) + 1
      let place = (here + step + count) % count
      updateForm { ($0.reason, $0.isTouched) = (place == 0 ? nil : place - 1, true) }
    default: break
    }
  }

  /// Automatic first for a new booking; a changed one stays where it is or moves.
  func roomChoices(_ form: BookingForm) -> [Room.ID?] {
    let rooms: [Room.ID?] = state.rooms.filter { $0.center == centerID }.map(\.id)
    return form.old == nil || rooms.isEmpty ? [nil] + rooms : rooms
  }

  mutating func takeFit(_ index: Int) {
    guard let form = bookingForm else { return }
    guard form.fits.indices.contains(index) else { return hint(.noSuchFit) }
    updateForm { $0.take(form.fits[index]) }
    hint(.fitTaken)
  }

  // MARK: Saving and leaving

  /// Saves what is shown; when it is not accepted the answer takes the focus and the first reason is said.
  mutating func save() -> [Effect] {
    guard isFieldReadable(), let form = bookingForm else { return [] }
    if form.child == nil {
      updateForm { $0.focus = .child }
      hint(.chooseChild)
      return []
    }
    if form.isUnread {
      updateForm { $0.isUnread = false }
      message = Message(kind: .refused, text: say(.lookAgain))
      return []
    }
    guard let command = command(of: form) else {
      updateForm { ($0.focus, $0.typing) = (.answer, nil) }
      let reason = form.standingAnswer?.decision.reasons.first
      message = Message(kind: .refused, text: reason.map(explain.sentence) ?? say(.notYetAnswered))
      return []
    }
    if case .change(_, let change) = command, change == BookingChange() {
      hint(.nothingChanged)
      return []
    }
    return [.perform(command)]
  }

  /// What is typed goes first, then the form; a touched form asks.
  private mutating func leaveForm(_ form: BookingForm) {
    if let typing = form.typing {
      updateForm { ($0.timing, $0.typing) = (typing.base, nil) }
    } else if form.isTouched {
      push(.leaving(LeaveQuestion(subject: .form)))
    } else {
      pop()
    }
  }
}

extension Key {
  /// Whether a time field begins to be typed anew with this key.
  fileprivate var startsTyping: Bool {
    if case .character = self { return true }
    return self == .backspace
  }
}
