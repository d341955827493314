import CareDomain
import SchedulingEngine
import TerminalUI

/// The rooms with their children of this care night.
struct RosterRows {
  let board: Board
  let desk: Desk
  let width: Int

  var rows: [Row] {
    board.rooms.flatMap { room -> [Row] in
      let children = board.children.filter { $0.booking.room == room.room.id }
      let kept = children.filter { !desk.isFilteredOut($0.child.name, $0.child.id.text) }
      let isSearching = desk.finder?.editor.isEmpty == false
      if isSearching && kept.isEmpty { return [] }
      return [row(room)] + kept.sorted(by: inOrder).map(row)
    }
  }

  /// Those who are here first, overdue before all.
  private func inOrder(_ left: BoardChild, _ right: BoardChild) -> Bool {
    (left.state.order, left.booking.span.from, left.booking.id)
      < (right.state.order, right.booking.span.from, right.booking.id)
  }

  private func row(_ room: BoardRoom) -> Row {
    let state = RoomMark(room)
    let title = Style(.title, bold: true)
    let nameWidth = max(8, min(20, width - 32))
    let staff = "\(desk.say(.staffShort)) \(room.caregiversOnDuty)/\(room.caregiversNeeded)"
    return Row(
      id: .room(room.room.id),
      pieces: [
        Piece(room.room.name, nameWidth, title, isName: true),
        Piece("\(room.present)/\(room.places)\(desk.say(.headUnit))", 7, title),
        Piece(staff, 9, room.inRatio ? Style() : Style(.alarm)),
        Piece(desk.say(state.words), nil, Style(state.ink, bold: true)),
      ])
  }

  private func row(_ child: BoardChild) -> Row {
    let style = Style(child.state.isPast ? .muted : .text)
    var pieces = [
      Piece("", 0),
      Piece(desk.say(child.state.short), 6, Style(child.state.ink)),
      Piece(
        child.child.name, nameWidth, child.state.isPast ? style : Style(bold: true), isName: true),
    ]
    if width >= 58 { pieces.append(Piece(desk.age(of: child.child), 8, style)) }
    pieces.append(Piece(child.booking.span.clocks, 11, style))
    if width >= 48 { pieces.append(Piece(since(child), 6, style)) }
    let used = pieces.reduce(0) { $0 + ($1.width ?? 0) + 1 }
    return Row(
      id: .booking(child.booking.id), pieces: pieces + remarks(child, columns: width - used))
  }

  /// What the other columns and a remark leave for the name.
  private var nameWidth: Int { max(8, min(14, width - (width >= 58 ? 51 : 40))) }

  private func since(_ child: BoardChild) -> String {
    child.since.map { "\(TimeText.clock($0))\(child.state == .gone ? "" : "~")" } ?? ""
  }

  /// In full where there is room, else what could do harm and what is asked for now before all other words.
  private func remarks(_ child: BoardChild, columns: Int) -> [Piece] {
    let allergy = child.child.allergies
    let harm = allergy.isEmpty ? [] : [Piece("! \(allergy)", nil, Style(.caution))]
    let held = isHeld(child) ? [Piece(desk.say(.heldShort), nil, Style(.alarm))] : []
    let care = care(child)
    let rest =
      review(child) + child.remarks.map { Piece("* \(desk.say($0.short))", nil, Style(.caution)) }
    let full = held + late(child) + harm + care + rest
    guard Self.columns(of: full) > columns, !care.isEmpty || !harm.isEmpty else { return full }
    let urgent = care.filter { $0.style.ink == .alarm }
    let calm = care.filter { $0.style.ink != .alarm }
    // That the child is late, its state says already.
    return held + fitted(harm, before: urgent, columns: columns - Self.columns(of: held) - 1)
      + late(child) + calm + rest
  }

  /// What could do harm, cut to what the marks of the care leave; these are one mark where there is little room.
  private func fitted(_ harm: [Piece], before urgent: [Piece], columns: Int) -> [Piece] {
    guard let first = harm.first, !urgent.isEmpty else { return harm + urgent }
    let wanted = TextWidth.columns(of: SafeText.display(first.text))
    var marks = urgent
    if urgent.count > 1, Self.columns(of: urgent) + wanted + 1 > columns {
      marks = [Piece(desk.say(.medicineAndSleepShort), nil, Style(.alarm))]
    }
    let left = max(3, min(wanted, columns - Self.columns(of: marks) - 1))
    return [Piece(first.text, left, first.style)] + marks
  }

