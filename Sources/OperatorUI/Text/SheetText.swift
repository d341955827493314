public import CareDomain
public import SchedulingEngine
internal import TerminalUI

/// The paper twin: one page that can run the night without power (SAFETY I8).
///
/// Who is here and who comes, with what must be known of each and whom to call, and empty places to write down by
/// hand what happens. Written at each change, so the last one is never far from the truth.
public struct SheetText {
  /// When and by whom a sheet was made, and where the journal ended.
  public struct Stamp: Sendable {
    public let at: Instant
    public let by: String
    public let fingerprint: String

    public init(at: Instant, by: String, fingerprint: String) {
      self.at = at
      self.by = by
      self.fingerprint = fingerprint
    }
  }

  /// The columns of a page in landscape.
  public static let width = 118
  /// So many lines stand on one page of A4 in the smallest letters that are printed.
  public static let linesOfOnePage = 128
  /// So many stand on each of several pages, in larger letters.
  public static let linesOfAPage = 96
  /// For a child's name; one that is longer stands whole on the next line.
  private static let nameColumns = 12
  /// Empty lines for children whom nobody expects.
  private static let blanks = 4

  private let board: Board
  private let state: CareState
  private let explain: Explain
  private var language: Language { explain.language }

  /// - Parameter state: the one that the board was made of.
  public init(_ board: Board, of state: CareState, explain: Explain) {
    self.board = board
    self.state = state
    self.explain = explain
  }

  /// The page, or the pages of a night that does not fit on one; no line is wider than `width`.
  ///
  /// Each page bears the head with its number, and a room that goes on over a page its name; what is said of one child
  /// stands on one page.
  public func pages(_ stamp: Stamp) -> [[String]] {
    let sections = [rooms, [walkIns], [staff], [agencies], [alarms]].map { blocks in
      blocks.filter { !$0.whole.isEmpty }
    }.filter { !$0.isEmpty }
    let page = head(stamp) + sections.flatMap { [""] + $0.flatMap(\.whole) }
    if page.count <= Self.linesOfOnePage { return [page.map(fitted)] }
    let bodies = Self.broken(sections, again: explain.say(" (이어서)", " (continued)"))
    return bodies.enumerated().map { index, body in
      (head(stamp, page: (index + 1, bodies.count)) + body).map(fitted)
    }
  }

  private func fitted(_ line: String) -> String {
    TableText.trimmed(TextWidth.clipped(line, to: Self.width))
  }

  /// Lines under one name that are cut only between its pieces.
  private struct Block {
    /// Empty for lines that need none.
    var title = ""
    /// The lines of one child or one person.
    var lines: [[String]]

    var whole: [String] { (title.isEmpty ? [] : [title]) + lines.flatMap { $0 } }
  }

  private static func broken(_ sections: [[Block]], again: String) -> [[String]] {
    var bodies: [[String]] = [[]]
    func isFull(_ count: Int) -> Bool { bodies[bodies.count - 1].count + count > linesOfAPage - 2 }
    for section in sections {
      if isFull(4) { bodies.append([]) }
      bodies[bodies.count - 1].append("")
      for block in section {
        var title = block.title.isEmpty ? [] : [block.title]
        for lines in block.lines {
          if isFull(title.count + lines.count) {
            if title.isEmpty, !block.title.isEmpty { title = [block.title + again] }
            bodies.append([""])
          }
          bodies[bodies.count - 1] += title + lines
          title = []
        }
        bodies[bodies.count - 1] += title
      }
    }
    return bodies.filter { $0.contains { !$0.isEmpty } }
  }

  /// - Parameter page: its number and how many there are; nil for the only one.
  private func head(_ stamp: Stamp, page: (Int, Int)? = nil) -> [String] {
    let nth = page.map { explain.say("\($0.0)/\($0.1)쪽  ", "page \($0.0)/\($0.1)  ") } ?? ""
    let center = SafeText.display(board.center.name)
    let night = board.careNight.map { Clock.date($0.date, language) } ?? ""
    let open = board.careNight?.own.map { Clock.span($0, language) } ?? ""
    let phone = SafeText.display(board.center.phone)
    let made = Clock.dated(stamp.at, language)
    return [
      explain.say("돌봄 명단  ", "Night sheet  ") + nth + "\(center)  \(phone)  \(night) \(open)",
      explain.say(
        "만든 때 \(made)  \(explain.safe(stamp.by))  지문 \(stamp.fingerprint)    119 화재, 구급  112 경찰",
        "Made \(made)  \(explain.safe(stamp.by))  fingerprint \(stamp.fingerprint)    119 fire, ambulance  112 police"
      ),
    ]
  }

