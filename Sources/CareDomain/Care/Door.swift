/// How a child was given away, beside to whom and when (DOMAIN 4.9).
public struct Handing: Hashable, Sendable, Codable {
  /// An identity card was seen, or the person is known to the staff.
  public var isIdentityChecked: Bool
  /// The second of the staff, where two had to decide.
  public var witness: StaffMember.ID?
  /// Why two of the staff gave the child away though it was held; empty for an ordinary release.
  public var because: String

  public init(isIdentityChecked: Bool, witness: StaffMember.ID? = nil, because: String = "") {
    self.isIdentityChecked = isIdentityChecked
    self.witness = witness
    self.because = because
  }
}

/// A child at the door, with what is asked there.
public struct Arriving: Hashable, Sendable {
  public var child: Child.ID
  /// A listed person, by identifier or name; nil when not asked.
  public var broughtBy: String?
  /// Tenths of a degree Celsius; nil when not taken.
  public var temperature: Int?
  /// Which contagious illness a doctor or the family named; nil for none.
  public var contagion: String?
  public var belongings: String
  /// Without a booking: until when, to be decided anew.
  public var walkInUntil: Instant?
  /// The room of a walk-in; nil lets the engine choose among the rooms of `center`.
  public var room: Room.ID?
  public var center: Center.ID?
  /// Two people signed that the ratio does not hold; places are never waived.
  public var waivesRatio = false

  public init(
    _ child: Child.ID, broughtBy: String? = nil, temperature: Int? = nil,
    contagion: String? = nil, belongings: String = "", walkInUntil: Instant? = nil,
    room: Room.ID? = nil, center: Center.ID? = nil
  ) {
    self.child = child
    self.broughtBy = broughtBy
    self.temperature = temperature
    self.contagion = contagion
    self.belongings = belongings
    self.walkInUntil = walkInUntil
    self.room = room
    self.center = center
  }
}

/// A child about to be given to somebody.
public struct Releasing: Hashable, Sendable {
  public var child: Child.ID
  /// A person, by identifier or name, listed or not.
  public var person: String
  public var isIdentityChecked: Bool
  /// The staff see that the person is not of age.
  public var isMinor: Bool
  /// Who decides, where two must.
  public var by: StaffMember.ID?
  public var witness: StaffMember.ID?
  /// Why a held child is given away by two of the staff; empty to be held.
  public var because: String

  public init(
    _ child: Child.ID, to person: String, isIdentityChecked: Bool = true, isMinor: Bool = false,
    by: StaffMember.ID? = nil, witness: StaffMember.ID? = nil, because: String = ""
  ) {
    self.child = child
    self.person = person
    self.isIdentityChecked = isIdentityChecked
    self.isMinor = isMinor
    self.by = by
    self.witness = witness
    self.because = because
  }
}
