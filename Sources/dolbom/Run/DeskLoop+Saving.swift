internal import CareDomain
internal import CareStore
internal import OperatorUI
internal import TerminalUI

/// What goes on while something is being saved (`SavingQueue`).
extension DeskLoop {
  /// Keys that wait; whoever presses more of them sees that nothing happens.
  private static let mostHeld = 64
  /// How long an end waits for what is being saved, in milliseconds.
  private static let longest = 10_000

  /// The file is not free for a key: something is saved, or another process holds it.
  var isSaving: Bool { saving.isBusy || waiting != nil }

  /// Saves something that no key waits for; a failure becomes a red line.
  mutating func save(_ work: @escaping @Sendable (Session) throws -> Void) {
    saving.add { session in
      let answer = Result { try work(session) }
      return { loop in loop.guarded { _, _ in try answer.get() } }
    }
  }

  /// Takes note of what has been saved, and has the keys act that waited for it.
  ///
  /// - Returns: false when the desk is to be left.
  mutating func goOn(waiting patience: Int, _ terminal: inout Terminal) -> Bool {
    let end = Monotonic.milliseconds + patience
    while true {
      while let finish = saving.next(within: max(0, end - Monotonic.milliseconds)) { finish(&self) }
      guard !isSaving, !held.isEmpty else { return true }
      let event = held.removeFirst()
      desk.keysHeld = held.count
      guard take(event, &terminal) else { return false }
    }
  }

  /// An act has come to its end; the keys that wait act now, or not at all.
  mutating func endAct(isDone: Bool) {
    if !desk.endAct(isDone: isDone) { held = [] }
  }

  /// An event that comes while something is being saved: it acts at once if it needs neither the file nor what is
  /// saved, and waits otherwise, as all that come after it.
  mutating func meanwhile(_ event: TerminalEvent, _ terminal: inout Terminal) -> Bool {
    guard held.isEmpty, let effects = desk.handleMeanwhile(event) else {
      hold(event)
      return true
    }
    for effect in effects { _ = carryOut(effect, &terminal) }
    recordCard()
    return true
  }

  private mutating func hold(_ event: TerminalEvent) {
    // What lies under a click may be something else by then.
    if case .mouse = event { return }
    if held.count < Self.mostHeld { held.append(event) }
    desk.keysHeld = held.count
  }

  /// The screen has changed. What an open form needs of the file is asked for again with the next key.
  mutating func draw(_ event: TerminalEvent, _ terminal: inout Terminal) -> Bool {
    for effect in desk.handle(event) where !effect.needsFile { _ = carryOut(effect, &terminal) }
    return true
  }

  /// The desk is left: what is being saved comes to its end, and keys that wait do not act any more.
  mutating func leave() {
    held = []
    let end = Monotonic.milliseconds + Self.longest
    while let finish = saving.next(within: max(0, end - Monotonic.milliseconds)) { finish(&self) }
    if let sheetErrand { _ = sheetErrand.isDone(within: max(0, end - Monotonic.milliseconds)) }
    guard !saving.isBusy else { return }
    guarded { _, session in try session.put(.deskClosed) }
  }

  /// Closes the file, if the disk has let go of it.
  func close() throws {
    if !saving.isBusy { try session.use { try $0.file.close() } }
  }
}
