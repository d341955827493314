#if canImport(Glibc)
  internal import Glibc
#endif

/// A folder of our own for a file that nobody keeps; it goes when this value goes.
struct TemporaryFolder: ~Copyable {
  let path: String

  init() throws {
    // Memory where there is a file system of it: nobody keeps this file, so it need not reach a disk.
    let memory = access("/dev/shm", W_OK | X_OK) == 0 ? "/dev/shm" : "/tmp"
    let base = Environment.value("TMPDIR") ?? memory
    var name = Array((base + "/dolbom-demo-XXXXXX").utf8CString)
    guard mkdtemp(&name) != nil else {
      throw Stop(
        .machine,
        say("임시 폴더를 만들 수 없습니다: ", "No temporary folder can be made: ")
          + SystemText.text(errno))
    }
    path = String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    Leftovers.add(
      path,
      files: ["", "-wal", "-shm", "-lock", "-bell", "-key", "-witness", "-sheet.txt"].map {
        "demo.sqlite" + $0
      })
  }

  deinit { Leftovers.remove(path) }
}
