public import CareDomain
public import SchedulingEngine
internal import TerminalUI

extension CareEntry.Kind {
  /// In what an amount is written; nil where there is none to be typed.
  var unit: String? {
    switch self {
    case .bottle: "㎖"
    case .temperature: "℃"
    default: nil
    }
  }
}

extension CareEntry.Kind: Worded {
  public var words: Words {
    switch self {
    case .sleepBegan: Words("잠듦", "fell asleep")
    case .sleepCheck: Words("수면 확인", "sleep check")
    case .sleepEnded: Words("깸", "woke up")
    case .meal: Words("식사", "meal")
    case .bottle: Words("젖병", "bottle")
    case .nappy: Words("기저귀", "nappy")
    case .toilet: Words("화장실", "toilet")
    case .mood: Words("기분", "mood")
    case .temperature: Words("체온", "temperature")
    case .note: Words("메모", "note")
    case .belongings: Words("가져온 것", "belongings")
    case .call: Words("전화", "call")
    case .turnedAway: Words("등원 거절", "turned away")
    case .held: Words("인계 보류", "held")
    }
  }
}

extension SleepFinding: Worded {
  public var words: Words {
    switch self {
    case .fine: Words("이상 없음", "fine")
    case .turned: Words("옆으로 돌아누움", "turned to the side")
    case .proneTurned: Words("엎드림, 바로 눕힘", "prone, turned over")
    case .hot: Words("뜨거움", "hot")
    case .note: Words("적어 둠", "noted")
    }
  }
}

extension Incident.Kind: Worded {
  public var words: Words {
    switch self {
    case .fall: Words("넘어짐", "fall")
    case .bump: Words("부딪힘", "bump")
    case .cut: Words("베임", "cut")
    case .bite: Words("물림", "bite")
    case .burn: Words("화상", "burn")
    case .choking: Words("목에 걸림", "choking")
    case .allergy: Words("알레르기 반응", "allergic reaction")
    case .seizure: Words("경련", "seizure")
    case .illness: Words("아픔", "illness")
    case .missing: Words("사라짐", "missing child")
    case .abuseSuspected: Words("학대 의심", "suspected abuse")
    case .other: Words("그 밖의 사고", "other incident")
    }
  }
}

extension Sleeper.Urgency: Worded {
  public var words: Words {
    switch self {
    case .calm: Words("편안", "calm")
    case .soon: Words("곧 확인", "soon")
    case .overdue: Words("확인 늦음", "overdue")
    }
  }
}

extension Agency.Kind: Worded {
  public var words: Words {
    switch self {
    case .fire: Words("소방", "fire")
    case .police: Words("경찰", "police")
    case .hospital: Words("병원", "hospital")
    case .security: Words("보안업체", "security firm")
    case .city: Words("시청", "city")
    case .other: Words("그 밖", "other")
    }
  }
}

/// Words for the codes of care entries.
public enum CareWord {
  /// What a detail of an entry means; empty for none.
  public static func detail(
    _ kind: CareEntry.Kind, _ code: String, _ language: Language
  ) -> String {
    if kind == .sleepCheck, let finding = SleepFinding(rawValue: code) {
      return finding.text(language)
    }
    return words(kind)[code]?.text(language) ?? SafeText.display(code)
  }

  /// How somebody was told of an incident.
  public static func way(_ code: String, _ language: Language) -> String {
    let words = [
      "phone": Words("전화", "by phone"), "inPerson": Words("직접", "in person"),
      "message": Words("문자", "by message"),
    ]
    return words[code]?.text(language) ?? SafeText.display(code)
  }

  private static func words(_ kind: CareEntry.Kind) -> [String: Words] {
    switch kind {
    case .meal:
      [
        "all": Words("다 먹음", "ate all"), "most": Words("거의 먹음", "ate most"),
        "half": Words("반 먹음", "ate half"), "little": Words("조금 먹음", "ate little"),
        "none": Words("안 먹음", "ate nothing"),
      ]
    case .nappy:
      [
        "wet": Words("소변", "wet"), "soiled": Words("대변", "soiled"),
        "both": Words("소변과 대변", "wet and soiled"), "dry": Words("마름", "dry"),
      ]
    case .toilet:
      [
        "urine": Words("소변", "urine"), "stool": Words("대변", "stool"),
        "both": Words("소변과 대변", "urine and stool"), "none": Words("안 봄", "nothing"),
      ]
    case .mood:
      [
        "happy": Words("즐거움", "happy"), "calm": Words("편안함", "calm"),
        "tired": Words("피곤함", "tired"), "upset": Words("보챔", "upset"),
        "unwell": Words("아파 보임", "unwell"),
      ]
    case .call:
      ["answered": Words("받음", "answered"), "noAnswer": Words("받지 않음", "no answer")]
    case .turnedAway: ["fever": Words("열", "fever"), "contagion": Words("전염병", "contagion")]
    case .held:
      [
        "notListed": Words("명단에 없음", "not listed"),
        "identityNotChecked": Words("신분 확인 안 됨", "identity not checked"),
        "minor": Words("미성년", "not of age"), "blocked": Words("인계 금지자", "must not collect"),
      ]
    default: [:]
    }
  }
}
