internal import CareDomain

/// A file of operations for the engine (bench format 1), understood and checked.
struct Workload {
  /// What a room gives over a span, as the file states it.
  struct Plan {
    let room: Int
    let span: Span
    let heads: Int
    let units: Int
  }

  /// Minutes since the epoch, from 0; the file's own end is `horizon.until` less one.
  var horizon = Span(from: Instant(minute: 0), minutes: 1)
  var rooms = 0
  var children = 0
  var windows: [Span] = []
  var plans: [Plan] = []
  /// Number of `B` lines; their identifiers are 0 ..< this.
  var bookings = 0
  /// The operations' letters.
  var letters: ContiguousArray<UInt8> = []
  /// The numbers of all operations in the order of the file, as many for each as its letter has.
  var numbers: ContiguousArray<Int32> = []
}

/// The letters of operations.
enum OperationLetter {
  static let book = UInt8(ascii: "B")
  static let cancel = UInt8(ascii: "C")
  static let change = UInt8(ascii: "X")
  static let next = UInt8(ascii: "N")
  static let occupancy = UInt8(ascii: "O")
  static let peak = UInt8(ascii: "P")
  /// In the order in which times are reported.
  static let all = [book, cancel, change, next, occupancy, peak]

  /// How many numbers follow a letter, or nil when it is none.
  static func width(_ letter: UInt8) -> Int? {
    switch letter {
    case book: 6
    case cancel: 1
    case change, peak: 3
    case next: 7
    case occupancy: 2
    default: nil
    }
  }
}

/// Why a file is no workload.
struct WorkloadProblem: Error, Equatable {
  enum Kind: Equatable {
    case notWorkload
    case wrongLine
    case numberRange
    case wrongOrder
    case tooLarge
    case wrongCount
  }

  /// Counted from 1.
  let line: Int
  let kind: Kind
}
