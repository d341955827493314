public import CareDomain

/// A JSON value with its members in order; numbers are whole (the contract knows no others).
public enum JSONValue: Sendable {
  case null
  case bool(Bool)
  case int(Int)
  case string(String)
  case array([JSONValue])
  /// Members in the order of the file or of the writer; no key twice after `parse`.
  case object([(key: String, value: JSONValue)])
}

extension JSONValue: Equatable {
  /// The same value with its members in the same order.
  public static func == (left: Self, right: Self) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.bool(let left), .bool(let right)): left == right
    case (.int(let left), .int(let right)): left == right
    case (.string(let left), .string(let right)): left == right
    case (.array(let left), .array(let right)): left == right
    case (.object(let left), .object(let right)):
      left.elementsEqual(right) { $0.key == $1.key && $0.value == $1.value }
    default: false
    }
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByNilLiteral, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral
{
  public init(stringLiteral value: String) { self = .string(value) }
  public init(integerLiteral value: Int) { self = .int(value) }
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  public init(nilLiteral: ()) { self = .null }
  public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(elements.map { (key: $0.0, value: $0.1) })
  }
}

extension JSONValue {
  /// Local time with its offset, `2026-11-22T21:30+09:00`; null for none.
  public static func instant(_ instant: Instant?) -> JSONValue {
    instant.map { .string(TimeText.absolute($0)) } ?? .null
  }

  /// `2026-11-22`; null for none.
  public static func date(_ date: CivilDate?) -> JSONValue {
    date.map { .string(TimeText.text($0)) } ?? .null
  }

  /// A text; null for none.
  public static func text(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }

  /// A number; null for none.
  public static func number(_ number: Int?) -> JSONValue { number.map { .int($0) } ?? .null }

  /// The name of a record; null for none.
  public static func id<Owner>(_ id: Identifier<Owner>?) -> JSONValue { text(id?.text) }
}

extension JSONValue {
  /// The member of an object; nil when there is none or this is no object.
  public subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// The text of a string, or nil.
  public var string: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  /// The number, or nil.
  public var int: Int? {
    guard case .int(let number) = self else { return nil }
    return number
  }

  /// The truth value, or nil.
  public var bool: Bool? {
    guard case .bool(let value) = self else { return nil }
    return value
  }

  /// The items of an array, or nil.
  public var array: [JSONValue]? {
    guard case .array(let items) = self else { return nil }
    return items
  }

  /// The members of an object, or nil.
  public var object: [(key: String, value: JSONValue)]? {
    guard case .object(let members) = self else { return nil }
    return members
  }
}
