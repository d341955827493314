public import CareDomain
import SchedulingEngine

extension Desk {
  /// Stays longer than this are not even asked about: no session is so long.
  static let longestAsked = 7 * Instant.minutesPerDay

  /// The booking form, wherever it lies among the dialogs.
  var bookingForm: BookingForm? {
    for case .booking(let form) in dialogs { return form }
    return nil
  }

  /// Changes the booking form in its place.
  mutating func updateForm(_ change: (inout BookingForm) -> Void) {
    for (index, dialog) in dialogs.enumerated() {
      guard case .booking(var form) = dialog else { continue }
      change(&form)
      dialogs[index] = .booking(form)
    }
  }

  /// What must be loaded before the form can be answered; and the answer, where nothing must.
  mutating func formNeeds() -> [Effect] {
    let effects = answerOrNeeds()
    updateFormStrip()
    return effects
  }

  private mutating func answerOrNeeds() -> [Effect] {
    guard let form = bookingForm, let request = form.request, let span = form.timing.span,
      span.minutes <= Self.longestAsked
    else {
      answerForm()
      return []
    }
    let needed = Search.horizon(for: span)
    let holds = formState.map {
      $0.horizon.contains(needed) && $0.children[request.child] != nil
    }
    guard holds != true || isFormStateOld else {
      answerForm()
      return []
    }
    isFormStateOld = false
    return [.needState(horizon: needed, children: [request.child])]
  }

  /// Asks the engine what the store would say; keeps the standing answer where nothing has changed.
  mutating func answerForm() {
    guard let form = bookingForm else { return }
    guard let request = form.request, form.standingAnswer == nil else { return }
    let answer = answer(to: request, replacing: form.old)
    updateForm { $0.answer = answer }
  }

  /// Nil while what must be known is not loaded.
  private func answer(to request: BookingRequest, replacing old: Booking?) -> BookingForm.Answer? {
    guard let span = Span(request.from, request.until) else {
      let reason = Reason.invalidInterval(from: request.from, until: request.until)
      return BookingForm.Answer(request: request, decision: .refused([reason]), fits: [])
    }
    guard let state = formState, state.horizon.contains(span),
      state.children[request.child] != nil, span.minutes <= Self.longestAsked
    else { return nil }
    if let reason = old.flatMap({ whyClosed($0, in: state) }) {
      return BookingForm.Answer(request: request, decision: .refused([reason]), fits: [])
    }
    let decision = Admission.decide(request, in: state, at: now, replacing: old)
    let fits =
      decision.isAccepted
      ? []
      : Search.fits(
        near: request, refusedFor: decision.reasons, in: state, at: now, replacing: old)
    return BookingForm.Answer(request: request, decision: decision, fits: fits)
  }

  /// Why a booking can no longer be changed: another desk was quicker. Nil too where the state does not reach it.
  private func whyClosed(_ old: Booking, in state: CareState) -> Reason? {
    guard old.span.overlaps(state.horizon) else { return nil }
    let booking = state.booking(old.id)
    return booking?.isLive == true
      ? nil : .bookingClosed(old.id, booking?.status ?? .cancelled)
  }

  /// The state that the form decides on has been loaded.
  public mutating func received(formState loaded: CareState) {
    let before = bookingForm?.standingAnswer?.decision
    formState = loaded
    stateStamp += 1
    isFormStateOld = false
    updateForm { $0.answer = nil }
    answerForm()
    updateFormStrip()
    guard let before, let after = bookingForm?.standingAnswer?.decision, before != after else {
      return
    }
    // Somebody else was quicker: what is on the screen now has not been read yet.
    updateForm { $0.isUnread = true }
    message = Message(kind: .refused, text: say(.changedMeanwhile))
  }

  /// Every child of the file, for looking one up by name or phone.
  public mutating func received(directory entries: [DirectoryEntry]) {
    directory = entries
    directoryStamp = stateStamp
    childIndex = nil
    findMatches()
  }

  /// The order that the form stands for, exactly as it was previewed; nil while it is not accepted.
  func command(of form: BookingForm) -> Command? {
    guard let answer = form.standingAnswer, case .accepted(let place) = answer.decision else {
      return nil
    }
    guard let old = form.old else {
      var request = answer.request
      (request.room, request.chosen) = (place.room, place.chosen)
      return .book(request)
    }
    return .change(
      old.id,
      BookingChange(
        from: form.timing.from == old.span.from ? nil : form.timing.from,
        until: form.timing.until == old.span.until ? nil : form.timing.until,
        room: place.room == old.room ? nil : place.room, emergency: form.emergencyText))
  }
}
