import Foundation
import ProgramRunner

/// A real terminal with a shell in it: one tmux server with a socket of its own.
final class Tmux {
  private static let program = "/usr/bin/tmux"
  private let folder: Folder
  private let columns: Int

  /// Where the shell starts, and where programs in it put temporary files.
  var path: String { folder.path }

  init(columns: Int = 80, rows: Int = 24, environment: [String: String] = [:]) throws {
    guard FileManager.default.isExecutableFile(atPath: Self.program) else {
      throw Failure("The desk needs a terminal: tmux is missing. `make test` installs it.")
    }
    folder = try Folder()
    self.columns = columns
    var shell = [
      "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TERM": "tmux-256color", "PS1": "ready> ",
      "TMPDIR": try Self.emptyFolder(in: folder),
    ]
    shell.merge(environment) { $1 }
    let words = shell.sorted { $0.key < $1.key }.map { "\($0.key)='\($0.value)'" }
    try tmux(
      "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "-s", "desk",
      "cd '\(folder.path)' && exec env -i \(words.joined(separator: " ")) sh")
    try wait("a prompt") { $0.contains { $0.hasPrefix("ready>") } }
  }

  deinit { _ = try? tmux("kill-server") }

  private static func emptyFolder(in folder: Folder) throws -> String {
    let path = folder.file("tmp")
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    return path
  }

  /// Types a command line and its Enter.
  func enter(_ line: String) throws {
    try type(line)
    try press("Enter")
  }

  /// Starts the program; its process number goes into the file `pid`.
  func start(_ arguments: String) throws {
    try folder.write("echo $$ > pid\nexec '\(Binary.path)' \(arguments)\n", as: "start")
    try enter("sh start; echo left=$?")
  }

  /// The process number of the program that was started.
  func processNumber() throws -> Int32 {
    let text = String(decoding: try folder.bytes("pid"), as: UTF8.self)
    guard let number = Int32(text.trimmingCharacters(in: .whitespacesAndNewlines)) else {
      throw Failure("No process number: \(text)")
    }
    return number
  }

  /// Names of what programs have left in their temporary folder.
  func leftovers() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.file("tmp"))
  }

  /// Presses keys by tmux's names, each on its own.
  func press(_ keys: String...) throws {
    for key in keys { try tmux("send-keys", "-t", "desk", key) }
  }

  /// Types a text.
  func type(_ text: String) throws { try tmux("send-keys", "-t", "desk", "-l", "--", text) }

  /// Pastes bytes as the terminal would, with or without the marks of a paste.
  func paste(_ bytes: [UInt8], bracketed: Bool) throws {
    let path = try folder.write(bytes, as: "paste")
    try tmux("load-buffer", path)
    try tmux(["paste-buffer", "-r", "-t", "desk"] + (bracketed ? ["-p"] : []))
  }

  /// The terminal goes away under the program.
  func hangUp() throws { try tmux("kill-session", "-t", "desk") }

  func resize(columns: Int, rows: Int) throws {
    try tmux("resize-window", "-t", "desk", "-x", "\(columns)", "-y", "\(rows)")
  }

  /// Sizes of the screen and its modes, as tmux knows them.
  func property(_ name: String) throws -> String {
    try tmux("display-message", "-p", "-t", "desk", "#{\(name)}").trimmingCharacters(in: .newlines)
  }

  /// The rows of the screen now.
  func rows(withColours: Bool = false) throws -> [String] {
    let text = try tmux(["capture-pane", "-p", "-t", "desk"] + (withColours ? ["-e"] : []))
    return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init).dropLast()
  }

  /// Waits until the screen shows a text, then until it stands still.
  @discardableResult
  func wait(for text: String) throws -> [String] {
    try wait("'\(text)'") { $0.contains { $0.contains(text) } }
  }

  /// Waits until the screen shows no such text, then until it stands still.
  @discardableResult
  func wait(without text: String) throws -> [String] {
    try wait("no '\(text)'") { !$0.contains { $0.contains(text) } }
  }

  /// Waits until the screen is as wanted and five looks in a row find it so; gives up after half a minute.
  @discardableResult
  func wait(_ what: String, until isReached: ([String]) -> Bool) throws -> [String] {
    var last: [String] = []
    var same = 0
    for _ in 0..<1000 {
      let now = try rows()
      same = now == last && isReached(now) ? same + 1 : 0
      if same == 5 { return now }
      last = now
      usleep(20_000)
    }
    throw Failure("Waited for \(what), but saw:\n\(last.joined(separator: "\n"))")
  }

  @discardableResult
  private func tmux(_ arguments: String...) throws -> String { try tmux(arguments) }

  @discardableResult
  private func tmux(_ arguments: [String]) throws -> String {
    var call = Call(["-L", "dolbom-test", "-f", "/dev/null", "-u"] + arguments)
    call.program = Self.program
    call.environment = [
      "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TERM": "xterm-256color",
      "TMUX_TMPDIR": folder.path,
    ]
    let run = try call.run()
    guard run.exit == 0 else { throw Failure("tmux \(arguments): \(run.problemText)") }
    return run.text
  }
}
