import CareDomain
import GRDB

extension Reader {
  /// Replays the whole journal into an empty state and compares the two row by row.
  ///
  /// Says nothing about the chain: `verifyChain` tells whether the journal itself is whole.
  public func verifyState() throws -> StateVerdict {
    try Replica(isTraining: isTraining).use { replica in
      var count = 0
      let cursor = try Row.fetchCursor(db, sql: "SELECT seq, body FROM journal ORDER BY seq")
      while let row = try cursor.next() {
        var cells = Cells(row)
        let (seq, body) = try (cells.int(), cells.text())
        guard try replica.replay(body: body) else { return .unreplayable(seq: seq) }
        count += 1
      }
      for table in try TableComparison.all(replica.reader.db) {
        if let difference = try table.difference(db, replica.reader.db) {
          return .different(difference)
        }
      }
      return .same(entries: count)
    }
  }
}
