public import CareDomain

/// Sentences about the handover.
extension Explain {
  func handover(_ event: HandoverEvent) -> String {
    switch event {
    case .given(let handover):
      let (giver, taker) = (names.staff(handover.from), names.staff(handover.to))
      let open = handover.open.count
      return say(
        "인수인계했습니다: \(giver) → \(taker), \(handover.lines.count)줄\(open == 0 ? "" : " (확인 안 한 \(open)줄)"), 지문 \(handover.fingerprint).",
        "Handed over: \(giver) → \(taker), \(counted(handover.lines.count, "line", "lines"))\(open == 0 ? "" : " (\(open) not read back)"), fingerprint \(handover.fingerprint)."
      )
    case .ticked(let handover, let lines):
      let list = lines.map { "\($0)" }.joined(separator: ", ")
      return say(
        "인수인계 \(handover)의 줄을 확인했습니다: \(list).",
        "Read back lines of handover \(handover): \(list).")
    }
  }

  func handover(_ reason: HandoverReason) -> String {
    switch reason {
    case .samePerson(let staff):
      say(
        "넘기는 사람과 받는 사람이 같습니다: \(names.staff(staff)).",
        "The same person cannot hand over and take over: \(names.staff(staff)).")
    case .noHandover: say("아직 인수인계가 없습니다.", "Nothing has been handed over yet.")
    case .noOpenLine(let line):
      say("확인할 줄이 아닙니다: \(line).", "There is no open line \(line).")
    }
  }

  /// One line of the handover as it is read out.
  public func handover(_ line: HandoverLine) -> String {
    let child = line.child.map(names.child) ?? ""
    let place = line.room.map { " " + names.room($0) } ?? ""
    let extra = line.text.isEmpty ? "" : " ! \(safe(line.text))"
    switch line.section {
    case .present:
      let late = line.count.map {
        say(", \(Clock.minutes($0, .ko)) 지남", ", \(Clock.minutes($0, .en)) overdue")
      }
      return "\(child)\(place), \(until(line))\(late ?? "")\(extra)"
    case .asleep, .medicine, .incident: return care(line, child, place)
    case .collect: return collect(line)
    case .expected: return "\(child)\(place), \(span(line))\(extra)"
    case .left:
      let time = line.at.map { Clock.moment($0, language) } ?? ""
      return "\(child) \(time)\(people(line).isEmpty ? "" : " → \(people(line))")"
    case .staff: return "\(line.staff.map(names.staff) ?? "")\(place)"
    case .ratioAhead:
      let count = line.count ?? 0
      return say(
        "\(place.dropFirst()) \(span(line)): 보육교사 \(count)명 모자람",
        "\(place.dropFirst()) \(span(line)): caregivers missing \(count)")
    case .alarm:
      let kind = AlarmKind(rawValue: line.text)?.text(language) ?? safe(line.text)
      let who = [child, line.staff.map(names.staff) ?? ""].joined()
      let time = line.at.map { "(\(Clock.moment($0, language)))" } ?? ""
      return [String(place.dropFirst()), who, kind, time].filter { !$0.isEmpty }
        .joined(separator: " ")
    case .unpaid: return "\(child) \(Clock.won(line.count ?? 0, language))"
    }
  }

  /// A child who sleeps, a medicine, an incident.
  private func care(_ line: HandoverLine, _ child: String, _ place: String) -> String {
    let at = line.at.map { Clock.moment($0, language) } ?? ""
    let until = line.until.map { Clock.moment($0, language) } ?? ""
    switch line.section {
    case .asleep:
      let bed = line.count.map { say(" \($0)번 자리", " bed \($0)") } ?? ""
      return say(
        "\(child)\(place)\(bed), \(at)부터, 다음 확인 \(until)",
        "\(child)\(place)\(bed), since \(at), next look \(until)")
    case .medicine:
      let every = Clock.minutes(line.count ?? 0, language)
      return say(
        "\(child) \(safe(line.text)), 다음 \(at), 간격 \(every)",
        "\(child) \(safe(line.text)), next \(at), every \(every)")
    default:
      let kind = Incident.Kind(rawValue: line.text)?.text(language) ?? safe(line.text)
      let report = line.until == nil ? "" : say(", 보고 기한 \(until)", ", report by \(until)")
      return "\(child) \(kind) \(at)\(report)"
    }
  }

  /// Who may collect, and who must not.
  private func collect(_ line: HandoverLine) -> String {
    let child = line.child.map(names.child) ?? ""
    let blocked = line.text.isEmpty ? "" : say(" 금지: ", " never: ") + safe(line.text)
    return "\(child): \(people(line))\(blocked)"
  }

  private func people(_ line: HandoverLine) -> String {
    guard let child = line.child else { return "" }
    return line.people.map { names.person($0, of: child) }.joined(separator: ", ")
  }

  private func until(_ line: HandoverLine) -> String {
    let time = line.until.map { Clock.end($0, language) } ?? ""
    return say("\(time)까지", "until \(time)")
  }

  private func span(_ line: HandoverLine) -> String {
    guard let from = line.at, let until = line.until, let span = Span(from, until) else {
      return ""
    }
    return Clock.weekdaySpan(span, language)
  }
}

extension HandoverReason {
  var wayOut: Words {
    switch self {
    case .samePerson: Words("받는 사람을 고르십시오.", "Choose who takes over.")
    case .noHandover: Words("'dolbom handover give'로 하십시오.", "Do it with 'dolbom handover give'.")
    case .noOpenLine:
      Words("'dolbom handover last'에서 번호를 보십시오.", "See the numbers with 'dolbom handover last'.")
    }
  }
}

extension HandoverLine.Section: Worded {
  public var words: Words {
    switch self {
    case .present: Words("지금 있는 아동", "Here now")
    case .asleep: Words("자는 아동", "Asleep")
    case .medicine: Words("투약", "Medicine")
    case .incident: Words("끝나지 않은 사고", "Open incidents")
    case .collect: Words("데려갈 수 있는 사람", "May collect")
    case .expected: Words("올 아동", "Still to come")
    case .left: Words("지난 인수인계 뒤 하원", "Left since the last handover")
    case .staff: Words("근무", "On duty")
    case .ratioAhead: Words("앞으로 모자란 보육교사", "Caregivers missing ahead")
    case .alarm: Words("남은 경보", "Open alarms")
    case .unpaid: Words("미수", "Unpaid")
    }
  }
}
