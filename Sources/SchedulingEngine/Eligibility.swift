public import CareDomain

/// Who may apply for a child (DOMAIN 1.1, J21 and J22).
public enum Eligibility {
  /// What a relation is in the rule: an ascendant, a legal guardian, one to be checked, or neither.
  public enum Standing: Sendable { case ascendant, guardian, unclear, none }

  /// Whether one person may use the service, or why not.
  ///
  /// - Parameters:
  ///   - relation: as the family states it, in English or Korean.
  ///   - isLegalGuardian: shown by a document, whatever the relation.
  public static func ineligibility(
    relation: String, isLegalGuardian: Bool, isResident: Bool, worksInCity: Bool,
    rule: EligibilityRule
  ) -> Ineligibility? {
    let isAsked = rule.requiresAscendantOrGuardian && !isLegalGuardian
    let standing = isAsked ? standing(of: relation) : .guardian
    if standing == .none { return .relation }
    let livesOrWorks = isResident || worksInCity
    if rule.requiresResidenceOrWork, !livesOrWorks { return .residence }
    return standing == .unclear ? .needsPerson : nil
  }

  /// Why none of a child's guardians may apply, or nil when one may. Of several causes the one that is
  /// nearest to a place: a check by a person, then the address, then the relation.
  static func ineligibility(of guardians: [Guardian], rule: EligibilityRule) -> Ineligibility? {
    let causes = guardians.map { guardian in
      ineligibility(
        relation: guardian.relation, isLegalGuardian: false, isResident: guardian.isResident,
        worksInCity: guardian.worksInCity, rule: rule)
    }
    if causes.contains(nil) { return nil }
    return [.needsPerson, .residence, .relation].first(where: causes.contains) ?? .noGuardian
  }

  /// The standing of a stated relation. An unknown word is `none`: refused rather than guessed.
  public static func standing(of relation: String) -> Standing {
    let word = relation.lowercased().filter { $0 != " " && $0 != "-" && $0 != "_" }
    if ascendants.contains(word) { return .ascendant }
    if guardians.contains(word) { return .guardian }
    return unclear.contains(word) ? .unclear : .none
  }

  private static let ascendants: Set<String> = [
    "parent", "mother", "father", "grandparent", "grandmother", "grandfather",
    "greatgrandparent", "greatgrandmother", "greatgrandfather", "adoptiveparent",
    "부모", "부", "모", "아버지", "어머니", "아빠", "엄마", "조부모", "조부", "조모", "외조부",
    "외조모", "할아버지", "할머니", "외할아버지", "외할머니", "증조부", "증조모", "외증조부",
    "외증조모", "양부", "양모", "양부모",
  ]
  private static let guardians: Set<String> = [
    "guardian", "legalguardian", "법정보호자", "후견인", "미성년후견인",
  ]
  private static let unclear: Set<String> = [
    "stepparent", "stepmother", "stepfather", "fosterparent", "facilityhead", "계부", "계모",
    "위탁부모", "시설장",
  ]
}
