import CareDomain
import TerminalUI

/// What somebody typed into a time field: `22`, `2230`, `금 22-12`, `내일 저녁 8시`, `11-27 22:00`, `+3h`.
struct TypedTime: Equatable, Sendable {
  var date: CivilDate?
  /// Minutes of the day, 0...1440.
  var from: Int?
  /// The end of a stretch such as `22-12`.
  var until: Int?
  /// Minutes from the start, as in `+3h`.
  var length: Int?

  /// The longest stay that may be typed as a length: four days, far more than any session.
  static let longest = 4 * Instant.minutesPerDay

  /// Nil when the text cannot be read.
  init?(_ text: String, today: CivilDate) {
    let words = Self.words(of: text)
    guard !words.isEmpty else { return nil }
    if let length = Self.length(words.joined()) {
      self.length = length
      return
    }
    var halfDay: DayPart?
    for (index, word) in words.enumerated() {
      let isLast = index == words.count - 1
      guard take(word, isLast: isLast, halfDay: &halfDay, today: today) else { return nil }
    }
    guard halfDay == nil || from != nil, date != nil || from != nil else { return nil }
  }

  /// As typed, or as Hangul that was typed with the input method off: `rma 22` is 금 22.
  static func read(_ text: String, today: CivilDate) -> TypedTime? {
    TypedTime(text, today: today) ?? TypedTime(hangul(text), today: today)
  }

  private static func hangul(_ text: String) -> String {
    var composer = HangulComposer()
    let done = text.map { character in
      composer.feed(character) ?? composer.commit() + String(character)
    }
    return done.joined() + composer.commit()
  }

  private mutating func take(
    _ word: String, isLast: Bool, halfDay: inout DayPart?, today: CivilDate
  ) -> Bool {
    if let part = DayPart.named[word] {
      guard halfDay == nil, from == nil else { return false }
      halfDay = part
      return true
    }
    if from == nil, isLast || !DateWord.isDate(word), takeClock(word, halfDay) { return true }
    guard date == nil, from == nil, let day = DateWord.date(word, today: today) else {
      return false
    }
    date = day
    return true
  }

  private mutating func takeClock(_ word: String, _ part: DayPart?) -> Bool {
    let ends = word.split(separator: "-", omittingEmptySubsequences: false)
    guard ends.count <= 2, let first = ClockWord.minute(ends[0], part) else { return false }
    if ends.count == 2 {
      guard let last = ClockWord.minute(ends[1], nil) else { return false }
      until = last
    }
    from = first
    return true
  }

  /// `+3`, `+3h`, `+90m`, `+1h30m`, `+3시간 30분` in minutes; a bare number is hours.
  private static func length(_ text: String) -> Int? {
    guard text.first == "+" else { return nil }
    let plain = text.dropFirst().replacing("시간", with: "h").replacing("분", with: "m")
    let minutes =
      plain.allSatisfy(\.isNumber) ? TimeText.duration(plain + "h") : TimeText.duration(plain)
    return minutes.flatMap { $0 <= longest ? $0 : nil }
  }

  /// In lower case, without what stands in brackets, stretches without blanks around their dash.
  private static func words(of text: String) -> [String] {
    var depth = 0
    var plain = ""
    for character in text.lowercased() {
      if character == "(" { depth += 1 }
      if depth == 0 { plain.append("~–".contains(character) ? "-" : character) }
      if character == ")" { depth = max(0, depth - 1) }
    }
    let parts = plain.split(whereSeparator: { $0 == " " || $0 == "," }).flatMap {
      apart(String($0))
    }
    return parts.reduce(into: []) { words, part in
      let joins =
        part.hasPrefix("-") || words.last?.hasSuffix("-") == true
        || words.last?.hasSuffix("시") == true && (part == "반" || part.hasSuffix("분"))
        || words.last?.first?.isNumber == true && words.last?.hasSuffix("월") == true
          && part.first?.isNumber == true && part.hasSuffix("일")
      if joins, let last = words.popLast() { words.append(last + part) } else { words.append(part) }
    }
  }
}

extension TypedTime {
  /// A day and a time that were typed without a blank: `내일22시`, `금18-09`, `27일밤10시`.
  fileprivate static func apart(_ word: String) -> [String] {
    let heads = (DateWord.names + DayPart.named.keys).filter(word.hasPrefix)
    let head = heads.max { $0.count < $1.count } ?? dayOfMonth(word)
    guard let head, let next = word.dropFirst(head.count).first else { return [word] }
    let rest = String(word.dropFirst(head.count))
    let isTime = next.isNumber || ClockWord.named[rest] != nil
    let more = isTime ? [rest] : apart(rest)
    return isTime || more.count > 1 ? [head] + more : [word]
  }

  /// The part up to 일 of `27일22시` and `11월27일22시`.
  private static func dayOfMonth(_ word: String) -> String? {
    guard word.first?.isNumber == true, let day = word.firstIndex(of: "일") else { return nil }
    return String(word[...day])
  }
}

/// The half of the day before an hour of a 12-hour clock.
enum DayPart: Sendable {
  case morning, evening, night

  /// By the words that people use.
  static let named: [String: DayPart] = [
    "오전": .morning, "새벽": .morning, "아침": .morning, "am": .morning, "a.m.": .morning,
    "오후": .evening, "낮": .evening, "저녁": .evening, "pm": .evening, "p.m.": .evening, "밤": .night,
  ]

