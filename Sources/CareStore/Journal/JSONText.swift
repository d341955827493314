/// Values as JSON with sorted keys, so that one value has one text and its hash one meaning.
enum JSONText {
  static func text(_ value: some Encodable) throws -> String {
    try JSONNodeEncoder.text(value)
  }

  static func value<Value: Decodable>(_ text: String) throws -> Value {
    do {
      return try Value(from: JSONNodeDecoder(node: JSONNode(text)))
    } catch let error as DecodingError {
      throw Damage(detail: "a stored \(Value.self) cannot be read: \(error)")
    } catch is JSONNode.Problem {
      throw Damage(detail: "a stored \(Value.self) is no JSON")
    }
  }
}
