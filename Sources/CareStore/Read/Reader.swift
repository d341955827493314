public import CareDomain
import GRDB

/// One consistent snapshot of the file; valid only inside the `read` or `write` that gave it.
///
/// Everything here throws `StoreFailure.damaged` (through `read` and `write`) when a stored value cannot be.
public struct Reader {
  let db: Database
  let cache: Cache
  /// Whether the file is for training; fixed when it was made.
  public let isTraining: Bool

  /// Every centre by identifier.
  public func centers() throws -> [Center] { try cache.register(db).centers }

  /// Every room by centre, then identifier.
  public func rooms() throws -> [Room] { try cache.register(db).rooms }

  /// Every profile in its newest revision.
  public func profiles() throws -> [Profile.ID: Profile] { try cache.register(db).profiles }

  /// Every member of staff by identifier.
  public func staff() throws -> [StaffMember] {
    try cache.register(db).staff.values.sorted { $0.id < $1.id }
  }

  /// A member of staff, or nil.
  public func staff(_ id: StaffMember.ID) throws -> StaffMember? {
    try cache.register(db).staff[id]
  }

  /// The holidays that are in force, with their revision.
  public func holidays() throws -> HolidayTable { try cache.register(db).holidays }

  /// A child, or nil.
  public func child(_ id: Child.ID) throws -> Child? { try cache.family(of: id, db)?.child }

  /// The guardians of a child by identifier.
  public func guardians(of child: Child.ID) throws -> [Guardian] {
    try cache.family(of: child, db)?.guardians ?? []
  }

  /// Who may or must not collect a child, by identifier.
  public func pickups(of child: Child.ID) throws -> [PickupPerson] {
    try cache.family(of: child, db)?.pickups ?? []
  }

  /// Every child by identifier.
  public func allChildren() throws -> [Child] { try children(matching: nil) }

  /// The children whose name holds `find` or whose identifier is `find`, by identifier; nil finds all.
  public func children(matching find: String?) throws -> [Child] {
    try db.rows(
      "SELECT \(Columns.child) FROM child WHERE \(Find.child)", Find.arguments(find),
      Columns.child
    ).sorted { $0.id < $1.id }
  }

  /// Every guardian of every child, by child, then identifier.
  public func allGuardians() throws -> [Guardian] {
    try db.rows("SELECT \(Columns.guardian) FROM guardian", [], Columns.guardian)
      .sorted { ($0.child, $0.id) < ($1.child, $1.id) }
  }

  /// Everyone who may or must not collect a child, by child, then identifier.
  public func allPickups() throws -> [PickupPerson] {
    try db.rows("SELECT \(Columns.pickup) FROM pickup", [], Columns.pickup)
      .sorted { ($0.child, $0.id) < ($1.child, $1.id) }
  }

  /// The answer that was given to a request, or nil when it is new.
  public func answer(toRequest id: String) throws -> String? {
    try db.row("SELECT answer FROM request WHERE id = ?", [id]) { try $0.text() }
  }

  /// How many records of each kind the file holds.
  public func counts() throws -> Counts {
    func count(_ table: String) throws -> Int {
      try db.row("SELECT count(*) FROM \(table)") { try $0.int() } ?? 0
    }
    return try Counts(
      children: count("child"), staff: count("staff"), rooms: count("room"),
      shifts: count("shift"), bookings: count("booking"), stays: count("stay"),
      journal: count("journal"))
  }
}

/// Numbers of records.
public struct Counts: Hashable, Sendable {
  /// Records of each kind; bookings with the cancelled ones.
  public let children, staff, rooms, shifts, bookings, stays, journal: Int
}

/// Finding people by what someone typed: plain comparison, since text indexes miss two-syllable names.
enum Find {
  static let child = "(?1 IS NULL OR child.id = ?1 OR child.name LIKE ?2 ESCAPE '\\')"

  static func arguments(_ find: String?) -> StatementArguments {
    [find, find.map(pattern)]
  }

  /// `LIKE` with nothing but the two percent signs special.
  static func pattern(_ find: String) -> String {
    let escaped = find.map { "%_\\".contains($0) ? "\\\($0)" : "\($0)" }.joined()
    return "%\(escaped)%"
  }
}
