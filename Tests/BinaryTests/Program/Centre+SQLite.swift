extension Centre {
  /// Changes the file behind the program's back, with Debian's sqlite3.
  public func sqlite(_ statements: String) throws {
    var call = Call([file, statements])
    call.program = "/usr/bin/sqlite3"
    let run = try call.run()
    guard run.exit == 0 else { throw Failure("sqlite3: \(run.problemText)") }
  }
}
