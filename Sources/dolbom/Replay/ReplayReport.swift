/// The figures of a replay, and the one line of JSON that states them (bench format 1).
struct ReplayReport {
  /// The name of the workload, as JSON.
  var file = "null"
  var operations = 0
  var loadSeconds = 0.0
  /// Wall and processor seconds of each run, the fastest first.
  var runs: [(wall: Double, cpu: Double)] = []
  var accepted = 0
  var checksum = ""
  /// Resident megabytes before the engine, after the first run, and at most.
  var memory = (base: 0.0, end: 0.0, peak: 0.0)
  /// Nanoseconds by letter, empty when not asked for.
  var latencies: [(letter: UInt8, nanoseconds: [UInt32])] = []

  var line: String {
    let (best, median) = (runs[0], runs[runs.count / 2])
    let rate = best.wall > 0 ? Double(operations) / best.wall : 0
    var fields = [
      "\"runner\":\"swift\"", "\"file\":\(file)", "\"ops\":\(operations)",
      "\"load_s\":\(Self.fixed(loadSeconds, 6))", "\"run_s\":\(Self.fixed(best.wall, 6))",
      "\"run_s_median\":\(Self.fixed(median.wall, 6))", "\"cpu_s\":\(Self.fixed(best.cpu, 6))",
      "\"ops_per_s\":\(Self.fixed(rate, 0))", "\"accepted\":\(accepted)",
      "\"checksum\":\"\(checksum)\"", "\"rss_base_mb\":\(Self.fixed(memory.base, 1))",
      "\"rss_end_mb\":\(Self.fixed(memory.end, 1))",
      "\"peak_rss_mb\":\(Self.fixed(memory.peak, 1))",
    ]
    if !latencies.isEmpty { fields.append("\"lat_ns\":{\(latencyText)}") }
    return "{\(fields.joined(separator: ","))}"
  }

  private var latencyText: String {
    latencies.filter { !$0.nanoseconds.isEmpty }.map { letter, nanoseconds in
      let sorted = nanoseconds.sorted()
      let at = { (share: Double) in
        sorted[min(sorted.count - 1, Int(share * Double(sorted.count)))]
      }
      let name = Character(UnicodeScalar(letter))
      return "\"\(name)\":[\(at(0.5)),\(at(0.99)),\(at(0.999)),\(sorted[sorted.count - 1])]"
    }.joined(separator: ",")
  }

  /// A number with so many decimals, without Foundation.
  static func fixed(_ value: Double, _ decimals: Int) -> String {
    let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
    let whole = String(Int((value * scale).rounded()))
    guard decimals > 0 else { return whole }
    let digits = String(repeating: "0", count: max(0, decimals + 1 - whole.utf8.count)) + whole
    return "\(digits.dropLast(decimals)).\(digits.suffix(decimals))"
  }
}
