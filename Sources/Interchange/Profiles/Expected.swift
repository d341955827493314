import CareDomain

/// What a resource should have had, in both languages, to end the sentence of a fault.
enum Expected {
  static let object = Words(ko: "중괄호로 묶은 값", en: "an object in braces")
  static let list = Words(ko: "대괄호로 묶은 목록", en: "a list in brackets")
  static let text = Words(ko: "글자", en: "a text")
  static let flag = Words(ko: "true 또는 false", en: "true or false")
  static let date = Words(ko: "2026-11-22 같은 날짜", en: "a date such as 2026-11-22")
  static let monthDay = Words(ko: "01-01 같은 월-일", en: "months and days such as 01-01")
  static let clock = Words(ko: "18:00 같은 시각", en: "a time such as 18:00")
  static let hours = Words(
    ko: "여는 시각보다 늦고 하루 안에 끝나는 닫는 시각", en: "later than opening, and by at most a day")
  static let id = Words(
    ko: "영문자, 숫자, -, _ 로 된 64자 이하의 이름", en: "a name of letters, digits, - and _, at most 64")
  static let higher = Words(ko: "minimumMonths보다 큰 수", en: "more than minimumMonths")
  static let ratioRows = Words(
    ko: "0세부터 오름차순이며 1~100명인 줄", en: "rows from age 0, ascending, of 1 to 100 children each")

  static let temperature = Words(
    ko: "38.0 같은 체온(34.0~43.0)", en: "a body temperature such as 38.0 (34.0 to 43.0)")
  static let sleepRows = Words(
    ko: "0개월부터 오름차순인 줄", en: "rows that begin at 0 months and ascend")

  static func number(_ range: ClosedRange<Int>) -> Words {
    Words(
      ko: "\(range.lowerBound)부터 \(range.upperBound)까지의 정수",
      en: "a whole number from \(range.lowerBound) to \(range.upperBound)")
  }

  static func oneOf(_ names: [String]) -> Words {
    let list = names.joined(separator: ", ")
    return Words(ko: "다음 가운데 하나(\(list))", en: "one of \(list)")
  }

  static func unlike(_ id: String) -> Words {
    Words(ko: "다른 파일에 없는 이름(\(id)은 이미 있음)", en: "a name of its own (\(id) is another file's)")
  }
}
