/// Views for those who read the file with SQL (`sqlite3 -readonly`): their names and columns stay as they are when
/// tables change. Another face would be `v2_`, beside these.
///
/// Times are civil minutes of the centre (`2026-11-27T21:14`), dates are days, flags are 0 and 1, sums are won.
enum ReaderViews {
  static var sql: String {
    views.map { "CREATE VIEW v1_\($0.name) AS SELECT \($0.columns) FROM \($0.from)" }
      .joined(separator: ";\n")
  }

  /// Makes the views anew, in a file where one of them told something else.
  static var renewal: String {
    views.map { "DROP VIEW v1_\($0.name);\n" }.joined() + sql
  }

  /// The name, and the places that a view is made of.
  private static let views: [(name: String, columns: String, from: String)] = [
    ("centers", "id, name, district, profile, phone", "center"),
    (
      "rooms",
      """
      id, center, name, places, minimumMonths AS minAgeMonths, maximumMonths AS maxAgeMonths,
        area / 100.0 AS areaSquareMetres, profile, isOpen AS open
      """, "room"
    ),
    ("children", "id, name, birth, sex, allergies, notes", "child"),
    (
      "guardians",
      "id, child, name, phone, relation, isResident AS resident, worksInCity, consentedOn",
      "guardian"
    ),
    ("pickups", "id, child, name, phone, relation, isAllowed AS allowed, birth", "pickup"),
    ("staff", "id, center, name, role, vettedOn, trainings", "staff"),
    (
      "shifts", "id, staff, room, \(time("starts")) AS \"from\", \(time("ends")) AS until",
      "shift WHERE isRemoved = 0"
    ),
    (
      "bookings",
      """
      booking.id, child, room, center, status, \(time("starts")) AS "from",
        \(time("ends")) AS until, \(time("applied")) AS applied, reason, emergency, fee,
        needsReview
      """, "booking JOIN room ON room.id = room"
    ),
    (
      "stays",
      """
      stay.id, booking, child, room, center, \(time("arrived")) AS arrived,
        \(time("departed")) AS departed, broughtBy, releasedTo,
        json_extract(fee, '$.amount') AS fee, json_extract(fee, '$.familyAmount') AS familyAmount
      """, "stay JOIN room ON room.id = room"
    ),
    (
      "duties", "id, staff, room, \(time("starts")) AS since, \(time("ends")) AS until", "duty"
    ),
    (
      "refusals", "\(time("hour * 60")) AS hour, room, reason, count, first AS refusals", "refusal"
    ),
    (
      "carelog",
      """
      id, night, child, kind, detail, amount, text, because, \(time("at")) AS at,
        \(time("entered")) AS entered, by
      """, "careEntry"
    ),
    (
      "medicines",
      """
      id, child, drug, dose, interval AS intervalMinutes, \(time("starts")) AS "from",
        \(time("ends")) AS until, isAsNeeded AS asNeeded, requestedBy, note,
        \(time("stopped")) AS stopped
      """, "medicine"
    ),
    (
      "doses",
      """
      id, medicine, child, \(time("at")) AS at, \(time("entered")) AS entered, giver, witness,
        because, note
      """, "dose"
    ),
    (
      "incidents",
      """
      id, night, child, kind, \(time("at")) AS at, \(time("entered")) AS entered, place, what,
        firstAid, by
      """, "incident"
    ),
    (
      "receipts",
      """
      center || '/' || year || '/' || number AS receipt, center, method,
        \(time("(SELECT min(at) FROM receiptMove AS m WHERE (m.center, m.year, m.number) = (receipt.center, receipt.year, receipt.number))")) AS issued,
        (SELECT sum(CASE kind WHEN 'paid' THEN amount ELSE -amount END) FROM receiptMove AS m
          WHERE (m.center, m.year, m.number) = (receipt.center, receipt.year, receipt.number))
          AS balance
      """, "receipt"
    ),
    (
      "journal",
      "seq, \(time("at")) AS at, operator, witness, station, kind, child", "journal"
    ),
  ]

  /// A civil minute as text: minutes are counted from 2026-01-01 00:00, second 1,767,225,600 of SQLite's clock.
  private static func time(_ minute: String) -> String {
    "strftime('%Y-%m-%dT%H:%M', \(minute) * 60 + 1767225600, 'unixepoch')"
  }
}
