import CareDomain

/// The members of one JSON object of a resource; what is missing or wrong is named by its path.
struct Fields {
  let file: String
  /// Where the object stands, as `hours.weekday`; empty for the whole file.
  let path: String
  private let value: JSONValue

  init(_ value: JSONValue, file: String, path: String = "") throws(ResourceFault) {
    self.file = file
    self.path = path
    self.value = value
    guard value.object != nil else { throw fault("", expected: Expected.object) }
  }

  func fault(_ key: String, expected: Words) -> ResourceFault {
    .broken(file: file, at: place(of: key), expected: expected)
  }

  private func place(of key: String) -> String {
    path.isEmpty || key.isEmpty ? path + key : "\(path).\(key)"
  }

  /// Whether there is a value at the key that is not null.
  func has(_ key: String) -> Bool { value[key] != nil && value[key] != .null }

  func object(_ key: String) throws(ResourceFault) -> Fields {
    try Fields(value[key] ?? .null, file: file, path: place(of: key))
  }

  func optional(_ key: String) throws(ResourceFault) -> Fields? {
    has(key) ? try object(key) : nil
  }

  func objects(_ key: String) throws(ResourceFault) -> [Fields] {
    guard let items = value[key]?.array else { throw fault(key, expected: Expected.list) }
    var objects: [Fields] = []
    for (index, item) in items.enumerated() {
      objects.append(try Fields(item, file: file, path: place(of: "\(key)[\(index)]")))
    }
    return objects
  }

  func text(_ key: String) throws(ResourceFault) -> String {
    try parse(key, expected: Expected.text) { clean($0) }
  }

  func texts(_ key: String) throws(ResourceFault) -> [String] {
    guard let items = value[key]?.array else { throw fault(key, expected: Expected.list) }
    let texts = items.compactMap { $0.string.flatMap(clean) }
    guard texts.count == items.count else { throw fault(key, expected: Expected.list) }
    return texts
  }

  func number(_ key: String, in range: ClosedRange<Int>) throws(ResourceFault) -> Int {
    guard let number = value[key]?.int, range.contains(number) else {
      throw fault(key, expected: Expected.number(range))
    }
    return number
  }

  func flag(_ key: String) throws(ResourceFault) -> Bool {
    guard let flag = value[key]?.bool else { throw fault(key, expected: Expected.flag) }
    return flag
  }

  /// The value that a text stands for; refused when it stands for none.
  func parse<Value>(
    _ key: String, expected: Words, by read: (String) -> Value?
  ) throws(ResourceFault) -> Value {
    guard let text = value[key]?.string, let value = read(text) else {
      throw fault(key, expected: expected)
    }
    return value
  }

  func choice<Value: RawRepresentable & CaseIterable>(
    _ key: String, _ type: Value.Type
  ) throws(ResourceFault) -> Value where Value.RawValue == String {
    try parse(key, expected: Expected.oneOf(Value.allCases.map(\.rawValue))) {
      Value(rawValue: $0)
    }
  }

  private func clean(_ text: String) -> String? {
    guard case .success(let clean) = CleanText.clean(text, limit: 2000), !clean.text.isEmpty else {
      return nil
    }
    return clean.text
  }
}
