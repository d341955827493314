import CareDomain

/// `2026-11-23 18:00`; a wrong text is a mistake of the test itself.
func at(_ text: String) -> Instant {
  guard let instant = TimeText.instant(text) else { preconditionFailure("no time: \(text)") }
  return instant
}

/// `2026-11-23`.
func day(_ text: String) -> CivilDate {
  guard let date = TimeText.date(text) else { preconditionFailure("no date: \(text)") }
  return date
}

func span(_ from: String, _ until: String) -> Span {
  guard let span = Span(at(from), at(until)) else { preconditionFailure("\(from) - \(until)") }
  return span
}

func named<Owner>(_ text: String) -> Identifier<Owner> {
  guard let id = Identifier<Owner>(text) else { preconditionFailure("no identifier: \(text)") }
  return id
}
