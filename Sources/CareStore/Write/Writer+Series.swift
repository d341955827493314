import CareDomain
import GRDB

/// Bookings that repeat.
extension Writer {
  func insert(_ series: Series) throws {
    try reader.db.change(
      "INSERT INTO series(\(Columns.series)) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
      [
        series.id.text, series.child.text, series.room?.text, series.center?.text,
        try JSONText.text(series.pattern), series.applied.minute, series.reason,
        series.isEnded ? 1 : 0,
      ])
    try bump(.series, past: series.id.text)
  }

  func end(_ series: Series) throws {
    try changeOne(
      "series \(series.id)", "UPDATE series SET isEnded = 1 WHERE id = ?", [series.id.text])
  }
}
