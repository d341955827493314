import Foundation

/// What every service profile must say. Answers with the problems of one file.
enum ProfileCheck {
  static let ids: Set = [
    "jinju-2019", "iksan-2016-night", "iksan-2017-saturday", "jeonbuk-sos-2025", "busan-365-2023",
    "national-independent", "national-integrated", "night-extension-2026",
  ]

  typealias Object = [String: Any]

  static func problems(id: String, data: Data, ratioTables: Set<String>) throws -> [String] {
    guard let profile = try JSONSerialization.jsonObject(with: data) as? Object else {
      return ["\(id): no JSON object"]
    }
    let part = { (key: String) in profile[key] as? Object ?? [:] }
    var problems = missingKeys(in: profile)
    if profile["id"] as? String != id { problems.append("id is not the file's name") }
    for key in ["city", "service"] where Set(part(key).keys) != ["ko", "en"] {
      problems.append("\(key) is not in Korean and English")
    }
    if (profile["notes"] as? [String] ?? []).isEmpty { problems.append("notes say nothing") }
    if !isDate(profile["effectiveFrom"] as? String) { problems.append("effectiveFrom is no date") }
    problems += hourProblems(part("hours"))
    problems += ageProblems(part("ages"))
    problems += amountProblems(notice: part("notice"), horizon: part("horizon"), fee: part("fee"))
    if !ratioTables.contains(part("ratio")["table"] as? String ?? "") {
      problems.append("ratio table is unknown")
    }
    return problems.map { "\(id): \($0)" }
  }

  private static func missingKeys(in profile: Object) -> [String] {
    let required = [
      "id", "city", "service", "effectiveFrom", "source", "notes", "hours", "ages", "eligibility",
      "notice", "horizon", "fee", "ratio", "training", "quota", "points",
      "waitlist", "lastCall", "care",
    ]
    // Only a service that draws lots says who comes first.
    let known = required + ["draw"]
    return required.filter { profile[$0] == nil }.map { "\($0) is missing" }
      + profile.keys.filter { !known.contains($0) }.sorted().map { "\($0) is unknown" }
  }

  private static func hourProblems(_ hours: Object) -> [String] {
    let days = ["weekday", "saturday", "sunday", "holiday"]
    var problems = days.filter { hours[$0] == nil }.map { "hours of \($0) are missing" }
    let open = days.compactMap { hours[$0] as? Object }
    if open.isEmpty { problems.append("never open") }
    for day in open {
      guard let from = minutes(day["open"]), let until = minutes(day["close"]),
        from < until, from < 24 * 60, until - from <= 24 * 60
      else {
        problems.append("hours \(day) are no window")
        continue
      }
    }
    if !["full", "untilRestDay"].contains(hours["nightSpill"] as? String) {
      problems.append("nightSpill is unknown")
    }
    for date in hours["closedDates"] as? [String] ?? ["?"] where !isDate("2000-\(date)") {
      problems.append("closed date \(date) is no date")
    }
    if hours["closedHolidays"] as? [String] == nil { problems.append("closedHolidays is missing") }
    return problems
  }

  private static func ageProblems(_ ages: Object) -> [String] {
    let minimum = ages["minimumMonths"] as? Int ?? -1
    guard minimum >= 0 else { return ["no youngest age"] }
    guard ages["maximumMonths"] as? Int ?? 0 > minimum else { return ["no oldest age"] }
    switch ages["basis"] as? String {
    case "completed": return []
    case "classAge", "preschool": return ages["maximumClassAge"] is Int ? [] : ["no oldest class"]
    default: return ["age basis is unknown"]
    }
  }

  private static func amountProblems(notice: Object, horizon: Object, fee: Object) -> [String] {
    var problems: [String] = []
    switch notice["kind"] as? String {
    case "minutes" where notice["minutes"] is Int, "none": break
    case "sameDay" where minutes(notice["at"]) != nil: break
    case "dayBefore" where minutes(notice["at"]) != nil: break
    default: problems.append("notice is unknown")
    }
    switch horizon["kind"] as? String {
    case "months" where horizon["months"] is Int, "none": break
    case "days" where horizon["days"] is Int && minutes(horizon["at"]) != nil: break
    default: problems.append("horizon is unknown")
    }
    let gross = fee["grossPerHour"] as? Int ?? -1
    let family = fee["familyPerHour"] as? Int ?? -1
    switch fee["kind"] as? String {
    case "hourly" where 0 <= family && family <= gross && fee["basis"] is String: break
    case "perVisit" where fee["maximum"] is Int: break
    default: problems.append("fee is unknown")
    }
    return problems
  }

  /// Minutes since midnight of "HH:MM", past 24:00 too.
  private static func minutes(_ value: Any?) -> Int? {
    let parts = (value as? String ?? "").split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.count == 2 }),
      let hours = Int(parts[0]), let minutes = Int(parts[1]), (0..<60).contains(minutes)
    else { return nil }
    return hours * 60 + minutes
  }

  static func isDate(_ text: String?) -> Bool {
    text.flatMap(CivilDay.init) != nil
  }
}
