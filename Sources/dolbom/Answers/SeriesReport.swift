internal import CareDomain
internal import CareStore
internal import FrontDesk
internal import Interchange
internal import OperatorUI
internal import SchedulingEngine

/// Says what became of a series: one JSON object, or a line for each date.
struct SeriesReport {
  let session: Session
  let isDryRun: Bool

  /// Prints the answer; one that booked or cancelled nothing for a reason ends with exit 1.
  func say(_ answer: SeriesAnswer) throws {
    if options.json {
      Output.json(json(answer))
    } else {
      try lines(answer).forEach(Output.line)
    }
    if answer.isRefused { throw Stop(.of(answer.reasons)) }
  }

  private var options: GlobalOptions { session.options }

  private func json(_ answer: SeriesAnswer) -> JSONValue {
    var members: [(String, JSONValue)] = [
      ("decision", answer.isRefused ? "refused" : "accepted")
    ]
    if let series = answer.series {
      members += [
        ("series", answer.isNumbered ? .string(series.id.text) : .null),
        ("child", .string(series.child.text)),
      ]
    }
    if !answer.reasons.isEmpty { members.append(("reasons", .array(answer.reasons.map(\.json)))) }
    members += counts(answer)
    if answer.events.isEmpty, !answer.isRefused { members.append(("unchanged", true)) }
    return .ordered(members + (isDryRun ? [("dryRun", true)] : []))
  }

  private func counts(_ answer: SeriesAnswer) -> [(String, JSONValue)] {
    let cancelled = answer.events.cancelled
    if answer.series?.isEnded == true {
      return [("cancelled", .array(cancelled.map { .string($0.id.text) }))]
    }
    guard !answer.dates.isEmpty else { return [] }
    let booked = answer.dates.count { $0.decision.isAccepted }
    return [
      ("booked", .int(booked)), ("refused", .int(answer.dates.count - booked)),
      ("dates", .array(answer.dates.map { json($0, answer) })),
    ]
  }

  private func json(_ date: SeriesDate, _ answer: SeriesAnswer) -> JSONValue {
    var members: [(String, JSONValue)] = [
      ("date", .date(date.date)), ("type", .text(date.day?.type.rawValue)),
      ("name", .text(date.day?.name)), ("from", .instant(date.span.from)),
      ("until", .instant(date.span.until)),
    ]
    switch date.decision {
    case .refused(let reasons):
      let fits = answer.fits[date.date] ?? []
      members += [
        ("decision", "refused"), ("reasons", .array(reasons.map(\.json))),
        ("fits", .array(fits.map(\.json))),
      ]
    case .accepted(let place):
      let booking = isDryRun ? nil : answer.booking(on: date.date)?.id.text
      members += [
        ("decision", "accepted"), ("booking", .text(booking)), ("room", .string(place.room.text)),
        ("fee", .int(place.fee.amount)), ("warnings", .warnings(place.warnings)),
      ]
    }
    return .ordered(members)
  }
}

extension SeriesReport {
  private func lines(_ answer: SeriesAnswer) throws -> [String] {
    let explain = try explain(answer)
    var lines = RefusalText.lines(reasons: answer.reasons, fits: [], explain: explain)
    if isDryRun {
      lines.append(dolbom.say("시험 실행입니다. 저장하지 않았습니다.", "Dry run, nothing saved."))
    }
    for case .seriesPlanned(let series) in answer.events where answer.isNumbered {
      lines.append(explain.done(.seriesPlanned(series)))
    }
    lines += answer.dates.flatMap { dateLines($0, answer, explain) }
    lines += answer.events.filter(\.isCancelling).map(explain.done)
    return lines + closing(answer)
  }

  private func dateLines(
    _ date: SeriesDate, _ answer: SeriesAnswer, _ explain: Explain
  ) -> [String] {
    let note = explain.moved(date).map { " [\($0)]" } ?? ""
    switch date.decision {
    case .accepted(let place):
      let booking = isDryRun ? nil : answer.booking(on: date.date)?.id.text
      let sum = Clock.won(place.fee.amount, session.language)
      let what = explain.fit(Fit(room: place.room, span: date.span))
      return [
        dolbom.say("  예약 ", "  booked ") + (booking.map { "\($0) " } ?? "") + "\(what) (\(sum))"
          + note
      ] + place.warnings.map { "    " + explain.warning($0) }
    case .refused(let reasons):
      let head = Clock.datedSpan(date.span, session.language)
      let fits = answer.fits[date.date] ?? []
      return [dolbom.say("  안 됨 ", "  not booked ") + head + note]
        + RefusalText.lines(reasons: reasons, fits: fits, explain: explain).map { "    " + $0 }
    }
  }

  /// How many of how many, and what to do about the rest.
  private func closing(_ answer: SeriesAnswer) -> [String] {
    if answer.events.isEmpty, !answer.isRefused {
      return [dolbom.say("남은 날이 없습니다. 바꾼 것이 없습니다.", "No date is open; nothing was changed.")]
    }
    guard !answer.dates.isEmpty else { return [] }
    let booked = answer.dates.count { $0.decision.isAccepted }
    let counts = dolbom.say(
      "\(answer.dates.count)일 가운데 \(booked)일 예약.",
      "\(booked) of \(answer.dates.count) dates booked.")
    guard booked > 0, booked < answer.dates.count, !isDryRun, let series = answer.series else {
      return [counts]
    }
    return [
      counts
        + dolbom.say(
          " 나머지는 'dolbom series retry \(series.id)'로 다시 하십시오.",
          " Try the others again with 'dolbom series retry \(series.id)'.")
    ]
  }

  private func explain(_ answer: SeriesAnswer) throws -> Explain {
    let now = session.clock.now()
    let child = answer.series.map { [$0.child] } ?? []
    return Explain(
      session.language,
      names: Names(
        try session.file.read {
          try $0.state(horizon: Board.horizon(at: now), alsoChild: child, now: now)
        }))
  }
}

extension [Event] {
  fileprivate var cancelled: [Booking] {
    compactMap { if case .cancelled(let booking, _) = $0 { booking } else { nil } }
  }
}

extension Event {
  fileprivate var isCancelling: Bool {
    switch self {
    case .cancelled, .seriesEnded: true
    default: false
    }
  }
}
