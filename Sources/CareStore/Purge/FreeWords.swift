import CareDomain

/// Takes words out of what people wrote in their own words, and leaves names, codes and identifiers of records.
struct FreeWords {
  /// The longest first, so that a name goes whole before a part of it.
  let words: [String]

  init(_ words: some Sequence<String>) {
    self.words = Set(words).sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
  }

  /// The members and columns that hold words of people.
  static let places: Set<String> = [
    "allergies", "because", "belongings", "broughtBy", "contagion", "dose", "drug", "emergency",
    "firstAid", "illness", "note", "notes", "people", "person", "place", "reason", "relation",
    "releasedTo", "requestedBy", "text", "what",
  ]

  /// Those of them that may hold a code or an identifier instead, which is no word.
  static let mayBeCode: Set<String> = [
    "broughtBy", "people", "person", "reason", "relation", "releasedTo", "requestedBy",
  ]

  /// The value of a JSON text with a mark in place of each word.
  func taken<Value: Codable>(from text: String, as type: Value.Type) throws -> Value {
    do {
      return try Value(from: JSONNodeDecoder(node: taken(from: JSONNode(text), in: "")))
    } catch let error as DecodingError {
      throw Damage(detail: "a stored \(type) cannot be read: \(error)")
    } catch is JSONNode.Problem {
      throw Damage(detail: "a stored \(type) is no JSON")
    }
  }

  func taken(from text: String) -> String {
    words.reduce(text) { Self.replace($1, in: $0) }
  }

  private func taken(from node: JSONNode, in place: String) -> JSONNode {
    switch node {
    case .string(let text):
      guard Self.places.contains(place), !(Self.mayBeCode.contains(place) && text.isCode) else {
        return node
      }
      return .string(taken(from: text))
    case .array(let elements): return .array(elements.map { taken(from: $0, in: place) })
    case .object(let members):
      return .object(members.map { ($0.key, taken(from: $0.value, in: $0.key)) })
    case .null, .bool, .int, .double: return node
    }
  }

  /// By bytes, as SQLite's `replace` does it.
  private static func replace(_ word: String, in text: String) -> String {
    let (word, bytes, mark) = (Array(word.utf8), Array(text.utf8), Array(Erased.text.utf8))
    guard !word.isEmpty, bytes.count >= word.count else { return text }
    var left: [UInt8] = []
    var at = 0
    var isFound = false
    while at < bytes.count {
      if bytes[at...].starts(with: word) {
        left += mark
        at += word.count
        isFound = true
      } else {
        left.append(bytes[at])
        at += 1
      }
    }
    return isFound ? String(decoding: left, as: UTF8.self) : text
  }
}

extension String {
  /// Made of nothing but the letters of codes and identifiers.
  fileprivate var isCode: Bool {
    utf8.allSatisfy {
      switch $0 {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
        true
      default: false
      }
    }
  }
}
