public import CareDomain

/// The public holidays that the program brings: `holidays.csv`.
public enum HolidayFile {
  /// The table, from 1 January of its first year to 31 December of its last (2016 to 2050).
  public static func table() throws(ResourceFault) -> HolidayTable {
    try table(of: try Resources.required("holidays.csv"))
  }

  static func table(of resource: Resources.Resource) throws(ResourceFault) -> HolidayTable {
    let table = try ResourceTable(resource, columns: ["date", "name", "kind"])
    var holidays: [Holiday] = []
    for row in table.rows { holidays.append(try holiday(row)) }
    guard let coverage = coverage(holidays) else {
      throw .broken(file: table.file, at: "line 2", expected: dateWords)
    }
    return HolidayTable(coverage: coverage, holidays: holidays)
  }

  private static func holiday(_ row: ResourceTable.Row) throws(ResourceFault) -> Holiday {
    guard let date = TimeText.date(row["date"]) else { throw row.fault(expected: dateWords) }
    guard let kind = Holiday.Kind(rawValue: row["kind"]), !row["name"].isEmpty else {
      throw row.fault(expected: kindWords)
    }
    let english = row["nameEnglish"]
    return Holiday(
      date: date, name: row["name"], nameEnglish: english.isEmpty ? nil : english, kind: kind)
  }

  private static func coverage(_ holidays: [Holiday]) -> ClosedRange<CivilDate>? {
    let days = holidays.map(\.date)
    guard let first = days.min(), let last = days.max(),
      let start = CivilDate(year: first.parts.year, month: 1, day: 1),
      let end = CivilDate(year: last.parts.year, month: 12, day: 31)
    else { return nil }
    return start...end
  }

  private static let dateWords = Words(ko: "2026-11-22 같은 날짜", en: "a date such as 2026-11-22")
  private static let kindWords = Words(
    ko: "이름과 종류(legal, substitute, temporary, election)",
    en: "a name and a kind (legal, substitute, temporary, election)")
}
