extension JSONValue {
  /// Bytes that `parse` takes: 1 MiB.
  public static let sizeLimit = 1 << 20
  /// Arrays and objects inside one another that `parse` takes.
  public static let depthLimit = 64

  /// The value that a text is (RFC 8259). The last of equal keys wins; numbers must be whole.
  public static func parse(_ text: String) -> Result<JSONValue, JSONProblem> {
    parse(Array(text.utf8))
  }

  /// The value that UTF-8 bytes are, as a line of standard input brings them.
  public static func parse(_ bytes: [UInt8]) -> Result<JSONValue, JSONProblem> {
    Result { () throws(JSONProblem) in
      guard bytes.count <= sizeLimit else { throw .tooLarge(limit: sizeLimit) }
      guard TextEncoding.isUTF8(bytes[...]) else { throw .notUTF8 }
      var parser = JSONParser(bytes: bytes)
      return try parser.whole()
    }
  }
}

/// Reads one value. Of our own, so that members keep their order, whole numbers stay exact, and depth and
/// size are bounded.
struct JSONParser {
  let bytes: [UInt8]
  var position = 0
  private var depth = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func whole() throws(JSONProblem) -> JSONValue {
    let value = try value()
    skipBlanks()
    guard position == bytes.count else { throw .invalid(at: position) }
    return value
  }

  private mutating func value() throws(JSONProblem) -> JSONValue {
    skipBlanks()
    switch peek {
    case UInt8(ascii: "{"): return .object(try members())
    case UInt8(ascii: "["): return .array(try items())
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try literal("true", .bool(true))
    case UInt8(ascii: "f"): return try literal("false", .bool(false))
    case UInt8(ascii: "n"): return try literal("null", .null)
    default: return .int(try number())
    }
  }

  private mutating func items() throws(JSONProblem) -> [JSONValue] {
    var items: [JSONValue] = []
    try enter()
    if skip("]") { return items }
    repeat { items.append(try value()) } while skip(",")
    try expect("]")
    return items
  }

  private mutating func members() throws(JSONProblem) -> [(key: String, value: JSONValue)] {
    var members: [(key: String, value: JSONValue)] = []
    var places: [String: Int] = [:]
    try enter()
    if skip("}") { return members }
    repeat {
      skipBlanks()
      let key = try string()
      try expect(":", isEnd: false)
      let member = (key: key, value: try value())
      if let place = places[key] {
        members[place] = member
      } else {
        places[key] = members.count
        members.append(member)
      }
    } while skip(",")
    try expect("}")
    return members
  }

  /// Passes the bracket that opens an array or object.
  private mutating func enter() throws(JSONProblem) {
    depth += 1
    guard depth <= JSONValue.depthLimit else {
      throw .tooDeep(limit: JSONValue.depthLimit, at: position)
    }
    position += 1
  }

  private mutating func expect(
    _ mark: Unicode.Scalar, isEnd: Bool = true
  ) throws(JSONProblem) {
    skipBlanks()
    guard peek == UInt8(ascii: mark) else { throw .invalid(at: position) }
    position += 1
    if isEnd { depth -= 1 }
  }

  /// Passes a comma, or the bracket that closes an empty array or object; false when it is not there.
  private mutating func skip(_ mark: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard peek == UInt8(ascii: mark) else { return false }
    position += 1
    if mark != "," { depth -= 1 }
    return true
  }

  private mutating func literal(
    _ word: String, _ value: JSONValue
  ) throws(JSONProblem) -> JSONValue {
    guard bytes[position...].starts(with: word.utf8) else { throw .invalid(at: position) }
    position += word.utf8.count
    return value
  }

  private mutating func number() throws(JSONProblem) -> Int {
    let start = position
    while let byte = peek, Self.isPartOfNumber(byte) { position += 1 }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    guard let first = text.utf8.first, first != UInt8(ascii: "+"),
      text.utf8.contains(where: { (0x30...0x39).contains($0) })
    else { throw .invalid(at: start) }
    guard let number = Int(text) else { throw .notWhole(at: start) }
    let digits = text.drop { $0 == "-" }
    guard digits.utf8.count == 1 || digits.first != "0" else { throw .invalid(at: start) }
    return number
  }

  private static func isPartOfNumber(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x2B, 0x2D, 0x2E, 0x45, 0x65: true
    default: false
    }
  }

  private mutating func skipBlanks() {
    while let byte = peek, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { position += 1 }
  }

  var peek: UInt8? { position < bytes.count ? bytes[position] : nil }
}
