/// The first entry of a ledger that is not as it was written, and how it shows.
public struct LedgerFault: Hashable, Sendable {
  /// What is wrong with the entry.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// There is none with this number, though there are later ones, or there must be.
    case missing
    /// Its content is not what its hash was made of.
    case altered
    /// It agrees with its own hash but does not follow the entry before it.
    case unlinked
    /// Chain and content agree, but its seal was not made with the key of this file.
    case unsealed
    /// SQLite cannot read it.
    case unreadable
    /// The witness knows this entry and the file does not: the end was cut off, or an older file put back.
    case cutOff
    /// The witness knows another entry of this number: an older file was put back and continued, or this is
    /// another file.
    case replaced
  }

  public let ledger: Ledger
  /// The number of the first bad entry.
  public let seq: Int
  public let kind: Kind

  public init(ledger: Ledger, seq: Int, kind: Kind) {
    self.ledger = ledger
    self.seq = seq
    self.kind = kind
  }
}
