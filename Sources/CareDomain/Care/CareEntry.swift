/// One thing that was seen or done in the care of one child, as a caregiver wrote it down (보육일지).
///
/// Entries are only added; their own writer may take one back a moment later. An entry for several children is one of
/// these for each of them, so that a child's record can be told, and one day erased, without touching anybody else's.
public struct CareEntry: Hashable, Sendable, Codable {
  public typealias ID = Identifier<CareEntry>

  public var id: ID
  public var child: Child.ID
  public var kind: Kind
  /// A code of `Kind.details`; empty where the kind has none.
  public var detail: String
  /// In the unit of `Kind.amounts`; nil where there is none.
  public var amount: Int?
  public var text: String
  /// Why a gap between two sleep checks came about; empty for none.
  public var because: String
  /// When it happened.
  public var at: Instant
  /// When it was written down.
  public var entered: Instant
  /// The care night (보육일): the date on which the session began (DOMAIN 5, row 21).
  public var night: CivilDate
  /// Who did it, by staff identifier; nil for whoever wrote it.
  public var by: StaffMember.ID?

  public init(
    id: ID, child: Child.ID, kind: Kind, detail: String = "", amount: Int? = nil,
    text: String = "", because: String = "", at: Instant, entered: Instant, night: CivilDate,
    by: StaffMember.ID? = nil
  ) {
    self.id = id
    self.child = child
    self.kind = kind
    self.detail = detail
    self.amount = amount
    self.text = text
    self.because = because
    self.at = at
    self.entered = entered
    self.night = night
    self.by = by
  }

  /// What an entry is about.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// Asleep from here on; `amount` is the bed.
    case sleepBegan
    /// Looked at while asleep.
    case sleepCheck
    case sleepEnded
    case meal
    case bottle
    case nappy
    case toilet
    case mood
    case temperature
    case note
    /// What the child brought along.
    case belongings
    /// A telephone call about the child; `text` is whom.
    case call
    /// Not taken in at the door for the sake of health.
    case turnedAway
    /// Not given to somebody at the door; `text` is to whom.
    case held
  }
}

extension CareEntry.Kind {
  /// The codes of `detail`; empty where the kind has none.
  public var details: [String] {
    switch self {
    case .sleepCheck: SleepFinding.allCases.map(\.rawValue)
    case .meal: ["all", "most", "half", "little", "none"]
    case .nappy: ["wet", "soiled", "both", "dry"]
    case .toilet: ["urine", "stool", "both", "none"]
    case .mood: ["happy", "calm", "tired", "upset", "unwell"]
    case .call: ["answered", "noAnswer"]
    case .turnedAway: ["fever", "contagion"]
    case .held: HoldCause.allCases.map(\.rawValue)
    case .sleepBegan, .sleepEnded, .bottle, .temperature, .note, .belongings: []
    }
  }

  /// What `amount` may be: millilitres of a bottle, tenths of a degree Celsius, the number of a bed.
  public var amounts: ClosedRange<Int>? {
    switch self {
    case .bottle: 1...1000
    case .temperature, .turnedAway: CareRules.temperatures
    case .sleepBegan: 1...99
    default: nil
    }
  }

  /// Whether an entry without an amount says nothing.
  public var needsAmount: Bool { self == .bottle || self == .temperature }

  /// Whether an entry without a text says nothing.
  public var needsText: Bool {
    switch self {
    case .note, .belongings, .call, .held: true
    default: false
    }
  }

  /// Whether it tells what happened at the door, which nobody takes back.
  public var isOfDoor: Bool { self == .held || self == .turnedAway }

  /// The kinds that `log` and its form take; the others have acts of their own.
  public static let logged: [Self] = [
    .meal, .bottle, .nappy, .toilet, .mood, .temperature, .note, .belongings,
  ]
}

/// What a caregiver found at a sleeping child.
public enum SleepFinding: String, Hashable, Sendable, Codable, CaseIterable {
  /// On the back, breathing, neither hot nor cold.
  case fine
  /// Had turned to the side by itself.
  case turned
  /// Lay face down and was turned onto the back.
  case proneTurned
  case hot
  /// Something else, which the text says.
  case note
}

/// Why a child was not given to somebody (DOMAIN 4.9).
public enum HoldCause: String, Hashable, Sendable, Codable, CaseIterable {
  case notListed, identityNotChecked, minor, blocked
}

/// What is to be written down; its times are not yet checked.
public struct CareNote: Hashable, Sendable {
  public var child: Child.ID
  public var kind: CareEntry.Kind
  public var detail: String
  public var amount: Int?
  public var text: String
  public var because: String
  /// When it happened; nil for now.
  public var at: Instant?
  public var by: StaffMember.ID?

  public init(
    _ child: Child.ID, _ kind: CareEntry.Kind, detail: String = "", amount: Int? = nil,
    text: String = "", because: String = "", at: Instant? = nil, by: StaffMember.ID? = nil
  ) {
    self.child = child
    self.kind = kind
    self.detail = detail
    self.amount = amount
    self.text = text
    self.because = because
    self.at = at
    self.by = by
  }
}
