import Foundation
import ProgramRunner

/// The library that stands between the program and the system, built once by the C compiler that Swift needs.
enum Shim {
  static let path: String = {
    do { return try build() } catch { preconditionFailure("The shim does not build: \(error)") }
  }()

  private static let folder = Result { try Folder() }

  private static func build() throws -> String {
    let target = try folder.get().file("faults.so")
    let source = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Shim/faults.c").path(percentEncoded: false)
    var call = Call(["-Wall", "-O1", "-shared", "-fPIC", "-o", target, source, "-ldl"])
    call.program = "/usr/bin/cc"
    let run = try call.run()
    guard run.exit == 0 else { throw Failure("cc: \(run.problemText)") }
    return target
  }

  /// The call with the library before it, watching the folder of a centre.
  static func watching(_ centre: Centre, _ call: Call, _ settings: [String: String]) -> Call {
    var call = call
    call.environment["LD_PRELOAD"] = path
    call.environment["FAULTS_FOLDER"] = centre.folder.path
    for (name, value) in settings { call.environment["FAULTS_\(name)"] = value }
    return call
  }
}
