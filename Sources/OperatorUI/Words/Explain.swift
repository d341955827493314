public import CareDomain
internal import TerminalUI

/// Turns facts into whole polite sentences of one language, with the names and numbers they carry.
public struct Explain: Sendable {
  public let language: Language
  public let names: Names

  public init(_ language: Language, names: Names) {
    self.language = language
    self.names = names
  }

  /// A place on offer: `새싹방 11-27(금) 22:00–토 02:00`, and in which direction it lies.
  public func fit(_ fit: Fit) -> String {
    let place = "\(names.room(fit.room)) \(Clock.datedSpan(fit.span, language))"
    guard let kind = fit.kind?.text(language) else { return place }
    // Nobody is sent across the city without being told where.
    let center = fit.kind == .otherCenter ? names.center(of: fit.room) : nil
    return "\(place) (\(kind)\(center.map { ": \($0)" } ?? ""))"
  }

  /// What a fact is called in this language.
  func say(_ korean: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
    language.pick(korean(), english())
  }

  /// A text from outside, safe to show.
  func safe(_ text: String) -> String { SafeText.display(text) }
}
