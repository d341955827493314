internal import Synchronization

/// One grapheme cluster of a canvas; a wide one is followed by a cell of width 0.
///
/// Numbers alone, so that a picture is compared and copied without a look at any text.
struct Cell: Equatable, Sendable {
  /// The code, the width and the style in one number: a picture has two thousand cells, and each is compared at every key.
  private var bits: UInt64

  init(scalar: UInt32, width: Int, style: Style) {
    bits = UInt64(scalar) | UInt64(width & 0xFF) << 32 | UInt64(style.bits) << 40
  }

  /// The scalar, or the number of a cluster of several, which is greater than any scalar.
  private var code: UInt32 { UInt32(truncatingIfNeeded: bits) }

  var style: Style {
    get { Style(bits: UInt16(truncatingIfNeeded: bits >> 40)) }
    set { bits = bits & 0xFF_FFFF_FFFF | UInt64(newValue.bits) << 40 }
  }

  init(character: Character, width: Int, style: Style) {
    self.init(scalar: Clusters.code(of: character), width: width, style: style)
  }

  var width: Int { Int(bits >> 32 & 0xFF) }

  /// The scalars of the cluster.
  var scalars: [UInt32] {
    code <= Clusters.lastScalar
      ? [code] : Clusters.character(code).unicodeScalars.map(\.value)
  }

  var character: Character {
    Unicode.Scalar(code).map { Character($0) } ?? Clusters.character(code)
  }

  static func blank(_ style: Style = Style()) -> Cell {
    Cell(scalar: 0x20, width: 1, style: style)
  }

  /// The second half of a wide character.
  static func half(_ style: Style) -> Cell { Cell(scalar: 0x20, width: 0, style: style) }
}

extension Style {
  /// The attributes in the lowest three bits, the ink above them.
  fileprivate var bits: UInt16 {
    UInt16(bold ? 1 : 0) | UInt16(underline ? 2 : 0) | UInt16(reverse ? 4 : 0)
      | UInt16(ink.rawValue) << 3
  }

  fileprivate init(bits: UInt16) {
    guard let ink = Ink(rawValue: UInt8(truncatingIfNeeded: bits >> 3)) else {
      preconditionFailure("A cell holds an ink that there is.")
    }
    self.init(ink, bold: bits & 1 > 0, underline: bits & 2 > 0, reverse: bits & 4 > 0)
  }
}

/// The clusters of several scalars that have been drawn, each with a number: few, since SafeText composes Hangul
/// and bounds the marks.
private enum Clusters {
  static let lastScalar: UInt32 = 0x10FFFF
  /// Beyond so many different ones only their first scalar is drawn.
  private static let most = 1 << 16

  private struct Table {
    var numbers: [Character: UInt32] = [:]
    var characters: [Character] = []
  }

  private static let table = Mutex(Table())

  static func code(of character: Character) -> UInt32 {
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return 0x20 }
    if scalars.index(after: scalars.startIndex) == scalars.endIndex { return first.value }
    return table.withLock { table in
      if let known = table.numbers[character],
        table.characters[Int(known - lastScalar) - 1].unicodeScalars.elementsEqual(scalars)
      {
        return known
      }
      guard table.characters.count < most else { return first.value }
      table.characters.append(character)
      let number = lastScalar + UInt32(table.characters.count)
      table.numbers[character] = number
      return number
    }
  }

  static func character(_ code: UInt32) -> Character {
    table.withLock { $0.characters[Int(code - lastScalar) - 1] }
  }
}
