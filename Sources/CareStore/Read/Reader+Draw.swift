public import CareDomain
import GRDB

extension Columns {
  static let draw = "id, center, name, cutoff, result"

  static func draw(_ cells: inout Cells) throws -> Draw {
    try Draw(
      id: cells.id(), center: cells.id(), name: cells.text(), cutoff: cells.instant(),
      result: cells.optionalJSON())
  }

  static let ticket = "id, draw, child, room, starts, ends, entered, reason, flags, isWithdrawn"

  static func ticket(_ cells: inout Cells) throws -> Ticket {
    try Ticket(
      id: cells.id(), draw: cells.id(), child: cells.id(), room: cells.optionalID(),
      span: cells.span(), entered: cells.instant(), reason: cells.text(), flags: cells.json(),
      isWithdrawn: cells.flag())
  }
}

extension Reader {
  /// A draw, drawn or not, or nil.
  public func draw(_ id: Draw.ID) throws -> Draw? {
    try db.row("SELECT \(Columns.draw) FROM draw WHERE id = ?", [id.text], Columns.draw)
  }

  /// Every draw by identifier.
  public func draws() throws -> [Draw] {
    try db.rows("SELECT \(Columns.draw) FROM draw", [], Columns.draw).sorted { $0.id < $1.id }
  }

  /// A request in a draw, withdrawn or not, or nil.
  public func ticket(_ id: Ticket.ID) throws -> Ticket? {
    try db.row("SELECT \(Columns.ticket) FROM ticket WHERE id = ?", [id.text], Columns.ticket)
  }

  /// The requests in a draw by identifier, withdrawn ones too.
  public func tickets(of draw: Draw.ID) throws -> [Ticket] {
    try db.rows("SELECT \(Columns.ticket) FROM ticket WHERE draw = ?", [draw.text], Columns.ticket)
      .sorted { $0.id < $1.id }
  }
}
