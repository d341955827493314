public import CareDomain

/// The children of one night and the rooms that they may be in, cut into steps within which nobody comes or goes.
public struct NightProblem: Sendable {
  /// A room with its places and its rule for caregivers.
  public struct Place: Sendable {
    public let places: Int
    public let mixing: MixingMode
    /// Children for one caregiver, by kind of child.
    public let ratios: [Int]
    /// Caregivers planned at each step; nil where the night is not planned.
    public let planned: [Int]?

    public init(places: Int, mixing: MixingMode, ratios: [Int], planned: [Int]? = nil) {
      self.places = places
      self.mixing = mixing
      self.ratios = ratios
      self.planned = planned
    }
  }

  /// One child for some steps.
  public struct Guest: Hashable, Sendable {
    public let steps: Range<Int>
    /// Which of the ratios counts; of two kinds the lower number is the younger.
    public let kind: Int

    public init(steps: Range<Int>, kind: Int) {
      self.steps = steps
      self.kind = kind
    }
  }

  /// A child, or siblings who stay together.
  public struct Party: Sendable {
    public let guests: [Guest]
    /// The rooms that suit all of them.
    public let rooms: [Int]
    /// Where they are to be as it stands; nil when nothing stands.
    public let home: Int?

    public init(guests: [Guest], rooms: [Int], home: Int? = nil) {
      self.guests = guests
      self.rooms = rooms
      self.home = home
    }
  }

  /// The length of each step, in any unit: minutes, or half hours.
  public let widths: [Int]
  public let rooms: [Place]
  public let parties: [Party]

  /// - Precondition: every party may be in at least one room, its home among them.
  public init(widths: [Int], rooms: [Place], parties: [Party]) {
    precondition(
      parties.allSatisfy { party in
        !party.rooms.isEmpty && party.home.map(party.rooms.contains) ?? true
      }, "Every party has a room.")
    self.widths = widths
    self.rooms = rooms
    self.parties = parties
  }
}
