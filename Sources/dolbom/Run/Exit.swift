internal import CareDomain

/// How a command ends (CONTRACT, "Exit codes").
enum Exit: Int32 {
  case done = 0
  /// Refused by a rule; nothing changed.
  case refused = 1
  /// The request cannot be understood, or its input file is unreadable.
  case notUnderstood = 2
  /// The store or the machine failed.
  case machine = 3
  /// Sign-in or role.
  case notPermitted = 4
  /// Another process held the file too long.
  case busy = 5
  case damaged = 6
  /// Another program's file, or a newer version's.
  case foreign = 7

  /// The exit of a command that was refused for these reasons.
  static func of(_ reasons: [Reason]) -> Exit {
    reasons.contains(where: \.isPermission) ? .notPermitted : .refused
  }
}

/// Ends a command with a sentence for the operator; nothing has changed.
struct Stop: Error {
  let exit: Exit
  /// Empty when everything has been said already.
  let sentence: String

  init(_ exit: Exit, _ sentence: String = "") {
    self.exit = exit
    self.sentence = sentence
  }
}
