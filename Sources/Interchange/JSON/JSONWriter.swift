extension JSONValue {
  /// The value as text on one line, without blanks and without a line end.
  ///
  /// Controls, line separators, direction controls, zero-width characters, tags and noncharacters are
  /// written as `\uXXXX`, so that nothing in it acts on a terminal.
  public var text: String {
    var text = ""
    write(to: &text)
    return text
  }

  private func write(to line: inout String) {
    switch self {
    case .null: line += "null"
    case .bool(let value): line += value ? "true" : "false"
    case .int(let number): line += String(number)
    case .string(let text): Self.write(text, to: &line)
    case .array(let items): Self.write(items, to: &line)
    case .object(let members): Self.write(members, to: &line)
    }
  }

  private static func write(_ items: [JSONValue], to line: inout String) {
    line += "["
    for (index, item) in items.enumerated() {
      if index > 0 { line += "," }
      item.write(to: &line)
    }
    line += "]"
  }

  private static func write(_ members: [(key: String, value: JSONValue)], to line: inout String) {
    line += "{"
    for (index, member) in members.enumerated() {
      if index > 0 { line += "," }
      write(member.key, to: &line)
      line += ":"
      member.value.write(to: &line)
    }
    line += "}"
  }

  private static func write(_ text: String, to line: inout String) {
    line += "\""
    defer { line += "\"" }
    // Nearly all texts are plain.
    guard !text.utf8.allSatisfy(isPlain) else { return line += text }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": line += "\\\""
      case "\\": line += "\\\\"
      case "\n": line += "\\n"
      case "\r": line += "\\r"
      case "\t": line += "\\t"
      default:
        if scalar.danger == nil {
          line.unicodeScalars.append(scalar)
        } else {
          line += scalar.jsonEscape
        }
      }
    }
  }

  /// A letter, digit or sign of ASCII that stands for itself.
  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x20...0x7E).contains(byte) && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }
}
