/// The parts of a report, one below the other.
enum ReportParts {
  /// Parts without a line are left out; the fingerprint stands last.
  static func lines(_ parts: [[String]], fingerprint: String, _ explain: Explain) -> [String] {
    let all = parts + [[explain.say("지문 ", "Fingerprint ") + fingerprint]]
    return Array(all.filter { !$0.isEmpty }.joined(separator: [""]))
  }
}
