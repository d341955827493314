/// A fact that changes no record of the centre but must be known later: who came in, what left the house,
/// what the clock did. The operator, the station and both times stand in the journal's row.
public enum Note: Hashable, Sendable, Codable {
  case deskOpened
  case deskClosed
  case signedIn
  /// A wrong PIN; `name` is the operator that was claimed, which may be nobody's.
  case signInFailed(name: String)
  /// So many wrong PINs that this one is not looked at until `until`.
  case signInLocked(name: String, until: Instant)
  /// A PIN that was wrong too often is looked at again, on a supervisor's word.
  case signInReleased(name: String)
  /// Somebody who may sign in has a new PIN. The PIN is no part of the fact.
  case pinChanged(StaffMember.ID)
  /// The file's owner gave a new PIN to somebody who had forgotten theirs.
  case pinRecovered(StaffMember.ID, because: String)
  /// Somebody asked for what their role does not allow; `act` is `Command.kind` or an `Act`.
  case notPermitted(act: String)
  case locked
  case unlocked
  /// So many records of a kind were written to a file outside.
  case exported(kind: String, rows: Int, because: String)
  case printed(what: String)
  /// `name` is the backup's own name, without its folder.
  case backedUp(name: String)
  /// From the backup of that name. `lost` counts the entries that were known and are not in it; nil where
  /// nothing told.
  case restored(name: String, lost: Int?)
  /// The real clock shows less than at the entry before. Order is by entry, never by clock.
  case clockWentBack(seconds: Int)
  /// So many lines of a paper sheet were typed back: these entries bear the minute at which they happened.
  case caughtUp(lines: Int, from: Instant, until: Instant)
  /// All entries so far were sealed with a new key, on somebody's word that they are as they should be.
  case sealedAnew(entries: Int, because: String)
}

extension Note {
  /// The kind of note in one word.
  public var kind: String {
    switch self {
    case .deskOpened: "deskOpened"
    case .deskClosed: "deskClosed"
    case .signedIn: "signedIn"
    case .signInFailed: "signInFailed"
    case .signInLocked: "signInLocked"
    case .signInReleased: "signInReleased"
    case .pinChanged: "pinChanged"
    case .pinRecovered: "pinRecovered"
    case .notPermitted: "notPermitted"
    case .locked: "locked"
    case .unlocked: "unlocked"
    case .exported: "exported"
    case .printed: "printed"
    case .backedUp: "backedUp"
    case .restored: "restored"
    case .clockWentBack: "clockWentBack"
    case .caughtUp: "caughtUp"
    case .sealedAnew: "sealedAnew"
    }
  }
}

/// A look at records of children, kept beside the journal: whose data was seen, by whom, when.
public enum Reading: Hashable, Sendable, Codable {
  /// One child's card.
  case child(Child.ID)
  /// A list of children; `find` is what was looked for.
  case children(count: Int, find: String?)
  /// A list of other records, of one child or of many; `find` is what was looked for.
  case list(of: RecordList, count: Int, child: Child.ID?, find: String?)
  /// The emergency card, with everyone who is here.
  case emergencyCard(count: Int)
  /// The journal, as `audit` tells it.
  case journal(child: Child.ID?)
  /// No look: what was looked for was erased in these entries.
  case purged(Erasure)
}

/// Lists that tell of children more than the board does.
public enum RecordList: String, Hashable, Sendable, Codable, CaseIterable {
  case boards, bookings, stays, series, waitlist, draws, documents, medicines, incidents,
    evacuations
  case receipts, unpaid, points, handovers
}

extension Reading {
  /// The kind of look in one word.
  public var kind: String {
    switch self {
    case .child: "childRead"
    case .children: "childrenRead"
    case .list: "recordsRead"
    case .emergencyCard: "emergencyCardRead"
    case .journal: "journalRead"
    case .purged: "purged"
    }
  }

  /// The child whose data was seen; nil for many.
  public var child: Child.ID? {
    switch self {
    case .child(let child): child
    case .journal(let child), .list(_, _, let child, _): child
    case .children, .emergencyCard, .purged: nil
    }
  }

  /// What was looked for; nil where nothing was.
  public var find: String? {
    switch self {
    case .children(_, let find), .list(_, _, _, let find): find
    case .child, .emergencyCard, .journal, .purged: nil
    }
  }
}
