import Foundation

/// What a program did to the files of one folder, in order, as the shim put it on record.
struct PowerRecord {
  enum Act {
    case write(String, at: Int, [UInt8])
    case sync(String)
    case truncate(String, Int)
    case unlink(String)
    case rename(String, String)
    case link(String, String)
    /// Bytes on standard output.
    case said([UInt8])
  }

  let acts: [Act]

  init(_ bytes: [UInt8]) {
    var acts: [Act] = []
    var rest = bytes[...]
    while let kind = rest.popFirst() {
      let head = (0..<3).map { _ in Self.number(&rest) }
      let path = String(decoding: Self.take(head[0], &rest), as: UTF8.self)
      let carries = "WARL".utf8.contains(kind)
      let body = Self.take(carries ? head[2] : 0, &rest)
      let other = String(decoding: body, as: UTF8.self)
      switch Character(Unicode.Scalar(kind)) {
      case "W": acts.append(.write(path, at: head[1], Array(body)))
      case "S": acts.append(.sync(path))
      case "T": acts.append(.truncate(path, head[1]))
      case "U": acts.append(.unlink(path))
      case "R": acts.append(.rename(path, other))
      case "L": acts.append(.link(path, other))
      default: acts.append(.said(Array(body)))
      }
    }
    // The index of the log is memory: after a cut there is none.
    self.acts = acts.filter { !$0.path.hasSuffix("-shm") }
  }

  private static func take(_ count: Int, _ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    defer { rest = rest.dropFirst(count) }
    return rest.prefix(count)
  }

  private static func number(_ rest: inout ArraySlice<UInt8>) -> Int {
    take(8, &rest).reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}

extension PowerRecord.Act {
  var path: String {
    switch self {
    case .write(let path, _, _), .sync(let path), .truncate(let path, _), .unlink(let path),
      .rename(let path, _), .link(let path, _):
      path
    case .said: ""
    }
  }
}

/// A disk on which what was not synced may be lost: of each file what is safe, and what is still on its way.
struct PowerDisk {
  private struct Held {
    var safe: [UInt8]
    var waiting: [(at: Int, bytes: [UInt8])] = []
  }

  private var files: [String: Held]

  init(_ files: [String: [UInt8]]) { self.files = files.mapValues { Held(safe: $0) } }

  mutating func take(_ act: PowerRecord.Act) {
    switch act {
    case .write(let path, let at, let bytes):
      files[path, default: Held(safe: [])].waiting.append((at, bytes))
    case .sync(let path): settle(path)
    case .truncate(let path, let size):
      settle(path)
      let bytes = files[path]?.safe ?? []
      files[path]?.safe = Self.sized(bytes, size)
    case .unlink(let path): files[path] = nil
    case .rename(let from, let to):
      let held = files.removeValue(forKey: from)
      files[to] = held
    case .link(let from, let to):
      let held = files[from]
      files[to] = held
    case .said: break
    }
  }

  /// The files after a cut of the power: each write that was not synced is kept if `isKept` says so.
  func afterCut(keeping isKept: () -> Bool) -> [String: [UInt8]] {
    files.mapValues { held in
      held.waiting.reduce(into: held.safe) { bytes, write in
        if isKept() { Self.put(write.bytes, at: write.at, into: &bytes) }
      }
    }
  }

  private mutating func settle(_ path: String) {
    guard var held = files[path] else { return }
    for write in held.waiting { Self.put(write.bytes, at: write.at, into: &held.safe) }
    held.waiting = []
    files[path] = held
  }

  private static func put(_ bytes: [UInt8], at place: Int, into file: inout [UInt8]) {
    if file.count < place + bytes.count { file = sized(file, place + bytes.count) }
    file.replaceSubrange(place..<place + bytes.count, with: bytes)
  }

  private static func sized(_ bytes: [UInt8], _ size: Int) -> [UInt8] {
    Array(bytes.prefix(size)) + [UInt8](repeating: 0, count: max(0, size - bytes.count))
  }
}
