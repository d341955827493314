/// Whom a site has an agreement with: police, security firm, hospital (협약기관; DOMAIN 1.1, J14 and J15).
public struct Agency: Hashable, Sendable, Codable {
  public typealias ID = Identifier<Agency>
  /// What kind of help it gives, in the order of the emergency card.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case fire, police, hospital, security, city, other
  }

  public var id: ID
  public var center: Center.ID
  public var kind: Kind
  public var name: String
  public var phone: String
  /// The day of the agreement; nil where there is none.
  public var agreedOn: CivilDate?
  /// The last day of the agreement; nil where it has no end.
  public var agreedUntil: CivilDate?
  public var notes: String

  public init(
    id: ID, center: Center.ID, kind: Kind, name: String, phone: String, agreedOn: CivilDate?,
    agreedUntil: CivilDate? = nil, notes: String = ""
  ) {
    self.id = id
    self.center = center
    self.kind = kind
    self.name = name
    self.phone = phone
    self.agreedOn = agreedOn
    self.agreedUntil = agreedUntil
    self.notes = notes
  }
}

/// One time that a site was left in an emergency, or in a drill (대피).
public struct Evacuation: Hashable, Sendable, Codable {
  public typealias ID = Identifier<Evacuation>

  public var id: ID
  public var center: Center.ID
  public var began: Instant
  /// Nil while it lasts.
  public var ended: Instant?
  public var isDrill: Bool
  public var because: String

  public init(
    id: ID, center: Center.ID, began: Instant, ended: Instant? = nil, isDrill: Bool,
    because: String
  ) {
    self.id = id
    self.center = center
    self.began = began
    self.ended = ended
    self.isDrill = isDrill
    self.because = because
  }
}

/// One child of a roll call: seen at the meeting place, or not after all.
public struct RollCallTick: Hashable, Sendable, Codable {
  public var evacuation: Evacuation.ID
  public var child: Child.ID
  public var isSafe: Bool
  public var at: Instant

  public init(evacuation: Evacuation.ID, child: Child.ID, isSafe: Bool, at: Instant) {
    self.evacuation = evacuation
    self.child = child
    self.isSafe = isSafe
    self.at = at
  }
}
