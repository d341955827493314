internal import CareDomain
internal import Interchange
internal import SchedulingEngine

/// A file of nights whose rooms are chosen together (shared/bench/roster), with the desk's own optimiser.
struct NightReplay {
  /// Children of a night at most.
  static let mostChildren = 200
  /// A caregiver in parts that the statutory ratios divide.
  private static let whole = 420
  /// Half hours of a night.
  private static let slots = 30
  /// Places of the three rooms that the measurement supposes.
  private static let places = [8, 10, 12]
  /// Ratios that a night may tell apart.
  private static let mostRatios = 8

  let nights: [NightProblem]

  /// - Throws: `WorkloadProblem` where a line does not say what the format allows.
  init(_ lines: NumberLines) throws(WorkloadProblem) {
    var lines = lines
    var nights: [NightProblem] = []
    while !lines.isAtEnd {
      let count = try lines.next(1, in: 0...Self.mostChildren)[0]
      var children: [(steps: Range<Int>, ratio: Int)] = []
      for _ in 0..<count {
        let child = try lines.next(4, in: 0...Self.whole)
        guard child[0] < child[1], child[1] <= Self.slots, child[2] > 0,
          Self.whole.isMultiple(of: child[2])
        else { throw lines.problem(.numberRange) }
        children.append((child[0]..<child[1], Self.whole / child[2]))
      }
      let ratios = Set(children.map(\.ratio)).sorted()
      guard ratios.count <= Self.mostRatios else { throw lines.problem(.numberRange) }
      nights.append(Self.night(children, ratios: ratios.isEmpty ? [1] : ratios))
    }
    self.nights = nights
  }

  private static func night(
    _ children: [(steps: Range<Int>, ratio: Int)], ratios: [Int]
  ) -> NightProblem {
    NightProblem(
      widths: Array(repeating: 1, count: slots),
      rooms: places.map {
        NightProblem.Place(places: $0, mixing: .fractional, ratios: ratios)
      },
      parties: children.map { child in
        NightProblem.Party(
          guests: [
            NightProblem.Guest(
              steps: child.steps, kind: ratios.firstIndex(of: child.ratio) ?? 0)
          ], rooms: Array(places.indices))
      })
  }

  /// One object for each night, each within its own time; after Ctrl-C no further night.
  func answer(within seconds: Double) -> [String] {
    var answers: [String] = []
    for night in nights where answers.isEmpty || !Interrupt.isAsked {
      let watch = Stopwatch()
      let plan = NightRooms.plan(for: night) { watch.spent(of: seconds) }
      let fields = [
        "\"night\":\(answers.count + 1)", "\"caregiverHalfHours\":\(plan.work)",
        "\"fits\":\(plan.fits)", "\"rooms\":\(JSONValue.array(plan.rooms.map { .int($0) }).text)",
        "\"seconds\":\(ReplayReport.fixed(watch.seconds, 3))",
      ]
      answers.append("{\(fields.joined(separator: ","))}")
    }
    return answers
  }
}
