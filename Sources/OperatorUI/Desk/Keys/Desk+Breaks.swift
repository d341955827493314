import CareDomain
import SchedulingEngine

/// Breaks of the staff (휴게).
extension Desk {
  /// Begins or ends the break of the selected member of staff, or asks whose.
  mutating func toggleBreak() -> [Effect] {
    if let staff = selectedStaff { return [.perform(breakCommand(staff))] }
    let items = dutiesHere.sorted { $0.staff < $1.staff }.map { duty in
      let word = say(duty.isOnBreak ? .breakEnds : .breakBegins)
      let name = state.staff[duty.staff]?.name ?? duty.staff.text
      return Chooser.Item(
        choice: .toggleBreak(duty.staff), text: "\(word)  \(name)",
        obstacle: Obstacle(breakReasons(duty.staff)).map(text))
    }
    push(.chooser(Chooser(title: say(.whoseBreak), items: items)))
    return []
  }

  func isOnBreak(_ staff: StaffMember.ID) -> Bool { state.openDuty(of: staff)?.isOnBreak == true }

  func breakCommand(_ staff: StaffMember.ID) -> Command {
    isOnBreak(staff) ? .endBreak(staff) : .beginBreak(staff)
  }

  /// Why a person's break cannot begin or end now.
  func breakReasons(_ staff: StaffMember.ID) -> [Reason] {
    let answer =
      isOnBreak(staff)
      ? Breaks.end(staff, in: state, at: now) : Breaks.begin(staff, in: state, at: now)
    if case .failure(let refusal) = answer { return refusal.reasons }
    return []
  }

  var restObstacle: Obstacle? {
    if let staff = selectedStaff { return Obstacle(breakReasons(staff)) }
    return dutiesHere.isEmpty ? .text(say(.nobodyOnDuty)) : nil
  }

  private var dutiesHere: [Duty] {
    state.duties.filter { $0.until == nil && state.room($0.room)?.center == centerID }
  }
}

extension DeskWord {
  static let breakBegins = DeskWord("휴게", "break")
  static let breakEnds = DeskWord("복귀", "back ")
  static let whoseBreak = DeskWord("누구의 휴게입니까", "Whose break")
  static let nobodyOnDuty = DeskWord("근무 중인 사람이 없습니다", "Nobody is on duty")
  static let onBreakSince = DeskWord("휴게 중", "on a break")
}
