public import CareDomain

/// The lines of a handover as text, by section, with their numbers and marks.
public enum HandoverText {
  public static func lines(_ lines: [HandoverLine], explain: Explain) -> [String] {
    guard !lines.isEmpty else {
      return [explain.say("넘길 것이 없습니다.", "There is nothing to hand over.")]
    }
    var text: [String] = []
    var section: HandoverLine.Section?
    for (index, line) in lines.enumerated() {
      if line.section != section { text.append(line.section.text(explain.language)) }
      section = line.section
      let number = index < 9 ? " \(index + 1)" : "\(index + 1)"
      text.append(
        "\(number) [\(line.isTicked ? "x" : " ")] \(mark(line, explain)) \(explain.handover(line))")
    }
    return text
  }

  /// How the line stands to the last handover.
  public static func mark(_ line: HandoverLine, _ explain: Explain) -> String {
    switch line.change {
    case .new: explain.say("새로", "new    ")
    case .changed: explain.say("바뀜", "changed")
    case .same: explain.say("그대", "same   ")
    }
  }
}
