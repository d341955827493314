public import CareDomain

/// What is looked at before a child comes in: health and documents (DOMAIN 2.2).
enum HealthScreen {
  /// Why a child may not come in for the sake of the others' health.
  static func reasons(_ arriving: Arriving, rules: CareRules) -> [Reason] {
    var reasons: [Reason] = []
    switch arriving.temperature {
    case nil: if rules.needsTemperature { reasons.append(.care(.temperatureMissing)) }
    case let temperature? where temperature >= rules.feverFrom:
      reasons.append(.care(.feverTooHigh(temperature: temperature, limit: rules.feverFrom)))
    default: break
    }
    if let contagion = arriving.contagion { reasons.append(.care(.contagious(contagion))) }
    return reasons
  }
}

/// The documents of a child against a list of rules.
public enum Documents {
  /// The rules that a child does not fulfil on a day: the document is not there or no longer good.
  public static func missing(
    for child: Child.ID, rules: [CareRules.DocumentRule], in state: CareState, on date: CivilDate
  ) -> [CareRules.DocumentRule] {
    rules.filter { rule in
      let own = state.care.documents.first { $0.child == child && $0.kind == rule.kind }
      return own.map { !isGood($0, rule, on: date) } ?? true
    }
  }

  /// The last day on which a document is good, by its own word or by the rule; nil for good and all.
  public static func lastDay(_ document: ChildDocument, _ rule: CareRules.DocumentRule)
    -> CivilDate?
  {
    document.expiresOn
      ?? rule.validMonths.map { document.filedOn.adding(months: $0).adding(days: -1) }
  }

  private static func isGood(
    _ document: ChildDocument, _ rule: CareRules.DocumentRule, on date: CivilDate
  ) -> Bool {
    document.filedOn <= date && lastDay(document, rule).map { date <= $0 } ?? true
  }
}
