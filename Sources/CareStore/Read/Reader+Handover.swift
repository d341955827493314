public import CareDomain
import GRDB

extension Reader {
  /// The last handover of every center that has had one.
  public func lastHandovers() throws -> [Center.ID: Handover] {
    var found: [Center.ID: Handover] = [:]
    for center in try centers() { found[center.id] = try lastHandover(of: center.id) }
    return found
  }

  /// The last handover of a center with what was read back since, or nil.
  public func lastHandover(of center: Center.ID) throws -> Handover? {
    let found: Handover? = try db.row(
      "SELECT body FROM handover WHERE center = ? ORDER BY at DESC, rowid DESC LIMIT 1",
      [center.text]
    ) { try $0.json() }
    guard var handover = found else { return nil }
    let ticks = try db.rows(
      "SELECT line FROM handoverTick WHERE handover = ?", [handover.id.text]
    ) { try $0.int() }
    for line in ticks where handover.lines.indices.contains(line - 1) {
      handover.lines[line - 1].isTicked = true
    }
    return handover
  }
}
