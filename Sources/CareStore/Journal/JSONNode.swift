/// A JSON text as it was read. Made for the bodies of the ledgers: a million of them are read at one verification.
enum JSONNode {
  case null
  case bool(Bool)
  case int(Int)
  case double(Double)
  case string(String)
  case array([JSONNode])
  case object([(key: String, value: JSONNode)])

  /// A text that is no JSON.
  struct Problem: Error {}

  init(_ text: String) throws(Problem) {
    var text = text
    let node = text.withUTF8 { bytes in
      Result { () throws(Problem) in
        var reader = Reader(bytes: bytes)
        return try reader.whole()
      }
    }
    self = try node.get()
  }

  /// Goes through the bytes once.
  private struct Reader {
    let bytes: UnsafeBufferPointer<UInt8>
    private var at = 0
    /// Deeper texts are not ours.
    private static let deepest = 64

    init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    mutating func whole() throws(Problem) -> JSONNode {
      let node = try value(depth: 0)
      skipBlanks()
      guard at == bytes.count else { throw Problem() }
      return node
    }

    private var next: UInt8 { at < bytes.count ? bytes[at] : 0 }

    private mutating func skipBlanks() {
      while [0x20, 0x09, 0x0A, 0x0D].contains(next) { at += 1 }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
      guard next == byte else { return false }
      at += 1
      return true
    }

    private mutating func take(word: StaticString) throws(Problem) {
      for index in 0..<word.utf8CodeUnitCount {
        guard take(word.utf8Start[index]) else { throw Problem() }
      }
    }

    private mutating func value(depth: Int) throws(Problem) -> JSONNode {
      guard depth < Self.deepest else { throw Problem() }
      skipBlanks()
      switch next {
      case UInt8(ascii: "{"): return try object(depth)
      case UInt8(ascii: "["): return try array(depth)
      case UInt8(ascii: "\""): return .string(try string())
      case UInt8(ascii: "t"):
        try take(word: "true")
        return .bool(true)
      case UInt8(ascii: "f"):
        try take(word: "false")
        return .bool(false)
      case UInt8(ascii: "n"):
        try take(word: "null")
        return .null
      default: return try number()
      }
    }

    private mutating func object(_ depth: Int) throws(Problem) -> JSONNode {
      at += 1
      var members: [(key: String, value: JSONNode)] = []
      skipBlanks()
      if take(UInt8(ascii: "}")) { return .object([]) }
      repeat {
        skipBlanks()
        let key = try string()
        skipBlanks()
        guard take(UInt8(ascii: ":")) else { throw Problem() }
        members.append((key, try value(depth: depth + 1)))
        skipBlanks()
      } while take(UInt8(ascii: ","))
      guard take(UInt8(ascii: "}")) else { throw Problem() }
      return .object(members)
    }

    private mutating func array(_ depth: Int) throws(Problem) -> JSONNode {
      at += 1
      var elements: [JSONNode] = []
      skipBlanks()
      if take(UInt8(ascii: "]")) { return .array([]) }
      repeat {
        elements.append(try value(depth: depth + 1))
        skipBlanks()
      } while take(UInt8(ascii: ","))
      guard take(UInt8(ascii: "]")) else { throw Problem() }
      return .array(elements)
    }

    private mutating func number() throws(Problem) -> JSONNode {
      let start = at
      while next == 0x2D || next == 0x2B || next == 0x2E || (0x30...0x39).contains(next)
        || next | 0x20 == 0x65
      {
        at += 1
      }
      let text = String(decoding: bytes[start..<at], as: UTF8.self)
      if let number = Int(text) { return .int(number) }
      guard let number = Double(text) else { throw Problem() }
      return .double(number)
    }

    private mutating func string() throws(Problem) -> String {
      guard take(UInt8(ascii: "\"")) else { throw Problem() }
      let start = at
      while at < bytes.count, bytes[at] != UInt8(ascii: "\""), bytes[at] != UInt8(ascii: "\\") {
        at += 1
      }
      guard next == UInt8(ascii: "\\") else {
        let text = String(decoding: bytes[start..<at], as: UTF8.self)
        guard take(UInt8(ascii: "\"")) else { throw Problem() }
        return text
      }
      return try escaped(Array(bytes[start..<at]))
    }

    /// The rest of a string from its first escape on, after `units`.
    private mutating func escaped(_ begun: [UInt8]) throws(Problem) -> String {
      var units = begun
      while at < bytes.count, !take(UInt8(ascii: "\"")) {
        guard take(UInt8(ascii: "\\")) else {
          units.append(bytes[at])
          at += 1
          continue
        }
        units += Array(String(try escape()).utf8)
      }
      guard at > 0, bytes[at - 1] == UInt8(ascii: "\"") else { throw Problem() }
      return String(decoding: units, as: UTF8.self)
    }

    private mutating func escape() throws(Problem) -> Character {
      defer { at += 1 }
      switch next {
      case UInt8(ascii: "\""): return "\""
      case UInt8(ascii: "\\"): return "\\"
      case UInt8(ascii: "/"): return "/"
      case UInt8(ascii: "b"): return "\u{8}"
      case UInt8(ascii: "f"): return "\u{C}"
      case UInt8(ascii: "n"): return "\n"
      case UInt8(ascii: "r"): return "\r"
      case UInt8(ascii: "t"): return "\t"
      case UInt8(ascii: "u"):
        guard let scalar = Unicode.Scalar(try codePoint()) else { throw Problem() }
        return Character(scalar)
      default: throw Problem()
      }
    }

    /// Four digits after `u`, and four more where they are the first half of a pair; ends on the last digit.
    private mutating func codePoint() throws(Problem) -> UInt32 {
      let first = try unit()
      guard (0xD800..<0xDC00).contains(first) else { return first }
      guard at + 2 < bytes.count, bytes[at + 1] == UInt8(ascii: "\\"),
        bytes[at + 2] == UInt8(ascii: "u")
      else { throw Problem() }
      at += 2
      let second = try unit()
      guard (0xDC00..<0xE000).contains(second) else { throw Problem() }
      return 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
    }

    private mutating func unit() throws(Problem) -> UInt32 {
      var value: UInt32 = 0
      for _ in 0..<4 {
        at += 1
        guard let digit = Character(Unicode.Scalar(next)).hexDigitValue else { throw Problem() }
        value = value << 4 | UInt32(digit)
      }
      return value
    }
  }
}
