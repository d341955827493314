import ProgramRunner
import Testing

/// The face that the file shows to those who read it with SQL: it stays as it is, whatever the tables do.
@Suite struct ReaderViewTests {
  private static let views = [
    ("v1_centers", "id, name, district, profile, phone"),
    (
      "v1_rooms",
      "id, center, name, places, minAgeMonths, maxAgeMonths, areaSquareMetres, profile, open"
    ),
    ("v1_children", "id, name, birth, sex, allergies, notes"),
    ("v1_guardians", "id, child, name, phone, relation, resident, worksInCity, consentedOn"),
    ("v1_pickups", "id, child, name, phone, relation, allowed, birth"),
    ("v1_staff", "id, center, name, role, vettedOn, trainings"),
    ("v1_shifts", "id, staff, room, from, until"),
    (
      "v1_bookings",
      "id, child, room, center, status, from, until, applied, reason, emergency, fee, needsReview"
    ),
    (
      "v1_stays",
      "id, booking, child, room, center, arrived, departed, broughtBy, releasedTo, fee, familyAmount"
    ),
    ("v1_duties", "id, staff, room, since, until"),
    ("v1_refusals", "hour, room, reason, count, refusals"),
    ("v1_carelog", "id, night, child, kind, detail, amount, text, because, at, entered, by"),
    (
      "v1_medicines",
      "id, child, drug, dose, intervalMinutes, from, until, asNeeded, requestedBy, note, stopped"
    ),
    ("v1_doses", "id, medicine, child, at, entered, giver, witness, because, note"),
    ("v1_incidents", "id, night, child, kind, at, entered, place, what, firstAid, by"),
    ("v1_receipts", "receipt, center, method, issued, balance"),
    ("v1_journal", "seq, at, operator, witness, station, kind, child"),
  ]

  @Test func theirNamesAndColumnsNeverChange() throws {
    let centre = try Centre.filled()
    let found = try centre.reading(
      """
      SELECT m.name || ': ' || group_concat(c.name, ', ') FROM sqlite_master AS m,
        pragma_table_info(m.name) AS c WHERE m.type = 'view' GROUP BY m.name ORDER BY m.rowid
      """)
    #expect(found == Self.views.map { "\($0.0): \($0.1)" })
  }

  @Test func theyTellWhatTheCommandsTell() throws {
    let centre = try Centre.filled()
    for (now, typed) in [
      ("17:55", "sign-on s1"), ("17:56", "sign-on s2"), ("19:00", "check-in k3 --brought-by g3"),
      ("19:10", "log meal --children k3 --detail all"), ("21:30", "check-out k3 --to g3"),
      ("21:31", "receipt issue v1 --method cash"),
    ] {
      let run = try centre.run(
        typed.split(separator: " ").map(String.init), now: "2026-11-27T\(now)")
      #expect(run.exit == 0, "\(typed): \(run.problemText)")
    }
    #expect(
      try centre.reading("SELECT child, arrived, departed, releasedTo, fee FROM v1_stays")
        == ["k3|2026-11-27T19:00|2026-11-27T21:30|g3|3000"])
    #expect(
      try centre.reading("SELECT night, kind, detail, at FROM v1_carelog")
        == ["2026-11-27|meal|all|2026-11-27T19:10"])
    #expect(
      try centre.reading("SELECT method, issued, balance FROM v1_receipts")
        == ["cash|2026-11-27T21:31|3000"])
    let refused = try centre.run(
      "book", "--child", "k3", "--from", "2027-11-27T19:30", "--until", "2027-11-27T21:00",
      now: "2026-11-27T21:32")
    #expect(refused.exit == 1)
    let told = try centre.run("unmet", "--json", now: "2026-11-27T21:33").text
    let hours = try centre.reading("SELECT hour FROM v1_refusals")
    #expect(hours.contains("2027-11-27T19:00"))
    for hour in hours { #expect(told.contains("\"hour\":\"\(hour)+09:00\""), "\(hour) \(told)") }
    for (name, _) in Self.views { _ = try centre.reading("SELECT count(*) FROM \(name)") }
  }
}
