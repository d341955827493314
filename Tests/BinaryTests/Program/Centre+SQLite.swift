extension Centre {
  /// Changes the file behind the program's back, with Debian's sqlite3.
  public func sqlite(_ statements: String) throws { _ = try sqlite3([file, statements]) }

  /// What somebody reads who may not write.
  public func reading(_ query: String) throws -> [String] {
    try sqlite3(["-readonly", file, query]).lines
  }

  private func sqlite3(_ arguments: [String]) throws -> Run {
    var call = Call(arguments)
    call.program = "/usr/bin/sqlite3"
    let run = try call.run()
    guard run.exit == 0 else { throw Failure("sqlite3: \(run.problemText)") }
    return run
  }
}
