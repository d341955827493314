public import CareDomain

/// One thing that a site may set once for all its commands and desks.
///
/// Each has a key in `settings.yaml` and a variable of the environment; an option of a command stands above
/// both, and the variable above the file.
public enum Setting: String, CaseIterable, Hashable, Sendable {
  case file, center, station, language, sheet

  /// The variable of the environment that stands above the file.
  public var variable: String {
    switch self {
    case .file: "DOLBOM_FILE"
    case .center: "DOLBOM_CENTER"
    case .station: "DOLBOM_STATION"
    case .language: "DOLBOM_LANGUAGE"
    case .sheet: "DOLBOM_SHEET"
    }
  }

  /// What may stand there.
  public var kind: SettingKind {
    switch self {
    case .file: .path
    case .center: .identifier
    case .station: .text(limit: CleanText.nameLimit)
    case .language: .choice(["ko", "en"])
    case .sheet: .choice(["on", "off"])
    }
  }

  /// What it is for, in one sentence.
  public var purpose: Words {
    switch self {
    case .file: Words(ko: "센터 파일이 있는 곳.", en: "Where the centre's file lies.")
    case .center:
      Words(ko: "이 자리가 일하는 센터의 ID.", en: "The id of the center that this station works for.")
    case .station:
      Words(
        ko: "기록에 남는 이 자리의 이름. 없으면 컴퓨터의 이름.",
        en: "The name of this station in the journal; else the machine's name.")
    case .language:
      Words(ko: "화면과 명령의 말. 없으면 로캘을 따름.", en: "The language; else that of the locale.")
    case .sheet:
      Words(
        ko: "화면이 파일 옆에 정전용 명단을 늘 새로 적어 둘지. 없으면 on.",
        en: "Whether the desk keeps the paper sheet beside the file; else on.")
    }
  }

  /// A value as it might stand in a file.
  public var example: String {
    switch self {
    case .file: "/var/lib/dolbom/centre.sqlite"
    case .center: "c1"
    case .station: "1층 안내대"
    case .language: "ko"
    case .sheet: "on"
    }
  }
}

/// What values a setting takes.
public enum SettingKind: Hashable, Sendable {
  /// An absolute path.
  case path
  /// Letters, digits, `-` and `_`, at most 64.
  case identifier
  /// A text of at most so many letters.
  case text(limit: Int)
  case choice([String])
  /// A whole number within the range.
  case number(ClosedRange<Int>)

  /// Nil when a value is fine, else what should stand there.
  public func complaint(about value: String) -> Words? {
    switch self {
    case .path:
      value.hasPrefix("/") ? nil : Words(ko: "/로 시작하는 경로", en: "a path that begins with /")
    case .identifier:
      Identifier<Setting>(value) == nil
        ? Words(
          ko: "영문자, 숫자, -, _로 된 64자 이하의 ID", en: "an id of letters, digits, - and _, at most 64")
        : nil
    case .text(let limit):
      value.isEmpty || value.count > limit
        ? Words(ko: "1자에서 \(limit)자의 글", en: "a text of 1 to \(limit) letters") : nil
    case .choice(let allowed):
      allowed.contains(value) ? nil : list(allowed)
    case .number(let range):
      Int(value).map(range.contains) == true
        ? nil
        : Words(
          ko: "\(range.lowerBound)에서 \(range.upperBound)까지의 정수",
          en: "a whole number from \(range.lowerBound) to \(range.upperBound)")
    }
  }

  private func list(_ allowed: [String]) -> Words {
    let names = allowed.joined(separator: ", ")
    return Words(ko: "\(names) 가운데 하나", en: "one of \(names)")
  }
}
