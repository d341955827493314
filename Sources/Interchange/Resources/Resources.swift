internal import CResources
internal import Foundation

/// The files of rules and names: the site's own before those in the binary.
///
/// Looked for in the folder that `DOLBOM_RESOURCES` names, then in `/etc/dolbom`, then in the binary. A
/// file that is there and cannot be read is a fault, never passed over.
public enum Resources {
  /// The bytes of a file such as `profiles/jinju-2019.json`; nil when there is none.
  public static func bytes(_ name: String) throws(ResourceFault) -> [UInt8]? {
    try resource(name)?.bytes
  }

  /// The names of all files in a folder such as `profiles`, sorted, wherever they lie.
  public static func names(under folder: String) throws(ResourceFault) -> [String] {
    try names(under: folder, in: siteFolders)
  }

  /// Bytes and where they came from: a path, or the plain name for those in the binary.
  struct Resource {
    var origin: String
    var bytes: [UInt8]
  }

  /// The site's folders in the order of look-up, read from the environment once.
  static let siteFolders: [String] = {
    let own = ProcessInfo.processInfo.environment["DOLBOM_RESOURCES"] ?? ""
    return (own.isEmpty ? [] : [own]) + ["/etc/dolbom"]
  }()

  static func resource(
    _ name: String, in folders: [String] = siteFolders
  ) throws(ResourceFault) -> Resource? {
    guard isPlain(name) else { return nil }
    for folder in folders {
      let path = folder + "/" + name
      guard FileManager.default.fileExists(atPath: path) else { continue }
      return Resource(origin: path, bytes: try contents(path))
    }
    return embedded(name).map { Resource(origin: name, bytes: $0) }
  }

  /// The file, which has to exist.
  static func required(
    _ name: String, in folders: [String] = siteFolders
  ) throws(ResourceFault) -> Resource {
    guard let resource = try resource(name, in: folders) else { throw .missing(file: name) }
    return resource
  }

  static func names(
    under folder: String, in folders: [String]
  ) throws(ResourceFault) -> [String] {
    let prefix = folder + "/"
    var names = Set(embeddedNames.filter { $0.hasPrefix(prefix) })
    for site in folders {
      let path = site + "/" + folder
      guard FileManager.default.fileExists(atPath: path) else { continue }
      names.formUnion(try entries(path).filter { !$0.hasPrefix(".") }.map { prefix + $0 })
    }
    return names.sorted()
  }

  /// No way out of the folder of resources.
  private static func isPlain(_ name: String) -> Bool {
    !name.isEmpty
      && name.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
        !$0.isEmpty && $0 != "." && $0 != ".." && !$0.utf8.contains(0)
      }
  }

  private static func contents(_ path: String) throws(ResourceFault) -> [UInt8] {
    do {
      return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    } catch {
      throw .unreadable(file: path, reason: error.localizedDescription)
    }
  }

  private static func entries(_ path: String) throws(ResourceFault) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: path)
    } catch {
      throw .unreadable(file: path, reason: error.localizedDescription)
    }
  }

  private static func embedded(_ name: String) -> [UInt8]? {
    let resource = resource_named(name)
    guard let start = resource.start else { return nil }
    return [UInt8](UnsafeBufferPointer(start: start, count: resource.count))
  }

  private static var embeddedNames: [String] {
    var names: [String] = []
    guard var next = resource_names() else { return names }
    while let name = next.pointee {
      names.append(String(cString: name))
      next += 1
    }
    return names
  }
}
