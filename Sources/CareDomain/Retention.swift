/// How long what is personal is kept before `purge` erases it. Data of a profile.
public struct RetentionRule: Hashable, Sendable, Codable {
  /// Months after the last day that a child's records say anything about; then its names, telephone numbers and
  /// notes are erased, and what remains says only that somebody of that year of birth was here.
  public var childMonths: Int
  /// Months that the look-ups among children keep what was looked for.
  public var readingMonths: Int

  /// - Precondition: neither is below what must be kept (`least`).
  public init(childMonths: Int, readingMonths: Int) {
    precondition(
      childMonths >= Self.least.child && readingMonths >= Self.least.reading,
      "A record that must be kept is never erased early.")
    self.childMonths = childMonths
    self.readingMonths = readingMonths
  }

  /// 24 months, since the record of who saw or changed sensitive data is kept two years (SAFETY, 제8조).
  public static let least = (child: 24, reading: 24)

  /// Where a profile says nothing: three years for a child, as for rights of access (SAFETY, 제5조), which is our
  /// choice, and two for look-ups.
  public static let usual = RetentionRule(childMonths: 36, readingMonths: 24)

  /// The longer of both in each, for a file with several services: nothing goes early.
  public func longest(_ other: RetentionRule) -> RetentionRule {
    RetentionRule(
      childMonths: max(childMonths, other.childMonths),
      readingMonths: max(readingMonths, other.readingMonths))
  }
}

/// What was erased from a ledger: the entries by number, each with what its body is now.
public struct Erasure: Hashable, Sendable, Codable {
  /// One entry whose body was erased.
  public struct Entry: Hashable, Sendable, Codable {
    public var seq: Int
    /// The beginning of the SHA-256 of the body that is left, in hexadecimal: so it cannot be altered either.
    public var hash: String

    public init(seq: Int, hash: String) {
      self.seq = seq
      self.hash = hash
    }
  }

  /// The child whose records were erased; nil for old look-ups.
  public var child: Child.ID?
  /// Why, where it was asked for; empty when its time was over.
  public var because: String
  public var entries: [Entry]

  public init(child: Child.ID?, because: String, entries: [Entry]) {
    self.child = child
    self.because = because
    self.entries = entries
  }
}

/// What stands where something personal was.
public enum Erased {
  /// In place of a name or a note that may not be empty.
  public static let text = "—"

  /// Codes stay; words of a person's own go.
  public static func reason(_ reason: String) -> String {
    Booking.knownReasons.contains(reason) ? reason : ""
  }
}

extension Child {
  /// Without what is personal: the year of birth stays.
  public var erased: Child {
    let birthday = CivilDate(year: birth.parts.year, month: 1, day: 1) ?? birth
    return Child(id: id, name: Erased.text, birth: birthday)
  }
}

extension Guardian {
  /// Without what is personal.
  public var erased: Guardian {
    var left = self
    (left.name, left.phone) = (Erased.text, "")
    return left
  }
}

extension PickupPerson {
  /// Without what is personal.
  public var erased: PickupPerson {
    var left = self
    (left.name, left.phone) = (Erased.text, "")
    return left
  }
}

extension Booking {
  /// Without what is personal.
  public var erased: Booking {
    var left = self
    left.reason = Erased.reason(reason)
    left.emergency = emergency.map { _ in Erased.text }
    return left
  }
}

extension Series {
  /// Without what is personal.
  public var erased: Series {
    var left = self
    left.reason = Erased.reason(reason)
    return left
  }
}

extension WaitlistEntry {
  /// Without what is personal.
  public var erased: WaitlistEntry {
    var left = self
    left.reason = Erased.reason(reason)
    return left
  }
}
