/// What a piece of text means; a ``Palette`` decides how it looks.
public enum Ink: UInt8, Sendable, CaseIterable {
  case text, muted, title, info, free, caution, full, alarm
}

/// How a cell is drawn: a role and three attributes.
public struct Style: Equatable, Hashable, Sendable {
  public var ink: Ink
  public var bold: Bool
  public var underline: Bool
  public var reverse: Bool

  public init(
    _ ink: Ink = .text, bold: Bool = false, underline: Bool = false, reverse: Bool = false
  ) {
    self.ink = ink
    self.bold = bold
    self.underline = underline
    self.reverse = reverse
  }
}
