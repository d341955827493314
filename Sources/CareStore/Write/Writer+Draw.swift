import CareDomain
import GRDB

/// Draws and their requests.
extension Writer {
  func apply(_ fact: DrawFact) throws {
    switch fact {
    case .opened(let draw): try insert(draw)
    case .entered(let ticket): try insert(ticket)
    case .withdrawn(let ticket, _):
      try changeOne(
        "ticket \(ticket.id)", "UPDATE ticket SET isWithdrawn = 1 WHERE id = ?", [ticket.id.text])
    case .drawn(let draw):
      try changeOne(
        "draw \(draw.id)", "UPDATE draw SET result = ? WHERE id = ?",
        [try draw.result.map { try JSONText.text($0) }, draw.id.text])
    }
  }

  private func insert(_ draw: Draw) throws {
    try reader.db.change(
      "INSERT INTO draw(\(Columns.draw)) VALUES (?, ?, ?, ?, NULL)",
      [draw.id.text, draw.center.text, draw.name, draw.cutoff.minute])
    try bump(.draw, past: draw.id.text)
  }

  private func insert(_ ticket: Ticket) throws {
    try reader.db.change(
      "INSERT INTO ticket(\(Columns.ticket)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      [
        ticket.id.text, ticket.draw.text, ticket.child.text, ticket.room?.text,
        ticket.span.from.minute, ticket.span.until.minute, ticket.entered.minute, ticket.reason,
        try JSONText.text(ticket.flags), ticket.isWithdrawn ? 1 : 0,
      ])
    try bump(.ticket, past: ticket.id.text)
  }
}
