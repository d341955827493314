/// A person who works at a centre (보육교직원).
public struct StaffMember: Hashable, Sendable, Codable {
  public typealias ID = Identifier<StaffMember>
  public enum Role: String, Hashable, Sendable, Codable, CaseIterable {
    case caregiver, supervisor, director
  }

  public var id: ID
  public var center: Center.ID
  public var name: String
  public var role: Role
  /// The day on which the record check was passed; nil bars from duty (DOMAIN 4.7).
  public var vettedOn: CivilDate?
  public var trainings: [Training]

  public init(
    id: ID, center: Center.ID, name: String, role: Role, vettedOn: CivilDate?,
    trainings: [Training]
  ) {
    self.id = id
    self.center = center
    self.name = name
    self.role = role
    self.vettedOn = vettedOn
    self.trainings = trainings
  }
}

/// One course that a member of staff has passed.
public struct Training: Hashable, Sendable, Codable {
  public var kind: String
  public var doneOn: CivilDate

  public init(kind: String, doneOn: CivilDate) {
    self.kind = kind
    self.doneOn = doneOn
  }
}

/// A planned stretch of work in one room (근무).
public struct Shift: Hashable, Sendable, Codable {
  public typealias ID = Identifier<Shift>

  public var id: ID
  public var staff: StaffMember.ID
  public var room: Room.ID
  public var span: Span

  public init(id: ID, staff: StaffMember.ID, room: Room.ID, span: Span) {
    self.id = id
    self.staff = staff
    self.room = room
    self.span = span
  }
}

/// Work as it happened: signed on, and off unless still on duty (근무 중).
public struct Duty: Hashable, Sendable, Codable {
  public typealias ID = Identifier<Duty>

  public var id: ID
  public var staff: StaffMember.ID
  public var room: Room.ID
  public var since: Instant
  /// When they signed off; nil while on duty.
  public var until: Instant?
  /// The breaks taken in it, in order; at most the last one still runs.
  public var breaks: [DutyBreak]

  public init(
    id: ID, staff: StaffMember.ID, room: Room.ID, since: Instant, until: Instant? = nil,
    breaks: [DutyBreak] = []
  ) {
    self.id = id
    self.staff = staff
    self.room = room
    self.since = since
    self.until = until
    self.breaks = breaks
  }

  /// Journals from before breaks were recorded know none.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    id = try values.decode(ID.self, forKey: .id)
    staff = try values.decode(StaffMember.ID.self, forKey: .staff)
    room = try values.decode(Room.ID.self, forKey: .room)
    since = try values.decode(Instant.self, forKey: .since)
    until = try values.decodeIfPresent(Instant.self, forKey: .until)
    breaks = try values.decodeIfPresent([DutyBreak].self, forKey: .breaks) ?? []
  }
}

extension Duty {
  /// Whether a break still runs.
  public var isOnBreak: Bool { breaks.last.map { $0.until == nil } ?? false }
}

/// A break during work (휴게): the person is in the house, but does not count as a caregiver (DOMAIN 4.6).
public struct DutyBreak: Hashable, Sendable, Codable {
  public var since: Instant
  /// When it ended; nil while it runs.
  public var until: Instant?

  public init(since: Instant, until: Instant? = nil) {
    self.since = since
    self.until = until
  }
}
