public import CareDomain
import GRDB

extension CareFile {
  /// Looks whether a PIN is the one of an operator, and counts it when it is not.
  ///
  /// The hash, which takes its time, is worked out between two transactions, so nobody waits for it. The second
  /// one looks at the count anew: of many that guess at once only the first few learn anything. A name that
  /// nobody has is counted and locked like any other.
  /// - Parameters:
  ///   - name: who claims to act.
  ///   - station: where, and `recordedAt` when; its operator is not looked at.
  ///   - clock: what a lock waits by.
  /// - Throws: `StoreFailure`; then the PIN counts as not given.
  public func signIn(
    _ name: String, pin: String, from station: Author, at now: Instant, clock: SignInClock
  ) throws -> SignInAnswer {
    let id = StaffMember.ID(name)
    let key = id?.text ?? "?"
    let known = try read { reader in
      try (reader.signIns(of: key)?.obstacle(at: clock), id.flatMap { try reader.pinHash(of: $0) })
    }
    if let obstacle = known.0 { return try reanchored(obstacle, key, clock) }
    let isRight = try PINHash.matches(pin, known.1)
    return try write { writer in
      let record = try writer.reader.signIns(of: key) ?? .none(clock)
      if let obstacle = record.obstacle(at: clock) { return obstacle }
      guard isRight, let id, let role = try writer.reader.role(ofOperator: id) else {
        return try writer.countFailure(key, record, from: station, at: now, clock: clock)
      }
      if record.failures > 0 { try writer.put(.none(clock), of: key) }
      let author = Author(
        operatorID: id.text, station: station.station, recordedAt: station.recordedAt)
      try writer.append(.noted(.signedIn), by: author, at: now)
      return .right(Signer(staff: id, role: role))
    }
  }

  /// After a restart with the real clock behind the last wrong PIN the wait begins anew: else it would last
  /// until the clock has caught up.
  private func reanchored(
    _ obstacle: SignInAnswer, _ key: String, _ clock: SignInClock
  ) throws -> SignInAnswer {
    guard case .locked = obstacle,
      let record = try read({ try $0.signIns(of: key) }),
      record.last.boot != clock.boot, record.last.real > clock.real
    else { return obstacle }
    try write { try $0.put(SignInRecord(failures: record.failures, last: clock), of: key) }
    return obstacle
  }
}

extension Reader {
  /// The wrong PINs that were given for a name; nil when there never were any.
  func signIns(of name: String) throws -> SignInRecord? {
    try db.row("SELECT failures, realAt, bootAt, boot FROM signIn WHERE name = ?", [name]) {
      try SignInRecord(
        failures: $0.int(),
        last: SignInClock(real: $0.int(), sinceBoot: $0.int(), boot: $0.text()))
    }
  }
}

extension Writer {
  /// Lets a name that was locked try again.
  public func release(_ name: String, by author: Author, at now: Instant) throws {
    try reader.db.change("UPDATE signIn SET failures = 0 WHERE name = ?", [name])
    try append(.noted(.signInReleased(name: name)), by: author, at: now)
  }

  func put(_ record: SignInRecord, of name: String) throws {
    try reader.db.change(
      """
      INSERT INTO signIn(name, failures, realAt, bootAt, boot) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (name) DO UPDATE SET failures = excluded.failures, realAt = excluded.realAt,
        bootAt = excluded.bootAt, boot = excluded.boot
      """, [name, record.failures, record.last.real, record.last.sinceBoot, record.last.boot])
  }

  /// Counts a wrong PIN, puts it on record, and from the fifth on says how long none is looked at.
  fileprivate func countFailure(
    _ name: String, _ record: SignInRecord, from station: Author, at now: Instant,
    clock: SignInClock
  ) throws -> SignInAnswer {
    let counted = SignInRecord(failures: record.failures + 1, last: clock)
    try put(counted, of: name)
    let nobody = Author(
      operatorID: "unidentified", station: station.station, recordedAt: station.recordedAt)
    try append(.noted(.signInFailed(name: name)), by: nobody, at: now)
    let seconds = PINLock.wait(after: counted.failures)
    if seconds > 0 {
      let until = now.adding(minutes: (seconds + 59) / 60)
      try append(.noted(.signInLocked(name: name, until: until)), by: nobody, at: now)
    }
    return counted.failures >= PINLock.most ? .needsSupervisor : .wrong
  }
}
