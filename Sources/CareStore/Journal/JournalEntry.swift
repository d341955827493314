public import CareDomain
public import Foundation

/// One row of a ledger: what happened, by whom, and where it stands in the chain.
public struct JournalEntry: Hashable, Sendable {
  /// 1 for the first, one more for each.
  public let seq: Int
  /// The centre's time, which is set freely on a training file.
  public let at: Instant
  /// Who, where, and when by the real clock.
  public let author: Author
  /// `Event.kind`, or `Reading.kind`.
  public let kind: String
  /// The child that it is about, or nil.
  public let child: Child.ID?
  /// The event, or the reading, as JSON with sorted keys; without what was personal in it once that was
  /// erased.
  public let body: String
  /// 16 random bytes; nil once the body was erased.
  let salt: Data?
  /// SHA-256 of the salt and the body as it was written; 32 bytes.
  let bodyHash: Data
  /// The entry of the purge that erased what was personal in the body, or nil.
  public let erasedBy: Int?
  /// SHA-256 of the row before it; 32 zeros for the first.
  public let previousHash: Data
  /// SHA-256 of this row and `previousHash`; 32 bytes.
  public let hash: Data
  /// The rules that it was decided under: the last entry, up to itself, that changed them. Nil for a reading
  /// and in entries of the first versions of the file.
  public let rules: Int?
  /// The last eight letters of `hash`, which are short enough for paper.
  public var fingerprint: String { Fingerprint.of(hash) }

  /// The event itself.
  ///
  /// - Throws: an error when the body was written by a newer program or was altered.
  public func event() throws -> Event { try JSONText.value(body) }

  /// The look at records itself, for an entry of the readings.
  ///
  /// - Throws: as `event`.
  public func reading() throws -> Reading { try JSONText.value(body) }
}

/// The end of a hash, as people compare it with a handover sheet: a witness that nobody with the disk can
/// change (SAFETY 0, row 5).
public enum Fingerprint {
  /// Letters of a fingerprint: 8, which is 32 bits.
  public static let length = 8

  static func of(_ hash: Data) -> String { String(Hexadecimal.text(hash).suffix(length)) }
}

/// Which journal entries are asked for. Every condition that is given must hold.
public struct JournalQuery: Hashable, Sendable {
  /// Entries after this number; 0 for all.
  public var after: Int
  /// Entries at or after this minute.
  public var from: Instant?
  /// Entries before this minute.
  public var until: Instant?
  /// Entries about one child.
  public var child: Child.ID?
  /// Entries by one operator.
  public var operatorID: String?
  /// Entries of one kind: `booked`, or `registered` for every `registered.*`.
  public var kind: String?
  /// At most so many.
  public var limit: Int

  /// The first thousand entries after a number, until conditions are set.
  public init(
    after: Int = 0, from: Instant? = nil, until: Instant? = nil, child: Child.ID? = nil,
    operatorID: String? = nil, kind: String? = nil, limit: Int = 1000
  ) {
    self.after = after
    self.from = from
    self.until = until
    self.child = child
    self.operatorID = operatorID
    self.kind = kind
    self.limit = limit
  }
}
