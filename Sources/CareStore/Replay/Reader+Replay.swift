import CareDomain
import GRDB

extension Reader {
  /// Replays the whole journal into an empty state and compares the two row by row.
  ///
  /// Says nothing about the chain: `verifyChain` tells whether the journal itself is whole.
  public func verifyState() throws -> StateVerdict {
    try Replica(isTraining: isTraining).use { replica in
      var count = 0
      var broken: Int?
      let total = try self.count(of: .journal)
      let entries = try db.makeStatement(sql: "SELECT seq, body FROM journal ORDER BY seq")
      try db.eachRow(entries) { cells in
        let (seq, body) = try (cells.int(), cells.text())
        guard try replica.replay(body: body) else {
          broken = seq
          return false
        }
        count += 1
        try LongWork.onward(.replaying, step: count, of: total)
        return true
      }
      if let broken { return .unreplayable(seq: broken) }
      for table in try TableComparison.all(replica.reader.db) {
        if let difference = try table.difference(db, replica.reader.db) {
          return .different(difference)
        }
      }
      return .same(entries: count)
    }
  }
}
