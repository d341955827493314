internal import ArgumentParser
internal import Interchange

extension Resources {
  /// The files of a folder by the name that people give them: without folder, language and kind.
  static func plainNames(under folder: String) throws -> [String] {
    let names = try names(under: folder).map {
      $0.dropFirst(folder.count + 1).prefix { $0 != "." }
    }
    return Set(names.map(String.init)).sorted()
  }
}

/// What a shell offers behind an option: the codes and names that are known without a centre's file.
extension CompletionKind {
  static func codes<Code: RawRepresentable & CaseIterable>(_: Code.Type) -> CompletionKind
  where Code.RawValue == String {
    .list(Code.allCases.map(\.rawValue))
  }

  static var profiles: CompletionKind { named(under: "profiles") }
  static var guides: CompletionKind { named(under: "manual") }

  /// A folder that cannot be read offers nothing: a command must not fail for what it may never need.
  private static func named(under folder: String) -> CompletionKind {
    do {
      return .list(try Resources.plainNames(under: folder))
    } catch {
      return .default
    }
  }
}
