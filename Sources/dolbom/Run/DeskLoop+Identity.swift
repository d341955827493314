internal import CareDomain
internal import CareStore
internal import FrontDesk
internal import OperatorUI
internal import SchedulingEngine
internal import TerminalUI

/// Who acts at the desk, and the lock.
extension DeskLoop {
  /// Who may have an effect carried out at once; nil when somebody was asked to sign first.
  ///
  /// What asks for nobody has an author nonetheless, who is written nowhere.
  mutating func allowed(_ effect: Effect) -> Author? {
    do {
      guard let permission = effect.permission else {
        return try session.use { try $0.unidentified() }
      }
      if let author = try identity.author(for: permission) { return author }
      let people = try session.use { try $0.file.read { try $0.operators() } }
      desk.ask(effect, needing: permission, of: people, signers: try identity.signers())
    } catch {
      desk.failed(sentence(of: error), keeping: nil)
    }
    return nil
  }

  /// Looks at a PIN; when enough have signed, does what they signed for.
  mutating func signIn(_ id: StaffMember.ID, _ pin: PIN) {
    desk.beginAct(isTold: false)
    saving.add { session in
      let answer = Result { try DeskIdentity.signIn(id, pin, session) }
      return { $0.signed(answer) }
    }
  }

  private mutating func signed(_ answer: Result<SignInAnswer, any Error>) {
    do {
      let answer = try answer.get()
      guard case .right(let signer) = answer else {
        desk.signInRefused(answer.words)
        return endAct(isDone: false)
      }
      let granted = desk.signedIn(signer)
      endAct(isDone: true)
      guard let granted else { return }
      let author = try identity.author(of: granted.signers)
      if let effect = granted.effect { carryOut(effect, by: author) } else { unlock(by: author) }
    } catch {
      desk.failed(sentence(of: error), keeping: nil)
      endAct(isDone: false)
    }
  }

  // MARK: The lock

  mutating func lockIfIdle() {
    guard !desk.isLocked, let minutes = identity.lockMinutes, identity.millisecondsToLock == 0
    else { return }
    lock(.idle(minutes: minutes))
  }

  mutating func lock(_ cause: LockCause) {
    guard !desk.isLocked else { return }
    desk.lock(cause)
    identity.forget()
    save { try $0.put(.locked) }
  }

  /// A training file has nobody to ask.
  mutating func askUnlock() {
    do {
      if session.isTraining { return unlock(by: try session.use { try $0.author() }) }
      desk.askUnlock(try session.use { try $0.file.read { try $0.operators() } })
    } catch {
      desk.failed(sentence(of: error), keeping: nil)
    }
  }

  private mutating func unlock(by author: Author) {
    identity.touch()
    let now = session.clock.now()
    guarded { desk, session in desk.unlock(state: try session.state(at: now), now: now) }
    if !desk.isLocked { save { try $0.put(.unlocked, by: author) } }
  }
}

/// What the desk looks back at.
extension DeskLoop {
  /// Shows what the author's last act was and asks whether to take it back.
  mutating func offerUndo(to author: Author) {
    let minutes = Settings.undoMinutes
    guarded { desk, session in
      let now = session.clock.now()
      let act = try session.file.read {
        try $0.lastAct(by: author, since: now.adding(minutes: -minutes))
      }
      let outcome = try session.frontDesk.preview(.undo(minutes: minutes), by: author, at: now)
      desk.offerUndo(
        outcome, until: (act?.at ?? now).adding(minutes: minutes), minutes: minutes)
    }
  }

  /// Shows another minute: a past one from the journal, a coming one as booked.
  mutating func showBoard(at: Instant) {
    guarded { desk, session in
      let now = session.clock.now()
      let state =
        at < now
        ? try session.frontDesk.state(asOf: at)
        : try session.file.read {
          try $0.state(horizon: Board.horizon(at: at).union(Board.horizon(at: now)), now: now)
        }.projected(to: at, from: now)
      desk.view(state, at: at)
    }
    putOnRecord(.list(of: .boards, count: 1, child: nil, find: nil))
  }
}
