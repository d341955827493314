public import CareDomain

/// One thing that a site may set once for all its commands and desks.
///
/// Each has a key in `settings.yaml` and a variable of the environment; an option of a command stands above
/// both, and the variable above the file.
public enum Setting: String, CaseIterable, Hashable, Sendable {
  case file, center, station, language
  /// When a desk locks, and how long it remembers who acts.
  case lockMinutes, graceSeconds
  /// How long one's own act can be undone.
  case undoMinutes
  case bell, quiet, palette, ascii, ambiguous
  /// Whether the desk keeps the paper sheet.
  case sheet

  /// The variable of the environment that stands above the file.
  public var variable: String {
    switch self {
    case .file: "DOLBOM_FILE"
    case .center: "DOLBOM_CENTER"
    case .station: "DOLBOM_STATION"
    case .language: "DOLBOM_LANGUAGE"
    case .lockMinutes: "DOLBOM_LOCK_MINUTES"
    case .graceSeconds: "DOLBOM_GRACE_SECONDS"
    case .undoMinutes: "DOLBOM_UNDO_MINUTES"
    case .bell: "DOLBOM_BELL"
    case .quiet: "DOLBOM_QUIET"
    case .palette: "DOLBOM_PALETTE"
    case .ascii: "DOLBOM_ASCII"
    case .ambiguous: "DOLBOM_AMBIGUOUS"
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
    case .lockMinutes: .number(1...15)
    case .graceSeconds: .number(0...300)
    case .undoMinutes: .number(1...60)
    case .bell: .choice(["auto", "on", "off"])
    case .quiet: .hours
    case .palette: .choice(["day", "night", "highContrast", "monochrome"])
    case .ascii: .choice(["0", "1"])
    case .ambiguous: .choice(["auto", "narrow", "wide"])
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
      Words(
        ko: "로캘이 한국어도 영어도 아닐 때의 말. 없으면 한국어.",
        en: "The language where the locale is neither Korean nor English; else Korean.")
    case .lockMinutes:
      Words(
        ko: "입력이 없으면 화면을 잠그는 분. 없으면 5.",
        en: "Minutes without a key after which the desk locks; else 5.")
    case .graceSeconds:
      Words(
        ko: "같은 사람의 다음 일에 PIN을 다시 묻지 않는 초. 없으면 60.",
        en: "Seconds in which the same person's next act asks for no PIN; else 60.")
    case .undoMinutes:
      Words(
        ko: "자기가 한 일을 되돌릴 수 있는 분. 없으면 10.",
        en: "Minutes in which one's own act can be undone; else 10.")
    case .bell:
      Words(
        ko: "경보의 종소리. auto는 조용한 시간에 울리지 않음.",
        en: "The bell of alarms; auto is silent in the quiet hours.")
    case .quiet: Words(ko: "아이들이 자는 조용한 시간.", en: "The quiet hours, when children sleep.")
    case .palette: Words(ko: "화면의 색.", en: "The colours of the desk.")
    case .ascii:
      Words(ko: "1이면 테두리를 + - |로 그림.", en: "1 draws frames as + - |.")
    case .ambiguous:
      Words(
        ko: "글꼴에 따라 한 칸이나 두 칸인 글자의 너비. auto는 터미널에 물음.",
        en: "Width of the letters that some fonts draw over two columns; auto asks the terminal.")
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
    case .lockMinutes: "5"
    case .graceSeconds: "60"
    case .undoMinutes: "10"
    case .bell: "auto"
    case .quiet: "21:00-07:00"
    case .palette: "night"
    case .ascii: "1"
    case .ambiguous: "auto"
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
  /// Two clock times, as `21:00-07:00`.
  case hours
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
      isPlain(value, limit)
        ? nil
        : Words(
          ko: "보이지 않는 글자가 없는 1자에서 \(limit)자의 글",
          en: "a text of 1 to \(limit) letters without controls")
    case .hours:
      isHours(value) ? nil : Words(ko: "21:00-07:00처럼 두 시각", en: "two times as 21:00-07:00")
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

  /// Whether a text can stand in the journal as it is.
  private func isPlain(_ text: String, _ limit: Int) -> Bool {
    guard case .success(let clean) = CleanText.clean(text, limit: limit) else { return false }
    return !clean.text.isEmpty
  }

  private func isHours(_ text: String) -> Bool {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false)
    return ends.count == 2 && ends.allSatisfy { TimeText.minuteOfDay($0) != nil }
  }

  private func list(_ allowed: [String]) -> Words {
    let names = allowed.joined(separator: ", ")
    return Words(ko: "\(names) 가운데 하나", en: "one of \(names)")
  }
}
