internal import ArgumentParser
internal import CareDomain
internal import Interchange
internal import OperatorUI
#if canImport(Glibc)
  internal import Glibc
#endif

/// The options that every command takes.
struct GlobalOptions: ParsableArguments {
  @Option(
    help: help("센터 파일 (없으면 $DOLBOM_FILE)", "the centre's file (else $DOLBOM_FILE)"),
    completion: .file())
  var file: String?

  @Option(help: help("여러 센터 가운데 하나 (없으면 $DOLBOM_CENTER)", "which center (else $DOLBOM_CENTER)"))
  var center: String?

  @Option(help: help("ko 또는 en", "ko or en"), completion: .codes(Language.self))
  var language: String?

  @Flag(help: help("JSON으로 답합니다", "answer in JSON"))
  var json = false

  @Option(help: help("훈련 파일의 시각", "the time of a training file"))
  var now: String?

  @Option(help: help("일하는 사람의 ID", "who acts, by staff id"))
  var `operator`: String?

  @Option(
    help: help("PIN이 든 파일 (-는 표준 입력)", "a file with the PIN (- for standard input)"),
    completion: .file())
  var pinFile: String?

  @Option(help: help("함께 서명하는 사람의 ID", "who signs beside, by staff id"))
  var witness: String?

  @Option(help: help("그 PIN이 든 파일", "a file with that person's PIN"), completion: .file())
  var witnessPinFile: String?

  @Option(help: help("이 자리의 이름", "the name of this station"))
  var station: String?

  /// Options written before the command's name belong to the command: they are moved behind it.
  static func hoisted(_ arguments: [String]) -> [String] {
    var before: [String] = []
    var rest = arguments[...]
    while let option = rest.first, option.hasPrefix("--"), takesValue(option) != nil {
      before.append(rest.removeFirst())
      if takesValue(option) == true, !option.contains("="), let value = rest.popFirst() {
        before.append(value)
      }
    }
    guard let command = rest.popFirst() else { return before }
    // Help takes none of them; the language was read before.
    if ["help", "--help", "-h", "--version"].contains(command) { return [command] + rest }
    guard !command.hasPrefix("-") else { return before + [command] + rest }
    // Where the command has commands of its own, they belong to the inner one.
    guard Dolbom.isGroup(command), let inner = rest.first, !inner.hasPrefix("-") else {
      return [command] + before + rest
    }
    return [command, inner] + before + rest.dropFirst()
  }

  /// The options of a command line that holds nothing but global options with their values; nil for any other.
  ///
  /// The argument parser looks at all commands first, which costs the desk more than a third of its start. Every option
  /// is set here, given or not: one that is neither parsed nor set stops the program where it is read.
  static func plain(_ arguments: [String]) -> GlobalOptions? {
    var values: [String: String] = [:]
    var options = GlobalOptions()
    options.json = false
    var rest = arguments[...]
    while let option = rest.popFirst() {
      switch takesValue(option) {
      case false where option == "--json": options.json = true
      case true where !option.contains("="):
        guard let value = rest.popFirst(), !value.hasPrefix("-") else { return nil }
        values[option] = value
      default: return nil
      }
    }
    options.file = values["--file"]
    options.center = values["--center"]
    options.language = values["--language"]
    options.now = values["--now"]
    options.operator = values["--operator"]
    options.pinFile = values["--pin-file"]
    options.witness = values["--witness"]
    options.witnessPinFile = values["--witness-pin-file"]
    options.station = values["--station"]
    return options
  }

  /// Whether a global option takes a value; nil when it is not one of them.
  private static func takesValue(_ option: String) -> Bool? {
    let name = option.prefix { $0 != "=" }
    if name == "--json" { return false }
    let valued = [
      "--file", "--center", "--language", "--now", "--operator", "--pin-file", "--witness",
      "--witness-pin-file", "--station",
    ]
    return valued.contains(String(name)) ? true : nil
  }
}

/// Help in the operator's language.
func help(_ korean: String, _ english: String) -> ArgumentHelp {
  ArgumentHelp(say(korean, english))
}

/// One of two texts, by the operator's language.
func say(_ korean: String, _ english: String) -> String { Language.current.pick(korean, english) }

extension Language {
  /// The operator's language: `--language`, else the locale, else Korean.
  static let current = chosen(
    option: optionValue() ?? Environment.value(Setting.language.variable),
    environment: Environment.all, setting: Settings.inFile(.language))

  func pick(_ korean: String, _ english: String) -> String { self == .ko ? korean : english }

  func pick(_ words: Words) -> String { pick(words.ko, words.en) }

  /// Read before the command line is parsed, because the help itself depends on it.
  static func optionValue() -> String? {
    let arguments = CommandLine.arguments
    for (index, argument) in arguments.enumerated() {
      if argument.hasPrefix("--language=") { return String(argument.dropFirst(11)) }
      if argument == "--language", index + 1 < arguments.count { return arguments[index + 1] }
    }
    return nil
  }
}

/// The environment of the process.
enum Environment {
  /// The value of a variable; nil when it is unset or empty.
  static func value(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }

  /// What the choice of language looks at.
  static var all: [String: String] {
    var found: [String: String] = [:]
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] { found[name] = value(name) }
    return found
  }
}
