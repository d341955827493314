public import CareDomain
import SchedulingEngine
import TerminalUI

extension Desk {
  /// The records of children that lie open on top, for the record of who looked; nil for none.
  public var openCard: Reading? {
    guard case .sheet(let sheet) = dialogs.last else { return nil }
    switch sheet.content {
    case .child(let booking): return state.booking(booking).map { .child($0.child) }
    case .emergency: return .emergencyCard(count: board?.rooms.reduce(0) { $0 + $1.present } ?? 0)
    case .notice, .staff, .room: return nil
    }
  }

  /// The booking that the open form changes; nil for none.
  public var changedBooking: Booking.ID? { bookingForm?.old?.id }

  /// The title and the lines of a sheet.
  func text(of sheet: Sheet) -> (title: String, lines: [Line]) {
    let missing = ("", [Line(text: say(.gone))])
    switch sheet.content {
    case .notice(let title, let lines): return (title, lines.map { Line(text: $0) })
    case .child(let id): return childCard(of: id) ?? missing
    case .staff(let id): return staffCard(of: id) ?? missing
    case .room(let id): return roomCard(of: id) ?? missing
    case .emergency: return emergencyCard
    }
  }

  func staffCard(of id: StaffMember.ID) -> (title: String, lines: [Line])? {
    guard let member = state.staff[id] else { return nil }
    let role = member.role.text(language)
    let vetted = member.vettedOn.map { Clock.date($0, language) } ?? say(.notVetted)
    var lines = [
      Line(label: say(.role), text: role), Line(label: say(.vetted), text: vetted),
    ]
    if let duty = state.openDuty(of: id) {
      let text = "\(TimeText.clock(duty.since))-  \(roomName(duty.room))"
      lines.append(Line(label: say(.onDutySince), text: text, style: Style(.free)))
      lines += duty.breaks.suffix(3).map {
        Line(
          label: $0.until == nil ? say(.onBreakSince) : say(.breakBegins),
          text: "\(TimeText.clock($0.since))-\($0.until.map { TimeText.clock($0) } ?? "")")
      }
    }
    let shifts = state.shifts.filter { $0.staff == id && $0.span.until > now }
    lines += shifts.sorted { $0.span.from < $1.span.from }.prefix(5).map {
      Line(label: say(.shift), text: "\(Clock.datedSpan($0.span, language))  \(roomName($0.room))")
    }
    lines += member.trainings.map {
      Line(
        label: say(.trainings),
        text: "\(CodeWord.training($0.kind, language))  \(Clock.date($0.doneOn, language))")
    }
    return ("\(member.name)  \(id.text)", lines)
  }

  func ages(of room: Room) -> DeskWord? {
    switch (room.minimumMonths, room.maximumMonths) {
    case (let low?, let high?): .months(low, high)
    case (let low?, nil): .monthsFrom(low)
    case (nil, let high?): .months(0, high)
    case (nil, nil): nil
    }
  }

  /// Who is in the house, by room, with what rescuers and parents must be told.
  private var emergencyCard: (title: String, lines: [Line]) {
    let here = state.stays.filter { stay in
      stay.isHere(at: now) && board?.rooms.contains { $0.room.id == stay.room } == true
    }
    var lines = [
      Line(text: say(.headcount(here.count)), style: Style(.alarm, bold: true)),
      Line(text: say(.rescue), style: Style(bold: true)),
    ]
    lines += state.care.agencies.filter { $0.center == centerID }.map {
      Line(text: EmergencyText.line($0, on: now.date, language))
    }
    for row in board?.rooms ?? [] {
      let stays = here.filter { $0.room == row.room.id }
      let staff = board?.staff.filter { $0.state == .onDuty && $0.room == row.room.id } ?? []
      let names = staff.map(\.member.name).joined(separator: ", ")
      let head = "\(row.room.name)  \(stays.count)\(say(.headUnit))  \(say(.staff)) \(names)"
      lines.append(Line(text: head, style: Style(.title, bold: true)))
      lines += stays.flatMap(emergencyLines)
    }
    return (say(.emergencyTitle), lines)
  }

  private func emergencyLines(of stay: Stay) -> [Line] {
    guard let child = state.children[stay.child] else { return [] }
    let name = "\(child.name)  \(age(of: child))"
    var lines = [Line(text: name, style: Style(bold: true), indent: 2)]
    if !child.allergies.isEmpty {
      lines.append(
        Line(
          label: say(.allergies), text: "! \(child.allergies)", style: Style(.caution), indent: 4))
    }
    return lines
      + (state.guardians[child.id] ?? []).map {
        Line(
          label: say(.guardian), text: "\($0.phone)  \($0.name) (\(relation($0.relation)))",
          indent: 4)
      }
  }
}
