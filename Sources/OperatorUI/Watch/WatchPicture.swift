import CareDomain
import SchedulingEngine
public import TerminalUI

/// Where things stand on the view.
enum WatchLayout {
  static let smallest = Size(rows: 6, columns: 60)
  /// The first row of the list, below head, alarms and column titles.
  static let firstRow = 3
  /// Columns of the fixed part: name, children, booked, caregivers, alarms.
  static let name = 15
  static let fixed = name + 8 + 6 + 7 + 6
  /// Columns of one hour of the strip.
  static let hour = 4
}

extension Watch {
  /// The view on a screen of any size.
  public func picture(size: Size) -> Canvas {
    var painter = Painter(size: size)
    if asciiOnly { painter.canvas.asciiOnly = true }
    guard size.rows >= WatchLayout.smallest.rows, size.columns >= WatchLayout.smallest.columns
    else {
      painter.row(
        say("화면이 작습니다. 60x6 이상 필요", "Screen too small: 60x6 needed"), at: 0, style: Style(.alarm))
      return painter.canvas
    }
    paintHead(on: &painter)
    paintAlarms(on: &painter)
    if isHelpShown {
      paint(help.map { [Piece($0)] }, on: &painter)
    } else if let heat {
      paint(heatLines(heat), on: &painter)
    } else if open == nil {
      paintSites(on: &painter)
    } else {
      paint(pageLines, on: &painter)
    }
    paintFoot(on: &painter)
    return painter.canvas
  }

  /// The rows that show all centers at once.
  public var wholeHeight: Int { WatchLayout.firstRow + max(1, siteRows.count) + 1 }

  private func paintHead(on painter: inout Painter) {
    let present = sites.reduce(0) { $0 + $1.present }
    let places = sites.reduce(0) { $0 + $1.places }
    let clock = "\(Clock.day(now.date, language)) \(Clock.time(now))"
    let head = say(
      " 실시간 현황  \(clock)  아이 \(present)/\(places)명  오늘 못 받음 \(unmet.total)건",
      " Live view  \(clock)  children \(present)/\(places)  refused today \(unmet.total)")
    painter.row(head, at: 0, style: Style(.title, bold: true))
    guard isWall else { return }
    let mark = say("[벽 화면]", "[wall]")
    let width = TextWidth.columns(of: mark)
    painter.canvas.write(
      mark, row: 0, column: painter.canvas.size.columns - width - 1, style: Style(.caution))
  }

  private func paintAlarms(on painter: inout Painter) {
    if let failure { return painter.row("!! \(failure)", at: 1, style: Style(.alarm, bold: true)) }
    let open = sites.flatMap { site in site.openAlarms.map { (site, $0) } }
    guard !open.isEmpty else {
      return painter.row(say(" 경보 없음", " no alarms"), at: 1, style: Style(.muted))
    }
    let texts = open.map { site, alarm in
      (sites.count > 1 ? "\(SafeText.display(site.center.name)) " : "") + text(of: alarm, in: site)
    }
    let count = say("경보 \(open.count)", "alarms \(open.count)")
    painter.row(
      "!! \(count)  " + texts.joined(separator: " | "), at: 1, style: Style(.alarm, bold: true))
  }

  func text(of alarm: Alarm, in site: WatchSite) -> String {
    Explain(language, names: site.explain).alarm(alarm)
  }

  /// The keys of a page; on a narrow screen the arrows, which need no name, go before the way out does.
  private static func keys(isHeat: Bool, isNarrow: Bool = false) -> Words {
    switch (isHeat, isNarrow) {
    case (false, false):
      Words(
        " 위아래 고르기  Enter 안으로  Esc 뒤로  o 채움  w 벽 화면  ? 도움말  q 나가기",
        " Up/Down select  Enter look into  Esc back  o occupancy  w wall  ? help  q leave")
    case (false, true):
      Words(
        " Enter 안으로  Esc 뒤로  o 채움  w 벽  ? 도움말  q 나가기",
        " Enter in  Esc back  o occupancy  w wall  ? help  q leave")
    case (true, false):
      Words(
        " [ ] 앞뒤  m 주와 달  위아래 넘기기  o Esc 닫기   # 만원  . 없음",
        " [ ] earlier, later  m week, month  Up/Down scroll  o close  # full  . nobody")
    case (true, true):
      Words(
        " [ ] 앞뒤  m 주와 달  o Esc 닫기   # 만원  . 없음",
        " [ ] times  m week, month  o close  # full  . nobody")
    }
  }

