import CareDomain

// What a profile says of the care itself: fever, sleep checks, documents, deadlines.
extension ProfileReader {
  func care(_ fields: Fields?) throws(ResourceFault) -> CareRules? {
    guard let fields else { return nil }
    let fever = try fields.object("fever")
    let sleep = try fields.object("sleep")
    return CareRules(
      feverFrom: try fever.parse("from", expected: Expected.temperature) { Temperature.tenths($0) },
      needsTemperature: try fever.flag("required"), sleepChecks: try sleepChecks(sleep),
      graceMinutes: try sleep.number("graceMinutes", in: 0...60),
      documents: try documents(fields),
      reportMinutes: try fields.number("incidentReportMinutes", in: 1...43_200),
      callMinutes: try fields.number("callMinutes", in: 1...1440),
      adultYears: try fields.number("adultYears", in: 1...30))
  }

  private func sleepChecks(_ fields: Fields) throws(ResourceFault) -> [CareRules.SleepCheckRow] {
    var rows: [CareRules.SleepCheckRow] = []
    for row in try fields.objects("checks") {
      rows.append(
        CareRules.SleepCheckRow(
          fromMonths: try row.number("fromMonths", in: 0...240),
          minutes: try row.number("minutes", in: 1...240)))
    }
    let ascend = zip(rows, rows.dropFirst()).allSatisfy { $0.fromMonths < $1.fromMonths }
    guard rows.first?.fromMonths == 0, ascend else {
      throw fields.fault("checks", expected: Expected.sleepRows)
    }
    return rows
  }

  private func documents(_ fields: Fields) throws(ResourceFault) -> [CareRules.DocumentRule] {
    var rules: [CareRules.DocumentRule] = []
    for rule in try fields.objects("documents") {
      let months =
        rule.has("validMonths") ? try rule.number("validMonths", in: 1...240) : nil
      rules.append(
        CareRules.DocumentRule(
          kind: try rule.text("kind"), validMonths: months, bars: try rule.flag("bars")))
    }
    return rules
  }
}
