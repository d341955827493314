public import CareDomain

/// Korean names for the made-up people of a training night.
public enum NameList {
  /// A name and how often it is drawn.
  public struct Entry: Hashable, Sendable {
    public var text: String
    /// Nil for a surname, and for a name given to either.
    public var sex: Child.Sex?
    /// Its share in hundred-thousandths, 0 or more; 100,000 where the file says nothing.
    public var weight: Int
  }

  /// The surnames with their shares among the people of Korea.
  public static func surnames() throws(ResourceFault) -> [Entry] {
    try entries("names/surnames.csv", column: "surname")
  }

  /// The given names of children.
  public static func givenNames() throws(ResourceFault) -> [Entry] {
    try entries("names/given.csv", column: "given")
  }

  static func entries(
    _ file: String, column: String, in folders: [String] = Resources.siteFolders
  ) throws(ResourceFault) -> [Entry] {
    let table = try ResourceTable(
      try Resources.required(file, in: folders), columns: [column])
    var entries: [Entry] = []
    for row in table.rows { entries.append(try entry(row, column: column)) }
    return entries
  }

  private static func entry(
    _ row: ResourceTable.Row, column: String
  ) throws(ResourceFault) -> Entry {
    let weight = row["faker_weight"]
    guard let name = name(row[column]), let share = weight.isEmpty ? 100_000 : share(weight) else {
      throw row.fault(expected: Words(ko: "이름과 비중", en: "a name and a share such as 0.106"))
    }
    return Entry(text: name, sex: Child.Sex(rawValue: row["sex"].uppercased()), weight: share)
  }

  private static func name(_ cell: String) -> String? {
    guard case .success(let name) = CleanText.clean(cell, limit: CleanText.nameLimit),
      !name.text.isEmpty
    else { return nil }
    return name.text
  }

  private static func share(_ text: String) -> Int? {
    WholeNumber.decimal(text, places: 5, in: 0...100_000_000)
  }
}
