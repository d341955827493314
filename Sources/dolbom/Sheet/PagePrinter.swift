internal import TerminalUI
#if canImport(Glibc)
  internal import Glibc
#endif

/// Turns a page of text into a PDF with the letters in it, by `pango-view` of Debian's `pango1.0-tools`.
///
/// The text goes through a pipe and never through a file that others could read.
enum PagePrinter {
  /// Where the tool is; nil where there is none.
  static var tool: String? {
    SystemTool.path(["/usr/bin/pango-view", "/usr/local/bin/pango-view"])
  }
  /// A font with Hangul whose letters stand in columns, from Debian's `fonts-nanum`.
  private static let font = "NanumGothicCoding"

  /// Writes the page to a new file.
  ///
  /// - Throws: `Stop` with exit 3 when the tool is missing or fails, exit 2 when the file may not be made.
  static func write(_ text: String, to path: String) throws {
    guard let tool else {
      throw Stop(.machine, missing)
    }
    var facts = stat()
    guard lstat(path, &facts) != 0 else {
      throw Stop(
        .notUnderstood,
        say(
          "이미 있는 이름입니다. 덮어쓰지 않습니다: \(SafeText.display(path))",
          "There is something of that name already: \(SafeText.display(path))"))
    }
    let draft = "\(path).part-\(getpid())-\(UInt32.random(in: 0 ... .max)).pdf"
    defer { unlink(draft) }
    let page = open(draft, O_CREAT | O_EXCL | O_WRONLY | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard page >= 0 else { throw failed(path, errno) }
    close(page)
    let sheet = Sheet(text)
    let arguments = [
      tool, "--no-display", "--font=\(font) \(sheet.size)", "--margin=\(Sheet.margin)",
      "--output=\(draft)", "/dev/stdin",
    ]
    guard try SystemTool.run(arguments, input: sheet.text).status == 0, isWhole(draft) else {
      throw Stop(
        .machine,
        say(
          "PDF를 만들지 못했습니다. 글은 'dolbom sheet'로 나옵니다.",
          "The PDF could not be made; 'dolbom sheet' gives the text."))
    }
    guard link(draft, path) == 0 || rename(draft, path) == 0 else { throw failed(path, errno) }
  }

  private static var missing: String {
    say(
      "PDF를 만드는 도구가 없습니다. 관리자에게 'apt-get install pango1.0-tools fonts-nanum'을 부탁하십시오. 글은 'dolbom sheet'로 나옵니다.",
      "The tool that makes PDFs is missing: ask an administrator to run 'apt-get install pango1.0-tools fonts-nanum'. 'dolbom sheet' gives the text."
    )
  }

  private static func failed(_ path: String, _ code: Int32) -> Stop {
    Stop(
      code == ENOSPC ? .machine : .notUnderstood,
      say(
        "파일을 쓸 수 없습니다: \(SafeText.display(path)) (\(SystemText.text(code)))",
        "The file cannot be written: \(SafeText.display(path)) (\(SystemText.text(code)))"))
  }

  private static func isWhole(_ path: String) -> Bool {
    var facts = stat()
    return lstat(path, &facts) == 0 && facts.st_size > 0
  }
}

/// A text that fills a page of A4. The tool makes a page as large as the text, so the text is made as large as the
/// page: in the largest letters in which it fits, with blanks to the edges.
private struct Sheet {
  /// The page and the margin on each side, in points.
  private static let page = (width: 595, height: 842)
  static let margin = 36
  private static let sizes = [12, 11, 10, 9, 8, 7, 6]

  /// Of the letters, in points.
  let size: Int
  let text: String

  init(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let columns = lines.map { TextWidth.columns(of: $0) }.max() ?? 0
    let size =
      Self.sizes.first { size in
        let room = Self.room(size)
        return columns <= room.columns && lines.count <= room.lines
      } ?? Self.sizes.last ?? 6
    let room = Self.room(size)
    self.size = size
    var filled = lines + Array(repeating: "", count: max(0, room.lines - lines.count))
    filled[0] = TextWidth.padded(filled[0], to: room.columns)
    self.text = filled.joined(separator: "\n")
  }

  /// A letter of a size is half as wide, rounded up, and as high.
  private static func room(_ size: Int) -> (columns: Int, lines: Int) {
    (
      (page.width - 2 * margin) / ((size + 1) / 2), (page.height - 2 * margin) / size
    )
  }
}
