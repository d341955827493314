internal import ArgumentParser
internal import Interchange

struct DoctorCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "doctor",
      abstract: say("이 자리에서 잘못될 수 있는 것을 살펴봅니다", "look for what can be wrong on this machine"))
  }

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let findings = DoctorMachine.findings + DoctorSystem.findings + DoctorFile.findings(options)
    for finding in findings {
      options.json ? Output.json(finding.json) : Output.line(finding.line)
    }
    if findings.contains(where: { $0.state == .problem }) { throw Stop(.machine) }
  }
}
