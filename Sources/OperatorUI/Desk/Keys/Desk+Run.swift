import CareDomain
import SchedulingEngine
import TerminalUI

extension Desk {
  /// Does what a key or an entry of help asks for, or says why not.
  mutating func run(_ intent: Intent, key: Key? = nil) -> [Effect] {
    if let effects = runAnywhere(intent) { return effects }
    if let top = dialogs.last, !intent.isDaily { return runDialog(top, intent, key: key) }
    if let obstacle = obstacle(to: intent) {
      show(obstacle)
      return []
    }
    return runDaily(intent) ?? runView(intent)
  }

  /// What works the same wherever the keys go; nil for anything else.
  private mutating func runAnywhere(_ intent: Intent) -> [Effect]? {
    switch intent {
    case .acknowledge: return acknowledge()
    case .repaint: return [.repaint]
    case .composer: toggleComposer()
    case .leave: return leave()
    case .help: push(.actions(ActionList(place: place)))
    case .emergency: openEmergency()
    case .undo: hint(.undoLater)
    default: return nil
    }
    return []
  }

  /// The acts of the day; nil for what only moves or looks.
  private mutating func runDaily(_ intent: Intent) -> [Effect]? {
    switch intent {
    case .newBooking: return openNewBooking()
    case .checkIn: return checkIn()
    case .checkOut: checkOut()
    case .change: openChange()
    case .cancelBooking: openCancel()
    case .duty: return duty()
    case .round: openRound()
    case .sleep: return toggleSleep()
    case .careLog: openLog()
    case .medicine: openMedicine()
    case .incident: openIncident()
    default: return nil
    }
    return []
  }

  /// Moving about on the desk.
  private mutating func runView(_ intent: Intent) -> [Effect] {
    switch intent {
    case .up, .down, .pageUp, .pageDown, .first, .last: move(intent)
    case .right, .nextPane: focus = focus.next
    case .left, .previousPane: focus = focus.previous
    case .pane(let number): Pane(rawValue: number).map { focus = $0 }
    case .open: open()
    case .back: goBack()
    case .find:
      dialogs = []
      finder = Finder(editor: finder?.editor ?? TextEditor())
    case .palette: push(.actions(ActionList(place: nil)))
    case .zoom: isZoomed.toggle()
    default: break
    }
    return []
  }

  // MARK: Moving

  private mutating func move(_ intent: Intent) {
    let ids = ids[focus] ?? []
    let page = max(1, pageHeight - 1)
    let steps =
      switch intent {
      case .up: -1
      case .down: 1
      case .pageUp: -page
      case .pageDown: page
      case .first: -ids.count
      default: ids.count
      }
    let moved = lists[focus, default: ListState()].move(steps, in: ids)
    if !moved { hint(.atTheEnd) }
  }

  private var pageHeight: Int {
    let layout = Layout(size: screen, focus: focus, isZoomed: isZoomed)
    return layout?.panes[focus].map { listHeight(of: focus, in: $0) } ?? 1
  }

  private mutating func open() {
    if finder?.isTyping == true {
      finder?.isTyping = false
      return
    }
    switch lists[focus]?.selected {
    case .booking(let id): push(.sheet(Sheet(content: .child(id))))
    case .staff(let id): push(.sheet(Sheet(content: .staff(id))))
    case .room(let id): push(.sheet(Sheet(content: .room(id))))
    case nil: hint(.nothingSelected)
    }
  }

  /// One step back: the finder, the zoom, and never out of the program.
  private mutating func goBack() {
    if finder != nil {
      finder = nil
    } else if isZoomed {
      isZoomed = false
    } else {
      message = nil
      hint(.escDoesNotLeave)
    }
  }

  private mutating func toggleComposer() {
    isComposing.toggle()
    hint(isComposing ? .composerOn : .composerOff)
  }

  private mutating func leave() -> [Effect] {
    if isKiosk {
      hint(.kioskStays)
      return []
    }
    guard dialogs.contains(where: \.isForm) else { return [.quit] }
    if case .leaving = dialogs.last { return [] }
    push(.leaving(LeaveQuestion(subject: .program)))
    return []
  }

  private mutating func openEmergency() {
    if case .sheet(let sheet) = dialogs.last, sheet.content == .emergency { return }
    push(.sheet(Sheet(content: .emergency)))
  }
}

extension Intent {
  /// Acts on the selected child that also work from its card and while finding.
  var isDaily: Bool {
    switch self {
    case .newBooking, .checkIn, .checkOut, .change, .cancelBooking, .duty, .round, .handover,
      .palette, .find, .sleep, .careLog, .medicine, .incident:
      true
    default: false
    }
  }
}
