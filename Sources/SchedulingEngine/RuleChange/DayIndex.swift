import CareDomain

/// Things that last for a span, found by the days that they touch, so that a year of them is not walked for
/// each question about one night.
struct DayIndex<Element> {
  private var days: [Int: [Element]] = [:]
  private let span: (Element) -> Span

  init(_ elements: [Element], _ span: @escaping (Element) -> Span) {
    self.span = span
    for element in elements { insert(element) }
  }

  mutating func insert(_ element: Element) {
    for day in span(element).days { days[day, default: []].append(element) }
  }

  /// The elements that share a minute with a span, each once: on the first day that both touch.
  func touching(_ wanted: Span) -> [Element] {
    wanted.days.flatMap { day in
      (days[day] ?? []).filter { element in
        let own = span(element)
        return own.overlaps(wanted) && day == max(own.days.lowerBound, wanted.days.lowerBound)
      }
    }
  }
}

extension Span {
  /// The numbers of the days of which it holds a minute.
  fileprivate var days: ClosedRange<Int> {
    from.date.dayNumber...TimeText.endDate(until).dayNumber
  }
}
