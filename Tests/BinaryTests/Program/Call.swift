internal import Foundation
internal import Synchronization

/// One call of a program: what it is given. Nothing is inherited but what stands here.
public struct Call: Sendable {
  /// Bytes, since an argument need not be text.
  public var arguments: [[UInt8]]
  public var program = Binary.path
  public var environment = [
    "PATH": "/usr/local/bin:/usr/bin:/bin", "LANG": "C.UTF-8", "TERM": "xterm-256color",
    "TZ": "Asia/Seoul",
  ]
  /// What starts the program in its turn, as `env -C FOLDER`.
  public var launcher: [String] = []
  public var input: [UInt8] = []
  /// Where standard output goes; nil to be read.
  public var output: String?
  /// Standard streams that are closed before the program starts: 0, 1, 2.
  public var closed: Set<Int32> = []

  public init(_ arguments: [String]) { self.arguments = arguments.map { Array($0.utf8) } }

  /// Starts the program with its whole input and returns at once.
  public func start() throws -> Child {
    let files = try (Scratch(input), Scratch([]), Scratch([]))
    let id = try spawn(files.0.descriptor, files.1.descriptor, files.2.descriptor)
    return Child(id: id, output: files.1, problems: files.2)
  }

  /// Starts the program with a pipe as its input.
  public func startWithPipe() throws -> (child: Child, pipe: Pipe) {
    let files = try (Scratch([]), Scratch([]))
    let ends = try Self.pipeEnds()
    defer { close(ends[0]) }
    let pipe = Pipe(descriptor: ends[1])
    let id = try spawn(ends[0], files.0.descriptor, files.1.descriptor)
    return (Child(id: id, output: files.0, problems: files.1), pipe)
  }

  /// Runs the program to its end.
  public func run() throws -> Run { try start().wait() }

  private func spawn(_ input: Int32, _ output: Int32, _ problems: Int32) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, 0)
    if let path = self.output {
      posix_spawn_file_actions_addopen(&actions, 1, path, O_WRONLY, 0)
    } else {
      posix_spawn_file_actions_adddup2(&actions, output, 1)
    }
    posix_spawn_file_actions_adddup2(&actions, problems, 2)
    for stream in closed { posix_spawn_file_actions_addclose(&actions, stream) }
    let first = (launcher + [program]).map { Array($0.utf8) }
    var words = (first + arguments).map(Self.copied) + [nil]
    var variables = environment.map { Self.copied(Array("\($0)=\($1)".utf8)) } + [nil]
    defer { (words + variables).forEach { $0?.deallocate() } }
    var id: pid_t = 0
    var attributes = Self.plainSignals()
    defer { posix_spawnattr_destroy(&attributes) }
    let error = Self.turn.withLock { _ in
      posix_spawn(&id, launcher.first ?? program, &actions, &attributes, &words, &variables)
    }
    guard error == 0 else { throw Failure("\(program) does not start: error \(error).") }
    return id
  }

  /// No signal blocked and none ignored, as a shell starts a program; a worker thread blocks nearly all.
  private static func plainSignals() -> posix_spawnattr_t {
    var attributes = posix_spawnattr_t()
    var none = sigset_t()
    var all = sigset_t()
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_init(&attributes)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF))
    return attributes
  }

  /// A pipe is never inherited half made: nobody starts a program meanwhile.
  private static let turn = Mutex<Void>(())

  private static func pipeEnds() throws -> [Int32] {
    try turn.withLock { _ in
      var ends: [Int32] = [-1, -1]
      guard pipe(&ends) == 0 else { throw Failure("No pipe: errno \(errno).") }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      return ends
    }
  }

  private static func copied(_ bytes: [UInt8]) -> UnsafeMutablePointer<CChar>? {
    let copy = UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count + 1)
    for (index, byte) in (bytes + [0]).enumerated() { copy[index] = CChar(bitPattern: byte) }
    return copy
  }
}

/// The writing end of a pipe to a program's input.
public final class Pipe {
  private var descriptor: Int32

  init(descriptor: Int32) { self.descriptor = descriptor }

  deinit { finish() }

  /// Writes all of a text; false when the reader has gone.
  @discardableResult
  public func write(_ text: String) -> Bool {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { send($0) }
      guard count > 0 else { return false }
      bytes = bytes.dropFirst(count)
    }
    return true
  }

  /// Closes the pipe, which the program sees as the end of its input.
  public func finish() {
    if descriptor >= 0 { close(descriptor) }
    descriptor = -1
  }

  private func send(_ bytes: UnsafeRawBufferPointer) -> Int {
    signal(SIGPIPE, SIG_IGN)
    return Glibc.write(descriptor, bytes.baseAddress, bytes.count)
  }
}
