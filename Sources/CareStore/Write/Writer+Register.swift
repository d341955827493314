import CareDomain
import GRDB

/// Records of the register: added, or replaced when the identifier is known.
extension Writer {
  func put(_ profile: Profile) throws {
    try reader.db.change(
      """
      INSERT INTO profile VALUES (?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET revision = excluded.revision, body = excluded.body
      """, [profile.id.text, profile.revision, try JSONText.text(profile)])
    reader.cache.forgetProfiles()
  }

  func register(_ record: CareDomain.Record) throws {
    switch record {
    case .center(let center): try put(center)
    case .room(let room): try put(room)
    case .child(let child): try put(child)
    case .guardian(let guardian): try put(guardian)
    case .pickup(let person): try put(person)
    case .staff(let member): try put(member)
    case .shift(let shift): try put(shift)
    case .agency(let agency): try put(agency)
    }
  }

  private func put(_ center: Center) throws {
    try upsert(
      "center", Columns.center, key: "id",
      [center.id.text, center.name, center.district, center.profile.text, center.phone])
    reader.cache.forgetRegister()
  }

  private func put(_ room: Room) throws {
    try upsert(
      "room", Columns.room, key: "id",
      [
        room.id.text, room.center.text, room.name, room.places, room.minimumMonths,
        room.maximumMonths, room.area, room.profile?.text, room.isOpen ? 1 : 0,
      ])
    reader.cache.forgetRegister()
  }

  private func put(_ child: Child) throws {
    try upsert(
      "child", Columns.child, key: "id",
      [
        child.id.text, child.name, TimeText.text(child.birth), child.sex?.rawValue,
        child.allergies, child.notes,
      ])
    reader.cache.forget(child.id)
  }

  private func put(_ guardian: Guardian) throws {
    try upsert(
      "guardian", Columns.guardian, key: "child, id",
      [
        guardian.id.text, guardian.child.text, guardian.name, guardian.phone, guardian.relation,
        guardian.isResident ? 1 : 0, guardian.worksInCity ? 1 : 0,
        guardian.consentedOn.map { TimeText.text($0) },
      ])
    reader.cache.forget(guardian.child)
  }

  private func put(_ person: PickupPerson) throws {
    try upsert(
      "pickup", Columns.pickup, key: "child, id",
      [
        person.id.text, person.child.text, person.name, person.phone, person.relation,
        person.isAllowed ? 1 : 0, person.birth.map { TimeText.text($0) },
      ])
    reader.cache.forget(person.child)
  }

  private func put(_ member: StaffMember) throws {
    try upsert(
      "staff", Columns.staff, key: "id",
      [
        member.id.text, member.center.text, member.name, member.role.rawValue,
        member.vettedOn.map { TimeText.text($0) }, try JSONText.text(member.trainings),
      ])
    reader.cache.forgetRegister()
  }

  /// Plans a shift, or puts a removed one back.
  private func put(_ shift: Shift) throws {
    try upsert(
      "shift", "id, staff, room, starts, ends, isRemoved", key: "id",
      [
        shift.id.text, shift.staff.text, shift.room.text, shift.span.from.minute,
        shift.span.until.minute, 0,
      ])
    try bump(.shift, past: shift.id.text)
  }

  /// Adds a row, or overwrites the one with the same key; never a delete, which the guards forbid.
  func upsert(
    _ table: String, _ columns: String, key: String, _ values: StatementArguments
  ) throws {
    let names = columns.split(separator: ", ")
    let marks = names.map { _ in "?" }.joined(separator: ", ")
    let changes = names.map { "\($0) = excluded.\($0)" }.joined(separator: ", ")
    try reader.db.change(
      """
      INSERT INTO \(table)(\(columns)) VALUES (\(marks))
      ON CONFLICT (\(key)) DO UPDATE SET \(changes)
      """, values)
  }
}