  /// The hour of the 24-hour clock; nil when the two contradict each other. 밤 1시 is one in the morning.
  func hour(_ hour: Int) -> Int? {
    switch self {
    case .morning: hour == 12 ? 0 : hour < 12 ? hour : nil
    case .evening: hour < 12 ? hour + 12 : hour < 24 ? hour : nil
    case .night: (6..<12).contains(hour) ? hour + 12 : hour == 12 ? 24 : hour
    }
  }
}

/// A time of day as people write it: `22`, `9`, `2230`, `22:30`, `22시`, `22시30분`, `22시반`, `10pm`, `자정`.
enum ClockWord {
  /// Times that have a name, in minutes of the day. Midnight is the one that ends the day.
  static let named = ["정오": 720, "noon": 720, "자정": 1440, "midnight": 1440]

  static func minute(_ word: Substring, _ part: DayPart?) -> Int? {
    if part == nil, let minute = named[String(word)] { return minute }
    var digits = word
    var part = part
    for (suffix, half) in [
      ("pm", DayPart.evening), ("am", .morning), ("p", .evening), ("a", .morning),
    ]
    where digits.hasSuffix(suffix) {
      digits = digits.dropLast(suffix.count)
      part = half
      break
    }
    guard let (hour, minute) = hourAndMinute(String(digits)) else { return nil }
    let shifted = part.map { $0.hour(hour) } ?? hour
    guard let shifted, shifted < 24 || (shifted == 24 && minute == 0) else { return nil }
    return shifted * 60 + minute
  }

  private static func hourAndMinute(_ word: String) -> (Int, Int)? {
    let plain = word.replacing("시반", with: ":30").replacing("시", with: ":")
      .replacing("분", with: "")
    let parts = plain.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count <= 2, let hour = number(parts[0]), parts[0].count <= 4 else { return nil }
    if parts.count == 2 {
      let minute = parts[1].isEmpty ? 0 : number(parts[1])
      guard let minute, minute < 60, parts[0].count <= 2 else { return nil }
      return (hour, minute)
    }
    if parts[0].count <= 2 { return (hour, 0) }
    return hour % 100 < 60 ? (hour / 100, hour % 100) : nil
  }

  static func number(_ text: some StringProtocol) -> Int? {
    guard !text.isEmpty, text.count <= 4, text.allSatisfy({ $0.isASCII && $0.isNumber }) else {
      return nil
    }
    return Int(text)
  }
}

/// A day as people write it: `내일`, `금`, `11-27`, `11/27`, `2026-11-27`, `27일`, `11월27일`.
enum DateWord {
  /// Whether a word can be a day; a stretch such as `11-12` can be both.
  static func isDate(_ word: String) -> Bool {
    date(word, today: CivilDate(dayNumber: 0)) != nil
  }

  static func date(_ word: String, today: CivilDate) -> CivilDate? {
    if let days = fromToday[word] { return today.adding(days: days) }
    if let weekday = weekday(word) { return next(weekday, from: today) }
    let plain = word.replacing("월", with: "-").replacing("/", with: "-").replacing(".", with: "-")
    let numbers = plain.replacing("일", with: "").split(
      separator: "-", omittingEmptySubsequences: false
    ).map { ClockWord.number($0) }
    switch (numbers.count, word.hasSuffix("일")) {
    case (3, _): return whole(numbers)
    case (2, _): return soonest(month: numbers[0], day: numbers[1], today: today)
    case (1, true): return soonest(day: numbers[0], today: today)
    default: return nil
    }
  }

  private static let fromToday = [
    "오늘": 0, "ㅇㄴ": 0, "today": 0, "내일": 1, "ㄴㅇ": 1, "tomorrow": 1, "tmr": 1, "모레": 2, "ㅁㄹ": 2,
    "글피": 3,
  ]

  private static let weekdays: [[String]] = [
    ["월", "월요일", "mon", "monday"], ["화", "화요일", "tue", "tuesday"],
    ["수", "수요일", "wed", "wednesday"], ["목", "목요일", "thu", "thursday"],
    ["금", "금요일", "fri", "friday"], ["토", "토요일", "sat", "saturday"],
    ["일", "일요일", "sun", "sunday"],
  ]

  /// Every name of a day.
  static let names = Array(fromToday.keys) + weekdays.joined()

  private static func weekday(_ word: String) -> Weekday? {
    weekdays.firstIndex { $0.contains(word) }.flatMap(Weekday.init(rawValue:))
  }

  private static func next(_ weekday: Weekday, from today: CivilDate) -> CivilDate? {
    (0..<7).map { today.adding(days: $0) }.first { $0.weekday == weekday }
  }

  private static func whole(_ numbers: [Int?]) -> CivilDate? {
    guard let year = numbers[0], let month = numbers[1], let day = numbers[2],
      (2000...2100).contains(year)
    else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }

  /// The next such day, today included: `01-03` typed in December is in the new year.
  private static func soonest(month: Int?, day: Int?, today: CivilDate) -> CivilDate? {
    guard let month, let day else { return nil }
    let years = [today.parts.year, today.parts.year + 1]
    let days = years.compactMap { CivilDate(year: $0, month: month, day: day) }
    // A day just past is more likely meant than one in eleven months.
    return days.first { $0 >= today.adding(days: -60) }
  }

  private static func soonest(day: Int?, today: CivilDate) -> CivilDate? {
    guard let day else { return nil }
    let (year, month, _) = today.parts
    guard let first = CivilDate(year: year, month: month, day: 1) else { return nil }
    return [first, first.adding(months: 1)].compactMap { start in
      CivilDate(year: start.parts.year, month: start.parts.month, day: day)
    }.first { $0 >= today }
  }
}
