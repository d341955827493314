internal import CareDomain
internal import CareStore
internal import FrontDesk
internal import OperatorUI

/// What is put on record though nobody asked for a change. It never keeps an answer from being given: in an
/// emergency the list of children counts for more than the note that it was seen.
extension Session {
  /// Seconds to wait for another process: 1, since somebody waits for the answer.
  private static let patience: Double = 1

  /// Puts on record that records of children are shown; a failure is said and the answer given all the same.
  func record(_ reading: Reading) { noting { try put(reading) } }

  /// Puts on record, once for a command, that a list tells of children.
  func record(_ list: RecordList, _ count: Int, child: Child.ID? = nil, find: String? = nil) {
    record(.list(of: list, count: count, child: child, find: find))
  }

  /// Puts a fact on record that changes nothing, as a backup or a printed sheet; as above.
  ///
  /// - Parameter author: who did it, where that is known already.
  func record(_ note: Note, by author: Author? = nil) {
    noting {
      if let author { return try put(note, by: author) }
      try byWhoLooks { try put(note, by: $0) }
    }
  }

  /// Counts a refused booking as unmet demand, and keeps who was refused at the door; as `record`.
  func countUnmet(_ command: Command, _ outcome: Outcome) {
    noting {
      try frontDesk.countUnmet(command, outcome)
      try frontDesk.noteRefusal(command, outcome, by: author(), at: clock.now())
    }
  }

  func put(_ reading: Reading) throws {
    try byWhoLooks { author in
      try file.write(within: Self.patience) {
        try $0.record(reading, by: author, at: clock.now())
      }
    }
  }

  /// Writes who looked. A PIN is looked at in a transaction of its own, so before; one that is wrong keeps nothing off
  /// the record, and is said afterwards.
  private func byWhoLooks(_ write: (Author) throws -> Void) throws {
    let known = Result { try onlooker() }
    let author = if case .success(let onlooker) = known { onlooker } else { try unidentified() }
    try write(author)
    _ = try known.get()
  }

  /// Puts a fact on record that changes nothing.
  func put(_ note: Note, by known: Author? = nil) throws {
    let author = try known ?? onlooker()
    try file.write(within: Self.patience) {
      try $0.append(.noted(note), by: author, at: clock.now())
    }
  }

  /// Who looks: an operator whose PIN is right, on a training file whoever says so, else nobody known.
  private func onlooker() throws -> Author {
    let isKnown = file.isTraining || options.pinFile.map { $0 != "-" } ?? false
    return try isKnown && (file.isTraining || options.operator != nil) ? author() : unidentified()
  }

  private func noting(_ act: () throws -> Void) {
    do {
      try act()
    } catch let stop as Stop {
      Output.problem(stop.sentence)
    } catch {
      let why = (error as? StoreFailure).map(FailureWords(.current).sentence) ?? ""
      Output.problem(
        say("이것을 기록하지 못했습니다. ", "This could not be put on record. ") + why)
    }
  }
}