  private func paintFoot(on painter: inout Painter) {
    let columns = painter.canvas.size.columns
    let whole = Self.keys(isHeat: heat != nil).text(language)
    let short = Self.keys(isHeat: heat != nil, isNarrow: true).text(language)
    let keys = TextWidth.columns(of: whole) <= columns ? whole : short
    painter.row(deadKey ?? keys, at: painter.canvas.size.rows - 1, style: Style(.title))
  }

  // MARK: All centers

  /// One row of the list: a center, or a room of it.
  struct SiteRow {
    let site: Int
    let room: Int?
  }

  var siteRows: [SiteRow] {
    sites.indices.flatMap { site in
      [SiteRow(site: site, room: nil)]
        + sites[site].board.rooms.indices.map { SiteRow(site: site, room: $0) }
    }
  }

  private func paintSites(on painter: inout Painter) {
    let size = painter.canvas.size
    painter.pieces(
      titles(columns: size.columns), row: 2, column: 1, width: size.columns - 1, isSelected: false)
    let rows = siteRows
    if rows.isEmpty {
      painter.row(say(" 센터가 없습니다", " no centers"), at: 3, style: Style(.muted))
    }
    let height = size.rows - WatchLayout.firstRow - 1
    let first = firstShown(rows, height: height)
    for (offset, row) in rows.dropFirst(first).prefix(height).enumerated() {
      let at = WatchLayout.firstRow + offset
      let isSelected = row.room == nil && row.site == selected
      painter.canvas.write(isSelected ? ">" : " ", row: at, column: 0)
      painter.pieces(
        pieces(of: row, columns: size.columns), row: at, column: 1, width: size.columns - 1,
        isSelected: isSelected)
      if isSelected { painter.canvas.cursor = Cursor(row: at, column: 0) }
    }
    tell(hidden: rows.count - first - height, on: &painter)
  }

  /// The selected center with its rooms stays in view.
  private func firstShown(_ rows: [SiteRow], height: Int) -> Int {
    let start = rows.firstIndex { $0.site == selected } ?? 0
    let end = rows.lastIndex { $0.site == selected } ?? 0
    return end < height ? 0 : min(start, max(0, rows.count - height))
  }

  private func titles(columns: Int) -> [Piece] {
    let style = Style(.muted)
    let fixed = [
      Piece(say("센터, 방", "center, room"), WatchLayout.name - 1, style),
      Piece(say("아이", "here"), 7, style), Piece(say("예약", "book"), 5, style),
      Piece(say("교사", "staff"), 6, style), Piece(say("경보", "alarm"), 5, style),
    ]
    let hours = (0..<shownHours(columns)).map { index in
      Piece(" " + String(TimeText.clock(now.adding(minutes: 60 * index)).prefix(2)), 3, style)
    }
    return fixed + hours
  }

  /// How many hours of the strip a screen shows.
  func shownHours(_ columns: Int) -> Int {
    max(0, min(WatchSite.hours, (columns - 2 - WatchLayout.fixed) / WatchLayout.hour))
  }

  private func pieces(of row: SiteRow, columns: Int) -> [Piece] {
    let site = sites[row.site]
    guard let room = row.room else {
      return fixedPieces(
        site.center.name, (site.present, site.places), site.booked, (site.onDuty, site.needed),
        alarms: site.openAlarms.count, isBold: true)
        + strip(HourAhead.sum(site.hours), columns: columns)
    }
    let shown = site.board.rooms[room]
    let alarms = site.openAlarms.count { $0.room == shown.room.id }
    return fixedPieces(
      "  " + shown.room.name, (shown.present, shown.places), shown.booked,
      (shown.caregiversOnDuty, shown.caregiversNeeded), alarms: alarms, isBold: false)
      + strip(site.hours[room], columns: columns)
  }

