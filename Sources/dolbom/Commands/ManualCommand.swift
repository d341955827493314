internal import ArgumentParser
internal import Interchange
internal import OperatorUI
internal import TerminalUI

struct ManualCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "manual",
      abstract: say(
        "안내서를 찍습니다 (이름이 없으면 모든 명령)", "print a guide, or the reference of all commands"),
      discussion: say(
        """
        이름은 'caregiver'(보육교사 한 장), 'supervisor', 'administrator', 'desk', 'care', 'people', 'money', 'record', 'roster', 'engine', \
        'measurements', 'developers'(영어)입니다. --pdf는 A4 한 장에 맞춰 찍을 파일을 만듭니다.
        """,
        """
        The names are caregiver (one sheet), supervisor, administrator, desk, care, people, money, record, roster, engine, \
        measurements and developers. --pdf makes a file that prints on A4.
        """))
  }

  /// Columns of large letters on A4.
  private static let paperWidth = 86

  @Argument(help: help("안내서 이름", "the name of a guide"), completion: .guides) var guide: String?
  @Flag(help: help("'man'이 읽는 모양으로", "as a man page"))
  var man = false

  @Flag(help: help("마크다운으로", "as Markdown"))
  var markdown = false

  @Option(help: help("새 PDF 파일", "a new PDF file"), completion: .file()) var pdf: String?

  @OptionGroup var options: GlobalOptions

  func run() throws {
    guard [man, markdown, pdf != nil].count(where: { $0 }) < 2 else {
      throw Stop(
        .notUnderstood,
        say(
          "--man, --markdown, --pdf 가운데 하나만 쓰십시오.", "Use one of --man, --markdown and --pdf."))
    }
    if let guide { return try tell(guide, Self.text(of: guide)) }
    let reference = Reference(try CommandPage.program())
    if man { return Output.line(ManPage(reference).text) }
    let source = MarkdownPage(reference).text
    if let pdf { return try write(source, to: pdf) }
    Output.line(source)
  }

  private func tell(_ guide: String, _ source: String) throws {
    if let pdf { return try write(source, to: pdf) }
    if man { return Output.line(GuideManPage(source, name: "dolbom-\(guide)").text) }
    Output.line(markdown ? source : GuidePage(source).text)
  }

  private func write(_ source: String, to pdf: String) throws {
    try PagePrinter.write(GuidePage(source, width: Self.paperWidth).text, to: pdf)
  }

  /// The guide in the language of the operator, or in English where there is no other.
  private static func text(of name: String) throws -> String {
    let language = Language.current.rawValue
    for code in [language, "en"] {
      if let bytes = try Resources.bytes("manual/\(name).\(code).md") {
        return String(decoding: bytes, as: UTF8.self)
      }
    }
    let names = try Resources.plainNames(under: "manual")
    throw Arguments.bad(
      name, "GUIDE",
      say("이 가운데 하나입니다: ", "it is one of ") + names.joined(separator: " "))
  }
}
