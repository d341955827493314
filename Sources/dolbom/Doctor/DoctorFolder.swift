internal import Foundation
internal import Interchange
internal import OperatorUI
internal import TerminalUI
#if canImport(Glibc)
  internal import Glibc
#endif

/// The checks of the folder and the disk that the centre's file is on.
struct DoctorFolder {
  let path: String

  var findings: [Finding] { [permissions, writing, disk, fileSystem, leftovers] }

  private var folder: String { NewFile.folder(of: path) }

  private var permissions: Finding {
    for name in [path, path + "-key", path + "-witness"] {
      var facts = stat()
      guard stat(name, &facts) == 0 else { continue }
      guard facts.st_mode & 0o777 == 0o600 else {
        return .problem(
          "permissions", "파일 권한이 0600이 아닙니다. 'chmod 600 \(name)'를 하십시오.",
          "The file's mode is not 0600; run 'chmod 600 \(name)'.")
      }
      guard facts.st_uid == geteuid() else {
        return .problem(
          "permissions", "다른 사용자의 파일입니다: \(name). 그 사용자로 실행하십시오(키오스크는 'dolbom').",
          "The file is another user's: \(name); run this as that user (dolbom on a kiosk).")
      }
    }
    guard isFolderOurs else {
      return .warning(
        "permissions", "파일이 있는 폴더에 다른 사람도 쓸 수 있습니다. 폴더에 'chmod 700'을 하십시오.",
        "Others may write to the file's folder; run 'chmod 700' on it.")
    }
    return .ok("permissions", "파일 권한: 0600", "File mode: 0600")
  }

  /// Whether nobody else may put another file in its place; a sticky folder keeps each file its owner's.
  private var isFolderOurs: Bool {
    var facts = stat()
    return stat(folder, &facts) != 0 || facts.st_mode & 0o022 == 0 || facts.st_mode & S_ISVTX != 0
  }

  private var writing: Finding {
    guard access(path, W_OK) == 0, access(folder, W_OK) == 0 else {
      let reason = SystemText.text(errno)
      return .problem(
        "writing", "파일이나 폴더에 쓸 수 없어 읽기만 합니다 (\(reason)). 폴더의 권한과 디스크의 상태를 보십시오.",
        "The file or its folder cannot be written, so everything is read-only (\(reason)); see the folder's mode and the disk."
      )
    }
    return .ok("writing", "파일과 폴더에 쓸 수 있습니다.", "File and folder can be written.")
  }

  private var disk: Finding {
    var facts = statvfs()
    guard statvfs(path, &facts) == 0 else {
      let reason = SystemText.text(errno)
      return .warning(
        "disk", "남은 자리를 알 수 없습니다: \(reason)", "Free space is unknown: \(reason)")
    }
    guard facts.f_files == 0 || facts.f_favail > 0 else {
      return .problem(
        "disk", "디스크에 새 파일을 만들 수 없습니다(inode 없음). 쓰지 않는 파일을 지우십시오.",
        "No new file can be made on the disk (no inodes left); remove files that nobody needs.")
    }
    let megabytes = Int(facts.f_bavail) / 1024 * Int(facts.f_frsize) / 1024
    let state: Finding.State = megabytes < 100 ? .problem : megabytes < 1000 ? .warning : .ok
    let advice = state == .ok ? "" : say(" 자리를 비우십시오.", " Make room.")
    return Finding(
      check: "disk", state: state,
      text: say("디스크에 남은 자리: \(megabytes) MB.", "Free on disk: \(megabytes) MB.") + advice)
  }

  private var fileSystem: Finding {
    guard let name = MountTable(ProcFile.text("self/mounts")).type(of: path) else {
      return .warning("fileSystem", "파일 시스템을 알 수 없습니다.", "The file system is unknown.")
    }
    if MountTable.remote.contains(name) {
      return .problem(
        "fileSystem", "파일이 다른 컴퓨터의 디스크(\(name))에 있습니다. 자물쇠가 듣지 않아 파일이 깨질 수 있으니 이 컴퓨터의 디스크로 옮기십시오.",
        "The file is on another machine's disk (\(name)), where locks do not hold and it may break; move it to a disk of this machine."
      )
    }
    return .ok(
      "fileSystem", "파일은 이 컴퓨터의 디스크(\(name))에 있습니다.",
      "The file is on a disk of this machine (\(name)).")
  }

  /// As `FileCopy.draftName` and `NewFile` name them: a word, the number of the process and a chance number.
  private static func isDraft(_ name: String) -> Bool {
    let parts = name.split(separator: "-")
    guard parts.count > 2, parts.suffix(2).allSatisfy({ Int($0) != nil }) else { return false }
    let word = parts[parts.count - 3]
    return word == "new" || word == "draft" || word.hasSuffix(".part")
  }

  /// Drafts of copies that were killed: they hold everything that the file holds.
  private var leftovers: Finding {
    do {
      let drafts = try FileManager.default.contentsOfDirectory(atPath: folder)
        .filter(Self.isDraft).sorted()
      guard let first = drafts.first else {
        return .ok("leftovers", "끝나지 않은 사본이 없습니다.", "No unfinished copies lie about.")
      }
      return .warning(
        "leftovers", "끝나지 않은 사본이 \(drafts.count)개 있습니다(\(first)). 쓰는 명령이 없으면 지우십시오. 개인정보가 들어 있습니다.",
        "\(drafts.count) unfinished copies lie here (\(first)); if no command is at work remove them, since they hold personal data."
      )
    } catch {
      return .warning("leftovers", "폴더를 읽을 수 없습니다.", "The folder cannot be read.")
    }
  }
}
