import CareDomain

/// Where a room of a state stands in the timeline, and what is counted there.
///
/// A lane is a room of `Timeline` with its two measures. On the first one the plan gives the room's places and its
/// caregivers, and every child takes a place. Whom the ratio tells apart is counted beside it: each ratio band has a
/// measure of its own, but the youngest, which are the children that are left.
struct RoomLanes: Sendable {
  /// The lane of places and caregivers; those of the bands follow.
  let first: Int
  /// The class ages at which another ratio begins, ascending from 0.
  let bands: [Int]

  init(from first: Int, table: RatioTable) {
    self.first = first
    var ratio = 0
    bands = table.rows.compactMap { row in
      defer { ratio = row.childrenPerCaregiver }
      return row.childrenPerCaregiver == ratio ? nil : row.fromClassAge
    }
  }

  /// Two bands share a lane.
  var count: Int { 1 + bands.count / 2 }

  /// The number of the band to which a class age belongs.
  func band(of classAge: Int) -> Int {
    (bands.lastIndex { $0 <= classAge }) ?? 0
  }

  /// The lane on which a band from 1 on is counted.
  static func lane(of band: Int) -> Int { (band + 1) / 2 }

  /// So many children of a band as measures of its lane.
  static func amount(of band: Int, _ children: Int) -> (heads: Int, units: Int) {
    band.isMultiple(of: 2) ? (0, children) : (children, 0)
  }

  /// The children of a band from 1 on, of the measures of its lane.
  static func children(of band: Int, _ word: UInt64) -> Int {
    band.isMultiple(of: 2) ? SlackWord.units(word) : SlackWord.heads(word)
  }
}
