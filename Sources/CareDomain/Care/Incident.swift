/// Something that happened to a child and must be told, looked into and reported (사고보고서).
public struct Incident: Hashable, Sendable, Codable {
  public typealias ID = Identifier<Incident>
  /// What kind of thing it was.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case fall, bump, cut, bite, burn, choking, allergy, seizure, illness, missing
    /// Signs of abuse: the duty to report at once stands above everything else.
    case abuseSuspected
    case other
  }

  public var id: ID
  public var child: Child.ID
  public var kind: Kind
  public var at: Instant
  public var entered: Instant
  /// The care night, as in `CareEntry`.
  public var night: CivilDate
  public var place: String
  public var what: String
  public var firstAid: String
  public var by: StaffMember.ID?

  public init(
    id: ID, child: Child.ID, kind: Kind, at: Instant, entered: Instant, night: CivilDate,
    place: String, what: String, firstAid: String, by: StaffMember.ID? = nil
  ) {
    self.id = id
    self.child = child
    self.kind = kind
    self.at = at
    self.entered = entered
    self.night = night
    self.place = place
    self.what = what
    self.firstAid = firstAid
    self.by = by
  }
}

/// What was done about an incident afterwards; steps are only added.
public struct IncidentStep: Hashable, Sendable, Codable {
  /// What was done.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// Somebody was called: a doctor, an ambulance; `person` is whom, `text` what came of it.
    case called
    /// A supervisor has looked into it.
    case reviewed
    /// A guardian was told; `person` is whom, `how` by what.
    case told
    /// An authority was told; `person` is which.
    case reported
  }

  public var incident: Incident.ID
  public var child: Child.ID
  /// 1 for the first of its incident, one more for each.
  public var number: Int
  public var kind: Kind
  public var at: Instant
  public var entered: Instant
  public var by: StaffMember.ID?
  public var person: String
  /// `phone`, `inPerson`, `message`; empty where nobody was told.
  public var how: String
  public var text: String

  public init(
    incident: Incident.ID, child: Child.ID, number: Int, kind: Kind, at: Instant,
    entered: Instant, by: StaffMember.ID?, person: String = "", how: String = "",
    text: String = ""
  ) {
    self.incident = incident
    self.child = child
    self.number = number
    self.kind = kind
    self.at = at
    self.entered = entered
    self.by = by
    self.person = person
    self.how = how
    self.text = text
  }

  /// The ways of telling somebody.
  public static let ways = ["phone", "inPerson", "message"]
}

/// An incident about to be recorded.
public struct IncidentReport: Hashable, Sendable {
  public var child: Child.ID
  public var kind: Incident.Kind
  /// Nil for now.
  public var at: Instant?
  public var place: String
  public var what: String
  public var firstAid: String
  public var by: StaffMember.ID?

  public init(
    child: Child.ID, kind: Incident.Kind, at: Instant? = nil, place: String, what: String,
    firstAid: String, by: StaffMember.ID? = nil
  ) {
    self.child = child
    self.kind = kind
    self.at = at
    self.place = place
    self.what = what
    self.firstAid = firstAid
    self.by = by
  }
}

/// A step about to be recorded.
public struct IncidentAct: Hashable, Sendable {
  public var incident: Incident.ID
  public var kind: IncidentStep.Kind
  public var at: Instant?
  public var by: StaffMember.ID?
  public var person: String
  public var how: String
  public var text: String

  public init(
    _ incident: Incident.ID, _ kind: IncidentStep.Kind, at: Instant? = nil,
    by: StaffMember.ID? = nil, person: String = "", how: String = "", text: String = ""
  ) {
    self.incident = incident
    self.kind = kind
    self.at = at
    self.by = by
    self.person = person
    self.how = how
    self.text = text
  }
}
