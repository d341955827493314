import CareDomain
import SchedulingEngine
import TerminalUI

extension Desk {
  /// The head line: who we are, when it is, how long it is open.
  func paintHead(on painter: inout Painter) {
    let columns = painter.canvas.size.columns
    painter.row("", at: 0, style: Style(.title, bold: true))
    var right = isLocked ? "[\(say(.lockedMark))] " : ""
    right += state.isTraining ? "[\(say(.training))] " : ""
    right += isComposing ? "[한]" : sawJamo ? "[한?]" : "[A]"
    let rightWidth = TextWidth.columns(of: right)
    let room = max(0, columns - rightWidth - 3)
    painter.canvas.write(
      headText(columns: room), row: 0, column: 1, width: room, style: Style(.title, bold: true))
    let start = columns - rightWidth - 1
    painter.canvas.write(right, row: 0, column: start, style: Style(.caution, bold: true))
    painter.mark(Rect(row: 0, column: start, rows: 1, columns: rightWidth), .composer)
  }

  /// The center's name gives way before the clock and the closing time do.
  private func headText(columns: Int) -> String {
    let clock = "\(Clock.day(shown.date, language)) \(TimeText.clock(shown))"
    let window = board.map(explain.opening) ?? ""
    let fixed = "\(say(.program))   \(clock)  \(window)"
    let name = SafeText.display(state.center(centerID)?.name ?? centerID.text)
    let short = TextWidth.clipped(name, to: max(0, columns - TextWidth.columns(of: fixed)))
    return "\(say(.program)) \(short)  \(clock)  \(window)"
  }

  /// The alarm row: the most urgent first, in words and with a mark. Nothing ever covers it.
  func paintAlarms(row: Int, on painter: inout Painter) {
    if let otherTime { return paintOtherTime(otherTime, row: row, on: &painter) }
    let alarms = board?.alarms ?? []
    let open = alarms.filter { !$0.isAcknowledged }
    let style = open.isEmpty ? Style(.muted) : Style(.alarm, bold: true)
    let columns = painter.canvas.size.columns
    let hint = open.isEmpty ? "" : " F8 \(say(KeyTable.label(of: .acknowledge))) "
    let width = TextWidth.columns(of: hint)
    painter.canvas.write(
      alarmText(alarms, open), row: row, column: 0, width: columns - width, style: style)
    guard !open.isEmpty else { return }
    painter.canvas.write(hint, row: row, column: columns - width, style: style)
    let whole = Rect(row: row, column: 0, rows: 1, columns: columns)
    painter.mark(whole, .key(.function(8)))
  }

  private func alarmText(_ alarms: [Alarm], _ open: [Alarm]) -> String {
    let explain = explain
    if !open.isEmpty {
      let texts = open.map(explain.alarm).joined(separator: " | ")
      return "!! \(say(.alarms(open.count)))  \(texts)"
    }
    guard let first = alarms.first else { return " \(say(.noAlarm))" }
    return " \(say(.acknowledged)) \(alarms.count): \(explain.alarm(first))"
  }
}
