public import CareDomain
internal import Yams

/// The settings of a site as its file gives them: what is right in it, and each fault with its line.
public struct SettingsFile: Sendable {
  public private(set) var values: [Setting: String] = [:]
  /// By line. What is at fault is left out of `values`; everything else holds.
  public private(set) var faults: [SettingFault] = []

  /// The largest file that is read, in bytes: 64 KiB; a settings file has about 2.
  public static let limit = 65_536

  /// A file that is there and may not be read.
  public static var unreadable: SettingsFile {
    var file = SettingsFile(bytes: [])
    file.faults = [SettingFault(line: 1, problem: .unreadable)]
    return file
  }

  /// Reads a YAML mapping of settings; a file with nothing in it sets nothing.
  public init(bytes: [UInt8]) {
    // Some editors write the mark of UTF-8 first.
    let mark = TextEncoding.byteOrderMark
    let plain = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]
    guard bytes.count <= Self.limit, let text = String(validating: plain, as: UTF8.self) else {
      faults = [SettingFault(line: 1, problem: .notText)]
      return
    }
    read(text)
    faults.sort { $0.line < $1.line }
  }

  private mutating func read(_ text: String) {
    do {
      try read(Yams.compose(yaml: text))
    } catch YamlError.duplicatedKeysInMapping(let names, _) {
      readOnce(text, without: names)
    } catch let error as YamlError {
      faults = [SettingFault(line: error.line, problem: .notYAML)]
    } catch {
      faults = [SettingFault(line: 1, problem: .notYAML)]
    }
  }

  /// Reads the rest of a file in which some settings stand more than once: of those none holds.
  private mutating func readOnce(_ text: String, without names: [String]) {
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    var found: [SettingFault] = []
    for name in names {
      let places = lines.indices.filter { Self.key(of: lines[$0]) == name }
      for place in places { lines[place] = "" }
      guard places.count > 1 else { continue }
      found.append(SettingFault(line: places[1] + 1, problem: .repeatedKey(name)))
    }
    guard found.count == names.count else {
      faults = [SettingFault(line: 1, problem: .notYAML)]
      return
    }
    read(lines.joined(separator: "\n"))
    faults += found
  }

  /// What stands before the colon of a line, without quotes.
  private static func key(of line: Substring) -> String? {
    guard let colon = line.firstIndex(of: ":") else { return nil }
    return String(line[..<colon].filter { !" \"'".contains($0) })
  }

  private mutating func read(_ root: Node?) throws {
    guard let root, root.string != "" else { return }
    guard let mapping = root.mapping else {
      faults.append(SettingFault(line: root.mark?.line ?? 1, problem: .notSettings))
      return
    }
    for (key, value) in mapping { take(key, value) }
  }

  private mutating func take(_ key: Node, _ value: Node) {
    let line = key.mark?.line ?? 1
    let name = key.string ?? ""
    guard let setting = Setting(rawValue: name) else {
      let known = Setting.allCases.map(\.rawValue)
      let near = Spelling.nearest(to: name, in: known)
      faults.append(SettingFault(line: line, problem: .unknownKey(name, suggestion: near)))
      return
    }
    let text = value.scalar?.string ?? ""
    if let expected = setting.kind.complaint(about: text) {
      let problem = SettingFault.Problem.wrongValue(setting, text, expected: expected)
      faults.append(SettingFault(line: value.mark?.line ?? line, problem: problem))
    } else {
      values[setting] = text
    }
  }
}

/// One thing that is wrong with a settings file.
public struct SettingFault: Hashable, Sendable {
  /// What is wrong.
  public enum Problem: Hashable, Sendable {
    /// The machine does not let us read it.
    case unreadable
    /// Too large, or no UTF-8.
    case notText
    case notYAML
    /// YAML, but no keys with values.
    case notSettings
    case unknownKey(String, suggestion: String?)
    /// A setting that stands there more than once.
    case repeatedKey(String)
    case wrongValue(Setting, String, expected: Words)
  }

  /// Counted from 1.
  public let line: Int

  /// Whether a line is at fault, not the file as a whole.
  public var hasLine: Bool { problem != .unreadable && problem != .notText }
  public let problem: Problem

  public init(line: Int, problem: Problem) {
    self.line = line
    self.problem = problem
  }

  /// The code of the problem, in lower camel case.
  public var code: String {
    switch problem {
    case .unreadable: "unreadable"
    case .notText: "notText"
    case .notYAML: "notYAML"
    case .notSettings: "notSettings"
    case .unknownKey: "unknownKey"
    case .repeatedKey: "repeatedKey"
    case .wrongValue: "wrongValue"
    }
  }

  /// What is wrong and what to do, without the line.
  public var words: Words {
    switch problem {
    case .unreadable:
      Words(
        ko: "읽을 수 없습니다. 폴더가 아닌 파일인지, 권한이 있는지 확인하십시오.",
        en: "It cannot be read; see that it is a file, no folder, and check its permissions.")
    case .notText:
      Words(
        ko: "UTF-8 글이 아니거나 너무 큽니다. UTF-8로 저장하십시오.",
        en: "This is no UTF-8 text, or too large; save it as UTF-8.")
    case .notYAML:
      Words(
        ko: "읽을 수 없는 줄입니다. '이름: 값'으로 쓰고, 값에 특수 문자가 있으면 따옴표로 묶으십시오.",
        en: "This cannot be read; write 'key: value', with quotes where a value has special signs.")
    case .notSettings:
      Words(ko: "'이름: 값'인 줄이 없습니다.", en: "There is no line 'key: value'.")
    case .unknownKey(let name, let suggestion): unknown(name, suggestion)
    case .repeatedKey(let name):
      Words(
        ko: "'\(shown(name))' 설정이 두 번 적혀 있습니다. 하나만 남기십시오.",
        en: "The setting '\(shown(name))' stands there twice; leave one of them.")
    case .wrongValue(let setting, let text, let expected):
      Words(
        ko: "\(setting.rawValue)의 값 '\(shown(text))'은(는) 쓸 수 없습니다. \(expected.ko)(이)여야 합니다.",
        en: "'\(shown(text))' is no value of \(setting.rawValue); it should be \(expected.en).")
    }
  }

  private func unknown(_ name: String, _ suggestion: String?) -> Words {
    let near = suggestion.map { Words(ko: " 혹시 '\($0)'입니까?", en: " Did you mean '\($0)'?") }
    return Words(
      ko: "'\(shown(name))'(이)라는 설정은 없습니다." + (near?.ko ?? ""),
      en: "There is no setting '\(shown(name))'." + (near?.en ?? ""))
  }

  private func shown(_ text: String) -> String { EscapedText.shown(text, limit: 60) }
}

extension YamlError {
  /// The line at which reading stopped, counted from 1.
  fileprivate var line: Int {
    switch self {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
      mark.line
    case .duplicatedKeysInMapping(_, let context): context.mark.line
    default: 1
    }
  }
}
