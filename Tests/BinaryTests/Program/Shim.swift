internal import Foundation

/// The library that stands between the program and the system, built once by the C compiler that Swift needs.
public enum Shim {
  static let path: String = {
    do { return try build() } catch { preconditionFailure("The shim does not build: \(error)") }
  }()

  private static let folder = Result { try Folder() }

  private static func build() throws -> String {
    let target = try folder.get().file("faults.so")
    let source = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../FaultTests/Shim/faults.c").path(percentEncoded: false)
    var call = Call(["-Wall", "-O1", "-shared", "-fPIC", "-o", target, source, "-ldl"])
    call.program = "/usr/bin/cc"
    let run = try call.run()
    guard run.exit == 0 else { throw Failure("cc: \(run.problemText)") }
    return target
  }

  /// What a program's environment needs for the library, which then watches the folder of a centre.
  public static func environment(
    watching centre: Centre, _ settings: [String: String]
  ) -> [String: String] {
    var environment = ["LD_PRELOAD": path, "FAULTS_FOLDER": centre.folder.path]
    for (name, value) in settings { environment["FAULTS_\(name)"] = value }
    return environment
  }

  /// The call with the library before it.
  public static func watching(
    _ centre: Centre, _ call: Call, _ settings: [String: String]
  ) -> Call {
    var call = call
    call.environment.merge(environment(watching: centre, settings)) { $1 }
    return call
  }
}
