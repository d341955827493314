public import CareDomain
public import CareStore
internal import SchedulingEngine

/// The one road of every change: read the state it needs, decide, append, in one IMMEDIATE transaction.
///
/// Keys, command lines and files all come through here, so they obey the same rules.
public struct FrontDesk {
  public let file: CareFile
  let catalog: Catalog

  /// - Parameter catalog: reads the profiles that a new center or room may name, when one is first named.
  public init(file: CareFile, catalog: @escaping () throws -> [Profile]) {
    self.file = file
    self.catalog = Catalog(catalog)
  }

  /// Does what a command asks, or says why not; whoever may not ask for it is refused as well. When this returns `.done`, its COMMIT has returned.
  ///
  /// - Throws: `StoreFailure` when the machine failed; then nothing has changed.
  public func perform(_ command: Command, by author: Author, at now: Instant) throws -> Outcome {
    try file.write { try perform(command, by: author, at: now, in: $0) }
  }

  /// What `perform` would answer now. Writes nothing and waits for nobody.
  ///
  /// - Parameter author: whose own act would be undone; nobody else's role is asked.
  public func preview(
    _ command: Command, by author: Author? = nil, at now: Instant
  ) throws -> Outcome {
    try file.read { try preview(command, by: author, at: now, in: $0) }
  }

  /// As `preview`, on what a transaction of the caller has left so far.
  public func preview(
    _ command: Command, by author: Author? = nil, at now: Instant, in reader: Reader
  ) throws -> Outcome {
    let verdict = try Deciding(reader: reader, catalog: catalog, now: now, author: author)
      .verdict(on: command, numbers: .dryRun)
    return try outcome(verdict, reader: reader, now: now) { .wouldDo($0) }
  }

  /// As `perform`, inside a transaction of the caller, for batches that commit together.
  public func perform(
    _ command: Command, by author: Author, at now: Instant, in writer: Writer,
    findingFits: Bool = true
  ) throws -> Outcome {
    if let reason = try refusal(of: command, by: author, at: now, in: writer) {
      return .refused([reason], fits: [])
    }
    try settle(by: author, at: now, in: writer)
    let verdict = try Deciding(reader: writer.reader, catalog: catalog, now: now, author: author)
      .verdict(on: command.signed(by: author, in: writer.reader), numbers: .of(writer))
    let events = verdict.events
    if !events.isEmpty { try append(events, by: author, at: now, in: writer) }
    return try outcome(verdict, reader: findingFits ? writer.reader : nil, now: now) { .done($0) }
  }

  func outcome(
    _ verdict: Verdict, reader: Reader?, now: Instant, _ accepted: (Event) -> Outcome
  ) throws -> Outcome {
    switch verdict {
    case .unchanged: return .unchanged
    case .events(let events), .reviewed(let events, _, _):
      guard let last = events.last else {
        preconditionFailure("An accepted command has at least one event.")
      }
      return accepted(last)
    case .refused(let reasons, let wish):
      let fits = try reader.map { try Fitting.fits(wish, reasons, reader: $0, now: now) }
      return .refused(reasons, fits: fits ?? [])
    }
  }
}

/// The profiles that the program ships or the site supplies: read once, and not before they are needed.
final class Catalog {
  private let read: () throws -> [Profile]
  private var known: [Profile]?

  init(_ read: @escaping () throws -> [Profile]) { self.read = read }

  func profiles() throws -> [Profile] {
    if let known { return known }
    let profiles = try read()
    known = profiles
    return profiles
  }
}
