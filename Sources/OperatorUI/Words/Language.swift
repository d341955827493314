/// A language that the desk speaks.
public enum Language: String, CaseIterable, Sendable {
  case ko, en

  /// The operator's language: the first of the option, `LC_ALL`, `LC_MESSAGES` and `LANG` that names one
  /// that we speak, else that of the settings, else Korean. `C`, `POSIX` and `C.UTF-8` name none.
  public static func chosen(
    option: String?, environment: [String: String], setting: String? = nil
  ) -> Language {
    let wishes = [option] + ["LC_ALL", "LC_MESSAGES", "LANG"].map { environment[$0] } + [setting]
    return wishes.lazy.compactMap { $0.flatMap(Language.init(locale:)) }.first ?? .ko
  }

  /// The language of a locale's name, such as `ko_KR.UTF-8` or `en`.
  public init?(locale: String) {
    let code = locale.prefix { !"_.@-".contains($0) }
    self.init(rawValue: code.lowercased())
  }

  /// The one of two wordings that is in this language. The other one is not made.
  func pick(_ korean: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
    switch self {
    case .ko: korean()
    case .en: english()
    }
  }
}
