internal import Foundation
internal import Interchange
internal import OperatorUI

/// The checks of memory and of the units that the package brings.
enum DoctorSystem {
  static var findings: [Finding] { [memory, timer] }

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
}
