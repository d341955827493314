public import CareDomain
import GRDB

extension Reader {
  /// The hash of a member's PIN, or nil when the person may not sign in.
  func pinHash(of staff: StaffMember.ID) throws -> String? {
    try db.row(
      "SELECT pinHash FROM operator WHERE staff = ? AND isRemoved = 0", [staff.text]
    ) { try $0.text() }
  }

  /// The role in which a person may sign in, or nil when they may not.
  public func role(ofOperator id: StaffMember.ID) throws -> StaffMember.Role? {
    let isAdmitted =
      try db.row(
        "SELECT 1 FROM operator WHERE staff = ? AND isRemoved = 0", [id.text]
      ) { try $0.int() } != nil
    return isAdmitted ? try staff(id)?.role : nil
  }

  /// Everyone who may sign in, by identifier.
  public func operators() throws -> [StaffMember] {
    let ids: [StaffMember.ID] = try db.rows(
      "SELECT staff FROM operator WHERE isRemoved = 0"
    ) { try $0.id() }
    return try ids.sorted().compactMap { try staff($0) }
  }

  /// Everyone who ever could sign in, by identifier, and whether they still may.
  public func operatorHistory() throws -> [(member: StaffMember, isRemoved: Bool)] {
    let rows: [(StaffMember.ID, Bool)] = try db.rows(
      "SELECT staff, isRemoved FROM operator ORDER BY staff"
    ) { try ($0.id(), $0.flag()) }
    return try rows.compactMap { id, isRemoved in try staff(id).map { ($0, isRemoved) } }
  }
}

extension Writer {
  /// Lets a member of staff sign in with a PIN; one who could before may again.
  public func admit(
    _ staff: StaffMember.ID, pinHash: String, by author: Author, at now: Instant
  ) throws {
    try append(.operatorAdmitted(staff), by: author, at: now)
    try setPIN(pinHash, of: staff)
  }

  /// Gives somebody who may sign in a new PIN; the wrong ones before it count no more.
  ///
  /// - Parameter note: `pinChanged` or `pinRecovered`.
  public func changePIN(
    of staff: StaffMember.ID, to pinHash: String, noting note: Note, by author: Author,
    at now: Instant
  ) throws {
    try append(.noted(note), by: author, at: now)
    try setPIN(pinHash, of: staff)
  }

  /// Admits or removes by name alone, as the journal tells it.
  func setOperator(_ staff: StaffMember.ID, isRemoved: Bool) throws {
    try reader.db.change(
      """
      INSERT INTO operator(staff, pinHash, isRemoved) VALUES (?, '', ?)
      ON CONFLICT (staff) DO UPDATE SET pinHash = '', isRemoved = excluded.isRemoved
      """, [staff.text, isRemoved ? 1 : 0])
  }

  private func setPIN(_ hash: String, of staff: StaffMember.ID) throws {
    try changeOne(
      "operator \(staff)", "UPDATE operator SET pinHash = ? WHERE staff = ? AND isRemoved = 0",
      [hash, staff.text])
    try reader.db.change("UPDATE signIn SET failures = 0 WHERE name = ?", [staff.text])
  }
}
