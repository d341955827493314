public import CareDomain
import SchedulingEngine
import TerminalUI

extension Desk {
  /// The evacuation of this center that lasts, or nil.
  public var evacuation: Evacuation? { state.evacuation(of: centerID) }

  /// The roll call of this center, in the order of the card.
  var rollCall: [(stay: Stay, isSafe: Bool)] {
    state.evacuation(of: centerID).map { state.rollCall(of: $0, at: now) }
      ?? state.house(centerID, at: now).map { ($0, false) }
  }

  /// From the emergency card: the roll call of the evacuation that lasts, or the question why one begins.
  mutating func openRollCall() {
    if state.evacuation(of: centerID) != nil {
      push(.care(.rollCall(RollCallForm())))
    } else {
      push(.care(.ask(AskForm(purpose: .evacuation))))
    }
  }

  mutating func run(_ form: RollCallForm, _ intent: Intent) -> [Effect] {
    var form = form
    let last = max(0, rollCall.count - 1)
    switch intent {
    case .up: form.selected = max(0, form.selected - 1)
    case .down: form.selected = min(last, form.selected + 1)
    case .pageUp, .first: form.selected = 0
    case .pageDown, .last: form.selected = last
    case .open where !rollCall.isEmpty && rollCall.allSatisfy(\.isSafe):
      pop()
      return [.perform(.care(.endEvacuation(centerID)))]
    case .open, .mark: return tick(form.selected)
    case .choose(let number): return tick(number - 1)
    case .back:
      pop()
      return []
    default: return []
    }
    replaceTop(.care(.rollCall(form)))
    return []
  }

  /// Ticks a child and goes to the next that is not accounted for.
  mutating func tick(_ index: Int) -> [Effect] {
    let rows = rollCall
    guard rows.indices.contains(index) else {
      hint(.noSuchNumber)
      return []
    }
    let next = rows.indices.first { $0 > index && !rows[$0].isSafe }
    replaceTop(.care(.rollCall(RollCallForm(selected: next ?? index))))
    let row = rows[index]
    return [.perform(.care(.tick(row.stay.child, isSafe: !row.isSafe)))]
  }
}
