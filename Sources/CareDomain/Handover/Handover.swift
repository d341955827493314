/// One thing that the next shift must know, as it stood at the minute of the handover.
///
/// A fact and no sentence, so that it can be read in either language and compared with the last handover's.
public struct HandoverLine: Hashable, Sendable, Codable {
  /// What it is about, in the order in which it is read out.
  public enum Section: String, Hashable, Sendable, Codable, CaseIterable {
    /// A child who is here: `room`, `until` the booked end, `count` minutes overdue.
    case present
    /// A child who sleeps: `room`, `at` since when, `until` the next look, `count` the bed.
    case asleep
    /// A medicine that was asked for: `at` the next dose, `until` the end of the request, `count` the least
    /// minutes between two doses, `text` the drug and the dose.
    case medicine
    /// An incident of which something is left to be done: `at`, `until` the report is due, `text` its kind.
    case incident
    /// Who may collect the child: `people`.
    case collect
    /// A child who is still to come: `room`, `at` to `until`.
    case expected
    /// A child who left since the last handover: `at`, `people` whom it was given to.
    case left
    /// Somebody on duty: `room`, `at` since when.
    case staff
    /// Planned caregivers will not suffice: `room`, `at` to `until`, `count` missing.
    case ratioAhead
    /// An alarm that nobody has seen: `text` its kind, `at`.
    case alarm
    /// A stay that is not paid for: `count` won.
    case unpaid
  }
  /// How it stands to the last handover.
  public enum Change: String, Hashable, Sendable, Codable { case new, changed, same }

  public var section: Section
  /// The identifier of what it is about; with the section it names the line.
  public var subject: String
  public var child: Child.ID?
  public var room: Room.ID?
  public var staff: StaffMember.ID?
  public var at: Instant?
  public var until: Instant?
  public var count: Int?
  /// Identifiers of guardians and pick-up persons.
  public var people: [String]
  /// A text of the records, such as an allergy.
  public var text: String
  public var change: Change
  /// Read back by who takes over.
  public var isTicked: Bool

  public init(
    _ section: Section, subject: String, child: Child.ID? = nil, room: Room.ID? = nil,
    staff: StaffMember.ID? = nil, at: Instant? = nil, until: Instant? = nil, count: Int? = nil,
    people: [String] = [], text: String = ""
  ) {
    self.section = section
    self.subject = subject
    self.child = child
    self.room = room
    self.staff = staff
    self.at = at
    self.until = until
    self.count = count
    self.people = people
    self.text = text
    change = .new
    isTicked = false
  }

  /// The same fact, whatever was ticked or changed before.
  public func says(the other: HandoverLine) -> Bool {
    var (left, right) = (self, other)
    (left.change, right.change) = (.new, .new)
    (left.isTicked, right.isTicked) = (false, false)
    return left == right
  }

  /// Whether it is about the same thing.
  public func isAbout(the other: HandoverLine) -> Bool {
    section == other.section && subject == other.subject
  }
}

/// One shift handing over to the next (인수인계).
public struct Handover: Hashable, Sendable, Codable {
  public typealias ID = Identifier<Handover>

  public var id: ID
  public var center: Center.ID
  public var at: Instant
  /// Who goes, and who takes over.
  public var from: StaffMember.ID
  public var to: StaffMember.ID
  public var lines: [HandoverLine]
  /// The end of the journal before it, in eight letters: it stands on the sheet.
  public var fingerprint: String

  public init(
    id: ID, center: Center.ID, at: Instant, from: StaffMember.ID, to: StaffMember.ID,
    lines: [HandoverLine], fingerprint: String
  ) {
    self.id = id
    self.center = center
    self.at = at
    self.from = from
    self.to = to
    self.lines = lines
    self.fingerprint = fingerprint
  }

  /// The numbers, from 1, of the lines that nobody has read back yet.
  public var open: [Int] {
    lines.enumerated().filter { !$0.element.isTicked }.map { $0.offset + 1 }
  }
}

/// What happened at a handover.
public enum HandoverEvent: Hashable, Sendable, Codable {
  case given(Handover)
  /// Lines, numbered from 1, that were read back later.
  case ticked(Handover.ID, lines: [Int])
}

extension HandoverEvent {
  /// The kind of the fact in one word.
  public var kind: String {
    switch self {
    case .given: "handedOver"
    case .ticked: "handoverTicked"
    }
  }
}

/// An order about the handover.
public enum HandoverOrder: Hashable, Sendable {
  /// Hands the center over. `ticked` are the lines as they were read back; what has changed since stays open.
  case give(Center.ID, from: StaffMember.ID, to: StaffMember.ID, ticked: [HandoverLine])
  /// Reads open lines of the last handover back, by their numbers from 1.
  case tick(Center.ID, lines: [Int])
}

extension HandoverOrder {
  /// Who goes and who takes over both sign.
  var permission: Permission {
    switch self {
    case .give: Permission(role: .caregiver, signatures: 2)
    case .tick: .daily
    }
  }

  /// The order in one word.
  var kind: String {
    switch self {
    case .give: "handoverGive"
    case .tick: "handoverTick"
    }
  }
}

/// Why an order about the handover was refused.
public enum HandoverReason: Hashable, Sendable {
  /// Nobody hands over to themselves.
  case samePerson(StaffMember.ID)
  /// Nothing has been handed over yet.
  case noHandover
  /// The last handover has no open line of that number.
  case noOpenLine(Int)

  /// The code of the reason, in lower camel case.
  public var code: String {
    switch self {
    case .samePerson: "samePerson"
    case .noHandover: "noHandover"
    case .noOpenLine: "noOpenLine"
    }
  }
}
