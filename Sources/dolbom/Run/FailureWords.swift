internal import CareStore
internal import OperatorUI
internal import TerminalUI

/// What a failure of the file or the machine means, and what to do about it.
struct FailureWords {
  private let language: Language

  init(_ language: Language) { self.language = language }

  /// The sentence and the exit code of a failure (CONTRACT, "Exit codes").
  func stop(_ failure: StoreFailure) -> Stop { Stop(exit(failure), sentence(failure)) }

  private func exit(_ failure: StoreFailure) -> Exit {
    switch failure {
    case .missing, .exists: .notUnderstood
    case .emptyFile, .notADatabase, .damaged: .damaged
    case .foreign, .newer: .foreign
    case .busy, .inUse: .busy
    case .readOnly, .diskFull, .inputOutput, .uncertain, .cannotOpen, .folderMissing, .notDurable,
      .contradiction:
      .machine
    }
  }

  /// One or two whole sentences; paths are shown cleaned.
  func sentence(_ failure: StoreFailure) -> String {
    switch failure {
    case .missing(let path):
      language.pick(
        "센터 파일이 없습니다: \(shown(path)). 'dolbom create --profile jinju-2019'로 만들거나 'dolbom demo'로 연습하십시오.",
        "There is no centre file at \(shown(path)). Make one with 'dolbom create --profile jinju-2019', or practise with 'dolbom demo'."
      )
    case .exists(let path):
      language.pick(
        "이미 파일이 있습니다: \(shown(path)). 덮어쓰지 않습니다. 다른 이름을 --file로 주십시오.",
        "There is a file already: \(shown(path)). It is never overwritten; give another name with --file."
      )
    case .emptyFile(let path):
      language.pick(
        "빈 파일(0바이트)입니다: \(shown(path)). 센터 파일이 아니므로 건드리지 않았습니다. 백업에서 되살리십시오.",
        "The file is empty (0 bytes): \(shown(path)). It is no centre file and was left untouched; restore a backup."
      )
    case .notADatabase(let path):
      language.pick(
        "센터 파일이 아닙니다: \(shown(path)). 건드리지 않았습니다. --file을 확인하십시오.",
        "This is not a centre file: \(shown(path)). It was left untouched; check --file.")
    case .foreign(let path):
      language.pick(
        "다른 프로그램의 데이터베이스입니다: \(shown(path)). 건드리지 않았습니다.",
        "This database belongs to another program: \(shown(path)). It was left untouched.")
    case .newer(let path, let version):
      language.pick(
        "더 새로운 dolbom이 만든 파일입니다(판 \(version)): \(shown(path)). 건드리지 않았습니다. 프로그램을 새 것으로 바꾸십시오.",
        "A newer dolbom made this file (schema \(version)): \(shown(path)). It was left untouched; update the program."
      )
    case .damaged(let path, let detail):
      language.pick(
        "파일이 손상되었습니다: \(shown(path)) (\(shown(detail))). 더 쓰지 말고 백업에서 되살리십시오.",
        "The file is damaged: \(shown(path)) (\(shown(detail))). Stop using it and restore a backup."
      )
    default: machineSentence(failure)
    }
  }

  private func machineSentence(_ failure: StoreFailure) -> String {
    switch failure {
    case .readOnly(let path):
      language.pick(
        "쓸 수 없는 파일입니다: \(shown(path)). 바뀐 것은 없습니다. 파일과 폴더의 권한을 확인하십시오.",
        "The file may not be written: \(shown(path)). Nothing has changed; check the rights of file and folder."
      )
    case .diskFull(let path):
      language.pick(
        "디스크가 가득 찼습니다: \(shown(path)). 바뀐 것은 없습니다. 자리를 비우고 다시 하십시오.",
        "The disk is full: \(shown(path)). Nothing has changed; free some space and try again.")
    case .inputOutput(let path, let detail):
      language.pick(
        "디스크를 읽거나 쓰지 못했습니다: \(shown(path)) (\(shown(detail))). 바뀐 것은 없습니다. 디스크를 점검하십시오.",
        "The disk could not be read or written: \(shown(path)) (\(shown(detail))). Nothing has changed; have the disk checked."
      )
    case .uncertain(let path, let detail): uncertain(path, detail)
    case .cannotOpen(let path, let detail):
      language.pick(
        "파일을 열 수 없습니다: \(shown(path)) (\(shown(detail))).",
        "The file cannot be opened: \(shown(path)) (\(shown(detail))).")
    case .folderMissing(let path):
      language.pick(
        "폴더가 없습니다: \(shown(path)). 먼저 폴더를 만드십시오.",
        "The folder does not exist: \(shown(path)). Make it first.")
    case .busy(let path):
      language.pick(
        "다른 화면이 파일을 오래 쓰고 있습니다: \(shown(path)). 바뀐 것은 없습니다. 잠시 뒤 다시 하십시오.",
        "Another process is holding the file: \(shown(path)). Nothing has changed; try again in a moment."
      )
    case .inUse(let path):
      language.pick(
        "다른 화면이나 명령이 파일을 열고 있습니다: \(shown(path)). 바뀐 것은 없습니다. 모두 닫고 다시 하십시오.",
        "Other desks or commands have the file open: \(shown(path)). Nothing has changed; close them and try again."
      )
    case .notDurable(let path):
      language.pick(
        "이 파일 시스템은 안전한 저장을 보장하지 않습니다: \(shown(path)). 다른 디스크를 쓰십시오.",
        "This file system does not promise durable commits: \(shown(path)). Use another disk.")
    case .contradiction(let path, let detail):
      language.pick(
        "프로그램의 오류로 저장하지 않았습니다: \(shown(path)) (\(shown(detail))). 바뀐 것은 없습니다. 알려 주십시오.",
        "A fault of the program kept this from being saved: \(shown(path)) (\(shown(detail))). Nothing has changed; please report it."
      )
    default: preconditionFailure("Every failure has a sentence.")
    }
  }

  private func uncertain(_ path: String, _ detail: String) -> String {
    language.pick(
      "저장되었는지 알 수 없습니다. 다시 넣기 전에 있는지 먼저 보십시오. 디스크가 답하지 않았습니다: \(shown(path)) (\(shown(detail))). 디스크를 점검하십시오. 'batch'는 같은 'request'로 다시 해도 한 번만 됩니다.",
      "It is not known whether this was saved: look for it before you enter it again. The disk did not confirm it: \(shown(path)) (\(shown(detail))). Have the disk checked; in 'batch' the same request id does nothing twice."
    )
  }

  private func shown(_ text: String) -> String { SafeText.display(SystemText.worded(text)) }
}