  func fixedPieces(
    _ name: String, _ heads: (Int, Int), _ booked: Int, _ staff: (Int, Int), alarms: Int,
    isBold: Bool
  ) -> [Piece] {
    let full = heads.0 >= heads.1 && heads.0 > 0
    let ink: Ink = heads.0 > heads.1 ? .alarm : full ? .full : .text
    let isShort = staff.0 < staff.1
    return [
      Piece(name, WatchLayout.name - 1, Style(.text, bold: isBold)),
      Piece("\(heads.0)/\(heads.1)\(full ? "#" : "")", 7, Style(ink, bold: isBold)),
      Piece("\(booked)", 5),
      Piece("\(staff.0)/\(staff.1)\(isShort ? "!" : "")", 6, Style(isShort ? .alarm : .text)),
      Piece(alarms == 0 ? "-" : "!! \(alarms)", 5, Style(alarms == 0 ? .muted : .alarm)),
    ]
  }

  /// Children at the peak of each hour: `.` nobody, `#` full, `!` too many or too few caregivers.
  func strip(_ hours: [HourAhead], columns: Int) -> [Piece] {
    hours.prefix(shownHours(columns)).map { hour in
      let isWrong = hour.isOverPlaces || hour.missingCaregivers > 0
      let mark = isWrong ? "!" : hour.isFull ? "#" : " "
      let number = hour.children == 0 ? "." : "\(hour.children)"
      let ink: Ink =
        isWrong
        ? .alarm
        : hour.isFull ? .full : hour.children * 4 >= hour.places * 3 ? .caution : .free
      let isQuiet = hour.children == 0 && !isWrong
      return Piece(TextWidth.paddedLeft(number, to: 2) + mark, 3, Style(isQuiet ? .muted : ink))
    }
  }

  private var help: [String] {
    [
      say(
        "아이 9/13은 지금 있는 아이와 정원, 예약은 이 분에 자리를 가진 아이.",
        "9/13: children here and places; book: who holds a place at this minute."),
      say("교사 2/3!은 근무 중 2명, 필요 3명: 모자람.", "staff 2/3!: two on duty, three needed, one short."),
      say(
        "시간마다 가장 많은 아이의 수. # 만원, ! 정원 초과나 보육교사 부족, . 없음.",
        "Each hour shows its most children. # full, ! over places or short of staff, . nobody."),
      say(
        "이름은 첫 글자만 보입니다. 이 화면에서는 아무것도 바꿀 수 없습니다.",
        "Names show their first letter alone. Nothing can be changed from here."),
      say(
        "o: 채움. 날과 시간마다 있던 아이와 예약 (방마다 가장 많은 때의 합).",
        "o: occupancy by day and hour, children here and booked (the sum of each room's most)."),
      say(
        "w: 벽 화면. 모든 센터와 센터마다 \(Watch.secondsAPage)초씩 저절로 넘어갑니다.",
        "w: the wall. All centers, then each, \(Watch.secondsAPage) seconds a page."),
    ]
  }

  func paint(_ lines: [[Piece]], on painter: inout Painter) {
    let size = painter.canvas.size
    let height = size.rows - WatchLayout.firstRow
    for (offset, pieces) in lines.dropFirst(top).prefix(height).enumerated() {
      painter.pieces(
        pieces, row: 2 + offset, column: 1, width: size.columns - 1, isSelected: false)
    }
    tell(hidden: lines.count - top - height, on: &painter)
  }

  /// How many rows lie below the last one that is shown.
  private func tell(hidden count: Int, on painter: inout Painter) {
    guard count > 0 else { return }
    let size = painter.canvas.size
    let text = " +\(count)"
    let column = size.columns - TextWidth.columns(of: text)
    painter.canvas.write(text, row: size.rows - 2, column: column, style: Style(.info))
  }
}
