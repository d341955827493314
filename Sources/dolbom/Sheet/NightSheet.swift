internal import CareDomain
internal import CareStore
internal import Interchange
internal import OperatorUI
internal import SchedulingEngine

/// The sheet of a night, made from the file as it is.
enum NightSheet {
  /// The pages of the sheet, each a text; one for most nights.
  ///
  /// - Parameters:
  ///   - at: a minute of the night that is shown; now for the night that runs or comes next.
  ///   - by: who made it.
  static func pages(
    of center: Center.ID, at shown: Instant, by: String, in session: Session
  ) throws -> [String]? {
    let now = session.clock.now()
    let (found, fingerprint) = try session.file.read { reader in
      let horizon = Board.horizon(at: shown).union(Board.horizon(at: now))
      var state = try reader.state(horizon: horizon, now: now)
      state.handovers = try reader.lastHandovers()
      try reader.addCare(to: &state, now: now)
      return (state, try reader.fingerprint())
    }
    let state = shown == now ? found.known(at: now) : found.projected(to: shown, from: now)
    guard let center = state.center(center) else { return nil }
    let sheet = SheetText(
      Board(of: center, in: state, at: shown), of: state,
      explain: Explain(session.language, names: Names(state)))
    let stamp = SheetText.Stamp(at: now, by: by, fingerprint: fingerprint)
    return sheet.pages(stamp).map { page in page.map { $0 + "\n" }.joined() }
  }

  /// The file beside the database: `centre.sqlite-sheet.txt`; with several centers one for each.
  static func path(of center: Center.ID, _ session: Session) throws -> String {
    let isOnly = try session.file.read { try $0.centers().count } <= 1
    return session.file.path + (isOnly ? "-sheet.txt" : "-sheet-\(center).txt")
  }
}

/// Keeps the sheet beside the database true while a desk runs, so that there is one when the power goes.
struct SheetKeeper {
  private let center: Center.ID
  /// What the sheet says that was written last.
  var written: String?

  init(of center: Center.ID) { self.center = center }

  /// What is to be written; nil where the sheet says so already. What it says of itself does not count.
  func draft(_ session: Session) throws -> SheetDraft? {
    guard Settings.value(.sheet) != "off",
      let pages = try NightSheet.pages(
        of: center, at: session.clock.now(), by: "", in: session)
    else { return nil }
    let body = pages.map { page in
      page.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
        .filter { $0.offset != 1 }.map(\.element).joined(separator: "\n")
    }.joined(separator: "\n")
    guard body != written else { return nil }
    return SheetDraft(
      path: try NightSheet.path(of: center, session), text: pages.joined(separator: "\n"),
      body: body)
  }
}

/// A sheet that is to be written beside the database.
struct SheetDraft {
  fileprivate let path: String
  fileprivate let text: String
  fileprivate let body: String

  /// Returns what is written.
  func write() throws -> String {
    var file = try NewFile(path, replacing: true)
    try file.write(text)
    try file.publish()
    return body
  }
}
