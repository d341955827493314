internal import CareStore
internal import SchedulingEngine

#if canImport(Glibc)
  internal import Glibc
#endif

/// Replays a workload some times, with a fresh engine each time, and measures it.
struct Replay {
  let workload: Workload
  private(set) var report = ReplayReport()
  private(set) var stream: [UInt8] = []

  /// Runs the workload `repetitions` times and, if asked, once more to time every operation.
  ///
  /// - Throws: `LongWork.Stopped`.
  init(_ workload: Workload, file: String, repetitions: Int, timesEach: Bool) throws {
    self.workload = workload
    report.file = file
    report.operations = workload.letters.count
    try Self.warmUp()
    for repetition in 0..<repetitions {
      try LongWork.onward(.measuring, 0, of: workload.letters.count)
      try run(isFirst: repetition == 0)
    }
    report.runs.sort { $0.wall < $1.wall }
    report.memory.peak = Process.megabytes("VmHWM:")
    if timesEach { timeEach() }
  }

  /// Some operations of every kind: what is counted later is what the engine holds, not the pages of the program's own
  /// code, which the kernel maps by 64 KiB as they are first run.
  private static func warmUp() throws {
    let lines = [
      "DOLBOM-BENCH 1", "ROOMS 1", "CHILDREN 1", "HORIZON 2880", "SEED 1 PROFILE small",
      "W 0 2880", "Q 0 0 2880 1 420", "OPS 11", "B 0 0 0 60 0 60", "B 1 0 0 60 120 180",
      "B 2 0 0 60 240 300", "B 3 0 0 60 1400 1500", "B 4 0 0 60 360 420", "B 5 0 0 60 400 500",
      "X 0 0 90", "C 1", "N 0 60 0 2880 60 30 3", "O 0 30", "P 0 0 2",
    ]
    let text = lines.joined(separator: "\n") + "\n"
    let workload = try WorkloadReader.read(Array(text.utf8), limit: 0)
    var run = ReplayRun(workload, records: ReplayRecords(workload))
    try run.all()
    precondition(DecisionStream(run, of: workload).accepted > 0, "The first booking fits.")
  }

  private mutating func run(isFirst: Bool) throws {
    let records = ReplayRecords(workload)
    let base = Process.megabytes("VmRSS:")
    let started = Process.seconds(CLOCK_MONOTONIC)
    var run = ReplayRun(workload, records: records)
    let loaded = Process.seconds(CLOCK_MONOTONIC)
    let cpu = Process.seconds(CLOCK_PROCESS_CPUTIME_ID)
    try run.all()
    let ended = Process.seconds(CLOCK_MONOTONIC)
    report.runs.append((ended - loaded, Process.seconds(CLOCK_PROCESS_CPUTIME_ID) - cpu))
    guard isFirst else { return }
    report.loadSeconds = loaded - started
    report.memory = (base, Process.megabytes("VmRSS:"), 0)
    let decisions = DecisionStream(run, of: workload)
    report.accepted = decisions.accepted
    report.checksum = decisions.checksum
    stream = decisions.bytes
  }

  private mutating func timeEach() {
    var times = Array(repeating: [UInt32](), count: 256)
    var run = ReplayRun(workload, records: ReplayRecords(workload))
    for letter in workload.letters {
      let started = Process.nanoseconds()
      _ = run.step()
      let elapsed = Process.nanoseconds() &- started
      times[Int(letter)].append(UInt32(clamping: elapsed))
    }
    report.latencies = OperationLetter.all.map { ($0, times[Int($0)]) }
  }
}

/// What the system says of this process.
private enum Process {
  static func seconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  static func nanoseconds() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec &* 1_000_000_000 &+ time.tv_nsec
  }

  /// A line of the process's own status file, in MB; 0 when the system has none.
  static func megabytes(_ name: String) -> Double {
    let descriptor = open("/proc/self/status", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return 0 }
    defer { close(descriptor) }
    var buffer = [UInt8](repeating: 0, count: 1 << 13)
    let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
    let text = String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
    let line = text.split(separator: "\n").first { $0.hasPrefix(name) } ?? ""
    let digits = line.filter { $0.isASCII && $0.isNumber }
    return (Double(digits) ?? 0) / 1024
  }
}
