internal import ArgumentParser
internal import OperatorUI
internal import TerminalUI
#if canImport(Glibc)
  internal import Glibc
#endif

/// A command line that could not be understood, or a question about how to write one.
enum Usage {
  /// Prints help or what is wrong, in the operator's language, and gives the exit code.
  static func answer(_ error: any Error) -> Exit {
    let text = shown(translated(Dolbom.fullMessage(for: error)))
    if Dolbom.exitCode(for: error).isSuccess {
      Output.line(text)
      return .done
    }
    Output.problem(Language.current.pick("명령을 이해할 수 없습니다.", "The command cannot be understood."))
    Output.problem(text)
    return .notUnderstood
  }

  /// Refuses a word that is no command; without this it would be taken for an argument of the desk.
  static func checkCommand(_ word: String?) throws {
    guard let word, !word.hasPrefix("-"), word != "help" else { return }
    let known = Dolbom.configuration.subcommands.compactMap {
      $0.configuration.commandName
    }
    guard !known.contains(word) else { return }
    throw Stop(
      .notUnderstood,
      say("모르는 명령입니다: ", "Unknown command: ") + SafeText.display(String(word.prefix(40)))
        + say(". 'dolbom help'로 명령을 보십시오.", "; see 'dolbom help'."))
  }

  /// The text as it may be shown: it repeats what was typed.
  private static func shown(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { SafeText.display(String($0)) }.joined(separator: "\n")
  }

  /// The labels of the argument parser in Korean; its own texts are already in the operator's language.
  private static func translated(_ text: String) -> String {
    guard Language.current == .ko else { return text }
    var text = text
    text = text.replacing(#/[0-9]+ unexpected arguments:/#, with: "뜻밖의 인자:")
    for (english, korean) in labels { text = text.replacing(english, with: korean) }
    return text
  }

  private static let labels = [
    ("OVERVIEW: ", "설명: "), ("USAGE: ", "사용법: "), ("Usage: ", "사용법: "),
    ("ARGUMENTS:", "인자:"), ("OPTIONS:", "선택 사항:"), ("SUBCOMMANDS:", "명령:"),
    ("Show help information.", "도움말을 보입니다."), ("Show the version.", "버전을 보입니다."),
    ("Show subcommand help information.", "명령의 도움말을 보입니다."), ("(default)", "(기본)"),
    ("<subcommand>", "<명령>"), ("<options>", "<선택 사항>"), ("Error: ", "오류: "),
    ("Help: ", "도움말: "), ("Missing expected argument", "필요한 인자가 없습니다:"),
    ("Unknown option", "모르는 선택 사항:"), ("Unexpected argument", "뜻밖의 인자:"),
    ("Missing value for", "값이 없습니다:"), ("The value", "값"),
    ("is invalid for", "을(를) 쓸 수 없습니다:"), ("for more information.", "를 보십시오."),
    (" Did you mean ", " 혹시 이것입니까: "), ("(default: ", "(기본값: "),
    ("  See '", "  자세히: '"), ("' for detailed help.", "'"),
  ]
}

/// Leaves the process.
func leave(with exit: Exit) -> Never { Glibc.exit(exit.rawValue) }
