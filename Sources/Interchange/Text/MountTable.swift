/// The kernel's list of what is mounted where (`/proc/self/mounts`).
public struct MountTable: Sendable {
  private var types: [(folder: String, type: String)] = []

  /// One line for each: device, folder, type and more, parted by blanks; `\040` stands for a blank in a name.
  public init(_ text: String) {
    for line in text.split(separator: "\n") {
      let cells = line.split(separator: " ")
      guard cells.count > 2 else { continue }
      let folder = cells[1].replacing(#"\040"#, with: " ")
      types.append((String(folder), String(cells[2])))
    }
  }

  /// The type of the file system that holds a path; nil where no line covers it. What is mounted later covers what
  /// was there.
  public func type(of path: String) -> String? {
    types.last { entry in
      types.allSatisfy { $0.folder.count <= entry.folder.count || !Self.holds($0.folder, path) }
        && Self.holds(entry.folder, path)
    }?.type
  }

  /// File systems of other machines: their locks do not hold (SQLite, "How To Corrupt", 2.1).
  public static let remote: Set<String> = [
    "nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "fuse.sshfs", "afs", "ceph", "glusterfs",
  ]

  private static func holds(_ folder: String, _ path: String) -> Bool {
    folder == "/" || path == folder || path.hasPrefix(folder + "/")
  }
}
