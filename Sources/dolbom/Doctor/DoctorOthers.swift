internal import Foundation
internal import Interchange
internal import OperatorUI
#if canImport(Glibc)
  internal import Glibc
#endif

/// The checks of who else has the centre's file open and of how the last one ended: made before the file is
/// opened, since that takes the signs away.
struct DoctorOthers {
  let findings: [Finding]

  /// - Parameter path: of a file that may not be there; then nothing is found.
  init(path: String) {
    var facts = stat()
    guard stat(path, &facts) == 0 else {
      findings = []
      return
    }
    guard geteuid() == 0 || facts.st_uid == geteuid() else {
      findings = [
        .warning(
          "others", "다른 사용자의 파일이라 누가 열었는지 알 수 없습니다. 그 사용자로 실행하십시오.",
          "The file is another user's, so who has it open is unknown; run this as that user.")
      ]
      return
    }
    let others = Other.all(having: facts)
    findings = [Self.others(others), Self.lastEnd(path, isOpen: !others.isEmpty)]
  }

  private static func others(_ others: [Other]) -> Finding {
    if let stopped = others.first(where: \.isStopped) {
      return .warning(
        "others",
        "멈춰 있는 프로그램이 파일을 열어 두었습니다: \(stopped.words). 저장이 막힐 수 있으니 'kill -CONT \(stopped.id)'로 잇거나 끝내십시오.",
        "A program that is stopped has the file open: \(stopped.words); it may keep changes from being saved, so let it go on with 'kill -CONT \(stopped.id)', or end it."
      )
    }
    let strangers = others.filter { !$0.isOurs }
    guard strangers.isEmpty else {
      let words = strangers.map(\.words).joined(separator: ", ")
      return .warning(
        "others", "다른 프로그램이 파일을 열어 두었습니다: \(words). 저장이 막힐 수 있으니 다 보았으면 끝내십시오.",
        "Another program has the file open: \(words); it may keep changes from being saved, so end it when done."
      )
    }
    return .ok(
      "others", "파일을 연 다른 화면이나 명령: \(others.count)개",
      "Other desks or commands that have the file open: \(others.count)")
  }

  /// Whoever ends cleanly folds the log into the file (`CrashCheck`).
  private static func lastEnd(_ path: String, isOpen: Bool) -> Finding {
    var log = stat()
    guard !isOpen, stat(path + "-wal", &log) == 0, log.st_size > 0 else {
      return .ok("lastEnd", "지난번에 제대로 끝났거나 지금 쓰고 있습니다.", "It was ended cleanly, or is in use.")
    }
    return .warning(
      "lastEnd",
      "지난번에 제대로 끝나지 않았습니다(정전이나 강제 종료). 저장했다고 말한 것은 모두 남아 있습니다. 'dolbom verify'로 확인하고 전원을 살피십시오.",
      "The last one did not end cleanly (power cut, or killed). All that was called saved is there; check it with 'dolbom verify' and look at the power."
    )
  }
}

/// A process that has a file open.
private struct Other {
  let id: Int
  let name: String
  let isStopped: Bool

  var isOurs: Bool { name == "dolbom" }
  var words: String { "\(name) (\(id))" }

  private init(id: Int) {
    self.id = id
    let facts = KernelFacts(ProcFile.text("\(id)/status"))
    name = facts["Name"] ?? "?"
    isStopped = facts["State"]?.hasPrefix("T") == true
  }

  /// All but this process, as far as this user may see.
  static func all(having file: stat) -> [Other] {
    ProcFile.names("").compactMap { Int($0) }.sorted()
      .filter { $0 != Int(getpid()) && has($0, file) }.map(Other.init)
  }

  private static func has(_ id: Int, _ file: stat) -> Bool {
    ProcFile.names("\(id)/fd").contains { number in
      var facts = stat()
      return stat("/proc/\(id)/fd/\(number)", &facts) == 0 && facts.st_ino == file.st_ino
        && facts.st_dev == file.st_dev
    }
  }
}

/// What the kernel tells under `/proc`; what has gone or may not be seen is empty.
enum ProcFile {
  static func names(_ folder: String) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: "/proc/\(folder)")
    } catch { return [] }
  }

  static func text(_ name: String) -> String {
    String(decoding: FileManager.default.contents(atPath: "/proc/\(name)") ?? Data(), as: UTF8.self)
  }
}
