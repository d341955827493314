import CareDomain
import GRDB

/// What rarely changes, kept decoded: rules, places, staff, and the families seen lately.
///
/// Emptied when another process has committed, when one of our own transactions fails, and in part when
/// one of our own events changes it.
final class Cache {
  private var version: Int?
  private var holidays: HolidayTable?
  private var profiles: [Profile.ID: Profile]?
  private var register: Register?
  private var families: [Child.ID: Family] = [:]
  let states = StateCache()
  /// More families than a file of the city has; a bound, not a setting.
  private static let mostFamilies = 20_000

  /// Changes when another connection has committed; constant for our own changes.
  static func version(_ db: Database) throws -> Int {
    try db.row("PRAGMA data_version") { try $0.int() } ?? 0
  }

  /// To be called first in every transaction.
  func refresh(_ db: Database) throws {
    let now = try Self.version(db)
    if now != version { clear() }
    version = now
  }

  func clear() {
    version = nil
    forgetCalendar()
    forgetProfiles()
    families = [:]
    states.clear()
  }

  /// Places and staff; the calendar and the profiles, which cost more to read, stay.
  func forgetRegister() { register = nil }

  func forgetCalendar() {
    holidays = nil
    register = nil
  }

  func forgetProfiles() {
    profiles = nil
    register = nil
  }

  func forget(_ child: Child.ID) { families[child] = nil }

  func register(_ db: Database) throws -> Register {
    if let register { return register }
    let holidays = try self.holidays ?? Meta.holidays(db)
    let profiles = try self.profiles ?? Register.profiles(db)
    let loaded = try Register(db, holidays: holidays, profiles: profiles)
    (self.holidays, self.profiles, register) = (holidays, profiles, loaded)
    return loaded
  }

  /// The child with everyone who belongs to it, or nil when there is no such child.
  func family(of child: Child.ID, _ db: Database) throws -> Family? {
    if let family = families[child] { return family }
    guard let family = try Family(of: child, db) else { return nil }
    keep(family)
    return family
  }

  /// Reads the families of a whole night at once, where more than a few of them are not known.
  func fetchFamilies(of children: [Child.ID], bookedIn span: Span, _ db: Database) throws {
    let unknown = Set(children).filter { families[$0] == nil }
    guard unknown.count > Self.fewFamilies else { return }
    for family in try Family.all(bookedIn: span, db) where unknown.contains(family.child.id) {
      keep(family)
    }
  }

  /// Up to so many are read one by one.
  private static let fewFamilies = 4

  private func keep(_ family: Family) {
    if families.count >= Self.mostFamilies { families = [:] }
    families[family.child.id] = family
  }
}

/// The rules, places and staff of the whole file.
struct Register {
  let holidays: HolidayTable
  let profiles: [Profile.ID: Profile]
  let centers: [Center]
  let rooms: [Room]
  let staff: [StaffMember.ID: StaffMember]

  init(_ db: Database, holidays: HolidayTable, profiles: [Profile.ID: Profile]) throws {
    self.holidays = holidays
    self.profiles = profiles
    centers = try db.rows("SELECT \(Columns.center) FROM center", [], Columns.center)
      .sorted { $0.id < $1.id }
    rooms = try db.rows("SELECT \(Columns.room) FROM room", [], Columns.room)
      .sorted { ($0.center, $0.id) < ($1.center, $1.id) }
    staff = try Self.byID(
      db.rows("SELECT \(Columns.staff) FROM staff", [], Columns.staff), \.id)
  }

  static func profiles(_ db: Database) throws -> [Profile.ID: Profile] {
    try byID(db.rows("SELECT body FROM profile") { try $0.json() }, \Profile.id)
  }

  private static func byID<ID, Value>(_ values: [Value], _ id: (Value) -> ID) -> [ID: Value] {
    Dictionary(values.map { (id($0), $0) }, uniquingKeysWith: { $1 })
  }
}

/// A child and the people who belong to it.
struct Family {
  let child: Child
  let guardians: [Guardian]
  let pickups: [PickupPerson]

  /// The families of all children who have a booking in a span.
  static func all(bookedIn span: Span, _ db: Database) throws -> [Family] {
    func rows<Value>(
      _ columns: String, _ table: String, _ key: String,
      _ make: (inout Cells) throws -> Value
    ) throws -> [Value] {
      try db.rows(
        "SELECT \(columns) FROM \(table) WHERE \(key) IN (\(Horizon.children))",
        Horizon.arguments(span), make)
    }
    let guardians = Dictionary(
      grouping: try rows(Columns.guardian, "guardian", "child", Columns.guardian), by: \.child)
    let pickups = Dictionary(
      grouping: try rows(Columns.pickup, "pickup", "child", Columns.pickup), by: \.child)
    return try rows(Columns.child, "child", "id", Columns.child).map { child in
      Family(child: child, guardians: guardians[child.id] ?? [], pickups: pickups[child.id] ?? [])
    }
  }

  private init(child: Child, guardians: [Guardian], pickups: [PickupPerson]) {
    self.child = child
    self.guardians = guardians.sorted { $0.id < $1.id }
    self.pickups = pickups.sorted { $0.id < $1.id }
  }

  init?(of id: Child.ID, _ db: Database) throws {
    let found = try db.row(
      "SELECT \(Columns.child) FROM child WHERE id = ?", [id.text], Columns.child)
    guard let found else { return nil }
    child = found
    guardians = try db.rows(
      "SELECT \(Columns.guardian) FROM guardian WHERE child = ?", [id.text], Columns.guardian
    ).sorted { $0.id < $1.id }
    pickups = try db.rows(
      "SELECT \(Columns.pickup) FROM pickup WHERE child = ?", [id.text], Columns.pickup
    ).sorted { $0.id < $1.id }
  }
}
