internal import CareDomain
internal import Interchange
internal import OperatorUI
internal import SchedulingEngine

/// Reports as CSV: of a night one row for each visit, of a month one row for each night.
enum ReportCSV {
  static func text(_ report: NightReport, names: Names) -> String {
    let header = [
      "night", "stay", "booking", "child", "name", "room", "status", "from", "until", "arrived",
      "departed", "minutes", "hours", "amount", "familyAmount", "receipt",
    ]
    return CSVWriter.text(
      header: header,
      rows: report.visits.map { visit in
        [
          TimeText.text(report.night), visit.stay?.id.text ?? "", visit.booking.id.text,
          visit.booking.child.text, names.child(visit.booking.child),
          (visit.stay?.room ?? visit.booking.room).text, visit.booking.status.rawValue,
          TimeText.text(visit.booking.span.from), TimeText.text(visit.booking.span.until),
          visit.stay.map { TimeText.text($0.arrived) } ?? "",
          visit.stay?.departed.map { TimeText.text($0) } ?? "", "\(visit.minutes)",
          visit.fee.map { "\($0.hours)" } ?? "", visit.fee.map { "\($0.amount)" } ?? "",
          visit.fee.map { "\($0.familyAmount)" } ?? "", visit.receipt?.text ?? "",
        ]
      })
  }

  static func text(_ report: MonthReport) -> String {
    let header = report.nights.first?.figures.map(\.0) ?? []
    return CSVWriter.text(
      header: header,
      rows: report.nights.map { night in
        night.figures.map { _, value in
          value.string ?? value.int.map { String($0) } ?? ""
        }
      })
  }
}
