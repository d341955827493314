internal import OperatorUI
internal import Synchronization
#if canImport(Glibc)
  internal import Glibc
#endif

/// What is seen to before a command line is looked at.
enum StartUp {
  /// A reader that has gone and a file that may not grow are failures to report; by default both kill.
  static func refuseToDie() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
  }

  /// Files that the program and the system's libraries under it have open at most, with some to spare.
  private static let fewestFiles = 32

  /// Refuses to work with so few open files that a library would end the process in the middle of something.
  static func checkFileNumbers() throws {
    var opened: [Int32] = []
    defer { opened.forEach { close($0) } }
    while opened.count < fewestFiles {
      let file = open("/dev/null", O_RDONLY | O_CLOEXEC)
      guard file >= 0 else {
        throw Stop(
          .machine,
          say(
            "열 수 있는 파일이 너무 적습니다. 아무것도 하지 않았습니다. 'ulimit -n 256'을 한 뒤 다시 하십시오.",
            "Too few files may be open; nothing was done. Run 'ulimit -n 256' and try again."))
      }
      opened.append(file)
    }
  }

  /// Refuses arguments that are no UTF-8: they would be stored with other letters than were meant.
  static func checkArguments() throws {
    for index in 1..<max(1, Int(CommandLine.argc)) {
      guard let argument = CommandLine.unsafeArgv[index], String(validatingCString: argument) == nil
      else { continue }
      throw Stop(
        .notUnderstood,
        say(
          "\(index)번째 인자가 UTF-8이 아닙니다. 터미널의 문자 집합을 UTF-8로 하고 다시 쓰십시오.",
          "Argument \(index) is not UTF-8; set the terminal to UTF-8 and write it again."))
    }
  }

  /// Refuses a language that is not spoken, instead of answering in another one.
  static func checkLanguage() throws {
    guard let wish = Language.optionValue(), Language(rawValue: wish) == nil else { return }
    throw Stop(
      .notUnderstood, say("--language는 ko나 en입니다.", "--language is ko or en."))
  }
}

/// Folders that go when the process does, also when it has to leave in the middle.
enum Leftovers {
  private static let folders = Mutex<[String: [String]]>([:])

  /// Remembers a folder and the files in it.
  static func add(_ folder: String, files: [String]) { folders.withLock { $0[folder] = files } }

  /// Removes a folder that was added.
  static func remove(_ folder: String) {
    guard let files = folders.withLock({ $0.removeValue(forKey: folder) }) else { return }
    for file in files { unlink(folder + "/" + file) }
    rmdir(folder)
  }

  /// Removes all that is left.
  static func removeAll() {
    for folder in folders.withLock({ Array($0.keys) }) { remove(folder) }
  }
}
