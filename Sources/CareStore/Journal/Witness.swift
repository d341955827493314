import Foundation

/// What is known outside the database of where each ledger ended, so that a file that was shortened, put back
/// or replaced is noticed.
///
/// One line for each ledger, overwritten in place after COMMIT and before the next writer's turn. So it may
/// lag (a process killed in between, a power cut: it is not synced) but is never ahead of the file. A line
/// that contradicts the file is left as it stands, as evidence, until someone seals the file anew.
struct Witness {
  /// One ledger's line: `journal 0000000000000000012 <hash> <seal>`.
  struct Line: Hashable {
    let seq: Int
    let hash: String
  }

  enum Finding: Hashable {
    case line(Line)
    case missing
    /// Not as this program wrote it with this key.
    case spoiled
  }

  private static let digits = 19
  private static let length = 8 + digits + 1 + 64 + 1 + 2 * SealKey.sealLength + 1

  static func path(of file: String) -> String { file + "-witness" }

  /// A new witness beside a file, durably; one that is there is replaced.
  static func save(_ heads: [Ledger: Head], key: SealKey, of file: String) throws {
    let bytes = Ledger.allCases.flatMap { text($0, heads[$0] ?? .empty, key) }
    let draft = "\(path(of: file))-new"
    unlink(draft)
    defer { unlink(draft) }
    try Disk.write(bytes, toNew: draft)
    guard rename(draft, path(of: file)) == 0 else { throw StoreFailure(errno: errno, path: file) }
    try Disk.flushFolder(of: file)
  }

  /// What the witness says of a ledger. Without a key its seal cannot be judged and is taken as good.
  static func find(_ ledger: Ledger, key: SealKey?, of file: String) throws -> Finding {
    guard let bytes = try Disk.bytes(path(of: file), limit: 2 * length) else { return .missing }
    return parse(bytes.dropFirst(offset(of: ledger)).prefix(length), ledger, key)
  }

  /// Moves the ledger's line from one end to another.
  ///
  /// - Parameter hash: the hash of an entry of the file, for a line that lags.
  /// - Returns: false when the line says otherwise than the file, or cannot be written; then it stays.
  static func advance(
    _ ledger: Ledger, from before: Head, to after: Head, key: SealKey, of file: String,
    hash: (Int) throws -> Data?
  ) rethrows -> Bool {
    let descriptor = open(path(of: file), O_RDWR | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: length)
    let place = off_t(offset(of: ledger))
    guard pread(descriptor, &bytes, length, place) == length else { return false }
    // Nearly always it stands where this process left it, and need not be taken apart.
    if bytes != text(ledger, before, key) {
      guard case .line(let line) = parse(bytes[...], ledger, key), line.seq < before.seq,
        try hash(line.seq).map(Hexadecimal.text) == line.hash
      else { return false }
    }
    if Disk.put(text(ledger, after, key), into: descriptor, at: place) { return true }
    // Half a line would look like a forgery for ever; one that lags catches up.
    _ = Disk.put(bytes, into: descriptor, at: place)
    return false
  }

  private static func offset(of ledger: Ledger) -> Int {
    switch ledger {
    case .journal: 0
    case .reading: length
    }
  }

  private static func text(_ ledger: Ledger, _ head: Head, _ key: SealKey) -> [UInt8] {
    let number = String(head.seq)
    let padded = String(repeating: "0", count: digits - number.utf8.count) + number
    let words = "\(name(ledger)) \(padded) \(Hexadecimal.text(head.hash))"
    return Array("\(words) \(Hexadecimal.text(key.seal(witness: words)))\n".utf8)
  }

  private static func parse(_ bytes: ArraySlice<UInt8>, _ ledger: Ledger, _ key: SealKey?)
    -> Finding
  {
    let parts = String(decoding: bytes, as: UTF8.self).split(
      separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 4, parts[0] == name(ledger), parts[1].utf8.count == digits,
      let seq = Int(parts[1]), seq >= 0, parts[2].utf8.count == 64
    else { return .spoiled }
    let words = parts[..<3].joined(separator: " ")
    let seal = key.map { Hexadecimal.text($0.seal(witness: words)) + "\n" }
    guard seal.map({ $0 == parts[3] }) ?? true else { return .spoiled }
    return .line(Line(seq: seq, hash: String(parts[2])))
  }

  /// Seven letters each, so that both lines have one length.
  private static func name(_ ledger: Ledger) -> String { ledger.rawValue }
}
