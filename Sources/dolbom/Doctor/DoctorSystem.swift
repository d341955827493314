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
    guard isRunning else {
      return .warning(
        "timer", "매일 백업이 켜져 있으나 돌지 않습니다. 'systemctl start \(unit)'를 하십시오.",
        "The daily backup is enabled but does not run; run 'systemctl start \(unit)'.")
    }
    return .ok("timer", "매일 백업이 켜져 있습니다.", "The daily backup is on.")
  }

  /// Whether the timer waits for its time; taken as so where systemd cannot be asked, of which `units` tells.
  private static var isRunning: Bool {
    guard let systemctl else { return true }
    do {
      return try SystemTool.run([systemctl, "is-active", "--quiet", unit]).status == 0
    } catch {
      return true
    }
  }

  /// The tool that asks systemd; nil where that does not run.
  private static var systemctl: String? {
    guard FileManager.default.fileExists(atPath: "/run/systemd/system") else { return nil }
    return SystemTool.path(["/usr/bin/systemctl", "/bin/systemctl"])
  }

  /// The units of ours in a state, or nil when systemd does not answer.
  private static func units(_ options: String...) throws -> [String]? {
    guard let systemctl else { return [] }
    let answer = try SystemTool.run(
      [systemctl, "list-units", "--plain", "--no-legend"] + options)
    guard answer.status == 0 else { return nil }
    return String(decoding: answer.output, as: UTF8.self).split(separator: "\n")
      .compactMap { $0.split(separator: " ").first.map { SafeText.display(String($0)) } }
  }

  /// The desk of a kiosk, the live view and the backup are units: whether one of them has failed, systemd is asked.
  private static var units: Finding {
    guard systemctl != nil else {
      return .ok(
        "units", "'systemd'가 돌지 않는 자리라 유닛을 보지 않았습니다.",
        "systemd does not run here, so no units were looked at.")
    }
    do {
      // The backup rests between its days; a desk never does.
      guard let failed = try units("--state=failed", "dolbom*"),
        let still = try units("--all", "--state=inactive", "dolbom-desk@*", "dolbom-watch@*")
      else { return .warning("units", "'systemctl'이 답하지 않습니다.", "systemd does not answer.") }
      if let first = failed.first {
        let names = failed.joined(separator: " ")
        return .problem(
          "units", "실패한 유닛: \(names). 까닭은 'systemctl status \(first)'로 봅니다.",
          "Failed: \(names); 'systemctl status \(first)' says why.")
      }
      if let first = still.first {
        return .warning(
          "units", "서 있는 유닛: \(still.joined(separator: " ")). 'systemctl start \(first)'로 켭니다.",
          "Stopped: \(still.joined(separator: " ")); 'systemctl start \(first)' starts it.")
      }
      return .ok("units", "실패하거나 서 있는 유닛이 없습니다.", "No unit has failed or stands still.")
    } catch {
      return .warning("units", "'systemctl'을 시작할 수 없습니다.", "systemd cannot be asked.")
    }
  }
}
