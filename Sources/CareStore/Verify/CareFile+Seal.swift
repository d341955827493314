public import CareDomain
import Foundation
import GRDB

extension CareFile {
  /// Seals all entries anew and renews the witness, on the word of a person that the file is as it should be:
  /// after it was moved without its key, or an older copy was put back on purpose.
  ///
  /// - Parameter reason: why, for the journal, which keeps the act for good.
  /// - Returns: the first bad entry when the chain itself is broken; then nothing was changed.
  /// - Throws: `StoreFailure`.
  public func sealAnew(
    because reason: String, by author: Author, at now: Instant
  ) throws -> LedgerFault? {
    if try currentKey() == nil { try takeNewKey() }
    struct Broken: Error { let fault: LedgerFault }
    do {
      try write(renewingWitness: true) { writer in
        for ledger in Ledger.allCases {
          let walk = try LedgerWalk(ledger: ledger, key: nil).walk(writer.reader.db)
          if let fault = walk.fault { throw Broken(fault: fault) }
        }
        guard let key = writer.ends.key else {
          preconditionFailure("The key was made before the transaction.")
        }
        try Seals.renew(with: key, writer.reader.db)
        let entries = try writer.reader.end(of: .journal).seq
        try writer.append(
          .noted(.sealedAnew(entries: entries, because: reason)), by: author, at: now)
      }
    } catch let broken as Broken {
      return broken.fault
    }
    return nil
  }
}
