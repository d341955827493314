internal import ArgumentParser
internal import Interchange
internal import OperatorUI
internal import TerminalUI

struct ConfigCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "config",
      abstract: say("이 자리의 설정을 보고 살펴봅니다", "show and check the settings of this station"),
      subcommands: [ConfigShow.self, ConfigCheck.self, ConfigExample.self])
  }
}

/// What holds for each setting, and where that stands.
struct ConfigShow: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show",
      abstract: say("설정마다 값과 그 출처", "each setting, its value and where it stands"))
  }

  @OptionGroup var options: GlobalOptions

  func run() throws {
    for setting in Setting.allCases {
      let found = Settings.found(setting)
      if options.json {
        Output.json(
          .ordered([
            ("setting", .string(setting.rawValue)),
            ("value", found.map { .string($0.value) } ?? .null),
            ("from", found.map { .string($0.origin) } ?? .null),
            ("variable", .string(setting.variable)),
          ]))
      } else {
        let value = found.map { SafeText.display("\($0.value)  (\($0.origin))") }
        Output.line("\(setting.rawValue): \(value ?? say("정하지 않음", "not set"))")
      }
    }
  }
}

/// Names every fault of a settings file by line and reason; exit 2 where there is one.
struct ConfigCheck: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check",
      abstract: say(
        "설정 파일의 잘못을 줄마다, 환경 변수의 잘못을 말합니다",
        "name the faults of a settings file by line, and of the variables"))
  }

  @Argument(
    help: help("설정 파일 (없으면 쓰고 있는 것)", "a settings file (else those in use)"), completion: .file())
  var path: String?

  @OptionGroup var options: GlobalOptions

  func run() throws {
    var faults = 0
    for path in path.map({ [$0] }) ?? [Settings.userPath, Settings.sitePath].compactMap({ $0 }) {
      guard let file = Settings.read(path) else {
        try missing(path)
        continue
      }
      for fault in file.faults { tell(fault, path, Settings.sentence(fault, path)) }
      if file.faults.isEmpty, !options.json {
        let count = file.values.count
        let name = SafeText.display(path)
        Output.line(say("[정상] \(name): 설정 \(count)가지", "[ok] \(name): \(count) set"))
      }
      faults += file.faults.count
    }
    if path == nil {
      for fault in Settings.variableFaults { tell(fault, nil, Settings.sentence(fault)) }
      faults += Settings.variableFaults.count
    }
    if faults > 0 { throw Stop(.notUnderstood) }
  }

  /// A file that was named has to be there; the usual places may be empty.
  private func missing(_ path: String) throws {
    let name = SafeText.display(path)
    if self.path != nil {
      throw Stop(.notUnderstood, say("파일이 없습니다: \(name)", "There is no file \(name)."))
    }
    if !options.json { Output.line(say("[없음] \(name)", "[none] \(name)")) }
  }

  private func tell(_ fault: SettingFault, _ path: String?, _ sentence: String) {
    guard options.json else { return Output.line(sentence) }
    Output.json(
      .ordered([
        ("file", path.map { .string($0) } ?? .null),
        ("line", path != nil && fault.hasLine ? .int(fault.line) : .null),
        ("code", .string(fault.code)),
        ("text", .string(Language.current.pick(fault.words))),
      ]))
  }
}

/// A settings file with every setting, each explained and switched off.
struct ConfigExample: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "example", abstract: say("설명이 달린 본보기 설정 파일", "a settings file with comments"))
  }

  @OptionGroup var options: GlobalOptions

  func run() throws {
    Output.line(
      say(
        "# dolbom 설정. 앞의 #을 지우면 켜집니다. 환경 변수와 명령의 선택 사항이 앞섭니다.",
        "# Settings of dolbom. Remove the # to switch one on; variables and options stand above."))
    Output.line(say("# 확인: dolbom config check", "# Check it with: dolbom config check"))
    for setting in Setting.allCases {
      Output.line("")
      Output.line("# \(Language.current.pick(setting.purpose)) ($\(setting.variable))")
      Output.line("#\(setting.rawValue): \(setting.example)")
    }
  }
}
