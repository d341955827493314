public import CareDomain

extension RowProblem {
  /// What is wrong and what to do, as whole sentences; the column is named, the line is not.
  public var words: Words {
    switch self {
    case .unreadable(let column, let kind): Self.at(column, kind.words)
    case .cellCount(let expected, let found):
      Words(
        ko: "칸이 \(found)개입니다. 첫 줄과 같이 \(expected)개로 맞추십시오.",
        en: "The row has \(found) cells; make them \(expected), as in the header.")
    case .missingValue(let column):
      Self.at(column, Words(ko: "비어 있습니다. 값을 적으십시오.", en: "It is empty; enter a value."))
    case .centerMissing:
      Words(
        ko: "센터가 하나가 아니므로 ‘center’ 칸에 센터를 적으십시오.",
        en: "There is not just one center; name one in the cell ‘center’.")
    case .badIdentifier(let column, let value):
      Self.wrong(column, value, "영문자, 숫자, -, _ 로 64자까지", "letters, digits, - and _, at most 64")
    case .badDate(let column, let value):
      Self.wrong(column, value, "2026-11-22 같은 날짜로", "a date such as 2026-11-22")
    case .badTime(let column, let value):
      Self.wrong(column, value, "2026-11-22T21:30 같은 시각으로", "a time such as 2026-11-22T21:30")
    case .badNumber(let column, let value, let range):
      Self.wrong(
        column, value, "\(range.lowerBound)부터 \(range.upperBound)까지의 수로",
        "a whole number from \(range.lowerBound) to \(range.upperBound)")
    case .badArea(let column, let value):
      Self.wrong(column, value, "24.5 같은 제곱미터로", "square metres such as 24.5")
    case .badChoice(let column, let value, let choices):
      Self.wrong(
        column, value, "다음 가운데 하나(\(choices.joined(separator: ", ")))로",
        "one of \(choices.joined(separator: ", "))")
    case .badTraining(let value):
      Self.wrong(
        "trainings", value, "safety=2026-03-01;first-aid=2026-04-01처럼",
        "pairs such as safety=2026-03-01;first-aid=2026-04-01")
    case .text(let column, let problem): Self.at(column, problem.words)
    case .ageRange(let minimum, let maximum): Self.ages(minimum, maximum)
    case .shiftReversed(let from, let until):
      Self.reversed(TimeText.text(from), TimeText.text(until))
    case .shiftTooLong(let minutes):
      Words(
        ko: "근무가 \(minutes)분입니다. 24시간(1440분)을 넘지 않게 나누십시오.",
        en: "The shift has \(minutes) minutes; split it so that none is longer than 24 hours.")
    }
  }

  private static func ages(_ minimum: Int, _ maximum: Int) -> Words {
    Words(
      ko: "최소 월령 \(minimum)이 최대 월령 \(maximum)보다 작아야 합니다. 둘을 고치십시오.",
      en: "minAgeMonths \(minimum) must be less than maxAgeMonths \(maximum); correct them.")
  }

  private static func reversed(_ from: String, _ until: String) -> Words {
    Words(
      ko: "근무가 \(from)에 시작해 \(until)에 끝납니다. 끝나는 시각을 더 늦게 적으십시오.",
      en: "The shift begins at \(from) and ends at \(until); it must end later.")
  }

  private static func at(_ column: String, _ words: Words) -> Words {
    Words(ko: "‘\(column)’ 칸: \(words.ko)", en: "Cell ‘\(column)’: \(words.en)")
  }

  private static func wrong(_ column: String, _ value: String, _ ko: String, _ en: String) -> Words
  {
    Words(
      ko: "‘\(column)’ 칸의 값 ‘\(value)’을(를) 쓸 수 없습니다. \(ko) 적으십시오.",
      en: "Cell ‘\(column)’ holds ‘\(value)’; write \(en).")
  }
}

extension CSVFault.Kind {
  /// What is wrong with the bytes and what to do, as whole sentences.
  var words: Words {
    switch self {
    case .notUTF8:
      Words(
        ko: "UTF-8이 아닌 글자가 있습니다. 파일을 ‘CSV UTF-8’로 저장하고 글자를 확인하십시오.",
        en: "It is not UTF-8; save the file as \"CSV UTF-8\" and check the text.")
    case .nulByte:
      Words(ko: "NUL 바이트가 있습니다. 지우십시오.", en: "It contains a NUL byte; remove it.")
    case .openQuote:
      Words(
        ko: "여는 따옴표가 닫히지 않았습니다. 닫는 따옴표를 더하십시오.",
        en: "Its quote is never closed; add the closing quote.")
    case .strayQuote:
      Words(
        ko: "따옴표의 자리가 맞지 않습니다. 칸 전체를 따옴표로 묶고 안의 따옴표는 두 번 적으십시오.",
        en: "It has a quote out of place; put the whole cell in quotes and double those inside.")
    case .cellTooLong:
      Words(
        ko: "글자가 \(CSVReader.cellLimit)자를 넘습니다. 줄이십시오.",
        en: "It has more than \(CSVReader.cellLimit) characters; shorten it.")
    }
  }
}
