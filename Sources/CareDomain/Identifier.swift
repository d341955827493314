/// A name that a file or the desk gave to one record, such as `c3`: unique among records of one kind.
///
/// Letters, digits, `-` and `_`, 1 to 64 of them (CONTRACT, "CSV columns").
public struct Identifier<Owner>: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The name as it is written in files and on the screen.
  public let text: String

  /// The identifier with this text, or nil when the text is not one.
  public init?(_ text: String) {
    guard (1...64).contains(text.utf8.count), text.utf8.allSatisfy(isIdentifierByte) else {
      return nil
    }
    self.text = text
  }

  /// The identifier `prefix` + `number`, as the desk makes them (`b17`).
  public init(prefix: StaticString, number: Int) {
    precondition(number >= 0, "A record number is never negative.")
    text = "\(prefix)\(number)"
  }

  public var description: String { text }

  /// By text; numbers inside are compared as numbers, so that `r2` comes before `r10`.
  public static func < (left: Self, right: Self) -> Bool {
    left.text.utf8.count == right.text.utf8.count
      ? left.text < right.text : naturalOrder(left.text, right.text)
  }
}

extension Identifier: Codable {
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let identifier = Self(text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "not an identifier"))
    }
    self = identifier
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}

private func isIdentifierByte(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F: true
  default: false
  }
}

private func naturalOrder(_ left: String, _ right: String) -> Bool {
  let (leftStem, leftDigits) = splitTrailingDigits(left)
  let (rightStem, rightDigits) = splitTrailingDigits(right)
  guard leftStem == rightStem, leftDigits.count != rightDigits.count else { return left < right }
  return leftDigits.count < rightDigits.count
}

private func splitTrailingDigits(_ text: String) -> (stem: Substring, digits: Substring) {
  let stem = text[...].prefix(while: { !$0.isNumber })
  return (stem, text[stem.endIndex...].drop(while: { $0 == "0" }))
}
