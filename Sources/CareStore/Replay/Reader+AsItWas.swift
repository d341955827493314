import GRDB

extension Reader {
  /// The number of the last journal entry of a kind whose body holds a text, or nil.
  public func entry(ofKind kind: String, holding text: String) throws -> Int? {
    try db.row(
      "SELECT max(seq) FROM journal WHERE kind = ? AND instr(body, ?) > 0",
      [kind, text]
    ) { try $0.optionalInt() } ?? nil
  }

  /// Asks the state as it was before a journal entry, made again in memory from the entries before it.
  ///
  /// - Returns: nil when an entry before it cannot be replayed, as one whose body was erased.
  public func asItWas<T>(before seq: Int, _ ask: (Reader) throws -> T) throws -> T? {
    try Replica(isTraining: isTraining).use { replica in
      var isWhole = true
      let entries = try db.makeStatement(
        sql: "SELECT body FROM journal WHERE seq < \(seq) ORDER BY seq")
      try db.eachRow(entries) { cells in
        guard let body = try cells.optionalText() else {
          isWhole = false
          return false
        }
        isWhole = try replica.replay(body: body)
        return isWhole
      }
      return isWhole ? try ask(replica.reader) : nil
    }
  }
}
