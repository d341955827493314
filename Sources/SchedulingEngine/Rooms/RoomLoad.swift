public import CareDomain

/// Children and caregivers of one room over a span, as steps between which nothing changes.
///
/// Read from the timeline, where ends and starts at the same minute meet: a child who leaves at 21:00 and one who
/// comes at 21:00 never count together (DOMAIN 4.6, O01).
public struct RoomLoad: Sendable {
  /// One step: its minutes, the children, and the caregivers.
  public struct Step: Sendable {
    public let span: Span
    public let children: Int
    public let caregivers: Int
    /// The children of each ratio band of the room's rules, by the class age at which the band begins.
    let counts: [(classAge: Int, children: Int)]
  }

  /// In order of time, without gaps over the whole span; neighbours differ.
  public let steps: [Step]
}

extension RoomLoad.Step {
  /// Caregivers needed in this step, with some more children of one class age if asked.
  ///
  /// - Parameter table: the ratios of the room's rules.
  public func caregiversNeeded(
    table: RatioTable, mode: MixingMode, adding classAge: Int? = nil
  ) -> Int {
    let more = classAge.map { [(classAge: $0, children: 1)] } ?? []
    return CaregiverNeed.caregivers(for: counts + more, table: table, mode: mode)
  }
}

extension RoomTimelines {
  /// What a room has over a span.
  func load(of room: Room.ID, over span: CareDomain.Span) -> RoomLoad {
    guard let lanes = lanes[room], self.span.contains(span) else {
      preconditionFailure("Only what was built can be read.")
    }
    var steps: [RoomLoad.Step] = []
    var last: [UInt64] = []
    timeline.eachStretch(of: lanes.first..<lanes.first + lanes.count, over: span) { part, words in
      if let step = steps.last, words == last {
        steps[steps.count - 1] = step.extended(to: part.until)
      } else {
        steps.append(RoomLoad.Step(over: part, lanes, words))
        last = words
      }
    }
    return RoomLoad(steps: steps)
  }
}

extension RoomLoad.Step {
  /// - Parameter words: what the first lane's plan gives, then what is left on each lane.
  fileprivate init(over span: Span, _ lanes: RoomLanes, _ words: [UInt64]) {
    self.span = span
    caregivers = SlackWord.units(words[0])
    children = SlackWord.heads(words[0]) - SlackWord.heads(words[1])
    var youngest = children
    var counts = [(classAge: 0, children: 0)]
    for band in lanes.bands.indices.dropFirst() {
      let taken = -RoomLanes.children(of: band, words[1 + RoomLanes.lane(of: band)])
      youngest -= taken
      counts.append((classAge: lanes.bands[band], children: taken))
    }
    counts[0].children = youngest
    self.counts = counts
  }

  fileprivate func extended(to until: Instant) -> Self {
    Self(
      span: Span(from: span.from, minutes: until.minutes(since: span.from)), children: children,
      caregivers: caregivers, counts: counts)
  }
}
