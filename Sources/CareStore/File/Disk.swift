import Foundation

/// The few calls of the system that the store makes itself. None of them follows a link at the end of a path.
enum Disk {
  enum Kind { case nothing, file(size: Int, mode: mode_t), folder, other }

  /// What stands at a path; a symbolic link is `other`.
  static func kind(of path: String) throws -> Kind {
    var facts = stat()
    guard lstat(path, &facts) == 0 else {
      if errno == ENOENT { return .nothing }
      throw StoreFailure(errno: errno, path: path)
    }
    switch facts.st_mode & S_IFMT {
    case S_IFREG: return .file(size: Int(facts.st_size), mode: facts.st_mode & 0o7777)
    case S_IFDIR: return .folder
    default: return .other
    }
  }

  /// The size of a file in bytes; 0 when there is none.
  static func size(of path: String) -> Int {
    var facts = stat()
    return stat(path, &facts) == 0 ? Int(facts.st_size) : 0
  }

  /// The path with links, `.` and `..` resolved, so that every process names the side files alike.
  static func canonical(_ path: String) throws -> String {
    guard let text = realpath(path, nil) else { throw StoreFailure(errno: errno, path: path) }
    defer { free(text) }
    return String(cString: text)
  }

  /// A new empty file with mode 0600; fails when anything is there, even a dangling link.
  static func makeDraft(_ draft: String, of path: String) throws {
    let file = open(draft, O_CREAT | O_EXCL | O_RDWR | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw StoreFailure(errno: errno, path: path) }
    close(file)
  }

  /// A file opened for reading and writing, made with mode 0600 when missing.
  static func openSideFile(_ path: String) throws -> Int32 {
    let file = open(path, O_CREAT | O_RDWR | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw StoreFailure(errno: errno, path: path) }
    return file
  }

  /// Takes away every right of group and others.
  static func narrow(_ path: String, from mode: mode_t) throws {
    guard mode & 0o177 != 0 else { return }
    guard chmod(path, 0o600) == 0 else { throw StoreFailure(errno: errno, path: path) }
  }

  /// Gives a finished file its name, never over another one, and makes both durable; nothing is left when it fails.
  static func publish(_ draft: String, as path: String) throws {
    try flush(draft, O_RDWR)
    if link(draft, path) == 0 {
      unlink(draft)
    } else {
      try publishWithoutLinks(draft, as: path, linkError: errno)
    }
    do { try flushFolder(of: path) } catch {
      unlink(path)
      throw error
    }
  }

  /// For file systems that know no hard links, as those of USB sticks.
  private static func publishWithoutLinks(
    _ draft: String, as path: String, linkError: Int32
  ) throws {
    guard [EPERM, ENOTSUP, ENOSYS].contains(linkError), case .nothing = try kind(of: path) else {
      throw StoreFailure(errno: linkError, path: path)
    }
    guard rename(draft, path) == 0 else { throw StoreFailure(errno: errno, path: path) }
  }

  /// Everything before the last slash; `.` without one.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Makes the folder and its missing parents, each with mode 0700.
  static func makeFolders(_ path: String) throws {
    guard case .nothing = try kind(of: path) else { return }
    try makeFolders(folder(of: path))
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else {
      throw StoreFailure(errno: errno, path: path)
    }
  }

  /// The bytes of a small regular file, at most `limit`; nil when there is none.
  static func bytes(_ path: String, limit: Int) throws -> [UInt8]? {
    let file = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else {
      if errno == ENOENT { return nil }
      throw StoreFailure(errno: errno, path: path)
    }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: limit)
    let count = read(file, &bytes, limit)
    guard count >= 0 else { throw StoreFailure(errno: errno, path: path) }
    return Array(bytes.prefix(count))
  }

  /// Writes all bytes, however many the system takes at a time; false when it takes no more.
  static func put(_ bytes: [UInt8], into file: Int32, at place: off_t) -> Bool {
    var done = 0
    while done < bytes.count {
      let count = bytes[done...].withUnsafeBytes {
        pwrite(file, $0.baseAddress, $0.count, place + off_t(done))
      }
      guard count > 0 || (count < 0 && errno == EINTR) else { return false }
      done += max(0, count)
    }
    return true
  }

  /// Makes a small file with mode 0600, durably; fails when anything is there, even a dangling link.
  static func write(_ bytes: [UInt8], toNew path: String) throws {
    let file = open(path, O_CREAT | O_EXCL | O_WRONLY | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw StoreFailure(errno: errno, path: path) }
    defer { close(file) }
    guard put(bytes, into: file, at: 0), fsync(file) == 0 else {
      let code = errno
      unlink(path)
      throw StoreFailure(errno: code, path: path)
    }
    try flushFolder(of: path)
  }

  /// Gives what an earlier file of this name has left another name, so that it is not taken for ours.
  static func setAside(_ path: String) throws {
    guard case .file = try kind(of: path) else { return }
    let aside = "\(path)-old-\(UInt32.random(in: 0 ... .max))"
    guard rename(path, aside) == 0 else { throw StoreFailure(errno: errno, path: path) }
  }

  /// Makes the names in the folder of a file durable.
  static func flushFolder(of path: String) throws {
    try flush(folder(of: path), O_RDONLY | O_DIRECTORY)
  }

  static func flush(_ path: String, _ flags: Int32) throws {
    let file = open(path, flags | O_NOFOLLOW | O_CLOEXEC)
    guard file >= 0 else { throw StoreFailure(errno: errno, path: path) }
    defer { close(file) }
    guard fsync(file) == 0 else { throw StoreFailure(errno: errno, path: path) }
  }
}
