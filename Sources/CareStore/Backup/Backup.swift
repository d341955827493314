/// A copy of the centre's file that was written and then found sound.
public struct Backup: Hashable, Sendable {
  /// Where it lies. Beside it lie its key and its witness (`-key`, `-witness`).
  public let path: String
  /// Entries of the journal in it.
  public let entries: Int
  /// The last eight letters of its journal's head, to be compared with a handover sheet.
  public let fingerprint: String
  /// Its size in bytes, without key and witness.
  public let size: Int
}

/// A centre's file that was put back from a backup.
public struct Restored: Hashable, Sendable {
  public let path: String
  /// Entries of the journal, the note of the restoring among them.
  public let entries: Int
  public let fingerprint: String
  /// Where the file that stood there is kept, with its key, witness and log; nil when there was none.
  public let aside: String?
  /// Entries that the replaced file, or the witness of the lost one, knew and the backup does not; nil when
  /// neither can tell.
  public let lost: Int?
  /// No key fitted, so the seals could not be judged and all entries were sealed anew.
  public let isSealedAnew: Bool
}

/// What a restore drill found: a backup put back in a place of its own, looked at, and removed again.
public struct Drill: Hashable, Sendable {
  /// All that is wrong with the backup; it may be restored when there is none.
  public let found: Verification
  /// The records of the restored file.
  public let restored: Counts
  /// The records of the centre's file as it is now; nil when there is none that can be read.
  public let current: Counts?
  /// The entry that was current when the backup was made is in the centre's file too.
  public let isOfThisFile: Bool?
}

/// Why a copy is not taken or not put back, though the machine did what it was asked.
public enum CopyRefusal: Error, Hashable, Sendable {
  /// What was copied is damaged or forged; nothing was kept of it.
  case unsound(path: String, Verification)
  /// A training file would take a live one's place, or the reverse.
  case otherKind(path: String)
  /// The file would be put back from itself.
  case sameFile(path: String)
}