  /// Each room with its children; who has gone already stands no more.
  private var rooms: [Block] {
    board.rooms.map { room in
      let children = board.children.filter {
        $0.booking.room == room.room.id && [.present, .overdue, .expected].contains($0.state)
      }
      let name = explain.names.room(room.room.id)
      let count = explain.say(
        "\(name)  현원 \(room.present)  정원 \(room.places)  교사 \(room.caregiversOnDuty)",
        "\(name)  here \(room.present)  places \(room.places)  staff \(room.caregiversOnDuty)")
      return Block(title: count, lines: children.map(lines))
    }
  }

  private func lines(of child: BoardChild) -> [String] {
    let name = TextWidth.padded(explain.names.child(child.child.id), to: Self.nameColumns) + " "
    let age = TextWidth.padded(explain.age(child.child, on: board.now.date), to: 9)
    let columns = language == .ko ? 17 : 19
    let booked = TextWidth.padded(Clock.span(child.booking.span, language), to: columns) + " "
    let arrived =
      child.stay.map { Clock.time($0.arrived) + explain.say(" 등원  ", " in    ") }
      ?? "____:____ " + explain.say("등원 서명 ______ ", "in  signed ____ ")
    let leaving = explain.say(
      "____:____ 하원  인계 ____________ 서명 ________", "____:____ out  to ____________ signed ________")
    return ["[ ] \(name)\(age)\(booked)\(arrived)\(leaving)"] + notes(of: child)
  }

  /// A name that was cut, allergies and notes; whom to call, who may collect, who must not.
  private func notes(of child: BoardChild) -> [String] {
    let id = child.child.id
    let warnings = [child.child.allergies, child.child.notes].filter { !$0.isEmpty }
      .map(explain.safe)
    let guardians = (state.guardians[id] ?? []).map { person($0.name, $0.relation, $0.phone) }
    let pickups = state.pickups[id] ?? []
    let may = pickups.filter(\.isAllowed).map { person($0.name, $0.relation, $0.phone) }
    let never = pickups.filter { !$0.isAllowed }.map { explain.safe($0.name) }
    let name = explain.names.child(id)
    var parts = TextWidth.columns(of: name) > Self.nameColumns ? [name] : []
    parts += warnings.isEmpty ? [] : ["!! " + warnings.joined(separator: ", ")]
    parts += care(of: id)
    parts += guardians
    if !may.isEmpty {
      parts.append(explain.say("인계 가능 ", "may collect ") + may.joined(separator: ", "))
    }
    if !never.isEmpty {
      parts.append(explain.say("금지 X ", "NEVER X ") + never.joined(separator: ", "))
    }
    return Wrapping.packed(parts, columns: Self.width - 6).map { "      " + $0 }
  }

  /// Asleep since when, and the next doses.
  private func care(of child: Child.ID) -> [String] {
    let now = board.now
    let sleep = state.sleeper(child, at: now).map { sleeper in
      let bed = sleeper.bed.map { explain.say(" \($0)번 자리", " bed \($0)") } ?? ""
      return explain.say("잠 ", "asleep ") + Clock.time(sleeper.since) + "~" + bed
    }
    let doses = state.medicines(at: now).filter { $0.order.child == child }.map { medicine in
      let what = [medicine.order.drug, medicine.order.dose].filter { !$0.isEmpty }
        .map(explain.safe).joined(separator: " ")
      let next = Clock.moment(medicine.next, language)
      return explain.say("투약 \(what), 다음 \(next) ____", "medicine \(what), next \(next) ____")
    }
    return (sleep.map { [$0] } ?? []) + doses
  }

  private func person(_ name: String, _ relation: String, _ phone: String) -> String {
    let word = RelationWord.text(relation, language)
    return "\(explain.safe(name))(\(word)) \(explain.safe(phone))"
  }

  private var walkIns: Block {
    let line = explain.say(
      "[ ] ______________  방 ________  ____:____ 등원 서명 ________  ____:____ 하원  인계 ____________ 서명 ________",
      "[ ] ______________  room ______  ____:____ in  signed ______  ____:____ out  to ____________ signed ________"
    )
    return Block(lines: Array(repeating: [line], count: Self.blanks))
  }

  private var staff: Block {
    let people = board.staff.filter { $0.state != .off }
    return Block(
      title: explain.say("근무", "Staff"),
      lines: people.map { row in
        let name = TextWidth.padded(explain.names.staff(row.member.id), to: 12) + " "
        let room = TextWidth.padded(row.room.map(explain.names.room) ?? "", to: 12) + " "
        let time = TextWidth.padded(explain.time(row), to: 20)
        return [
          name + room + time
            + explain.say(
              "____:____ 출근  ____:____ 퇴근  서명 ________",
              "____:____ on  ____:____ off  signed ________")
        ]
      })
  }

  /// Whom the site has an agreement with.
  private var agencies: Block {
    Block(
      lines: state.care.agencies.filter { $0.center == board.center.id }.map {
        [EmergencyText.line($0, on: board.now.date, language)]
      })
  }

  private var alarms: Block {
    Block(lines: board.alarms.filter { !$0.isAcknowledged }.map { ["!! " + explain.alarm($0)] })
  }
}
