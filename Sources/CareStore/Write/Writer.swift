public import CareDomain
import GRDB

/// The writing half of one transaction; valid only inside the `write` that gave it.
public struct Writer {
  /// Reads what the transaction has changed so far.
  public let reader: Reader
  let ends: LedgerEnds

  /// Records a fact: a row of the journal with its hash, and the state that it makes.
  ///
  /// - Parameter now: the centre's time.
  /// - Throws: an error that `CareFile.write` turns into `StoreFailure`, after which nothing of the
  ///   transaction may be kept: let it through.
  public func append(_ event: Event, by author: Author, at now: Instant) throws {
    try add(event, by: author, at: now)
    try carryOut(event)
  }

  /// The state that a fact makes, from its journal entry alone. Replay takes this road too.
  func carryOut(_ event: Event) throws {
    try reader.cache.states.follow(event, reader.db, reader.cache) { try apply(event) }
    if event.isRelease { try callPassedAgain() }
  }

  /// Keeps the answer to a request, so that the same request is answered alike and changes nothing.
  public func remember(request id: String, answer: String) throws {
    try reader.cache.states.unmoved(reader.db) {
      try reader.db.change("INSERT INTO request VALUES (?, ?)", [id, answer])
    }
  }

  /// Adds a row as it was before there were seals.
  static func insert(_ entry: JournalEntry, into table: StaticString, _ db: Database)
    throws
  {
    try db.change(
      """
      INSERT INTO \(table)(\(Reader.chainedColumns))
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        entry.seq, entry.at.minute, entry.author.recordedAt, entry.author.operatorID,
        entry.author.station, entry.kind, entry.child?.text, entry.body, entry.salt,
        entry.bodyHash, entry.erasedBy, entry.previousHash, entry.hash,
      ])
  }

  private func apply(_ event: Event) throws {
    switch event {
    case .fileCreated(let isTraining): try Meta.begin(isTraining: isTraining, reader.db)
    case .calendarAdopted(let issue): try adopt(issue)
    case .profileAdopted(let profile): try put(profile)
    case .registered(let record): try register(record)
    // A PIN is kept by `admit` and stays out of the journal.
    case .operatorAdmitted(let staff): try setOperator(staff, isRemoved: false)
    case .operatorRemoved(let staff, _): try setOperator(staff, isRemoved: true)
    case .booked(let booking, let fee, _): try insert(booking, fee: fee)
    case .changed(let booking, let fee, _, _, _): try update(booking, fee: fee)
    case .cancelled(var booking, _):
      booking.status = .cancelled
      try update(booking)
    case .noShow(var booking, _):
      booking.status = .noShow
      try update(booking)
    case .pointsGiven(let breach): try insert(breach)
    case .pointsByHand(let entry, _): try insert(entry)
    case .seriesPlanned(let series): try insert(series)
    case .seriesEnded(let series, _): try end(series)
    case .waitlisted(let entry): try insert(entry)
    case .offered(let entry), .offerLapsed(let entry), .offerTaken(let entry, _),
      .waitlistLeft(let entry, _):
      try update(entry)
    case .drawing(let fact): try apply(fact)
    case .checkedIn(let stay, _): try open(stay)
    case .checkedOut(let stay, let fee, _): try close(stay, fee: fee)
    case .signedOn(let duty, _): try open(duty)
    case .signedOff(let duty): try close(duty)
    case .breakTaken(let duty): try setBreaks(of: duty)
    case .acknowledged(let key): try acknowledge(key)
    case .holidayDeclared(let holiday, _, let review): try declare(holiday, review: review)
    case .holidayWithdrawn(let date, _, let review): try withdraw(date, review: review)
    case .rulesChanged(let change, _, let review): try self.change(change, review: review)
    case .reviewLifted(let bookings): try setReview(false, of: bookings)
    case .remarked(let remark, let event):
      try apply(event)
      try insert(remark)
    case .undone(let reversal, _): try undo(reversal)
    case .purged(let erasure): try erase(erasure)
    case .money(let event): try apply(event)
    case .handover(let event): try apply(event)
    case .noted: break  // changes nothing but the journal
    case .care(let fact): try keep(fact)
    }
  }
}
