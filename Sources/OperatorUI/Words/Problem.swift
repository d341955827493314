public import CareDomain
internal import TerminalUI

/// Why a command could not even begin, for people: the problem, then the way out.
public enum Problem: Hashable, Sendable, Worded {
  case fileMissing(String)
  case fileExists(String)
  case fileForeign(String)
  case fileNewer(String)
  case fileDamaged(String)
  case fileUnreadable(String)
  case storeFull
  case storeReadOnly
  case storeFailed(String)
  case busy
  case badTime(String)
  case badDate(String)
  case badDuration(String)
  case badIdentifier(String)
  case liveClock
  case centerNeeded([String])
  case operatorNeeded
  case wrongPin
  case notPermitted
  case noTerminal(String)

  public var words: Words {
    switch self {
    case .fileMissing(let path): ProblemText.fileMissing(safe(path))
    case .fileExists(let path): ProblemText.fileExists(safe(path))
    case .fileForeign(let path): ProblemText.fileForeign(safe(path))
    case .fileNewer(let path): ProblemText.fileNewer(safe(path))
    case .fileDamaged(let path): ProblemText.fileDamaged(safe(path))
    case .fileUnreadable(let path): ProblemText.fileUnreadable(safe(path))
    case .storeFull: ProblemText.storeFull
    case .storeReadOnly: ProblemText.storeReadOnly
    case .storeFailed(let cause): ProblemText.storeFailed(safe(cause))
    case .busy: ProblemText.busy
    case .badTime(let text): ProblemText.bad(safe(text), Words("시각", "a time"), "2026-11-22T21:30")
    case .badDate(let text): ProblemText.bad(safe(text), Words("날짜", "a date"), "2026-11-22")
    case .badDuration(let text): ProblemText.bad(safe(text), Words("길이", "a duration"), "1h30m")
    case .badIdentifier(let text): ProblemText.bad(safe(text), Words("번호", "an ID"), "c3")
    case .liveClock: ProblemText.liveClock
    case .centerNeeded(let ids): ProblemText.centerNeeded(ids.map(SafeText.display))
    case .operatorNeeded: ProblemText.operatorNeeded
    case .wrongPin: DeskMessage.wrongPin.words
    case .notPermitted: DeskMessage.notPermitted.words
    case .noTerminal(let name): ProblemText.noTerminal(safe(name))
    }
  }

  private func safe(_ text: String) -> String { SafeText.display(text) }
}

private enum ProblemText {
  static func fileMissing(_ path: String) -> Words {
    Words(
      "\(path) 파일이 없습니다. 'dolbom create'로 만들거나 --file로 알려 주십시오.",
      "There is no file \(path). Make one with 'dolbom create' or name it with --file.")
  }

  static func fileExists(_ path: String) -> Words {
    Words(
      "\(path) 파일이 이미 있습니다. 다른 이름을 쓰거나, 복원이면 --replace를 붙이십시오.",
      "\(path) exists already. Choose another name, or add --replace when restoring.")
  }

  static func fileForeign(_ path: String) -> Words {
    Words(
      "\(path) 파일은 다른 프로그램의 것입니다. 그대로 두었습니다.",
      "\(path) belongs to another program. It was left as it is.")
  }

  static func fileNewer(_ path: String) -> Words {
    Words(
      "\(path) 파일은 더 새 판의 것입니다. 그대로 두었습니다. 새 판으로 여십시오.",
      "\(path) comes from a newer version. It was left as it is. Open it with that version.")
  }

  static func fileDamaged(_ path: String) -> Words {
    Words(
      "\(path) 파일이 망가졌습니다. 그대로 두었습니다. 'dolbom restore'로 백업을 되살리십시오.",
      "\(path) is damaged. It was left as it is. Bring a backup back with 'dolbom restore'.")
  }

  static func fileUnreadable(_ path: String) -> Words {
    Words(
      "\(path) 파일을 읽을 수 없습니다. 이름과 권한을 확인하십시오.",
      "\(path) cannot be read. Check its name and permissions.")
  }

  static let storeFull = Words(
    "디스크가 가득 찼습니다. 바뀐 것은 없습니다. 자리를 비우고 다시 하십시오.",
    "The disk is full. Nothing has changed. Make room and try again.")

  static let storeReadOnly = Words(
    "파일에 쓸 수 없습니다. 바뀐 것은 없습니다. 파일과 폴더의 권한을 확인하십시오.",
    "The file cannot be written. Nothing has changed. Check the permissions of file and folder.")

  static func storeFailed(_ cause: String) -> Words {
    Words(
      "저장하지 못했습니다. 바뀐 것은 없습니다 (\(cause)). 'dolbom doctor'로 확인하십시오.",
      "Not saved; nothing has changed (\(cause)). Check with 'dolbom doctor'.")
  }

  static let busy = Words(
    "다른 프로그램이 파일을 오래 쓰고 있습니다. 잠시 뒤 다시 하십시오.",
    "Another process is using the file. Try again in a moment.")

  static func bad(_ text: String, _ kind: Words, _ example: String) -> Words {
    Words(
      "'\(text)': \(Josa.toward.after(kind.ko)) 읽을 수 없습니다. 예: \(example)",
      "'\(text)' is not \(kind.en). Example: \(example)")
  }

  static let liveClock = Words(
    "--now는 연습용 파일에서만 쓸 수 있습니다.", "--now works on a training file only.")

  static func centerNeeded(_ ids: [String]) -> Words {
    let list = ids.joined(separator: ", ")
    return Words(
      "센터가 여럿입니다. --center로 하나를 고르십시오: \(list)",
      "There are several centers. Choose one with --center: \(list)")
  }

  static let operatorNeeded = Words(
    "누가 하는지 알려 주십시오: --operator와 --pin-file을 쓰십시오.",
    "Say who acts: use --operator and --pin-file.")

  static func noTerminal(_ name: String) -> Words {
    Words(
      "'\(name)' 터미널에서는 화면을 열 수 없습니다. 'dolbom board'로 현황을 보십시오.",
      "The desk cannot open on the terminal '\(name)'. See the board with 'dolbom board'.")
  }
}
