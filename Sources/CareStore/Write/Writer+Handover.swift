import CareDomain
import GRDB

/// Handovers and the lines that are read back later.
extension Writer {
  func apply(_ event: HandoverEvent) throws {
    switch event {
    case .given(let handover):
      try reader.db.change(
        "INSERT INTO handover VALUES (?, ?, ?, ?)",
        [
          handover.id.text, handover.center.text, handover.at.minute,
          try JSONText.text(handover),
        ])
      try bump(.handover, past: handover.id.text)
    case .ticked(let handover, let lines):
      for line in lines {
        try reader.db.change(
          "INSERT INTO handoverTick VALUES (?, ?) ON CONFLICT DO NOTHING", [handover.text, line])
      }
    }
  }
}
