import CareDomain

extension DeskWord {
  static let whoActs = DeskWord("누가 합니까", "Who does this")
  static let whoSignsBeside = DeskWord("함께 서명할 사람", "Who signs beside")
  static let whoUnlocks = DeskWord("잠금 풀기", "Unlock")
  static let pin = DeskWord("PIN", "PIN")
  static let digitsOnly = DeskWord("PIN은 숫자입니다.", "A PIN has digits alone.")
  static let notSigned = DeskWord("하지 않았습니다.", "Not done.")
  static let signingHint = DeskWord(
    "번호나 이름으로 고르고 PIN과 Enter, Esc 그만두기", "a number or name, then the PIN and Enter; Esc leaves")

  static func needed(_ permission: Permission) -> DeskWord {
    let role = permission.role.words
    switch (permission.role, permission.signatures) {
    case (.caregiver, 1): return DeskWord("이 일은 기록에 이름이 남습니다.", "The journal keeps who did it.")
    case (_, 1): return DeskWord("\(role.ko) 이상의 서명이 필요합니다.", "A \(role.en) or above must sign.")
    default:
      return DeskWord(
        "두 사람의 서명이 필요하고 한 사람은 \(role.ko) 이상입니다.",
        "Two people must sign, one a \(role.en) or above.")
    }
  }
  static func signedBy(_ name: String) -> DeskWord { DeskWord("서명: \(name)", "signed: \(name)") }
}
