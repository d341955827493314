import CareDomain
import SchedulingEngine
import TerminalUI

/// One center looked into: rooms with their hours, alarms, staff, what could not be had.
extension Watch {
  var pageLines: [[Piece]] {
    guard let site = sites.first(where: { $0.center.id == open }) else { return [] }
    return [title(of: site), []] + roomLines(site) + [[]] + alarmLines(site) + [[]]
      + staffLines(site) + [[]] + unmetLines(site)
  }

  private func title(of site: WatchSite) -> [Piece] {
    let opening = Explain(language, names: site.explain).opening(site.board)
    return [Piece("\(site.center.name)  \(opening)", nil, Style(.title, bold: true))]
  }

  private func roomLines(_ site: WatchSite) -> [[Piece]] {
    site.board.rooms.indices.map { index in
      let room = site.board.rooms[index]
      let alarms = site.openAlarms.count { $0.room == room.room.id }
      return fixedPieces(
        room.room.name, (room.present, room.places), room.booked,
        (room.caregiversOnDuty, room.caregiversNeeded), alarms: alarms, isBold: false)
        + strip(site.hours[index], columns: screen.columns)
    }
  }

  private func alarmLines(_ site: WatchSite) -> [[Piece]] {
    let heading = [Piece(say("경보", "Alarms"), nil, Style(.title, bold: true))]
    guard !site.board.alarms.isEmpty else {
      return [heading, [Piece(say("없음", "none"), nil, Style(.muted))]]
    }
    return [heading]
      + site.board.alarms.map { alarm in
        let text = text(of: alarm, in: site)
        return alarm.isAcknowledged
          ? [Piece("   \(text) " + say("(확인함)", "(seen)"), nil, Style(.muted))]
          : [Piece("!! \(text)", nil, Style(.alarm))]
      }
  }

  private func staffLines(_ site: WatchSite) -> [[Piece]] {
    let explain = Explain(language, names: site.explain)
    let heading = [Piece(say("근무", "Staff"), nil, Style(.title, bold: true))]
    let rows = site.board.staff.map { staff in
      [
        Piece(staff.state.text(language), 9), Piece(staff.member.name, 12),
        Piece(explain.time(staff), 20), Piece(staff.room.map(explain.names.room) ?? ""),
      ]
    }
    return [heading] + (rows.isEmpty ? [[Piece(say("없음", "none"), nil, Style(.muted))]] : rows)
  }

  private func unmetLines(_ site: WatchSite) -> [[Piece]] {
    let here = unmet.counts.filter { $0.room.map(site.rooms.contains) ?? true }
    let heading = [Piece(say("오늘 못 받은 예약", "Refused today"), nil, Style(.title, bold: true))]
    guard !here.isEmpty else {
      return [heading, [Piece(say("없음", "none"), nil, Style(.muted))]]
    }
    let rows = here.sorted { ($0.refusals, $1.reason) > ($1.refusals, $0.reason) }.map { count in
      [
        Piece(TextWidth.paddedLeft("\(count.refusals)", to: 3), 3),
        Piece(count.room.map(site.explain.room) ?? say("방 없이", "any room"), 12),
        Piece(CodeWord.refusal(count.reason, language)),
      ]
    }
    return [heading] + rows
  }
}
