import CareDomain
import CareStore
import GRDB
import Testing

/// The state is what the journal says: replay makes it again, and every row that it does not make is named.
@Suite struct ReplayTests {
  let folder: TemporaryFolder
  let file: CareFile

  init() throws {
    folder = try TemporaryFolder()
    file = try Sample.file(in: folder)
  }

  private func verdict() throws -> StateVerdict { try file.read { try $0.verifyState() } }

  /// Changes the state behind the journal's back, as a person with an SQLite shell would.
  private func forge(_ sql: String) throws {
    let other = try DatabaseQueue(path: folder.file())
    try other.write { db in
      let triggers = try String.fetchAll(
        db, sql: "SELECT name FROM sqlite_master WHERE type = 'trigger'")
      for name in triggers { try db.execute(sql: "DROP TRIGGER \(name)") }
      try db.execute(sql: sql)
    }
    try other.close()
  }

  /// One row at least in every table of the state.
  private func furnish() throws {
    let holiday = Holiday(date: try Sample.date("2026-06-03"), name: "지방선거", kind: .election)
    let booking = try Sample.booking("b1", from: 100_200)
    try Sample.append(
      [
        .booked(booking, fee: 3000, warnings: []),
        .checkedIn(try Sample.stay("v1", of: booking, arrived: 100_200), warnings: []),
        .registered(.shift(try Sample.shift("w1", from: 100_000))),
        .signedOn(try Sample.duty("d1", since: 100_000), warnings: []),
        .acknowledged(AlarmKey(kind: .overdue, subject: "k1", since: Sample.now)),
        .holidayDeclared(holiday, because: "선거", review: [booking.id]),
        .holidayWithdrawn(holiday.date, because: "취소", review: []),
        .waitlisted(try Sample.waiting("q1", child: "k2")),
        .seriesPlanned(try Sample.series("p1")), .reviewLifted([booking.id]),
        .pointsGiven(try Sample.breach(of: booking)),
        .pointsByHand(try Sample.points("a1", 3), cancelled: []),
        .remarked(
          Remark(
            kind: .lateEntry, subject: "v1", at: Sample.now, entered: Sample.now, because: "잊음"),
          of: .acknowledged(AlarmKey(kind: .overdue, subject: "k2", since: Sample.now))),
      ] + Sample.care(), to: file)
    try Sample.append(try Sample.paidVisit(), to: file)
    try file.write { writer in
      try writer.admit(
        Sample.id("s1"), pinHash: "hash", by: Sample.author, at: Sample.now)
      try writer.remember(request: "r-1", answer: "{}")
      _ = try writer.nextNumber(.booking)
    }
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func aRandomPastIsMadeAgainByReplay(seed: UInt64) throws {
    var history = History(seed: seed)
    try history.write(150, to: file)
    try furnishOnce(seed)
    let entries = try file.read { try $0.counts().journal }
    #expect(try verdict() == .same(entries: entries), "seed \(seed)")
  }

  private func furnishOnce(_ seed: UInt64) throws {
    let rooms: [RuleChange] = [.room(try Sample.room("r2")), .center(try Sample.center())]
    for change in rooms {
      try Sample.append([.rulesChanged(change, because: "\(seed)", review: [])], to: file)
    }
  }

  @Test func everyTableOfTheStateIsCompared() throws {
    try furnish()
    let entries = try file.read { try $0.counts().journal }
    #expect(try verdict() == .same(entries: entries))
  }

  @Test(arguments: [
    ("meta", "1", "coveredUntil", "UPDATE meta SET coveredUntil = '2027-12-31'"),
    ("holiday", "2026-03-02", "name", "UPDATE holiday SET name = 'x' WHERE date > '2026-03-01'"),
    ("profile", "jinju-2019", "body", "UPDATE profile SET body = '{}'"),
    ("center", "c1", "phone", "UPDATE center SET phone = ''"),
    ("room", "r2", "places", "UPDATE room SET places = 50 WHERE id = 'r2'"),
    ("child", "k3", "allergies", "UPDATE child SET allergies = '' WHERE id = 'k3'"),
    ("guardian", "k1/g1", "phone", "UPDATE guardian SET phone = '1' WHERE child = 'k1'"),
    ("pickup", "k2/p1", "isAllowed", "UPDATE pickup SET isAllowed = 0 WHERE child = 'k2'"),
    ("staff", "s2", "vettedOn", "UPDATE staff SET vettedOn = NULL WHERE id = 's2'"),
    ("shift", "w1", "isRemoved", "UPDATE shift SET isRemoved = 1"),
    ("booking", "b1", "starts", "UPDATE booking SET starts = starts + 1"),
    ("stay", "v1", "departed", "UPDATE stay SET departed = arrived"),
    ("duty", "d1", "ends", "UPDATE duty SET ends = starts"),
    ("waitlist", "q1", "lapses", "UPDATE waitlist SET lapses = 1"),
    ("breach", "b1/noShow", "points", "UPDATE breach SET points = 1"),
    ("series", "p1", "isEnded", "UPDATE series SET isEnded = 1"),
    ("receipt", "c1/2026/1", "method", "UPDATE receipt SET method = 'card'"),
    ("receiptLine", "c1/2026/1/0", "isVoid", "UPDATE receiptLine SET isVoid = 0"),
    ("receiptMove", "c1/2026/1/1", "amount", "UPDATE receiptMove SET amount = 1 WHERE nth = 1"),
    ("dayClose", "c1/2026-03-11", "body", "UPDATE dayClose SET body = '{}'"),
    ("handover", "h1", "at", "UPDATE handover SET at = 1"),
    ("owed", "v9", "isPaid", "UPDATE owed SET isPaid = 1"),
    ("careEntry", "n1", "amount", "UPDATE careEntry SET amount = 370"),
    ("medicine", "m1", "interval", "UPDATE medicine SET interval = 1"),
    ("dose", "g1", "giver", "UPDATE dose SET giver = 's2', witness = NULL"),
    ("incident", "i1", "what", "UPDATE incident SET what = ''"),
    ("incidentStep", "i1/1", "person", "UPDATE incidentStep SET person = ''"),
    ("document", "k1/pledge", "expiresOn", "UPDATE document SET expiresOn = NULL"),
    ("agency", "a1", "phone", "UPDATE agency SET phone = ''"),
    ("evacuation", "e1", "ended", "UPDATE evacuation SET ended = NULL"),
    ("rollCall", "e1/k1", "isSafe", "UPDATE rollCall SET isSafe = 0"),
    ("counter", "booking", "value", "UPDATE counter SET value = 0 WHERE name = 'booking'"),
    ("longest", "booking", "minutes", "UPDATE longest SET minutes = 9 WHERE what = 'booking'"),
  ])
  func anAlteredCellIsNamed(table: String, row: String, column: String, sql: String) throws {
    try furnish()
    try forge(sql)
    let difference = StateDifference(table: table, row: row, kind: .altered(column: column))
    #expect(try verdict() == .different(difference))
  }

  @Test(arguments: [
    ("child", "k9", "INSERT INTO child VALUES ('k9', '', '2023-01-01', NULL, '', '')"),
    ("operator", "s2", "INSERT INTO operator VALUES ('s2', 'forged', 0)"),
    ("acknowledged", "overdue/k1/1", "INSERT INTO acknowledged VALUES ('overdue', 'k1', 1)"),
  ])
  func aRowThatNobodyRecordedIsNamed(table: String, row: String, sql: String) throws {
    try furnish()
    try forge(sql)
    let difference = StateDifference(table: table, row: row, kind: .unexplained)
    #expect(try verdict() == .different(difference))
  }

  @Test(arguments: [
    ("stay", "v1", "DELETE FROM stay WHERE id = 'v1'"),
    ("pickup", "k3/p1", "DELETE FROM pickup WHERE child = 'k3'"),
    ("operator", "s1", "DELETE FROM operator"),
  ])
  func aRowThatVanishedIsNamed(table: String, row: String, sql: String) throws {
    try furnish()
    try forge(sql)
    #expect(
      try verdict() == .different(StateDifference(table: table, row: row, kind: .missing)))
  }

