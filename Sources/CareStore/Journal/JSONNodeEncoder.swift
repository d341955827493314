/// Makes JSON of a value, with sorted keys. Foundation's encoder writes the same text in several times the time.
struct JSONNodeEncoder: Encoder {
  fileprivate let draft = Draft()
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  /// The text of a value.
  ///
  /// - Throws: `EncodingError` for a fraction, which no stored value is.
  static func text(_ value: some Encodable) throws -> String {
    let encoder = JSONNodeEncoder()
    try value.encode(to: encoder)
    var text = JSONTextBytes()
    encoder.draft.write(to: &text)
    return text.string
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    draft.beginObject()
    return KeyedEncodingContainer(Members(draft: draft))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer { Elements(in: draft) }
  func singleValueContainer() -> any SingleValueEncodingContainer { self }

  fileprivate static func noFraction(_ value: Double) -> EncodingError {
    .invalidValue(
      value, .init(codingPath: [], debugDescription: "Stored numbers are whole."))
  }

  fileprivate static func made(_ value: some Encodable) throws -> Draft {
    let encoder = JSONNodeEncoder()
    try value.encode(to: encoder)
    return encoder.draft
  }
}

/// One value of the text, while it is filled by the containers that hold it.
private final class Draft {
  private enum Content {
    case null
    case bool(Bool)
    case int(Int64)
    case unsigned(UInt64)
    case string(String)
    case array([Draft])
    case object([(key: String, value: Draft)])
  }

  private var content: Content

  /// A value that says nothing is an empty object, as for Foundation's encoder.
  init() { content = .object([]) }
  private init(_ content: Content) { self.content = content }

  static var null: Draft { Draft(.null) }
  convenience init(_ value: Bool) { self.init(.bool(value)) }
  convenience init(_ value: String) { self.init(.string(value)) }

  convenience init(_ value: some BinaryInteger) {
    if let small = Int64(exactly: value) {
      self.init(.int(small))
    } else {
      self.init(.unsigned(UInt64(value)))
    }
  }

  func beginObject() {
    if case .object = content { return }
    content = .object([])
  }

  func beginArray() {
    if case .array = content { return }
    content = .array([])
  }

  func become(_ other: Draft) { content = other.content }

  func add(_ value: Draft, named name: String) {
    guard case .object(var members) = content else {
      preconditionFailure("Members are added to an object.")
    }
    content = .null
    members.append((name, value))
    content = .object(members)
  }

  func add(_ value: Draft) {
    guard case .array(var elements) = content else {
      preconditionFailure("Elements are added to a list.")
    }
    content = .null
    elements.append(value)
    content = .array(elements)
  }

  var count: Int { if case .array(let elements) = content { elements.count } else { 0 } }

  func write(to text: inout JSONTextBytes) {
    switch content {
    case .null: text.add("null")
    case .bool(let value): text.add(value ? "true" : "false")
    case .int(let value): text.add(String(value))
    case .unsigned(let value): text.add(String(value))
    case .string(let value): text.add(quoted: value)
    case .array(let elements):
      text.add("[")
      for (index, element) in elements.enumerated() {
        if index > 0 { text.add(",") }
        element.write(to: &text)
      }
      text.add("]")
    case .object(let members):
      text.add("{")
      for (index, member) in members.sorted(by: { $0.key < $1.key }).enumerated() {
        if index > 0 { text.add(",") }
        text.add(quoted: member.key)
        text.add(":")
        member.value.write(to: &text)
      }
      text.add("}")
    }
  }
}

/// The bytes of the text so far.
private struct JSONTextBytes {
  private var bytes: [UInt8] = []

  init() { bytes.reserveCapacity(512) }

  var string: String { String(decoding: bytes, as: UTF8.self) }

  mutating func add(_ text: String) { bytes.append(contentsOf: text.utf8) }

  mutating func add(quoted text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): add("\\\"")
      case UInt8(ascii: "\\"): add("\\\\")
      case 0x08: add("\\b")
      case 0x09: add("\\t")
      case 0x0A: add("\\n")
      case 0x0C: add("\\f")
      case 0x0D: add("\\r")
      case 0x00..<0x10: add("\\u000" + String(byte, radix: 16))
      case 0x10..<0x20: add("\\u00" + String(byte, radix: 16))
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}

extension JSONNodeEncoder: SingleValueEncodingContainer {
  func encodeNil() { draft.become(.null) }
  func encode(_ value: Bool) { draft.become(Draft(value)) }
  func encode(_ value: String) { draft.become(Draft(value)) }
  func encode(_ value: Double) throws { throw Self.noFraction(value) }
  func encode(_ value: Float) throws { throw Self.noFraction(Double(value)) }
  func encode(_ value: some BinaryInteger & Encodable) { draft.become(Draft(value)) }
  func encode(_ value: some Encodable) throws { try value.encode(to: self) }
}

/// The members of an object.
private struct Members<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let draft: Draft
  var codingPath: [any CodingKey] { [] }

  private func add(_ value: Draft, _ key: Key) { draft.add(value, named: key.stringValue) }

  private func inner(_ key: Key) -> JSONNodeEncoder {
    let inner = JSONNodeEncoder()
    add(inner.draft, key)
    return inner
  }

  func encodeNil(forKey key: Key) { add(.null, key) }
  func encode(_ value: Bool, forKey key: Key) { add(Draft(value), key) }
  func encode(_ value: String, forKey key: Key) { add(Draft(value), key) }
  func encode(_ value: Double, forKey key: Key) throws { throw JSONNodeEncoder.noFraction(value) }

  func encode(_ value: Float, forKey key: Key) throws {
    throw JSONNodeEncoder.noFraction(Double(value))
  }

  func encode(_ value: some BinaryInteger & Encodable, forKey key: Key) { add(Draft(value), key) }

  func encode(_ value: some Encodable, forKey key: Key) throws {
    add(try JSONNodeEncoder.made(value), key)
  }

  func nestedContainer<Inner: CodingKey>(
    keyedBy type: Inner.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Inner> {
    inner(key).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    inner(key).unkeyedContainer()
  }

  func superEncoder() -> any Encoder { preconditionFailure("No stored value has a super.") }
  func superEncoder(forKey key: Key) -> any Encoder { superEncoder() }
}

/// The elements of a list.
private struct Elements: UnkeyedEncodingContainer {
  private let draft: Draft
  var codingPath: [any CodingKey] { [] }
  var count: Int { draft.count }

  init(in draft: Draft) {
    self.draft = draft
    draft.beginArray()
  }

  private func inner() -> JSONNodeEncoder {
    let inner = JSONNodeEncoder()
    draft.add(inner.draft)
    return inner
  }

  func encodeNil() { draft.add(.null) }
  func encode(_ value: Bool) { draft.add(Draft(value)) }
  func encode(_ value: String) { draft.add(Draft(value)) }
  func encode(_ value: Double) throws { throw JSONNodeEncoder.noFraction(value) }
  func encode(_ value: Float) throws { throw JSONNodeEncoder.noFraction(Double(value)) }
  func encode(_ value: some BinaryInteger & Encodable) { draft.add(Draft(value)) }
  func encode(_ value: some Encodable) throws { draft.add(try JSONNodeEncoder.made(value)) }

  func nestedContainer<Inner: CodingKey>(keyedBy type: Inner.Type) -> KeyedEncodingContainer<Inner>
  {
    inner().container(keyedBy: type)
  }

  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
    inner().unkeyedContainer()
  }

  func superEncoder() -> any Encoder { preconditionFailure("No stored value has a super.") }
}
