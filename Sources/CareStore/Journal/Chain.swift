import CSodium
import CareDomain
import Foundation

/// The hash chain of a ledger: each row's hash covers its fields and the hash before it.
enum Chain {
  static let hashLength = Int(crypto_hash_sha256_BYTES)

  /// What stands before the first row: 32 zero bytes.
  static let beginning = Data(count: hashLength)

  /// SHA-256 over the previous hash and every field, each with its length before it, so that no byte can
  /// move from one field to the next unnoticed. The body is covered through its own hash: so it can be erased
  /// when its time is over, and the chain still holds. At the end stand the rules, and after
  /// them who signed beside the author, in rows that name them. A witness is named only where the rules are.
  static func hash(_ entry: JournalEntry) -> Data {
    var row = fields(of: entry)
    entry.bodyHash.withUnsafeBytes { row.add(raw: $0) }
    if let rules = entry.rules { row.add(rules) }
    if let witness = entry.author.witness { row.add(text: witness) }
    return Data(row.hash())
  }

  /// SHA-256 of the salt and the body. Without the salt, which goes with the body, nobody can try out names
  /// and telephone numbers until the hash fits.
  static func bodyHash(_ body: String, salt: Data) -> Data {
    Data(digest(Array(salt) + body.utf8))
  }

  /// 16 random bytes.
  static func salt() -> Data {
    // Two words of the system: a call for each byte would be sixteen calls for each entry.
    var generator = SystemRandomNumberGenerator()
    let words = [generator.next(), generator.next()]
    return words.withUnsafeBytes { Data($0) }
  }

  /// The hash of a row before version 5 of the schema, which covered the body itself.
  static func hashBeforeErasure(_ entry: JournalEntry) -> Data {
    var row = fields(of: entry)
    row.add(text: entry.body)
    return Data(row.hash())
  }

  static func digest(_ bytes: [UInt8]) -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: hashLength)
    crypto_hash_sha256(&digest, bytes, UInt64(bytes.count))
    return digest
  }

  private static func fields(of entry: JournalEntry) -> RowBytes {
    var row = RowBytes()
    entry.previousHash.withUnsafeBytes { row.begin(after: $0) }
    for number in [entry.seq, entry.at.minute, entry.author.recordedAt] { row.add(number) }
    let texts = [entry.author.operatorID, entry.author.station, entry.kind, entry.child?.text]
    for text in texts { row.add(text: text) }
    return row
  }
}

/// The bytes that a hash covers, put together in one place that is used again for the next row.
struct RowBytes {
  private var bytes: [UInt8] = []

  mutating func begin(after previous: UnsafeRawBufferPointer) {
    bytes.removeAll(keepingCapacity: true)
    bytes.append(contentsOf: previous)
  }

  /// Eight bytes, most significant first.
  mutating func add(_ number: Int) {
    withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
  }

  /// A text with its length, or nothing, which differs from an empty one.
  mutating func add(_ text: UnsafeRawBufferPointer?) {
    guard let text else { return add(-1) }
    add(text.count)
    bytes.append(contentsOf: text)
  }

  mutating func add(text: String?) {
    guard var text else { return add(nil) }
    text.withUTF8 { add(UnsafeRawBufferPointer($0)) }
  }

  /// Bytes whose length is fixed.
  mutating func add(raw: UnsafeRawBufferPointer) { bytes.append(contentsOf: raw) }

  /// SHA-256 of all since `begin`; 32 bytes.
  func hash() -> [UInt8] { Chain.digest(bytes) }
}

/// What a walk along the journal found, by its chain alone; `CareFile.verify` looks at all there is.
public enum ChainVerdict: Hashable, Sendable {
  /// Every link holds; `head` is the last hash in hexadecimal, empty for no entries.
  case whole(entries: Int, head: String)
  /// The first entry that is missing, out of order or altered.
  case broken(seq: Int)
}
