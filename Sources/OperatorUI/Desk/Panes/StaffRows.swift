import CareDomain
import SchedulingEngine
import TerminalUI

/// Who is on duty, missing, to come and gone.
struct StaffRows {
  let board: Board
  let desk: Desk
  let width: Int

  var rows: [Row] {
    board.staff.filter { !desk.isFilteredOut($0.member.name, $0.member.id.text) }.map(row)
      + gapRows
  }

  /// Below the people, when caregivers are still to be found.
  private var gapRows: [Row] {
    guard !desk.gaps.isEmpty, desk.finder == nil else { return [] }
    let heading = desk.say(
      Words("-- 근무 모자람 \(desk.gaps.count)", "-- staff to plan \(desk.gaps.count)"))
    return [Row(id: nil, pieces: [Piece(heading, nil, Style(.caution))])] + desk.gaps.map(row)
  }

  private func row(_ gap: Gap) -> Row {
    let clock = "\(TimeText.clock(gap.span.from))-\(TimeText.endClock(gap.span.until))"
    return Row(
      id: nil,
      pieces: [
        Piece(Clock.day(gap.span.from.date, desk.language), desk.language == .ko ? 9 : 10, Style()),
        Piece(clock, 11, Style()),
        Piece("\(gap.planned)/\(gap.needed)", 4, Style(.caution)),
        Piece(desk.shortRoom(gap.room, width: width), nil, Style(.muted)),
      ])
  }

  private func row(_ staff: BoardStaff) -> Row {
    let style = Style(staff.state == .off ? .muted : .text)
    return Row(
      id: .staff(staff.member.id),
      pieces: [
        Piece(
          desk.say(staff.breakSince == nil ? staff.state.short : Words("휴게중", "break")), 6,
          Style(staff.breakSince == nil ? staff.state.ink : .caution)),
        Piece(
          staff.member.name, max(6, min(14, width - 25)),
          staff.state == .onDuty ? Style(bold: true) : style, isName: true),
        Piece(times(staff), 11, style),
        Piece(staff.room.map { desk.shortRoom($0, width: width) } ?? "", nil, style),
      ] + staff.remarks.map { Piece("* \(desk.say($0.short))", nil, Style(.caution)) })
  }

  private func times(_ staff: BoardStaff) -> String {
    if let since = staff.breakSince { return "\(TimeText.clock(since))-" }
    let from = staff.since.map { TimeText.clock($0) } ?? ""
    let until = staff.until.map { TimeText.endClock($0) } ?? ""
    return from.isEmpty && until.isEmpty ? "" : "\(from)-\(until)"
  }
}

extension BoardStaff.State {
  /// The state in six columns; `words` says it in full.
  var short: Words {
    switch self {
    case .onDuty: Words("근무중", "on")
    case .due: Words("출근전", "due")
    case .absent: Words("미출근", "absent")
    case .off: Words("퇴근", "off")
    }
  }

  var ink: Ink {
    switch self {
    case .onDuty: .free
    case .due: .info
    case .absent: .alarm
    case .off: .muted
    }
  }
}
