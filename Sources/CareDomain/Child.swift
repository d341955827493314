/// A child known to the centre (아동).
public struct Child: Hashable, Sendable, Codable {
  public typealias ID = Identifier<Child>
  public enum Sex: String, Hashable, Sendable, Codable { case male = "M", female = "F" }

  public var id: ID
  public var name: String
  public var birth: CivilDate
  public var sex: Sex?
  public var allergies: String
  public var notes: String

  public init(
    id: ID, name: String, birth: CivilDate, sex: Sex? = nil, allergies: String = "",
    notes: String = ""
  ) {
    self.id = id
    self.name = name
    self.birth = birth
    self.sex = sex
    self.allergies = allergies
    self.notes = notes
  }
}

/// The person who answers for a child (보호자); one record for each child they answer for.
public struct Guardian: Hashable, Sendable, Codable {
  public typealias ID = Identifier<Guardian>

  public var id: ID
  public var child: Child.ID
  public var name: String
  public var phone: String
  /// As the family states it: `mother`, `조부`; see `Relation`.
  public var relation: String
  /// Registered in the city.
  public var isResident: Bool
  public var worksInCity: Bool
  /// When the guardian consented to keeping the child's data; nil when not yet.
  public var consentedOn: CivilDate?

  public init(
    id: ID, child: Child.ID, name: String, phone: String, relation: String, isResident: Bool,
    worksInCity: Bool, consentedOn: CivilDate? = nil
  ) {
    self.id = id
    self.child = child
    self.name = name
    self.phone = phone
    self.relation = relation
    self.isResident = isResident
    self.worksInCity = worksInCity
    self.consentedOn = consentedOn
  }
}

/// A person who may collect a child, or must not (지정 인계자, 인계 금지자).
public struct PickupPerson: Hashable, Sendable, Codable {
  public typealias ID = Identifier<PickupPerson>

  public var id: ID
  public var child: Child.ID
  public var name: String
  public var phone: String
  public var relation: String
  /// False for a person to whom the child must never be given.
  public var isAllowed: Bool
  /// Tells whether the person is of age; nil when not known.
  public var birth: CivilDate?

  public init(
    id: ID, child: Child.ID, name: String, phone: String, relation: String, isAllowed: Bool,
    birth: CivilDate? = nil
  ) {
    self.id = id
    self.child = child
    self.name = name
    self.phone = phone
    self.relation = relation
    self.isAllowed = isAllowed
    self.birth = birth
  }
}
