internal import ArgumentParser
internal import OperatorUI
internal import TerminalUI

struct ManualCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "manual",
      abstract: say(
        "모든 명령, 키, 설정의 안내서를 찍습니다", "print the reference of all commands, keys and settings"))
  }

  @Flag(help: help("'man'이 읽는 모양으로", "as a man page"))
  var man = false

  @Flag(help: help("마크다운으로", "as Markdown"))
  var markdown = false

  @OptionGroup var options: GlobalOptions

  func run() throws {
    guard !(man && markdown) else {
      throw Stop(
        .notUnderstood, say("--man과 --markdown 가운데 하나만 쓰십시오.", "Use one of --man and --markdown."))
    }
    let reference = Reference(try CommandPage.program())
    Output.line(man ? ManPage(reference).text : MarkdownPage(reference).text)
  }
}
