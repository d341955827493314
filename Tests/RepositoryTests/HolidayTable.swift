import Foundation

/// A date, as the number of days since 1970-01-01.
struct CivilDay: Hashable, Comparable {
  let number: Int

  init(number: Int) { self.number = number }

  /// Reads "2026-11-22", and nothing that is no date.
  init?(_ text: String) {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    guard text.utf8.count == 10, parts.count == 3 else { return nil }
    let components = DateComponents(year: parts[0], month: parts[1], day: parts[2])
    guard components.isValidDate(in: Self.civil), let date = Self.civil.date(from: components)
    else {
      return nil
    }
    number = Int(date.timeIntervalSince1970) / 86_400
  }

  /// 0 is Sunday, 6 is Saturday.
  var weekday: Int { ((number + 4) % 7 + 7) % 7 }
  var isWeekend: Bool { weekday == 0 || weekday == 6 }
  var date: Date { Date(timeIntervalSince1970: Double(number) * 86_400) }
  var year: Int { Self.civil.component(.year, from: date) }

  static func < (one: CivilDay, other: CivilDay) -> Bool { one.number < other.number }
  static func + (day: CivilDay, days: Int) -> CivilDay { CivilDay(number: day.number + days) }

  static let civil = calendar(.gregorian)

  static func calendar(_ identifier: Calendar.Identifier) -> Calendar {
    var calendar = Calendar(identifier: identifier)
    calendar.timeZone = .gmt
    return calendar
  }
}

/// One row of holidays.csv.
struct HolidayRow {
  let day: CivilDay
  let names: [String]
  let englishNames: [String]
  let kind: String
  let certainty: String
}

/// The rows of holidays.csv, and what has to hold for them.
struct HolidayTable {
  let rows: [HolidayRow]
  let problems: [String]

  init(csv: String) {
    var rows: [HolidayRow] = []
    var problems: [String] = []
    let lines = csv.split(separator: "\n").map(String.init)
    if lines.first != "date,name,nameEnglish,kind,certainty" { problems.append("header") }
    for line in lines.dropFirst() {
      let cells = line.components(separatedBy: ",")
      guard cells.count == 5, let day = CivilDay(cells[0]) else {
        problems.append("row '\(line)'")
        continue
      }
      rows.append(
        HolidayRow(
          day: day, names: cells[1].components(separatedBy: "; "),
          englishNames: cells[2].components(separatedBy: "; "), kind: cells[3], certainty: cells[4])
      )
    }
    self.rows = rows
    self.problems = problems + Self.problems(of: rows)
  }

  private static func problems(of rows: [HolidayRow]) -> [String] {
    var problems: [String] = []
    for (one, next) in zip(rows, rows.dropFirst()) where one.day >= next.day {
      problems.append("\(next.names): not after the row before")
    }
    for row in rows {
      if row.names.contains("") || row.englishNames.contains("")
        || row.names.count != row.englishNames.count
      {
        problems.append("\(row.names): names do not pair with \(row.englishNames)")
      }
      if !["legal", "substitute", "election", "temporary"].contains(row.kind) {
        problems.append("\(row.names): kind \(row.kind)")
      }
      let certainties = ["official-almanac", "official-kasi", "declared", "derived"]
      if !certainties.contains(row.certainty) {
        problems.append("\(row.names): certainty \(row.certainty)")
      }
    }
    return problems
  }

  /// The days on which a holiday of this name, whole, falls.
  func days(named name: String, in year: Int) -> [CivilDay] {
    rows.filter { $0.day.year == year && $0.names.contains(name) }.map(\.day)
  }

  var substitutes: Set<CivilDay> { Set(rows.filter { $0.kind == "substitute" }.map(\.day)) }
}

/// The decree's rule for substitute days, written down from its text and independent of the table.
struct SubstituteRule {
  /// Since when a holiday is made up for, and whether a Saturday counts.
  private struct Entitlement {
    let since: CivilDay?
    let onSaturday: Bool
  }

  private static let entitlements: [String: Entitlement] = {
    var result: [String: Entitlement] = [:]
    func add(_ names: [String], since: String, onSaturday: Bool) {
      for name in names {
        result[name] = Entitlement(since: CivilDay(since), onSaturday: onSaturday)
      }
    }
    let blocks = ["설날", "추석"].flatMap { ["\($0) 전날", $0, "\($0) 다음날"] }
    add(blocks, since: "2013-11-05", onSaturday: false)
    add(["어린이날"], since: "2013-11-05", onSaturday: true)
    add(["삼일절", "광복절", "개천절", "한글날"], since: "2021-08-04", onSaturday: true)
    add(["부처님오신날", "기독탄신일"], since: "2023-05-01", onSaturday: true)
    add(["제헌절", "노동절"], since: "2026-01-01", onSaturday: true)
    return result
  }()

  /// The substitute days that the other rows of the table call for.
  static func substitutes(for rows: [HolidayRow]) -> Set<CivilDay> {
    let holidays = rows.filter { $0.kind != "substitute" }
    var taken = Set(holidays.map(\.day))
    var substitutes: Set<CivilDay> = []
    for row in holidays where isMadeUpFor(row) {
      var day = row.day + 1
      while day.isWeekend || taken.contains(day) { day = day + 1 }
      taken.insert(day)
      substitutes.insert(day)
    }
    return substitutes
  }

  private static func isMadeUpFor(_ row: HolidayRow) -> Bool {
    row.names.contains { name in
      guard let entitlement = entitlements[name], let since = entitlement.since,
        row.day >= since
      else { return false }
      switch row.day.weekday {
      case 0: return true
      case 6: return entitlement.onSaturday
      default: return row.names.count > 1
      }
    }
  }
}
