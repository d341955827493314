internal import CareDomain
internal import Interchange
internal import OperatorUI

/// The last look at what was typed at the desk. Command lines and files clean each text where it comes in; the
/// fields of the desk are many and grow, so here every text of a command is looked at, wherever it stands.
enum CommandTexts {
  /// - Throws: `Stop` with what is wrong with the first text that may not be stored.
  static func check(_ command: Command) throws {
    for text in texts(in: command) {
      if case .failure(let problem) = CleanText.clean(text, limit: CleanText.noteLimit) {
        throw Stop(.notUnderstood, Language.current.pick(problem.words))
      }
    }
  }

  private static func texts(in value: Any) -> [String] {
    if let text = value as? String { return [text] }
    return Mirror(reflecting: value).children.flatMap { texts(in: $0.value) }
  }
}
