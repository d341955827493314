public import CareDomain

/// A refusal as lines of text: every reason with its way out, then what would fit.
public enum RefusalText {
  /// The lines; at most three fits are shown.
  public static func lines(reasons: [Reason], fits: [Fit], explain: Explain) -> [String] {
    var lines: [String] = []
    for reason in told(reasons) {
      lines.append(explain.say("거절: ", "Refused: ") + explain.sentence(reason))
      if let wayOut = explain.wayOut(reason) { lines.append("  " + wayOut) }
    }
    guard !fits.isEmpty else { return lines }
    lines.append(explain.say("가까운 빈자리:", "Nearest open places:"))
    return lines
      + fits.prefix(3).enumerated().map { "  \($0.offset + 1). \(explain.fit($0.element))" }
  }

  /// A child whom the service itself does not take for the age need not be told so for each room.
  private static func told(_ reasons: [Reason]) -> [Reason] {
    guard reasons.contains(where: { $0.code == "tooYoung" || $0.code == "tooOld" }) else {
      return reasons
    }
    return reasons.filter { $0.code != "roomAgeMismatch" }
  }
}
