import Foundation

/// Places for new files, and second names for old ones.
extension Disk {
  /// The canonical path of a file in a folder that exists, when nothing has its name with one of the suffixes.
  ///
  /// - Throws: `exists` or `folderMissing`.
  static func newPath(
    _ path: String, makesFolder: Bool = false, suffixes: [String] = ["", "-wal", "-journal"]
  ) throws -> String {
    let folder = folder(of: path)
    if makesFolder { try makeFolders(folder) }
    var place = ""
    do { place = try canonical(folder) } catch StoreFailure.missing {
      throw StoreFailure.folderMissing(path: folder)
    }
    guard case .folder = try kind(of: place) else {
      throw StoreFailure.folderMissing(path: folder)
    }
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    let full = (place == "/" ? "" : place) + "/" + name
    // The log of a lost file would be taken for the new one's.
    for suffix in suffixes {
      guard case .nothing = try kind(of: full + suffix) else {
        throw StoreFailure.exists(path: full + suffix)
      }
    }
    return full
  }

  /// Gives a file a second name; moves it where a file system knows no second names. Nothing for no file.
  static func giveSecondName(_ path: String, _ second: String) throws {
    if link(path, second) == 0 || errno == ENOENT { return }
    guard [EPERM, ENOTSUP, ENOSYS].contains(errno), rename(path, second) == 0 else {
      throw StoreFailure(errno: errno, path: second)
    }
  }

  /// Gives a finished file the name of another one, which loses it.
  static func publish(_ draft: String, over path: String) throws {
    try flush(draft, O_RDWR)
    guard rename(draft, path) == 0 else { throw StoreFailure(errno: errno, path: path) }
  }
}
