internal import Interchange
#if canImport(Glibc)
  internal import Glibc
#endif

/// Which file is meant (CONTRACT, "Files").
enum FilePath {
  /// `--file`, else `$DOLBOM_FILE`, else the place of the user's data.
  static func chosen(_ options: GlobalOptions) throws -> String {
    if let path = options.file ?? Settings.value(.file) {
      guard !path.isEmpty else {
        throw Stop(.notUnderstood, say("--file이 비어 있습니다.", "--file is empty."))
      }
      return path
    }
    if let data = Environment.value("XDG_DATA_HOME") { return data + "/dolbom/centre.sqlite" }
    guard let home = Environment.value("HOME") else {
      throw Stop(
        .notUnderstood,
        say(
          "$HOME이 없습니다. --file로 센터 파일을 주십시오.",
          "$HOME is not set; name the centre's file with --file."))
    }
    return home + "/.local/share/dolbom/centre.sqlite"
  }
}

/// The machine's own name.
enum HostName {
  static var current: String {
    var buffer = [CChar](repeating: 0, count: 256)
    guard gethostname(&buffer, buffer.count - 1) == 0 else { return "unknown" }
    return String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
