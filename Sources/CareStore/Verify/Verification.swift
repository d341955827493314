public import CareDomain

/// All that `CareFile.verify` found out about a file.
public struct Verification: Hashable, Sendable {
  /// Entries of the journal that hold together from the first on.
  public var entries = 0
  /// Looks at records that hold together from the first on.
  public var readings = 0
  /// The hash of the last of these entries of the journal, in hexadecimal; empty for none.
  public var head = ""
  /// What is wrong, the ledgers first; none when the file is as this program left it.
  public var faults: [Fault] = []

  /// The last eight letters of `head`.
  public var fingerprint: String { String(head.suffix(Fingerprint.length)) }

  /// The first bad entry of the journal or of the readings.
  public var brokenAt: LedgerFault? {
    for case .ledger(let fault) in faults { return fault }
    return nil
  }

  /// One thing that is wrong with a file.
  public enum Fault: Hashable, Sendable {
    case ledger(LedgerFault)
    /// The key that seals the entries is not beside the file, so that they cannot be judged by it.
    case keyMissing
    case witnessMissing
    /// The witness was not written by this program with this key.
    case witnessSpoiled
    /// What SQLite says of its pages.
    case page(detail: String)
    /// A row that names another that is not there.
    case dangling(table: String)
    /// A table, an index or a trigger that is missing, altered, or not ours.
    case schema(name: String)
    /// More children are booked than there are places, none of them marked for review.
    case overPlaces(Room.ID, at: Instant, places: Int, booked: Int)
    /// One child has two bookings at the same time.
    case twoBookings(Child.ID, Booking.ID, Booking.ID)
    /// One child is here twice.
    case twoStays(Child.ID)
    /// A row that is not as the journal makes it.
    case state(StateDifference)
    /// Receipts with a gap, or sums that do not agree.
    case money(MoneyFault)
    /// An entry that cannot be replayed after those before it.
    case unreplayable(seq: Int)
  }
}
