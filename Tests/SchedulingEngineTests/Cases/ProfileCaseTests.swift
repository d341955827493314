import CareDomain
import Foundation
import Testing

/// The eight real services exist as data, and their hours are those of the table.
@Suite struct ProfileCaseTests {
  private struct File: Decodable {
    struct Hours: Decodable {
      struct Day: Decodable, Equatable {
        let open: String
        let close: String
      }
      let weekday: Day?
      let saturday: Day?
      let sunday: Day?
      let holiday: Day?
    }
    struct Ages: Decodable { let minimumMonths: Int }
    struct Fee: Decodable {
      let grossPerHour: Int?
      let familyPerHour: Int?
    }
    let id: String
    let effectiveFrom: String
    let hours: Hours
    let ages: Ages
    let fee: Fee
  }

  @Test(arguments: try CaseFile.rows("profiles"))
  func profiles(row: CaseRow) throws {
    let file = try JSONDecoder().decode(
      File.self, from: try CaseFile.data("Resources/profiles/\(row.id).json"))
    #expect(file.id == row.id)
    #expect(file.effectiveFrom.hasPrefix(row["from"]))
    let rest = try day(row, "rest_open", "rest_close")
    #expect(try isStated(file.hours.weekday, day(row, "weekday_open", "weekday_close")))
    #expect(file.hours.saturday == (row["weekend"] == "0" ? nil : rest))
    #expect(file.hours.sunday == (row["weekend"] == "1" ? rest : nil))
    #expect(file.hours.holiday == (row["holiday"] == "1" ? rest : nil))
    #expect(file.ages.minimumMonths == (try row.int("age_min_months")))
    #expect(file.fee.grossPerHour == Int(row["fee_gross"]))
    if let family = file.fee.familyPerHour { #expect(row["fee_family"].contains("\(family)")) }
  }

  /// The table may name several closing times, as `22:00 or 24:00`.
  private func isStated(_ found: File.Hours.Day?, _ stated: File.Hours.Day?) -> Bool {
    guard let found, let stated else { return found == stated }
    return found.open == stated.open
      && stated.close.components(separatedBy: " or ").contains(found.close)
  }

  /// `09:00+1` is 33:00 of the day itself.
  private func day(_ row: CaseRow, _ open: String, _ close: String) throws -> File.Hours.Day? {
    guard !row[open].isEmpty else { return nil }
    guard row[close].hasSuffix("+1") else {
      return File.Hours.Day(open: row[open], close: row[close])
    }
    let minute = try #require(TimeText.minuteOfDay(row[close].dropLast(2)))
    let text = "\((minute + 1440) / 60):\(minute % 60 < 10 ? "0" : "")\(minute % 60)"
    return File.Hours.Day(open: row[open], close: text)
  }
}
