import Foundation
import ProgramRunner
import Testing

/// The morning report agrees with the stays, the receipts and the journal, to the minute and the won.
@Suite struct ReportTests {
  private static func night() throws -> Centre {
    let centre = try MoneyTests.afterTwoStays()
    for (at, typed) in [
      ("2026-11-27T22:10", "receipt issue v1 --method cash"),
      ("2026-11-27T22:11", "receipt issue v2 --method card"),
      ("2026-11-27T22:12", "receipt refund 2 --amount 1000 --because x"),
      (
        "2026-11-27T22:20",
        "book --child k4 --room r1 --from 2026-11-28T02:00 --until 2026-11-28T05:00 --emergency x"
      ),
      (
        "2026-11-27T22:21",
        "book --child k1 --room r1 --from 2026-11-27T23:00 --until 2026-11-28T05:00"
      ),
      ("2026-11-28T08:30", "day-close --night 2026-11-27 --counted 4000"),
    ] { _ = try centre.run(typed.split(separator: " ").map(String.init), now: at) }
    return centre
  }

  private func object(_ text: String) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  /// Sums made from the journal alone, without any table of the state.
  private struct Recount {
    var minutes = 0
    var amount = 0
    var paid = 0
    var paidBack = 0
    var children: Set<String> = []

    init(_ entries: [[String: Any]]) {
      var arrived: [String: String] = [:]
      for entry in entries {
        switch entry["kind"] as? String {
        case "checkedIn": arrived[text(entry, "stay")] = text(entry, "arrived")
        case "checkedOut":
          minutes += Self.minutes(arrived[text(entry, "stay")] ?? "", text(entry, "departed"))
          amount += entry["fee"] as? Int ?? 0
          children.insert(text(entry, "child"))
        case "receiptIssued": paid += entry["amount"] as? Int ?? 0
        case "receiptRefunded": paidBack += entry["amount"] as? Int ?? 0
        default: break
        }
      }
    }

    private func text(_ entry: [String: Any], _ key: String) -> String {
      entry[key] as? String ?? ""
    }

    private static func minutes(_ from: String, _ until: String) -> Int {
      let format = ISO8601DateFormatter()
      format.formatOptions = [.withInternetDateTime]
      func date(_ text: String) -> Date {
        format.date(from: text.replacing("+09:00", with: ":00+09:00")) ?? .distantPast
      }
      return Int(date(until).timeIntervalSince(date(from)) / 60)
    }
  }

  @Test func theNightAgreesWithTheJournal() throws {
    let centre = try Self.night()
    let now = "2026-11-28T08:45"
    let report = try object(
      centre.run("report", "night", "--night", "2026-11-27", "--json", now: now).text)
    let recount = Recount(
      try centre.run("audit", "--json", now: now).lines.map { try object(String($0)) })
    #expect(report["minutes"] as? Int == recount.minutes)
    #expect(report["amount"] as? Int == recount.amount)
    #expect(report["paid"] as? Int == recount.paid)
    #expect(report["paidBack"] as? Int == recount.paidBack)
    #expect(report["children"] as? Int == recount.children.count)
    #expect(report["uses"] as? Int == 2)
    #expect(report["refused"] as? Int == 1)
    let verify = try object(centre.run("verify", "--json", now: now).text)
    #expect(verify["sound"] as? Bool == true)
    let month = try object(
      centre.run("report", "month", "--month", "2026-11", "--json", now: now).text)
    for key in ["minutes", "amount", "children", "uses", "refused"] {
      #expect(month[key] as? Int == report[key] as? Int, "\(key)")
    }
  }

  @Test(arguments: ["ko", "en"])
  func theTextNamesEverySection(language: String) throws {
    var centre = try Self.night()
    centre.language = language
    let night = try centre.run("report", "night", "--night", "2026-11-27", now: "2026-11-28T08:45")
    let words =
      language == "ko"
      ? [
        "보육일지 2026-11-27(금)", "이도윤", "비율", "거절 1건", "현금", "이용료 8,000원", "마감 11-28(토) 08:30", "지문 ",
      ]
      : [
        "Night report Fri 27 Nov 2026", "이도윤", "ratio", "Refused: 1", "cash", "Fees 8,000 won",
        "Closed Sat 28 Nov 08:30", "Fingerprint ",
      ]
    for word in words { #expect(night.text.contains(word), "\(word)\n\(night.text)") }
    let month = try centre.run("report", "month", "--month", "2026-11", now: "2026-11-28T08:45")
    #expect(month.exit == 0 && month.text.contains("##"), "\(month.text)")
  }

  @Test func csvHasARowForEachVisitAndForEachNight() throws {
    let centre = try Self.night()
    let now = "2026-11-28T08:45"
    let night = try centre.run(
      "report", "night", "--night", "2026-11-27", "--format", "csv", now: now)
    #expect(night.text.contains("2026-11-27,v2,b1,k2,이도윤,r2,completed,2026-11-27T19:00"))
    let month = try centre.run("report", "month", "--format", "csv", now: now)
    #expect(month.text.hasPrefix("center,night,type,openFrom,"))
    #expect(month.text.contains("c1,2026-11-27,weekday,"))
  }

  @Test func aChartIsWrittenToANewFile() throws {
    let centre = try Self.night()
    let path = centre.folder.file("night.svg")
    let run = try centre.run(
      "report", "night", "--night", "2026-11-27", "--chart", path, now: "2026-11-28T08:45")
    #expect(run.exit == 0)
    let text = String(decoding: try centre.folder.bytes("night.svg"), as: UTF8.self)
    #expect(text.hasPrefix("<?xml") && text.contains("새싹방") && text.hasSuffix("</svg>\n"))
  }

  @Test func aNightThatHasNotBegunIsRefused() throws {
    let centre = try Centre.filled()
    let run = try centre.run("report", "night", "--night", "2030-01-01", "--json")
    #expect(run.exit == 1 && run.text.contains("noSuchNight"))
    #expect(try centre.run("report", "month", "--month", "2026").exit == 2)
  }

  @Test func occupancyTellsEveryStepAndRoom() throws {
    let centre = try Self.night()
    let run = try centre.run(
      "occupancy", "--from", "2026-11-27T19:00", "--until", "2026-11-27T23:00", "--by", "1h",
      "--json", now: "2026-11-28T08:45")
    #expect(run.lines.count == 8)
    #expect(
      run.text.contains(
        #"{"room":"r2","from":"2026-11-27T22:00+09:00","until":"2026-11-27T23:00+09:00","bookedPeak":1,"presentPeak":2,"places":3,"caregiversNeeded":1,"caregiversOnDuty":1}"#
      ), "\(run.text)")
    let chart = centre.folder.file("o.svg")
    #expect(
      try centre.run(
        "occupancy", "--from", "2026-11-27", "--until", "2026-11-28", "--by", "15m", "--chart",
        chart
      ).exit == 0)
    #expect(try centre.run("occupancy", "--from", "2026-11-28", "--until", "2026-11-27").exit == 2)
    #expect(
      try centre.run("occupancy", "--from", "1000-01-01", "--until", "2026-11-27", "--by", "15m")
        .exit == 2)
  }
}
