public import CareDomain

/// Why a whole file is refused; nothing of it is taken.
public enum ImportProblem: Error, Hashable, Sendable {
  case empty
  /// Korean text in CP949, as Excel saves a plain CSV file in Korea.
  case cp949
  case utf16
  /// The header cannot be read.
  case header(CSVFault)
  case missingColumns([String])
  case duplicateColumn(String)
}

extension ImportProblem {
  /// The code of the problem, in lower camel case.
  public var code: String {
    switch self {
    case .empty: "fileEmpty"
    case .cp949: "fileCP949"
    case .utf16: "fileUTF16"
    case .header: "headerUnreadable"
    case .missingColumns: "columnsMissing"
    case .duplicateColumn: "columnTwice"
    }
  }

  /// What is wrong and what to do, as whole sentences.
  public var words: Words {
    switch self {
    case .empty:
      Words(
        ko: "파일이 비어 있습니다. 첫 줄에 열 이름을 적으십시오.",
        en: "The file is empty; its first line must name the columns.")
    case .cp949: Self.saveAsUTF8("CP949(EUC-KR)", "CP949 (EUC-KR)")
    case .utf16: Self.saveAsUTF8("UTF-16", "UTF-16")
    case .header(let fault):
      Self.inHeader(RowProblem.unreadable(column: "#\(fault.cell)", fault.kind).words)
    case .missingColumns(let columns):
      Words(
        ko: "첫 줄에 필요한 열이 없습니다: \(columns.joined(separator: ", ")). 열을 더하고 다시 가져오십시오.",
        en: "The first line lacks \(columns.joined(separator: ", ")); add what is missing.")
    case .duplicateColumn(let column):
      Words(
        ko: "‘\(column)’ 열이 두 번 있습니다. 하나를 지우십시오.",
        en: "The column ‘\(column)’ stands there twice; remove one.")
    }
  }

  private static func saveAsUTF8(_ ko: String, _ en: String) -> Words {
    Words(
      ko: "파일이 \(ko) 형식입니다. Excel에서 ‘CSV UTF-8(쉼표로 분리)’로 다시 저장하십시오.",
      en: "The file is in \(en); save it again as \"CSV UTF-8 (Comma delimited)\".")
  }

  private static func inHeader(_ words: Words) -> Words {
    Words(ko: "1번째 줄(열 이름): \(words.ko)", en: "Line 1, the header: \(words.en)")
  }
}
