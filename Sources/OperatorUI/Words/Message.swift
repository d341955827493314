public import CareDomain

/// What the message line says about keys and typing: why a key did nothing here.
public enum KeyMessage: Hashable, Sendable, Worded {
  case selectFirst
  case notForSelection
  case unknownKey
  /// The key acts, but not in this place.
  case actsElsewhere(DeskAct)
  case pasteDropped
  case textCleaned
  case formIncomplete
  case composerOn
  case composerOff
  case marked(Int)
  case found(Int)
  case tooSmall(columns: Int, rows: Int)

  public var words: Words {
    switch self {
    case .selectFirst: Words("먼저 아동이나 예약을 고르십시오.", "Select a child or a booking first.")
    case .notForSelection: Words("고른 것에는 할 수 없는 일입니다.", "This does not apply to the selection.")
    case .unknownKey: Words("쓰지 않는 키입니다. ?를 누르면 도움말이 보입니다.", "No such key. Press ? for help.")
    case .actsElsewhere(let act): Self.elsewhere(act.words)
    case .pasteDropped: Self.pasteDroppedText
    case .textCleaned: Words("보이지 않는 글자를 뺐습니다.", "Invisible characters were taken out.")
    case .formIncomplete: Words("빈칸을 마저 채우십시오.", "Fill in the empty fields first.")
    case .composerOn: Words("두벌식 한글을 켰습니다.", "Hangul keyboard on.")
    case .composerOff: Words("두벌식 한글을 껐습니다.", "Hangul keyboard off.")
    case .marked(let count): Words("\(count)명을 표시했습니다.", "\(count) marked.")
    case .found(let count): Words("\(count)건을 찾았습니다.", "\(count) found.")
    case .tooSmall(let columns, let rows): Self.tooSmall(columns, rows)
    }
  }

  private static let pasteDroppedText = Words(
    "붙여 넣은 글을 버렸습니다. 글 칸에서만 붙여 넣을 수 있습니다.",
    "The paste was dropped. Paste only into a text field.")

  private static func elsewhere(_ act: Words) -> Words {
    Words("\(Josa.topic.after(act.ko)) 여기서는 할 수 없습니다.", "\(act.en): not possible here.")
  }

  private static func tooSmall(_ columns: Int, _ rows: Int) -> Words {
    Words(
      "화면이 작습니다. 60x20 이상 필요합니다 (지금 \(columns)x\(rows)).",
      "The screen is too small. 60x20 or more is needed (now \(columns)x\(rows)).")
  }
}

/// What the message line says about the file and the operator.
public enum DeskMessage: Hashable, Sendable, Worded {
  case nothingToUndo
  case undone
  case canUndo(seconds: Int)
  case unchanged
  case wouldDo
  case noAlarm
  case readOnly
  case showsAnotherTime
  case otherDeskWriting
  case storeFailed
  case locked
  case wrongPin
  case signInFirst
  case notPermitted
  case training

  public var words: Words {
    switch self {
    case .nothingToUndo: Words("되돌릴 것이 없습니다.", "There is nothing to undo.")
    case .undone: Words("되돌렸습니다.", "Undone.")
    case .canUndo(let seconds): Words("F7 되돌리기 (\(seconds)초)", "F7 undo (\(seconds) s)")
    case .unchanged: Words("이미 그렇게 되어 있습니다.", "The file says so already.")
    case .wouldDo: Words("시험만 했습니다. 적은 것은 없습니다.", "Tried only. Nothing was written.")
    case .noAlarm: Words("확인할 경보가 없습니다.", "There is no alarm to acknowledge.")
    case .readOnly: Words("보기만 하는 화면입니다.", "This view is read-only.")
    case .showsAnotherTime: Text.showsAnotherTime
    case .otherDeskWriting: Text.otherDeskWriting
    case .storeFailed: Text.storeFailed
    case .locked: Words("잠겼습니다. 비밀번호를 넣으십시오.", "Locked. Type your PIN.")
    case .wrongPin: Words("비밀번호가 맞지 않습니다. 다시 넣으십시오.", "Wrong PIN. Try again.")
    case .signInFirst: Words("먼저 비밀번호로 들어오십시오.", "Sign in with your PIN first.")
    case .notPermitted: Text.notPermitted
    case .training: Words("연습", "training")
    }
  }

  private enum Text {
    static let showsAnotherTime = Words(
      "다른 시각을 보고 있습니다. \\를 누르면 지금으로 돌아옵니다.",
      "This is another time. Press \\ to come back to now.")
    static let otherDeskWriting = Words(
      "다른 화면이 적고 있어 기다립니다. 하신 일은 남아 있습니다.",
      "Another desk is writing; waiting. Your act is kept.")
    static let storeFailed = Words(
      "저장하지 못했습니다. 바뀐 것은 없습니다. 'dolbom doctor'로 확인하십시오.",
      "Not saved; nothing has changed. Check with 'dolbom doctor'.")
    static let notPermitted = Words(
      "권한이 없습니다. 관리자에게 부탁하십시오.", "You are not permitted to. Ask a supervisor.")
  }
}
