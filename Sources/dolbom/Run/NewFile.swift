internal import OperatorUI
internal import TerminalUI
#if canImport(Glibc)
  internal import Glibc
#endif

/// A file that a person asked for. It appears under its name whole or not at all, with mode 0600, and nothing that
/// is there is ever followed, cut or overwritten.
struct NewFile: ~Copyable {
  private let path: String
  private let draft: String
  private let replaces: Bool
  private let descriptor: Int32
  private var isPublished = false

  /// - Parameter replaces: whether a regular file of that name gives way; for files of our own.
  init(_ path: String, replacing replaces: Bool = false) throws {
    guard !path.isEmpty else {
      throw Stop(.notUnderstood, say("파일 이름이 비어 있습니다.", "The name of the file is empty."))
    }
    let draft = "\(path).part-\(getpid())-\(UInt32.random(in: 0 ... .max))"
    let descriptor = try Self.opened(draft, for: path, replacing: replaces)
    self.path = path
    self.replaces = replaces
    self.draft = draft
    self.descriptor = descriptor
  }

  /// The draft, new and open for writing.
  private static func opened(
    _ draft: String, for path: String, replacing replaces: Bool
  ) throws -> Int32 {
    var facts = stat()
    if lstat(path, &facts) == 0, !(replaces && facts.st_mode & S_IFMT == S_IFREG) {
      throw taken(path)
    }
    let descriptor = open(draft, O_CREAT | O_EXCL | O_WRONLY | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      let code = errno
      throw Stop(code == ENOSPC || code == EROFS ? .machine : .notUnderstood, failed(path, code))
    }
    return descriptor
  }

  /// Adds text at the end.
  func write(_ text: String) throws {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else {
        if errno == EINTR { continue }
        throw Stop(.machine, Self.failed(path, errno))
      }
      bytes = bytes.dropFirst(count)
    }
  }

  /// Makes what was written durable and gives it its name.
  mutating func publish() throws {
    guard fsync(descriptor) == 0 else { throw Stop(.machine, Self.failed(path, errno)) }
    if replaces {
      guard rename(draft, path) == 0 else { throw Stop(.machine, Self.failed(path, errno)) }
    } else {
      try linkToName()
    }
    isPublished = true
    let folder = open(Self.folder(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return }
    fsync(folder)
    close(folder)
  }

  /// A link never replaces; file systems without links, as on USB sticks, are asked first.
  private func linkToName() throws {
    if link(draft, path) == 0 {
      unlink(draft)
      return
    }
    let code = errno
    if code == EEXIST { throw Self.taken(path) }
    var facts = stat()
    guard [EPERM, ENOTSUP, ENOSYS].contains(code), lstat(path, &facts) != 0, errno == ENOENT,
      rename(draft, path) == 0
    else { throw Stop(.machine, Self.failed(path, code)) }
  }

  deinit {
    close(descriptor)
    if !isPublished { unlink(draft) }
  }

  /// The folder of a path; `.` where it names none.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func taken(_ path: String) -> Stop {
    Stop(
      .notUnderstood,
      say(
        "이미 있는 이름입니다. 덮어쓰지 않습니다: \(SafeText.display(path)). 다른 이름을 주십시오.",
        "There is something of that name already and it is never overwritten: \(SafeText.display(path)). Give another name."
      ))
  }

  private static func failed(_ path: String, _ code: Int32) -> String {
    say(
      "파일을 쓸 수 없습니다: \(SafeText.display(path)) (\(SystemText.text(code))). 남긴 것은 없습니다.",
      "The file cannot be written: \(SafeText.display(path)) (\(SystemText.text(code))). Nothing is left of it."
    )
  }
}
