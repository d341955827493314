internal import CareDomain
internal import Interchange
internal import OperatorUI
internal import TerminalUI
#if canImport(Glibc)
  internal import Glibc
#endif

/// The checks of the machine and the terminal.
enum DoctorMachine {
  static var findings: [Finding] {
    [terminal, size, locale, timeZone, openFiles, printing] + settings
  }

  private static var terminal: Finding {
    let name = Environment.value("TERM") ?? ""
    switch name.isEmpty ? .dumb : TerminalType(name) {
    case .dumb:
      return .warning(
        "terminal", "TERM이 없거나 dumb입니다. 화면을 열려면 TERM=xterm-256color처럼 정하십시오.",
        "TERM is unset or dumb; set it, as TERM=xterm-256color, to open the desk.")
    case .unknown:
      return .warning(
        "terminal", "모르는 터미널입니다: TERM=\(name). TERM=xterm-256color로 정하거나 'ncurses-term'을 설치하십시오.",
        "Unknown terminal: TERM=\(name); set TERM=xterm-256color, or install ncurses-term.")
    case .screen where name == "linux":
      return .warning(
        "terminal", "리눅스 콘솔은 한글을 보이지 못합니다. 한글 글꼴이 있는 터미널을 쓰십시오.",
        "The Linux console cannot show Hangul; use a terminal with a Korean font.")
    case .screen(let colours) where colours < 8:
      return .warning(
        "terminal", "터미널 \(name)에는 색이 없습니다. 글자와 표시로만 구별합니다.",
        "The terminal \(name) has no colours; words and marks alone tell things apart.")
    case .screen(let colours):
      return .ok(
        "terminal", "터미널: \(name), \(colours)색", "Terminal: \(name), \(colours) colours")
    }
  }

  private static var size: Finding {
    let least = Desk.smallest
    var window = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0, window.ws_row > 0 else {
      return .ok("size", "터미널이 아니어서 크기를 보지 않았습니다.", "No terminal, so no size was looked at.")
    }
    let (rows, columns) = (Int(window.ws_row), Int(window.ws_col))
    guard rows >= least.rows, columns >= least.columns else {
      return .warning(
        "size", "터미널이 \(columns)x\(rows)로 작습니다. \(least.columns)x\(least.rows)부터 화면이 열립니다.",
        "The terminal is \(columns)x\(rows); the desk needs \(least.columns)x\(least.rows).")
    }
    return .ok("size", "터미널 크기: \(columns)x\(rows)", "Terminal size: \(columns)x\(rows)")
  }

  private static var locale: Finding {
    setlocale(LC_CTYPE, "")
    if String(cString: nl_langinfo(Int32(CODESET))) == "UTF-8" {
      return .ok("locale", "문자 집합: UTF-8", "Character set: UTF-8")
    }
    return .warning(
      "locale", "로캘이 UTF-8이 아닙니다. LANG=C.UTF-8이나 ko_KR.UTF-8로 정하십시오. 그동안은 C.UTF-8로 그립니다.",
      "The locale is not UTF-8; set LANG=C.UTF-8 or ko_KR.UTF-8. Until then C.UTF-8 is used.")
  }

  private static var timeZone: Finding {
    var seconds = time(nil)
    var local = tm()
    localtime_r(&seconds, &local)
    guard local.tm_gmtoff / 60 != Instant.utcOffsetMinutes else {
      return .ok("timeZone", "시간대: UTC+09:00", "Time zone: UTC+09:00")
    }
    return .warning(
      "timeZone", "이 컴퓨터의 시간대는 한국이 아니지만, 센터의 시각은 늘 UTC+09:00입니다.",
      "This machine is not on Korean time; the centre's times are UTC+09:00 all the same.")
  }

  /// A desk and its files take a few dozen; fewer than this leave none to spare.
  private static let fewestFiles = 128

  private static var openFiles: Finding {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else {
      return .warning("openFiles", "열 수 있는 파일 수를 알 수 없습니다.", "The limit of open files is unknown.")
    }
    let count = limit.rlim_cur > 1 << 30 ? 1 << 30 : Int(limit.rlim_cur)
    guard count >= fewestFiles else {
      return .warning(
        "openFiles", "열 수 있는 파일이 \(count)개뿐입니다. 'ulimit -n 256'을 하십시오.",
        "Only \(count) files may be open; run 'ulimit -n 256'.")
    }
    return .ok("openFiles", "열 수 있는 파일: \(count)개", "Files that may be open: \(count)")
  }

  /// The sheet in PDF is made by a tool of the system; the sheet as text needs none.
  private static var printing: Finding {
    guard PagePrinter.tool != nil else {
      return .warning(
        "printing", "'pango-view'가 없어 종이를 PDF로 만들지 못합니다. 'pango1.0-tools'와 'fonts-nanum'을 설치하십시오.",
        "There is no pango-view, so no sheet is made as PDF; install pango1.0-tools and fonts-nanum."
      )
    }
    guard PagePrinter.binder != nil else {
      return .warning(
        "printing", "'pdfunite'가 없어 여러 쪽짜리 PDF를 만들지 못합니다. 'poppler-utils'를 설치하십시오.",
        "There is no pdfunite, so no PDF has more than one page; install poppler-utils.")
    }
    return .ok("printing", "종이를 PDF로 만들 수 있습니다.", "Sheets can be made as PDF.")
  }

  private static var settings: [Finding] {
    let paths = [Settings.userPath, Settings.sitePath].compactMap { $0 }
    let files = paths.compactMap { path in Settings.read(path).map { (path, $0) } }
    let faults =
      files.flatMap { path, file in file.faults.map { Settings.sentence($0, path) } }
      + Settings.variableFaults.map(Settings.sentence)
    guard faults.isEmpty else {
      return faults.map { Finding(check: "settings", state: .problem, text: $0) }
    }
    guard let path = files.first?.0 else {
      return [
        .ok("settings", "설정 파일 없음: 모두 처음 값입니다.", "No settings file: everything is as it comes.")
      ]
    }
    return [.ok("settings", "설정 파일: \(path)", "Settings: \(path)")]
  }
}
