internal import Foundation
internal import Interchange
internal import OperatorUI
internal import TerminalUI
#if canImport(Glibc)
  internal import Glibc
#endif

/// The settings in force: the variable of the environment, else the user's file, else the site's.
enum Settings {
  /// The site's file.
  static let sitePath = "/etc/dolbom/settings.yaml"

  /// The user's file: `$DOLBOM_SETTINGS`, else in the folder of the user's settings; nil without a home.
  static var userPath: String? {
    if let path = Environment.value("DOLBOM_SETTINGS") { return path }
    if let folder = Environment.value("XDG_CONFIG_HOME") { return folder + "/dolbom/settings.yaml" }
    return Environment.value("HOME").map { $0 + "/.config/dolbom/settings.yaml" }
  }

  /// What holds for a setting, and where that stands; nil when nobody has set it.
  static func found(_ setting: Setting) -> (value: String, origin: String)? {
    if let value = Environment.value(setting.variable), setting.variableFault(value) == nil {
      return (value, "$" + setting.variable)
    }
    let file = files.first { $0.content.values[setting] != nil }
    return file.flatMap { file in file.content.values[setting].map { ($0, file.path) } }
  }

  /// What is wrong with the variables of the environment. Such a variable is passed over.
  static var variableFaults: [SettingFault] {
    Setting.allCases.compactMap { setting in
      Environment.value(setting.variable).flatMap(setting.variableFault)
    }
  }

  /// What the files say, whatever the environment does.
  static func inFile(_ setting: Setting) -> String? {
    files.lazy.compactMap { $0.content.values[setting] }.first
  }

  static func value(_ setting: Setting) -> String? { found(setting)?.value }

  /// A whole number that somebody has set; what is no number in the range is as if it were not set.
  static func number(_ setting: Setting) -> Int? {
    guard let value = value(setting), setting.kind.complaint(about: value) == nil else {
      return nil
    }
    return Int(value)
  }

  /// Says what is wrong with the files, once, and goes on with what is right: the desk has to open at night.
  static func complain() {
    for file in files {
      guard let fault = file.content.faults.first else { continue }
      Output.problem(sentence(fault, file.path))
      Output.problem(say("'dolbom config check'로 모두 보십시오.", "See all with 'dolbom config check'."))
    }
  }

  /// A variable has no line.
  static func sentence(_ fault: SettingFault) -> String {
    guard case .wrongValue(let setting, _, _) = fault.problem else {
      return Language.current.pick(fault.words)
    }
    return "$\(setting.variable): \(Language.current.pick(fault.words))"
  }

  static func sentence(_ fault: SettingFault, _ path: String) -> String {
    let (name, words) = (SafeText.display(path), Language.current.pick(fault.words))
    guard fault.hasLine else { return "\(name): \(words)" }
    return say("\(name) \(fault.line)번째 줄: \(words)", "\(name), line \(fault.line): \(words)")
  }

  /// A file that may be absent. One that cannot be read counts as a file with a fault.
  ///
  /// Says nothing itself: the language depends on it.
  static func read(_ path: String) -> SettingsFile? {
    guard access(path, F_OK) == 0 else { return nil }
    guard let bytes = FileManager.default.contents(atPath: path) else { return .unreadable }
    return SettingsFile(bytes: [UInt8](bytes))
  }

  /// The files that are there, the user's first.
  private static let files: [(path: String, content: SettingsFile)] =
    [userPath, sitePath].compactMap { path in
      path.flatMap { path in read(path).map { (path, $0) } }
    }
}

extension Setting {
  /// What is wrong with the value of the variable. Paths, ids and texts are judged where they are used: a path
  /// may be a relative one there, and a center that is not there must stop the command.
  fileprivate func variableFault(_ value: String) -> SettingFault? {
    switch kind {
    case .path, .identifier, .text: return nil
    case .choice, .number, .hours:
      // Locales are languages too.
      guard self != .language || Language(locale: value) == nil else { return nil }
      return kind.complaint(about: value).map {
        SettingFault(line: 1, problem: .wrongValue(self, value, expected: $0))
      }
    }
  }
}

extension DeskSettings {
  /// Those of this station and this terminal.
  static var current: DeskSettings {
    var settings = DeskSettings { name in
      Setting.allCases.first { $0.variable == name }.flatMap(Settings.value)
    }
    settings.asciiOnly = settings.asciiOnly || !TerminalOpening.hasLines
    return settings
  }
}
