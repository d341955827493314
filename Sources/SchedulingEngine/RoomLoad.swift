public import CareDomain

/// Children and caregivers of one room over a span, as steps between which nothing changes.
///
/// Built from what touches the span by one sweep: ends are taken before starts at equal times, so a child
/// who leaves at 21:00 and one who comes at 21:00 never count together (DOMAIN 4.6, O01).
public struct RoomLoad: Sendable {
  /// One step: its minutes, the children by class age, and the caregivers.
  public struct Step: Sendable {
    public let span: Span
    /// Number of children by class age; the index is the age.
    public let childrenByAge: [Int]
    public let caregivers: Int
    public var children: Int { childrenByAge.reduce(0, +) }
  }

  /// In order of time, without gaps over the whole span.
  public let steps: [Step]

  /// The steps of `occupants` and `caregivers` over `span`.
  init(over span: Span, occupants: [Occupant], caregivers: [CaregiverSpan]) {
    var changes: [Change] = []
    for occupant in occupants {
      guard let inside = occupant.span.intersection(span) else { continue }
      changes.append(Change(at: inside.from, classAge: occupant.classAge, children: 1))
      changes.append(Change(at: inside.until, classAge: occupant.classAge, children: -1))
    }
    for caregiver in caregivers {
      guard let inside = caregiver.span.intersection(span) else { continue }
      changes.append(Change(at: inside.from, caregivers: 1))
      changes.append(Change(at: inside.until, caregivers: -1))
    }
    changes.sort { $0.at < $1.at }
    steps = Self.sweep(changes, over: span)
  }

  private struct Change {
    var at: Instant
    var classAge = 0
    var children = 0
    var caregivers = 0
  }

  private static func sweep(_ changes: [Change], over span: Span) -> [Step] {
    let oldest = changes.map(\.classAge).max() ?? 0
    var counts = Array(repeating: 0, count: oldest + 1)
    var caregivers = 0
    var steps: [Step] = []
    var from = span.from
    for change in changes {
      if let step = Span(from, change.at) {
        steps.append(Step(span: step, childrenByAge: counts, caregivers: caregivers))
        from = change.at
      }
      counts[change.classAge] += change.children
      caregivers += change.caregivers
    }
    if let rest = Span(from, span.until) {
      steps.append(Step(span: rest, childrenByAge: counts, caregivers: caregivers))
    }
    return steps
  }
}

extension RoomLoad.Step {
  /// Caregivers needed in this step, with some more children of one class age if asked.
  public func caregiversNeeded(
    table: RatioTable, mode: MixingMode, adding classAge: Int? = nil
  ) -> Int {
    var counts = childrenByAge.enumerated().map { (classAge: $0.offset, children: $0.element) }
    if let classAge { counts.append((classAge: classAge, children: 1)) }
    return CaregiverNeed.caregivers(for: counts, table: table, mode: mode)
  }
}

/// A child who takes a place in a room for a span.
struct Occupant: Sendable {
  let child: Child.ID
  let span: Span
  let classAge: Int
}

/// A caregiver who counts in a room for a span.
struct CaregiverSpan: Sendable {
  let staff: StaffMember.ID
  var span: Span
}
