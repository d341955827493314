internal import CareDomain
internal import CareStore
internal import Interchange
internal import OperatorUI
internal import SchedulingEngine

/// Says what came of a command, in JSON or in sentences.
struct Answer {
  let session: Session

  /// Prints the outcome; a refusal ends the command with its exit code.
  func say(_ outcome: Outcome) throws {
    if session.options.json {
      Output.json(outcome.json)
    } else {
      try sentences(outcome).forEach(Output.line)
    }
    if outcome.isRefused { throw Stop(outcome.exit) }
  }

  private func sentences(_ outcome: Outcome) throws -> [String] {
    let explain = try explain(outcome)
    switch outcome {
    case .refused(let reasons, let fits):
      return RefusalText.lines(reasons: reasons, fits: fits, explain: explain)
    case .unchanged:
      return [dolbom.say("이미 그렇습니다. 바꾼 것이 없습니다.", "It is so already; nothing was changed.")]
    case .done(let event): return [explain.done(event)] + notes(event, explain)
    case .wouldDo(let event):
      return [
        dolbom.say("시험 실행입니다. 저장하지 않았습니다. ", "Dry run, nothing saved: ") + explain.done(event)
      ] + notes(event, explain)
    }
  }

  /// Why the room, where the engine chose it; then what a person should look at.
  private func notes(_ event: Event, _ explain: Explain) -> [String] {
    switch event {
    case .booked(let booking, _, _):
      [explain.chosen(booking)].compactMap(\.self) + warnings(event, explain)
    case .drawing(.drawn(let draw)):
      (draw.result?.lots ?? []).enumerated().map { explain.lot($1, rank: $0 + 1) }
    default: warnings(event, explain)
    }
  }

  private func warnings(_ event: Event, _ explain: Explain) -> [String] {
    explain.warnings(event).map { dolbom.say("주의: ", "Note: ") + $0 }
  }

  /// Names for the sentences: of the people and rooms that the outcome is about.
  private func explain(_ outcome: Outcome) throws -> Explain {
    Explain(session.language, names: try names(of: outcome.children))
  }

  /// The names of these children, and of everyone and everything around now.
  func names(of children: [Child.ID]) throws -> Names {
    let now = session.clock.now()
    return Names(
      try session.file.read {
        try $0.state(horizon: Board.horizon(at: now), alsoChild: children, now: now)
      })
  }
}

extension Outcome {
  /// How a command with this outcome ends.
  var exit: Exit {
    guard case .refused(let reasons, _) = self else { return .done }
    return .of(reasons)
  }

  /// The children that it is about.
  var children: [Child.ID] {
    switch self {
    case .done(.drawing(.drawn(let draw))), .wouldDo(.drawing(.drawn(let draw))):
      draw.result?.lots.map(\.child) ?? []
    case .done(let event), .wouldDo(let event): event.child.map { [$0] } ?? []
    case .unchanged, .refused: []
    }
  }
}
