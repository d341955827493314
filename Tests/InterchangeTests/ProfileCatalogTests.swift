import CareDomain
import Testing

@testable import Interchange

@Suite struct ProfileCatalogTests {
  private let profiles: [Profile]

  init() throws { profiles = try ProfileCatalog.all(in: []) }

  private func profile(_ id: String) throws -> Profile {
    try #require(profiles.first { $0.id.text == id })
  }

  @Test func `All eight profiles are there, the oldest rules first`() {
    #expect(
      profiles.map(\.id.text) == [
        "iksan-2016-night", "iksan-2017-saturday", "jinju-2019", "busan-365-2023",
        "national-independent", "national-integrated", "jeonbuk-sos-2025", "night-extension-2026",
      ])
  }

  @Test func `Jinju is open at night and on days of rest`() throws {
    let jinju = try profile("jinju-2019")
    #expect(jinju.city == Words(ko: "진주시", en: "Jinju"))
    #expect(jinju.hours.weekday == DayHours(open: 1080, close: 1980))
    #expect(jinju.hours.holiday == DayHours(open: 540, close: 1440))
    #expect(jinju.hours.nightSpill == .full)
    #expect(
      jinju.ages
        == AgeRule(minimumMonths: 6, maximumMonths: 72, basis: .completed, maximumClassAge: nil))
    #expect(jinju.eligibility.requiresAscendantOrGuardian)
    #expect(jinju.eligibility.requiresResidenceOrWork)
    #expect(jinju.notice == .minutes(1440) && jinju.horizon == .months(1))
    #expect(jinju.fee == .hourly(gross: 1000, family: 1000, basis: .actualCeil))
    #expect(jinju.ratio.id == "care365" && jinju.mixing == .perBand)
    #expect(jinju.ratio.childrenPerCaregiver(classAge: 3) == 5)
    #expect(jinju.training.map(\.kind) == ["safety", "abuse-prevention", "standard", "vulnerable"])
    #expect(jinju.revision == 1 && jinju.points == nil && jinju.monthlyQuotaMinutes == nil)
  }

  @Test func `The other kinds of rule are read too`() throws {
    let busan = try profile("busan-365-2023")
    #expect(busan.ages.basis == .classAge && busan.ages.maximumClassAge == 5)
    #expect(busan.notice == .sameDay(until: 1350) && busan.horizon == .none)
    #expect(busan.hours.closedDates == ["01-01", "05-01"])
    let integrated = try profile("national-integrated")
    #expect(integrated.ages.maximumClassAge == 2)
    #expect(integrated.notice == .dayBefore(until: 1440))
    #expect(integrated.horizon == .days(14, at: 0) && integrated.monthlyQuotaMinutes == 3600)
    #expect(integrated.points?.blockedAt == 7)
    #expect(integrated.training.contains { $0.withinMonthsOfStart == 3 })
    #expect(try profile("night-extension-2026").fee == .perVisit(maximum: 5000))
    #expect(try profile("iksan-2016-night").hours.saturday == nil)
  }

  @Test func `Every table of ratios is sound`() throws {
    let ids = try ProfileCatalog.ratios(in: []).map(\.id)
    #expect(ids.contains("statute") && ids.contains("hourly2") && Set(ids).count == ids.count)
  }

  /// Jinju's file with one thing changed: what, to what, and where the fault lies.
  @Test(arguments: [
    (#""open": "18:00""#, #""open": "6pm""#, "hours.weekday.open"),
    (#""close": "33:00""#, #""close": "17:00""#, "hours.weekday.close"),
    (#""close": "33:00""#, #""close": "43:00""#, "hours.weekday.close"),
    (#""close": "33:00""#, #""close": "99:00""#, "hours.weekday.close"),
    (#""minimumMonths": 6"#, #""minimumMonths": 72"#, "ages.maximumMonths"),
    (#""minimumMonths": 6"#, #""minimumMonths": -1"#, "ages.minimumMonths"),
    (#""basis": "completed""#, #""basis": "classAge""#, "ages.maximumClassAge"),
    (#""basis": "completed""#, #""basis": "years""#, "ages.basis"),
    (#""kind": "months""#, #""kind": "weeks""#, "horizon.kind"),
    (#""familyPerHour": 1000"#, #""familyPerHour": 1001"#, "fee.familyPerHour"),
    (#""table": "care365""#, #""table": "none""#, "ratio.table"),
    (#""mode": "perBand""#, #""mode": "all""#, "ratio.mode"),
    (#""period": "once""#, #""period": "twice""#, "training[2].period"),
    (#""closedDates": []"#, #""closedDates": ["02-30"]"#, "hours.closedDates"),
    (#""effectiveFrom": "2019-04-22""#, #""effectiveFrom": "2019-4-22""#, "effectiveFrom"),
    (#""id": "jinju-2019""#, #""id": "진주""#, "id"),
    (#""id": "jinju-2019""#, #""id": "busan-365-2023""#, "id"),
    (#""city": {"#, #""town": {"#, "city"),
    (#""ko": "진주시""#, #""ko": "진\u001b주시""#, "city.ko"),
    (#""quota": null"#, #""quota": {}"#, "quota.monthlyMinutes"),
    (#""points": null"#, #""points": []"#, "points"),
  ])
  func `A broken profile names its file and the place`(
    old: String, new: String, place: String
  ) throws {
    let resource = try Resources.required("profiles/jinju-2019.json", in: [])
    let text = String(decoding: resource.bytes, as: UTF8.self)
    let changed = text.replacing(old, with: new)
    #expect(changed != text)
    try withSite(["profiles/jinju-2019.json": changed]) { (folders: [String]) throws in
      let fault = #expect(throws: ResourceFault.self) { try ProfileCatalog.all(in: folders) }
      guard case .broken(let file, let at, _)? = fault else {
        Issue.record("\(String(describing: fault))")
        return
      }
      #expect(file.hasSuffix("/profiles/jinju-2019.json"))
      #expect(at == place)
      #expect(fault?.words.en.contains(place) == true && fault?.words.ko.contains(place) == true)
    }
  }

  @Test func `A profile that is not JSON is named, and a new one is taken`() throws {
    try withSite(["profiles/own.json": "{"]) { (folders: [String]) throws in
      let fault = #expect(throws: ResourceFault.self) { try ProfileCatalog.all(in: folders) }
      #expect(fault?.code == "resourceNotJSON")
      #expect(fault?.words.ko.contains("own.json") == true)
    }
    let jinju = try Resources.required("profiles/jinju-2019.json", in: [])
    let own = String(decoding: jinju.bytes, as: UTF8.self).replacing("jinju-2019", with: "own-1")
    try withSite(["profiles/own.json": "\u{FEFF}" + own, "profiles/read.me": "x"]) {
      (folders: [String]) throws in
      #expect(try ProfileCatalog.all(in: folders).count == 9)
    }
  }

  @Test func `A broken table of ratios is named`() throws {
    let rows = #"[{"id": "a", "rows": [{"fromClassAge": 1, "childrenPerCaregiver": 3}]}]"#
    try withSite(["ratios.json": rows]) { (folders: [String]) throws in
      let fault = #expect(throws: ResourceFault.self) { try ProfileCatalog.ratios(in: folders) }
      #expect(fault?.words.en.contains("ratios[0].rows") == true)
    }
  }
}
