/// A failure of the file or the machine, with what is needed to say what it means and what to do.
///
/// A refusal by a rule is never one of these. `path` is the centre's file as it was opened, or the
/// folder or side file that is meant. Exit codes are those of CONTRACT ("Output").
public enum StoreFailure: Error, Hashable, Sendable {
  /// No file is there. Exit 2: say which command makes one.
  case missing(path: String)
  /// Something is there already, and `create` never overwrites. Exit 2.
  case exists(path: String)
  /// A file of 0 bytes, which SQLite would take for a new database. Exit 6.
  case emptyFile(path: String)
  /// Not an SQLite file: a text, a picture, or a file whose head was destroyed. Exit 6.
  case notADatabase(path: String)
  /// An SQLite file of another program. Exit 7, untouched.
  case foreign(path: String)
  /// Made by a newer version of this program, with this schema number. Exit 7, untouched.
  case newer(path: String, version: Int)
  /// The file contradicts itself; `detail` is for whoever repairs it. Exit 6.
  case damaged(path: String, detail: String)
  /// The file, its folder or the file system may not be written. Exit 3.
  case readOnly(path: String)
  /// No space is left; nothing of the transaction was kept. Exit 3.
  case diskFull(path: String)
  /// The machine could not read or write. Exit 3.
  case inputOutput(path: String, detail: String)
  /// The disk failed at the end of a commit, and what it has of it could not be taken back: it may be found later.
  /// Exit 3: look before doing it again.
  case uncertain(path: String, detail: String)
  /// The file cannot be opened; `detail` is the system's text. Exit 3.
  case cannotOpen(path: String, detail: String)
  /// The folder that the file should be made in does not exist. Exit 3.
  case folderMissing(path: String)
  /// Another process held the file longer than the busy timeout. Exit 5: nothing was written, try again.
  case busy(path: String)
  /// Other processes have the file open, and it cannot be replaced under them. Exit 5: close them first.
  case inUse(path: String)
  /// SQLite would not promise durable commits (`synchronous` did not read back as FULL, or no WAL). Exit 3.
  case notDurable(path: String)
  /// A guard of the schema refused what the rules had let through; nothing was written. Exit 3, and a bug.
  case contradiction(path: String, detail: String)
}
