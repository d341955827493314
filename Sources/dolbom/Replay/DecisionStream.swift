/// The decision stream of a run: one line for each operation.
struct DecisionStream {
  private(set) var bytes: [UInt8] = []
  /// Accepted bookings.
  private(set) var accepted = 0
  private let run: ReplayRun
  private var number = 0
  private var peak = 0

  init(_ run: ReplayRun, of workload: Workload) {
    self.run = run
    for (operation, letter) in workload.letters.enumerated() {
      let answer = run.letters[operation]
      if letter == OperationLetter.book, answer == UInt8(ascii: "A") { accepted += 1 }
      bytes.append(answer)
      switch letter {
      case OperationLetter.next: put(count: take())
      case OperationLetter.occupancy: put(count: 2)
      case OperationLetter.peak: putPeaks(take())
      default: break
      }
      bytes.append(UInt8(ascii: "\n"))
    }
  }

  /// FNV-1a over the bytes, in 16 hexadecimal digits.
  var checksum: String { Hash64(bytes).text }

  private mutating func take() -> Int {
    defer { number += 1 }
    return Int(run.numbers[number])
  }

  private mutating func put(count: Int) {
    for _ in 0..<count { put(take()) }
  }

  private mutating func put(_ number: Int) {
    bytes.append(UInt8(ascii: " "))
    bytes += String(number).utf8
  }

  private mutating func putPeaks(_ hours: Int) {
    let values = run.peaks[peak..<peak + hours]
    peak += hours
    put(Int(values.max() ?? 0))
    let littleEndian = values.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    bytes.append(UInt8(ascii: " "))
    bytes += Hash64(littleEndian).text.utf8
  }
}

/// FNV-1a with 64 bits (offset basis 14695981039346656037, prime 1099511628211).
struct Hash64 {
  let value: UInt64

  init(_ bytes: some Sequence<UInt8>) {
    value = bytes.reduce(14_695_981_039_346_656_037) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }
  }

  /// 16 hexadecimal digits.
  var text: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