  private static func columns(of pieces: [Piece]) -> Int {
    pieces.reduce(-1) { $0 + TextWidth.columns(of: SafeText.display($1.text)) + 1 }
  }

  private func late(_ child: BoardChild) -> [Piece] {
    guard child.state == .overdue else { return [] }
    let late = Clock.minutes(child.minutesOverdue, desk.language)
    return [Piece("!! \(desk.say(.overdueBy(late)))", nil, Style(.alarm))]
  }

  private func review(_ child: BoardChild) -> [Piece] {
    guard child.booking.needsReview, child.booking.isLive else { return [] }
    return [Piece("! \(desk.say(.review))", nil, Style(.caution))]
  }
}

extension RosterRows {
  private func isHeld(_ child: BoardChild) -> Bool { isAlarm(.held, child) }

  private func isAlarm(_ kind: AlarmKind, _ child: BoardChild) -> Bool {
    child.isHere && board.alarms.contains { $0.kind == kind && $0.child == child.child.id }
  }

  /// What the care of a child asks for now, in few columns and after what could do harm: a medicine, a look at
  /// the sleeper.
  private func care(_ child: BoardChild) -> [Piece] {
    var pieces: [Piece] = []
    if isAlarm(.medicineDue, child) {
      pieces.append(Piece(desk.say(.medicineDueShort), nil, Style(.alarm)))
    }
    if child.isHere, let sleeper = desk.sleepers[child.child.id] {
      let left = sleeper.minutesLeft(at: desk.now)
      pieces.append(Piece(desk.say(.asleep(left)), nil, Style(desk.ink(of: sleeper))))
    }
    return pieces
  }
}

extension Remark.Kind {
  /// In few columns; `words` says it in full.
  var short: Words {
    switch self {
    case .lateEntry: Words("나중", "late entry")
    case .ratioOverride: Words("비율 예외", "waived")
    case .unlistedRelease: Words("미등록", "unlisted")
    }
  }
}

/// How a room stands, in one word with its mark.
enum RoomMark: Sendable {
  case closed, over, short, full, caution, free

  init(_ room: BoardRoom) {
    if room.present > room.places {
      self = .over
    } else if !room.inRatio {
      self = .short
    } else if !room.room.isOpen || room.places == 0 {
      self = .closed
    } else if room.present >= room.places {
      self = .full
    } else {
      self = max(room.booked, room.present) * 4 >= room.places * 3 ? .caution : .free
    }
  }

  var words: Words {
    switch self {
    case .closed: Words("닫힘", "closed")
    case .over: Words("초과 !!", "over !!")
    case .short: Words("비율초과 !!", "ratio !!")
    case .full: Words("만원 #", "full #")
    case .caution: Words("주의 !", "tight !")
    case .free: Words("여유", "open")
    }
  }

  var ink: Ink {
    switch self {
    case .closed: .muted
    case .over, .short: .alarm
    case .full: .full
    case .caution: .caution
    case .free: .free
    }
  }
}

extension BoardChild.State {
  /// The state in six columns; `words` says it in full.
  var short: Words {
    switch self {
    case .expected: Words("등원전", "due")
    case .present: Words("이용중", "here")
    case .overdue: Words("지연!!", "late!!")
    case .gone: Words("하원", "gone")
    case .absent: Words("미이용", "absent")
    }
  }

  var ink: Ink {
    switch self {
    case .expected: .info
    case .present: .free
    case .overdue: .alarm
    case .gone, .absent: .muted
    }
  }

  var order: Int {
    switch self {
    case .overdue: 0
    case .present: 1
    case .expected: 2
    case .absent: 3
    case .gone: 4
    }
  }

  /// Nothing more is to be done about it tonight.
  var isPast: Bool { self == .gone || self == .absent }
}

extension Desk {
  /// A child's age today.
  func age(of child: Child) -> String {
    let months = Age.completedMonths(born: child.birth, on: now.date) ?? 0
    return Clock.age(months: months, language)
  }
}
