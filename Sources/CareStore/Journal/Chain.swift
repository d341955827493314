import CSodium
import CareDomain
import Foundation

/// The hash chain of the journal: each row's hash covers its fields and the hash before it.
enum Chain {
  /// What stands before the first row: 32 zero bytes.
  static let beginning = Data(count: Int(crypto_hash_sha256_BYTES))

  /// SHA-256 over the previous hash and every field, each with its length before it, so that no byte can
  /// move from one field to the next unnoticed. The body is covered through its own hash: so it can be erased
  /// when its time is over, and the chain still holds.
  static func hash(_ entry: JournalEntry) -> Data { digest(fields(of: entry) + entry.bodyHash) }

  /// SHA-256 of the salt and the body. Without the salt, which goes with the body, nobody can try out names
  /// and telephone numbers until the hash fits.
  static func bodyHash(_ body: String, salt: Data) -> Data { digest(Array(salt) + body.utf8) }

  /// 16 random bytes.
  static func salt() -> Data {
    var generator = SystemRandomNumberGenerator()
    return Data((0..<16).map { _ in UInt8.random(in: 0 ... .max, using: &generator) })
  }

  /// The hash of a row before version 5 of the schema, which covered the body itself.
  static func hashBeforeErasure(_ entry: JournalEntry) -> Data {
    var bytes = fields(of: entry)
    append(entry.body, to: &bytes)
    return digest(bytes)
  }

  private static func fields(of entry: JournalEntry) -> [UInt8] {
    var bytes = Array(entry.previousHash)
    for number in [entry.seq, entry.at.minute, entry.author.recordedAt] {
      append(number, to: &bytes)
    }
    let texts = [entry.author.operatorID, entry.author.station, entry.kind, entry.child?.text]
    for text in texts { append(text, to: &bytes) }
    return bytes
  }

  private static func append(_ text: String?, to bytes: inout [UInt8]) {
    guard let text else { return append(-1, to: &bytes) }
    append(text.utf8.count, to: &bytes)
    bytes.append(contentsOf: text.utf8)
  }

  /// Eight bytes, most significant first.
  private static func append(_ number: Int, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
  }

  private static func digest(_ bytes: [UInt8]) -> Data {
    var digest = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
    crypto_hash_sha256(&digest, bytes, UInt64(bytes.count))
    return Data(digest)
  }
}

/// What a walk along the journal found.
public enum ChainVerdict: Hashable, Sendable {
  /// Every link holds; `head` is the last hash in hexadecimal, empty for no entries.
  case whole(entries: Int, head: String)
  /// The first entry that is missing, out of order or altered.
  case broken(seq: Int)
}
