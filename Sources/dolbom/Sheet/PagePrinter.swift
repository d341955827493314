internal import TerminalUI
#if canImport(Glibc)
  internal import Glibc
#endif

/// Turns pages of text into a PDF with the letters in it, by `pango-view` of Debian's `pango1.0-tools`; several pages are
/// put together by `pdfunite` of `poppler-utils`.
///
/// The text goes through a pipe and never through a file that others could read.
enum PagePrinter {
  /// Where the tool is; nil where there is none.
  static var tool: String? {
    SystemTool.path(["/usr/bin/pango-view", "/usr/local/bin/pango-view"])
  }
  /// The tool that puts pages together; nil where there is none.
  static var binder: String? {
    SystemTool.path(["/usr/bin/pdfunite", "/usr/local/bin/pdfunite"])
  }
  /// A font with Hangul whose letters stand in columns, from Debian's `fonts-nanum`.
  private static let font = "NanumGothicCoding"

  /// Writes a text to a new file, cut into pages of A4 where it is too long for one.
  static func write(_ text: String, to path: String) throws {
    try write(Sheet.pages(of: text), to: path)
  }

  /// Writes pages to a new file.
  ///
  /// - Throws: `Stop` with exit 3 when a tool is missing or fails, exit 2 when the file may not be made.
  static func write(_ pages: [String], to path: String) throws {
    guard let tool else { throw Stop(.machine, missing) }
    var facts = stat()
    guard lstat(path, &facts) != 0 else {
      throw Stop(
        .notUnderstood,
        say(
          "이미 있는 이름입니다. 덮어쓰지 않습니다: \(SafeText.display(path))",
          "There is something of that name already: \(SafeText.display(path))"))
    }
    guard pages.count == 1 || binder != nil else { throw Stop(.machine, missingBinder) }
    var drafts: [String] = []
    defer { for draft in drafts { unlink(draft) } }
    func draft() throws -> String {
      let draft = "\(path).part-\(getpid())-\(UInt32.random(in: 0 ... .max)).pdf"
      try make(draft, for: path)
      drafts.append(draft)
      return draft
    }
    for page in pages { try draw(Sheet(page), tool, to: draft()) }
    if let binder, drafts.count > 1 {
      let parts = drafts
      try run([binder] + parts + [draft()])
    }
    guard let whole = drafts.last, isWhole(whole) else { throw Stop(.machine, notMade) }
    guard link(whole, path) == 0 || rename(whole, path) == 0 else { throw failed(path, errno) }
  }

  /// An empty file that is ours alone.
  private static func make(_ draft: String, for path: String) throws {
    let page = open(draft, O_CREAT | O_EXCL | O_WRONLY | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard page >= 0 else { throw failed(path, errno) }
    close(page)
  }

  private static func draw(_ sheet: Sheet, _ tool: String, to draft: String) throws {
    try run(
      [
        tool, "--no-display", "--font=\(font) \(sheet.size)", "--margin=\(Sheet.margin)",
        "--output=\(draft)", "/dev/stdin",
      ], input: sheet.text)
    guard isWhole(draft) else { throw Stop(.machine, notMade) }
  }

  private static func run(_ arguments: [String], input: String = "") throws {
    guard try SystemTool.run(arguments, input: input).status == 0 else {
      throw Stop(.machine, notMade)
    }
  }

  private static var notMade: String {
    say(
      "PDF를 만들지 못했습니다. 글은 'dolbom sheet'로 나옵니다.",
      "The PDF could not be made; 'dolbom sheet' gives the text.")
  }

  private static var missingBinder: String {
    say(
      "한 쪽에 다 들어가지 않고, 여러 쪽을 묶는 도구가 없습니다. 관리자에게 'apt-get install poppler-utils'를 부탁하십시오. 글은 'dolbom sheet'로 나옵니다.",
      "It does not fit on one page, and the tool that puts pages together is missing: ask an administrator to run 'apt-get install poppler-utils'. 'dolbom sheet' gives the text."
    )
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
    self.text = String(filled.joined(separator: "\n").map(Self.drawn))
  }

  /// The font draws lines of boxes two columns wide.
  private static func drawn(_ letter: Character) -> Character {
    switch letter {
    case "─", "━", "═": "-"
    case "│", "┃", "║": "|"
    case "\u{2500}"..."\u{257F}": "+"
    default: letter
    }
  }

  /// A text in pages: one where it fits in letters that can be read, else as many as it needs, with their numbers.
  static func pages(of text: String) -> [String] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let columns = lines.map { TextWidth.columns(of: $0) }.max() ?? 0
    let smallest = room(sizes.last ?? 6)
    if lines.count <= smallest.lines { return [text] }
    let size = sizes.first { columns <= room($0).columns } ?? sizes.last ?? 6
    let length = room(size).lines - 2
    let count = (lines.count + length - 1) / length
    return (0..<count).map { nth in
      var page = Array(lines.dropFirst(nth * length).prefix(length))
      page += Array(repeating: "", count: length - page.count)
      return (page + ["", "- \(nth + 1)/\(count) -"]).joined(separator: "\n")
    }
  }

  /// A letter of a size is half as wide, rounded up, and as high.
  private static func room(_ size: Int) -> (columns: Int, lines: Int) {
    (
      (page.width - 2 * margin) / ((size + 1) / 2), (page.height - 2 * margin) / size
    )
  }
}
