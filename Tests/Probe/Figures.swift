/// What was measured of one program.
struct Figures {
  let name: String
  /// Milliseconds from the start to the first whole picture.
  var paints: [Double] = []
  /// Milliseconds from a key to the first and to the last byte of the answer.
  var firstBytes: [Double] = []
  var keys: [Double] = []
  var bytes: [Double] = []
  var idleMilliseconds = 0.0
  var idleWakeUps = 0.0
  var idleBytes = 0.0
  var peakMegabytes = 0.0
  /// Runs that never painted.
  var failures = 0

  init(name: String) { self.name = name }

  static let heading = """
                first paint ms       key -> byte ms  key -> painted ms        bytes a key   idle a second      peak
                min/median/max       median          median/p95        min/median/max    CPU ms wakes  B    MB
    """

  var line: String {
    let cells = [
      pad(name, 12), pad("\(part(paints, 0)) / \(part(paints, 0.5)) / \(part(paints, 1))", 24),
      pad(part(firstBytes, 0.5), 12), pad("\(part(keys, 0.5)) / \(part(keys, 0.95))", 16),
      pad("\(whole(bytes, 0)) / \(whole(bytes, 0.5)) / \(whole(bytes, 1))", 20),
      pad(short(idleMilliseconds), 7), pad(short(idleWakeUps), 6), pad(short(idleBytes), 6),
      short(peakMegabytes),
    ]
    let note = failures > 0 ? "  (\(failures) runs did not paint)" : ""
    return cells.joined(separator: " ") + note
  }

  /// The value below which a share of the values lies, or `-` for none.
  private func part(_ values: [Double], _ share: Double) -> String {
    values.isEmpty ? "-" : short(at(values, share))
  }

  private func whole(_ values: [Double], _ share: Double) -> String {
    values.isEmpty ? "-" : "\(Int(at(values, share)))"
  }

  private func at(_ values: [Double], _ share: Double) -> Double {
    values.sorted()[min(values.count - 1, Int(Double(values.count) * share))]
  }

  private func short(_ value: Double) -> String { "\((value * 100).rounded() / 100)" }

  private func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
