import CSodium
import Foundation

/// The key that seals every entry, kept in a file beside the database and never in it.
///
/// Whoever can write the database alone can make a chain that holds together, but not its seals.
struct SealKey: Sendable, Equatable {
  /// 32 bytes, as libsodium recommends for keyed BLAKE2b.
  static let length = Int(crypto_generichash_KEYBYTES)
  /// The length of a seal: 16 bytes, beyond any guessing.
  static let sealLength = Int(crypto_generichash_BYTES_MIN)

  private let bytes: [UInt8]

  static func path(of file: String) -> String { file + "-key" }

  /// A key of random bytes.
  static func make() throws -> SealKey {
    guard sodium_init() >= 0 else {
      throw StoreFailure.inputOutput(path: "", detail: "no source of random numbers")
    }
    var bytes = [UInt8](repeating: 0, count: length)
    randombytes_buf(&bytes, length)
    return SealKey(bytes: bytes)
  }

  /// The key beside a file; nil when it is missing or no key.
  static func load(of file: String) throws -> SealKey? {
    guard let bytes = try Disk.bytes(path(of: file), limit: length + 1), bytes.count == length
    else { return nil }
    return SealKey(bytes: bytes)
  }

  /// Writes the key beside a file, durably; one that is there is an error.
  func save(of file: String) throws { try Disk.write(bytes, toNew: Self.path(of: file)) }

  /// The seal of an entry, by its hash.
  func seal(_ hash: UnsafeRawBufferPointer, in ledger: Ledger) -> [UInt8] {
    seal([ledger.mark] + hash)
  }

  func seal(_ hash: Data, in ledger: Ledger) -> [UInt8] {
    hash.withUnsafeBytes { seal($0, in: ledger) }
  }

  /// The seal of what a witness says. It differs from an entry's, so that no witness can be made from a row.
  func seal(witness text: String) -> [UInt8] { seal([0] + text.utf8) }

  private func seal(_ message: [UInt8]) -> [UInt8] {
    var seal = [UInt8](repeating: 0, count: Self.sealLength)
    let failed = crypto_generichash(
      &seal, seal.count, message, UInt64(message.count), bytes, bytes.count)
    precondition(failed == 0, "A seal and a key of fixed lengths cannot be refused.")
    return seal
  }
}
