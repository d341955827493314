import CareDomain
import Foundation

/// The two tables that only grow. Both are chained, sealed and witnessed alike.
public enum Ledger: String, Hashable, Sendable, CaseIterable, CustomStringConvertible {
  /// What was changed, by whom.
  case journal
  /// Whose records were looked at, by whom.
  case reading

  /// The name of the table. Said here, since Swift would look it up by reflection at each statement.
  public var description: String { rawValue }

  /// Keeps the seals of the two apart; part of the file's format.
  var mark: UInt8 {
    switch self {
    case .journal: 1
    case .reading: 2
    }
  }
}

/// Where a ledger ends.
struct Head: Hashable {
  /// The number of the last entry; 0 for none.
  var seq: Int
  /// Its hash; zeros for none.
  var hash: Data
  /// The entry that made the rules in force; nil for none or in entries of the first versions.
  var rules: Int?
  /// When it was written by the real clock; nil for none.
  var recordedAt: Int?

  static let empty = Head(seq: 0, hash: Chain.beginning, rules: nil, recordedAt: nil)
}

/// What is to be added to a ledger; its place in the chain is not yet known.
struct LedgerLine {
  let ledger: Ledger
  let at: Instant
  let author: Author
  let kind: String
  let child: Child.ID?
  let body: String
  let changesRules: Bool
}

/// The ends of the ledgers during one transaction, and the key that seals what is added.
final class LedgerEnds {
  let key: SealKey?
  /// The ends that were moved: as they were before, and as they are now.
  private(set) var moved: [Ledger: (before: Head, after: Head)] = [:]

  init(key: SealKey?) { self.key = key }

  func move(_ ledger: Ledger, from before: Head, to after: Head) {
    moved[ledger] = (moved[ledger]?.before ?? before, after)
  }
}
