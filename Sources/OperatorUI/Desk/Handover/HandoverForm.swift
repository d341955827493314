public import CareDomain
import SchedulingEngine
import TerminalUI

/// Handing over at the desk: the lines are read back one by one, then both names, then the button.
struct HandoverForm: Equatable, Sendable {
  var lines: [HandoverLine]
  /// Who may stand on either side, those on duty first.
  let staff: [StaffMember.ID]
  var giver: Int
  var taker: Int
  var selected = 0

  init(_ lines: [HandoverLine], staff: [StaffMember.ID]) {
    self.lines = lines
    self.staff = staff
    giver = 0
    taker = staff.count > 1 ? 1 : 0
  }

  /// The rows below the lines.
  enum Foot: Int, CaseIterable { case giver, taker, done }

  var rowCount: Int { lines.count + Foot.allCases.count }

  /// The row at the foot that is selected; nil while a line is.
  var foot: Foot? { Foot(rawValue: selected - lines.count) }

  mutating func move(_ steps: Int) { selected = min(max(0, selected + steps), rowCount - 1) }

  /// Another person on the selected side.
  mutating func turn(_ steps: Int) {
    guard !staff.isEmpty else { return }
    if foot == .giver { giver = (giver + steps + staff.count) % staff.count }
    if foot == .taker { taker = (taker + steps + staff.count) % staff.count }
  }
}

extension Desk {
  /// What is to be handed over, as `needHandover` asked for it.
  public mutating func received(handover lines: [HandoverLine]) {
    let members = state.staff.values.filter { $0.center == centerID }
      .sorted { (isOnDuty($0.id) ? 0 : 1, $0.id.text) < (isOnDuty($1.id) ? 0 : 1, $1.id.text) }
    guard members.count > 1 else { return hint(.twoToHandOver) }
    push(.handover(HandoverForm(lines, staff: members.map(\.id))))
  }

  mutating func run(_ form: HandoverForm, _ intent: Intent) -> [Effect] {
    var form = form
    switch intent {
    case .up, .previousField: form.move(-1)
    case .down, .nextField: form.move(1)
    case .pageUp: form.move(-10)
    case .pageDown: form.move(10)
    case .first: form.move(-form.rowCount)
    case .last: form.move(form.rowCount)
    case .left: form.turn(-1)
    case .right: form.turn(1)
    case .open, .mark: return press(form)
    case .choose(let number) where number <= form.lines.count:
      form.selected = number - 1
      return press(form)
    case .back:
      pop()
      return []
    default: return []
    }
    replaceTop(.handover(form))
    return []
  }

  /// Enter on a line ticks it and goes on to the next; on the button it hands over.
  mutating func press(_ form: HandoverForm) -> [Effect] {
    var form = form
    switch form.foot {
    case nil: form.lines[form.selected].isTicked.toggle()
    case .giver, .taker: break
    case .done:
      let ticked = form.lines.filter(\.isTicked)
      return [
        .perform(
          .handover(
            .give(
              centerID, from: form.staff[form.giver], to: form.staff[form.taker], ticked: ticked)))
      ]
    }
    form.move(1)
    replaceTop(.handover(form))
    return []
  }

  /// Once it is recorded the form goes.
  mutating func closeHandover() {
    dialogs.removeAll {
      if case .handover = $0 { return true }
      return false
    }
  }

  func paint(_ form: HandoverForm, in body: Rect, on painter: inout Painter) {
    let rect = box(
      rows: form.rowCount, columns: min(100, body.columns - 2), in: body)
    let open = form.lines.count { !$0.isTicked }
    frame(rect, title: say(.handoverTitle(form.lines.count, open)), on: &painter)
    paint(rows(of: form), selected: form.selected, in: rect.inner, framed: rect, on: &painter)
  }

  /// The selected line in full, since the list may have to cut it; else how the list is used.
  func hint(of form: HandoverForm) -> String {
    guard form.foot == nil, form.lines.indices.contains(form.selected) else {
      return say(Place.choice.hint)
    }
    return explain.handover(form.lines[form.selected])
  }

  private func rows(of form: HandoverForm) -> [[Piece]] {
    let explain = explain
    let lines = form.lines.map { line in
      [
        Piece(line.isTicked ? "[x]" : "[ ]", 3, Style(line.isTicked ? .free : .caution)),
        Piece(HandoverText.mark(line, explain), language == .ko ? 4 : 7, Style(.muted)),
        Piece(
          say(line.section.short), 14, Style(line.change == .same ? .muted : .title)),
        Piece(explain.handover(line), nil, Style(.text, bold: line.change != .same)),
      ]
    }
    return lines + [
      side(.handoverFrom, form.staff[form.giver], form.foot == .giver),
      side(.handoverTo, form.staff[form.taker], form.foot == .taker),
      [Piece("[ \(say(.handoverDo)) ]", nil, Style(.title, bold: true))],
    ]
  }

  private func side(_ word: DeskWord, _ id: StaffMember.ID, _ isSelected: Bool) -> [Piece] {
    let name = state.staff[id]?.name ?? id.text
    return [
      Piece(say(word), 14, Style(.muted)),
      Piece(isSelected ? "< \(name) >" : "  \(name)", nil, Style(bold: true)),
    ]
  }
}

extension HandoverLine.Section {
  /// In fourteen columns; `words` says it in full.
  var short: Words {
    switch self {
    case .incident: Words("남은 사고", "Open incidents")
    case .collect: Words("데려갈 사람", "May collect")
    case .left: Words("먼저 하원", "Left")
    case .ratioAhead: Words("모자란 교사", "Staff missing")
    case .present, .asleep, .medicine, .expected, .staff, .alarm, .unpaid: words
    }
  }
}

extension DeskWord {
  static let twoToHandOver = DeskWord(
    "인수인계는 두 사람이 합니다. 교직원을 더 등록하세요.", "A handover takes two: register more staff.")
  static let handoverFrom = DeskWord("넘기는 사람", "hands over")
  static let handoverTo = DeskWord("받는 사람", "takes over")
  static let handoverDo = DeskWord("인수인계", "Hand over")
  static func handoverTitle(_ count: Int, _ open: Int) -> DeskWord {
    DeskWord(
      "인수인계 \(count)줄, 남은 \(open)줄 (Enter 확인)",
      "Handover: \(counted(count, "line", "lines")), \(open) open (Enter ticks)")
  }
}
