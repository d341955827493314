/// What must be known about a recorded act besides the act itself: that it was entered after the fact, or
/// against a rule that people waived. It stays with the record for good.
public struct Remark: Hashable, Sendable, Codable {
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// The time was entered after the fact: both times are kept.
    case lateEntry
    /// Fewer caregivers than the ratio asks for; two people signed.
    case ratioOverride
    /// The child was given to somebody who is not listed; two people signed.
    case unlistedRelease
  }

  public var kind: Kind
  /// The stay, booking or duty, by identifier.
  public var subject: String
  /// When the act happened.
  public var at: Instant
  /// When it was entered.
  public var entered: Instant
  public var because: String

  public init(kind: Kind, subject: String, at: Instant, entered: Instant, because: String) {
    self.kind = kind
    self.subject = subject
    self.at = at
    self.entered = entered
    self.because = because
  }
}

/// A rule that two people may waive for one act (SAFETY H6). Places are never waived.
public enum Override: String, Hashable, Sendable, Codable, CaseIterable {
  /// The caregivers whom the ratio asks for.
  case ratio
  /// That a child is given to a listed person alone. Somebody barred by name stays barred.
  case unlisted

  public var remark: Remark.Kind {
    switch self {
    case .ratio: .ratioOverride
    case .unlisted: .unlistedRelease
    }
  }
}
