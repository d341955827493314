/// Memory for the decisions of a run, touched before the run is timed.
struct ReplayRecords {
  var letters: ContiguousArray<UInt8>
  var numbers: ContiguousArray<Int32>
  var peaks: [UInt16]

  init(_ workload: Workload) {
    letters = ContiguousArray(repeating: 0, count: workload.letters.count)
    var (numberCount, peakCount, at) = (0, 0, 0)
    for letter in workload.letters {
      switch letter {
      case OperationLetter.next: numberCount += 1 + min(Int(workload.numbers[at + 6]), 8)
      case OperationLetter.occupancy: numberCount += 2
      case OperationLetter.peak:
        numberCount += 1
        peakCount += Int(workload.numbers[at + 2])
      default: break
      }
      at += OperationLetter.width(letter) ?? 0
    }
    numbers = ContiguousArray(repeating: 0, count: numberCount)
    numbers.removeAll(keepingCapacity: true)
    peaks = Array(repeating: 0, count: peakCount)
    peaks.removeAll(keepingCapacity: true)
  }
}
