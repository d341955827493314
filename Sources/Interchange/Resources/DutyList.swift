public import CareDomain

/// The lines of the card on the duty to report child abuse, in order.
public enum DutyList {
  public static func lines() throws(ResourceFault) -> [Words] {
    try lines(in: Resources.siteFolders)
  }

  static func lines(in folders: [String]) throws(ResourceFault) -> [Words] {
    let table = try ResourceTable(
      try Resources.required("duties.csv", in: folders), columns: ["ko", "en", "source"])
    var lines: [Words] = []
    for row in table.rows {
      guard !row["ko"].isEmpty, !row["en"].isEmpty else {
        throw row.fault(expected: Words(ko: "두 언어의 문장", en: "a sentence in both languages"))
      }
      lines.append(Words(ko: row["ko"], en: row["en"]))
    }
    return lines
  }
}
