public import CareDomain

/// Sentences about draws.
extension Explain {
  func drawing(_ fact: DrawFact) -> String {
    switch fact {
    case .opened(let draw): opened(draw)
    case .entered(let ticket):
      say("추첨에 넣었습니다: \(what(ticket)).", "Entered in the draw: \(what(ticket)).")
    case .withdrawn(let ticket, let reason): withdrawn(ticket, reason)
    case .drawn(let draw): drawn(draw)
    }
  }

  func drawProblem(_ problem: DrawProblem) -> String {
    switch problem {
    case .unknownDraw(let text):
      say("없는 추첨입니다: \(safe(text)).", "There is no such draw: \(safe(text)).")
    case .unknownTicket(let text):
      say("없는 추첨 신청입니다: \(safe(text)).", "There is no such request: \(safe(text)).")
    case .closed(let draw, let since): closed(draw, since)
    case .notDue(let draw, let from): notDue(draw, from)
    case .notDrawn(let draw):
      say("아직 추첨하지 않았습니다: \(draw).", "The draw \(draw) has not been drawn yet.")
    case .alreadyEntered(let ticket, let span): alreadyEntered(ticket, span)
    case .ticketWithdrawn(let ticket):
      say("이미 물린 신청입니다: \(ticket).", "The request was withdrawn: \(ticket).")
    case .unknownFlag(let flag, let known): unknownFlag(flag, known)
    }
  }

  /// One lot in a line: its rank, the child, and what it got.
  public func lot(_ lot: Draw.Lot, rank: Int) -> String {
    let child = "\(rank). \(lot.ticket) \(names.child(lot.child))"
    if let booking = lot.booking, let room = lot.room {
      return say(
        "\(child): \(names.room(room)) 예약 \(booking)",
        "\(child): \(names.room(room)), booking \(booking)")
    }
    if let entry = lot.waiting {
      return say("\(child): 대기 \(entry)", "\(child): waiting as \(entry)")
    }
    return say("\(child): 안 됨", "\(child): nothing")
  }

  private func opened(_ draw: Draw) -> String {
    let time = Clock.dated(draw.cutoff, language)
    return say(
      "추첨을 열었습니다: \(draw.id), 마감 \(time).", "Opened the draw \(draw.id); it closes at \(time).")
  }

  private func withdrawn(_ ticket: Ticket, _ reason: String) -> String {
    let rest = reason.isEmpty ? "" : " (\(CodeWord.bookingReason(reason, language)))"
    return say(
      "추첨 신청을 물렸습니다: \(what(ticket))\(rest).", "Withdrawn from the draw: \(what(ticket))\(rest).")
  }

  private func drawn(_ draw: Draw) -> String {
    let lots = draw.result?.lots ?? []
    let (booked, waiting) = (lots.count { $0.booking != nil }, lots.count { $0.waiting != nil })
    let seed = draw.result?.seed ?? 0
    return say(
      "추첨했습니다: \(draw.id), 신청 \(lots.count)건 중 예약 \(booked), 대기 \(waiting) (난수 씨앗 \(seed)).",
      "Drawn: \(draw.id), of \(lots.count) requests \(booked) booked and \(waiting) waiting (seed \(seed))."
    )
  }

  private func closed(_ draw: Draw.ID, _ since: Instant) -> String {
    let time = Clock.dated(since, language)
    return say(
      "추첨 \(draw)은(는) \(time)에 마감했습니다.", "The draw \(draw) has been closed since \(time).")
  }

  private func notDue(_ draw: Draw.ID, _ from: Instant) -> String {
    let time = Clock.dated(from, language)
    return say(
      "추첨 \(draw)은(는) \(time)까지 신청을 받습니다.", "The draw \(draw) takes requests until \(time).")
  }

  private func alreadyEntered(_ ticket: Ticket.ID, _ span: Span) -> String {
    let time = Clock.datedSpan(span, language)
    return say(
      "이 아동은 그 시간을 이미 신청했습니다: \(ticket), \(time).",
      "The child has a request for that time already: \(ticket), \(time).")
  }

  private func unknownFlag(_ flag: String, _ known: [String]) -> String {
    let list = known.map(safe).joined(separator: ", ")
    if list.isEmpty {
      return say(
        "이 센터의 규정에는 우선순위가 없습니다: \(safe(flag)).",
        "The rules of this center give nobody priority: \(safe(flag)).")
    }
    return say(
      "규정에 없는 우선순위입니다: \(safe(flag)) (있는 것: \(list)).",
      "The rules have no such priority: \(safe(flag)) (they have: \(list)).")
  }

  private func what(_ ticket: Ticket) -> String {
    let place = ticket.room.map { " " + names.room($0) } ?? ""
    let time = Clock.datedSpan(ticket.span, language)
    return "\(ticket.id) \(names.child(ticket.child))\(place) \(time)"
  }
}

extension DrawProblem {
  /// What to do next.
  var wayOut: Words {
    switch self {
    case .unknownDraw, .unknownTicket:
      Words("'dolbom draw list'에서 번호를 확인하십시오.", "See the IDs with 'dolbom draw list'.")
    case .closed: Words("바로 예약하거나 대기에 넣으십시오.", "Book directly, or enter the waiting list.")
    case .notDue: Words("마감한 뒤에 추첨하십시오.", "Draw after it has closed.")
    case .notDrawn:
      Words("마감한 뒤 'dolbom draw run'으로 추첨하십시오.", "Draw with 'dolbom draw run' when it has closed.")
    case .alreadyEntered:
      Words("그 신청을 그대로 두거나 물리십시오.", "Keep that request, or withdraw it.")
    case .ticketWithdrawn: Words("필요하면 새로 신청하십시오.", "Enter a new request if it is needed.")
    case .unknownFlag: Words("규정에 있는 것만 적으십시오.", "Give only what the rules have.")
    }
  }
}