  @Test(arguments: [
    "UPDATE operator SET pinHash = 'new'", "INSERT INTO request VALUES ('r-2', '')",
    "UPDATE counter SET value = value + 5",
  ])
  func whatTheJournalDoesNotKnowIsNotCompared(sql: String) throws {
    try furnish()
    try forge(sql)
    guard case .same = try verdict() else {
      Issue.record("\(try verdict())")
      return
    }
  }

  @Test(arguments: [
    "UPDATE journal SET body = '{}' WHERE seq = 8",
    "UPDATE journal SET body = body || ' ' || '}' WHERE seq = 8",
    "UPDATE journal SET body = (SELECT body FROM journal WHERE kind = 'checkedIn') WHERE seq = 8",
  ])
  func anEntryThatCannotBeReplayedIsNamed(sql: String) throws {
    try furnish()
    try forge(sql)
    #expect(try verdict() == .unreplayable(seq: 8))
  }

  @Test func anOlderFileTakesItsHolidaysIntoTheJournal() throws {
    try furnish()
    let entries = try file.read { try $0.counts().journal }
    let holidays = try file.read { try $0.holidays() }
    try forge(
      """
      DELETE FROM journal WHERE kind = 'calendarAdopted'; UPDATE journal SET seq = seq - 1 WHERE seq > 1;
      DELETE FROM grdb_migrations WHERE identifier GLOB 'v7*'; PRAGMA user_version = 6
      """)
    let upgraded = try CareFile(opening: folder.file())
    try upgraded.read { (reader) throws in
      #expect(try reader.verifyState() == .same(entries: entries))
      #expect(try reader.holidays() == holidays)
      let last = try #require(try reader.journal().last)
      #expect(last.kind == "calendarAdopted" && last.author.operatorID == "migration")
      #expect(last.at == Sample.now && last.author.recordedAt == Sample.author.recordedAt)
    }
  }
}
