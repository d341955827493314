public import CareDomain

/// Sentences about who acts and who may: roles, signatures, PINs.
extension Explain {
  func people(_ reason: PeopleReason) -> String {
    switch reason {
    case .notPermitted(let permission): notPermitted(permission)
    case .lastSupervisor(let id):
      say(
        "\(names.staff(id))님은 규칙을 바꿀 수 있는 마지막 사람입니다.",
        "\(names.staff(id)) is the last one who may change the rules.")
    case .noOperator(let text):
      say("\(safe(text))님에게는 비밀번호가 없습니다.", "\(safe(text)) has no PIN.")
    case .higherRole(let id, let role):
      say(
        "\(names.staff(id))님은 \(role.text(language))입니다. 더 높은 직책의 비밀번호는 바꿀 수 없습니다.",
        "\(names.staff(id)) is a \(role.text(language)), whose PIN only the same role may touch.")
    default: undoing(reason)
    }
  }

  func peopleWayOut(_ reason: PeopleReason) -> String? {
    switch reason {
    case .notPermitted(let permission):
      permission.signatures > 1
        ? say("관리자가 함께 서명해야 합니다.", "A supervisor must sign beside you.")
        : say(
          "\(Josa.subject.after(permission.role.text(language))) 하거나 함께 서명해야 합니다.",
          "A \(permission.role.text(language)) must do it or sign beside you.")
    case .lastSupervisor:
      say(
        "먼저 다른 관리자가 들어올 수 있게 하십시오.", "Let another supervisor sign in first.")
    case .noOperator:
      say("'dolbom operator list'에서 확인하십시오.", "See 'dolbom operator list'.")
    case .higherRole: say("그 사람이 직접 바꾸어야 합니다.", "They must change it themselves.")
    default: undoingWayOut(reason)
    }
  }

  private func notPermitted(_ permission: Permission) -> String {
    let role = permission.role.text(language)
    guard permission.signatures == 1 else {
      return say(
        "두 사람이 서명해야 하고 한 사람은 \(role) 이상이어야 합니다.",
        "Two people must sign, one of them a \(role) or above.")
    }
    return say("\(role) 이상만 할 수 있는 일입니다.", "Only a \(role) or above may do this.")
  }

  func operatorRemoved(_ staff: StaffMember.ID, _ reason: String) -> String {
    let name = names.staff(staff)
    return say(
      "\(Josa.subject.after(name)) 더는 들어올 수 없게 했습니다 (\(safe(reason))).",
      "\(name) may sign in no more (\(safe(reason))).")
  }

  /// Sentences about PINs and about what somebody was not permitted.
  func signing(_ note: Note) -> String {
    switch note {
    case .signInReleased(let name):
      say("잠긴 비밀번호를 풀었습니다: \(safe(name)).", "Released the locked PIN of \(safe(name)).")
    case .pinChanged(let staff):
      say("비밀번호를 바꿨습니다: \(names.staff(staff)).", "Changed the PIN of \(names.staff(staff)).")
    case .pinRecovered(let staff, let reason):
      say(
        "파일의 주인이 비밀번호를 새로 정했습니다: \(names.staff(staff)) (\(safe(reason))).",
        "The file's owner gave \(names.staff(staff)) a new PIN (\(safe(reason))).")
    case .notPermitted(let act):
      say("허락되지 않은 일을 하려 했습니다: \(safe(act)).", "Was not permitted: \(safe(act)).")
    default: preconditionFailure("Every note about signing has a sentence.")
    }
  }
}

/// What the command line and the desk say about PINs.
public enum SignInWords {
  /// One text for an unknown name and a wrong PIN.
  public static let wrong = Words("사용자나 PIN이 맞지 않습니다.", "The operator or the PIN is wrong.")

  /// - Parameter seconds: until a PIN is looked at again.
  public static func locked(seconds: Int) -> Words {
    let time = Words(
      seconds < 120 ? "\(seconds)초" : "\((seconds + 59) / 60)분",
      seconds < 120 ? "\(seconds) s" : "\((seconds + 59) / 60) min")
    return Words(
      "PIN이 여러 번 틀려 잠겼습니다. \(time.ko) 뒤에 다시 하십시오.",
      "The PIN was wrong too often; try again in \(time.en).")
  }

  /// After a hundred wrong PINs.
  public static let needsSupervisor = Words(
    "PIN이 너무 여러 번 틀렸습니다. 관리자가 'dolbom operator release'로 풀어야 합니다.",
    "The PIN was wrong too many times; a supervisor must release it with 'dolbom operator release'."
  )
}
