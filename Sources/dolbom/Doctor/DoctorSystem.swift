internal import Foundation
internal import Interchange
internal import OperatorUI
internal import TerminalUI

/// The checks of memory and of the units that the Debian package brings.
enum DoctorSystem {
  static var findings: [Finding] { [memory, timer, units] }

  /// A desk with a year of records takes some forty; with less than this the kernel may end it.
  private static let leastMegabytes = 128

  private static var memory: Finding {
    guard let free = KernelFacts(ProcFile.text("meminfo")).megabytes("MemAvailable") else {
      return .warning("memory", "남은 메모리를 알 수 없습니다.", "Free memory is unknown.")
    }
    guard free >= leastMegabytes else {
      return .warning(
        "memory", "남은 메모리가 \(free) MB뿐입니다. 쓰지 않는 프로그램을 끝내십시오.",
        "Only \(free) MB of memory are free; end programs that nobody needs.")
    }
    return .ok("memory", "남은 메모리: \(free) MB", "Free memory: \(free) MB")
  }

  private static let unit = "dolbom-backup.timer"

  private static var timer: Finding {
    let isInstalled = ["/lib/systemd/system", "/usr/lib/systemd/system", "/etc/systemd/system"]
      .contains { FileManager.default.fileExists(atPath: "\($0)/\(unit)") }
    guard isInstalled else {
      return .ok(
        "timer", "매일 백업하는 타이머는 데비안 꾸러미로 깔았을 때만 있습니다.",
        "The timer of the daily backup comes with the Debian package alone.")
    }
    guard FileManager.default.fileExists(atPath: "/etc/systemd/system/timers.target.wants/\(unit)")
    else {
      return .warning(
        "timer", "매일 백업이 꺼져 있습니다. 'systemctl enable --now \(unit)'를 하십시오.",
        "The daily backup is off; run 'systemctl enable --now \(unit)'.")
    }
    return .ok("timer", "매일 백업이 켜져 있습니다.", "The daily backup is on.")
  }

  /// The desk of a kiosk, the live view and the backup are units: whether one of them has failed, systemd is asked.
  private static var units: Finding {
    let tools = ["/usr/bin/systemctl", "/bin/systemctl"]
    guard FileManager.default.fileExists(atPath: "/run/systemd/system"),
      let tool = SystemTool.path(tools)
    else {
      return .ok(
        "units", "'systemd'가 돌지 않는 자리라 유닛을 보지 않았습니다.",
        "systemd does not run here, so no units were looked at.")
    }
    do {
      let answer = try SystemTool.run(
        [tool, "list-units", "--state=failed", "--plain", "--no-legend", "dolbom*"])
      let failed = String(decoding: answer.output, as: UTF8.self).split(separator: "\n")
        .compactMap { $0.split(separator: " ").first.map(String.init) }
      guard answer.status == 0 else {
        return .warning("units", "'systemctl'이 답하지 않습니다.", "systemd does not answer.")
      }
      guard let first = failed.first else {
        return .ok("units", "실패한 유닛이 없습니다.", "No unit has failed.")
      }
      let names = SafeText.display(failed.joined(separator: " "))
      return .problem(
        "units", "실패한 유닛: \(names). 까닭은 'systemctl status \(SafeText.display(first))'로 봅니다.",
        "Failed: \(names); 'systemctl status \(SafeText.display(first))' says why.")
    } catch {
      return .warning("units", "'systemctl'을 시작할 수 없습니다.", "systemd cannot be asked.")
    }
  }
}
