internal import CareDomain
public import SchedulingEngine

/// The rooms of a night as proposed, or as they have been changed, in lines of text.
public enum RoomProposalText {
  public static func lines(
    _ proposal: RoomProposal, isApplied: Bool, explain: Explain
  ) -> [String] {
    let night = Clock.datedSpan(proposal.night, explain.language)
    guard !proposal.moves.isEmpty else {
      return [explain.say("\(night): 지금보다 나은 방이 없습니다.", "\(night): no better rooms.")]
    }
    let (before, after) = (
      Clock.minutes(proposal.before, explain.language),
      Clock.minutes(proposal.after, explain.language)
    )
    let head = explain.say(
      "\(night): 보육교사 \(before) → \(after)", "\(night): caregivers \(before) → \(after)")
    let end =
      isApplied
      ? explain.say(
        "예약 \(proposal.moves.count)건을 옮겼습니다.", "Bookings moved: \(proposal.moves.count).")
      : explain.say(
        "제안입니다. 바꾼 것이 없습니다. --apply로 적용합니다.", "A proposal; nothing was changed. --apply changes it."
      )
    return [head] + proposal.moves.map { line($0, explain) } + [end]
  }

  private static func line(_ move: RoomProposal.Move, _ explain: Explain) -> String {
    let (names, time) = (explain.names, Clock.datedSpan(move.span, explain.language))
    return "  \(time)  \(names.child(move.child)): \(names.room(move.from)) → "
      + "\(names.room(move.to)) (\(move.booking))"
  }
}
