/// How the roles of ``Ink`` look.
///
/// `day` keeps the terminal's own background, which should be dark; the others but `monochrome`
/// paint black.
public enum Palette: String, CaseIterable, Sendable {
  case day, night, highContrast, monochrome
}

/// The colours and attributes of one role; -1 is the terminal's own colour.
struct Look: Equatable {
  var foreground: Int
  var background: Int
  var bold = false
  var underline = false
  var reverse = false

  /// No colours of its own: drawn with the pair 0.
  var isPlain: Bool { foreground < 0 && background < 0 }
}

extension Palette {
  /// The look of a role on a terminal with this many colours; below 8 only attributes are used.
  func look(of ink: Ink, colours: Int) -> Look {
    if self == .monochrome || colours < 8 { return Self.attributes(ink) }
    let foreground = colours >= 256 ? number(ink) : Self.basic(ink)
    var look = Look(foreground: foreground, background: background(colours: colours))
    look.bold = ink == .title || ink == .alarm || (self == .highContrast && Self.isState(ink))
    if ink == .alarm { (look.foreground, look.background) = (black(colours: colours), foreground) }
    return look
  }

  /// One of xterm's colours 16 to 255 as red, green and blue in one number, for terminals that count so; others
  /// stay as they are.
  static func direct(_ number: Int) -> Int {
    guard (16...255).contains(number) else { return number }
    let steps = [0, 95, 135, 175, 215, 255]
    let index = number - 16
    let grey = 8 + (number - 232) * 10
    let parts =
      number >= 232
      ? [grey, grey, grey] : [steps[index / 36], steps[index / 6 % 6], steps[index % 6]]
    return parts[0] << 16 | parts[1] << 8 | parts[2]
  }

  private func black(colours: Int) -> Int { colours >= 256 ? 16 : 0 }

  private func background(colours: Int) -> Int { self == .day ? -1 : black(colours: colours) }

  private static func isState(_ ink: Ink) -> Bool { [.free, .caution, .full].contains(ink) }

  /// Numbers of xterm's 256 colours. Contrast on black: at least 7 (night 4.5), held by a test.
  private func number(_ ink: Ink) -> Int {
    switch self {
    case .day, .monochrome: Self.day(ink)
    case .highContrast: ink == .text || ink == .muted || ink == .title ? 231 : Self.day(ink)
    case .night: Self.night(ink)
    }
  }

  private static func day(_ ink: Ink) -> Int {
    switch ink {
    case .text, .title: -1
    case .muted: 248
    case .info: 117
    case .free: 39
    case .caution: 214
    case .full, .alarm: 203
    }
  }

  private static func night(_ ink: Ink) -> Int {
    switch ink {
    case .text, .title: 172
    case .muted: 136
    case .info: 67
    case .free: 32
    case .caution: 178
    case .full, .alarm: 167
    }
  }

  /// The 8-colour fallback: cyan, yellow and magenta can be told apart by most colour-blind people.
  private static func basic(_ ink: Ink) -> Int {
    switch ink {
    case .text, .muted, .title: 7
    case .info, .free: 6
    case .caution: 3
    case .full, .alarm: 5
    }
  }

  private static func attributes(_ ink: Ink) -> Look {
    var look = Look(foreground: -1, background: -1)
    look.bold = ink == .title || ink == .caution || ink == .full || ink == .alarm
    look.underline = ink == .full
    look.reverse = ink == .alarm
    return look
  }
}
