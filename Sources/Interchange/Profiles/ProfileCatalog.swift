public import CareDomain

/// The service profiles that the program and the site bring: `profiles/*.json` with `ratios.json`.
public enum ProfileCatalog {
  /// All profiles, the oldest rules first. One that cannot be used is a fault that names its file.
  public static func all() throws(ResourceFault) -> [Profile] {
    try all(in: Resources.siteFolders)
  }

  /// The profile of this name; nil when there is none.
  public static func profile(_ id: Profile.ID) throws(ResourceFault) -> Profile? {
    try all().first { $0.id == id }
  }

  /// All tables of how many children a caregiver may care for, as the file lists them.
  public static func ratios() throws(ResourceFault) -> [RatioTable] {
    try ratios(in: Resources.siteFolders)
  }

  static func all(in folders: [String]) throws(ResourceFault) -> [Profile] {
    let ratios = try ratios(in: folders)
    var profiles: [Profile] = []
    for name in try Resources.names(under: "profiles", in: folders) where name.hasSuffix(".json") {
      let fields = try fields(try Resources.required(name, in: folders))
      let profile = try ProfileReader(ratios: ratios).profile(fields)
      guard !profiles.contains(where: { $0.id == profile.id }) else {
        throw fields.fault("id", expected: Expected.unlike(profile.id.text))
      }
      profiles.append(profile)
    }
    return profiles.sorted { ($0.effectiveFrom, $0.id) < ($1.effectiveFrom, $1.id) }
  }

  static func ratios(in folders: [String]) throws(ResourceFault) -> [RatioTable] {
    let resource = try Resources.required("ratios.json", in: folders)
    // The file is a list; an object of one member lets the same reader name its places.
    let list = try Fields(
      .object([(key: "ratios", value: try value(resource))]), file: resource.origin)
    var tables: [RatioTable] = []
    for fields in try list.objects("ratios") { tables.append(try RatioReader.table(fields)) }
    return tables
  }

  private static func fields(_ resource: Resources.Resource) throws(ResourceFault) -> Fields {
    try Fields(try value(resource), file: resource.origin)
  }

  private static func value(_ resource: Resources.Resource) throws(ResourceFault) -> JSONValue {
    let bytes =
      resource.bytes.starts(with: TextEncoding.byteOrderMark)
      ? Array(resource.bytes.dropFirst(3)) : resource.bytes
    switch JSONValue.parse(bytes) {
    case .success(let value): return value
    case .failure(let problem): throw .notJSON(file: resource.origin, problem)
    }
  }
}

/// Reads one table of `ratios.json`.
enum RatioReader {
  static func table(_ fields: Fields) throws(ResourceFault) -> RatioTable {
    var rows: [RatioTable.Row] = []
    for row in try fields.objects("rows") {
      rows.append(
        RatioTable.Row(
          fromClassAge: try row.number("fromClassAge", in: 0...20),
          childrenPerCaregiver: try row.number("childrenPerCaregiver", in: 1...100)))
    }
    guard let table = RatioTable(id: try fields.text("id"), rows: rows) else {
      throw fields.fault("rows", expected: Expected.ratioRows)
    }
    return table
  }
}
