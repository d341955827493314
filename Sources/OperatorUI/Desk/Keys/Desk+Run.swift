import CareDomain
import SchedulingEngine
import TerminalUI

extension Desk {
  /// Does what a key or an entry of help asks for, or says why not.
  mutating func run(_ intent: Intent, key: Key? = nil) -> [Effect] {
    if let obstacle = timeObstacle(to: intent) {
      show(obstacle)
      return []
    }
    if let effects = runAnywhere(intent) { return effects }
    if hasOneField, intent == .nextField || intent == .previousField {
      hint(.onlyField)
      return []
    }
    if let top = dialogs.last, !intent.isDaily { return runDialog(top, intent, key: key) }
    if let obstacle = obstacle(to: intent) {
      show(obstacle)
      return []
    }
    return runDaily(intent) ?? travel(intent) ?? runView(intent)
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
    case .undo: return [.needLastAct]
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
    case .noShow: openNoShow()
    case .duty: return duty()
    case .rest: return toggleBreak()
    case .late: openLateEntry()
    case .payment: return [.needUnpaid]
    case .handover: return [.needHandover]
    case .points: return [.needPoints]
    case .receipts: return [.needReceipts]
    case .dayClose: return [.needClosing]
    case .draws: return [.needDraws]
    case .round: openRound()
    case .sleep: return toggleSleep()
    case .careLog: openLog()
    case .medicine: openMedicine()
    case .incident: openIncident()
    case .arrival: openArrival()
    default: return nil
    }
    return []
  }

  /// Moving about on the desk.
  private mutating func runView(_ intent: Intent) -> [Effect] {
    switch intent {
    case .up, .down, .pageUp, .pageDown, .first, .last: move(intent)
    case .right where scrollStrip(1), .left where scrollStrip(-1): break
    case .right, .nextPane: focus = focus.next
    case .left, .previousPane: focus = focus.previous
    case .pane(let number): Pane(rawValue: number).map { focus = $0 }
    case .open: open()
    case .back: goBack()
    case .find:
      dialogs = []
      finder = Finder(editor: finder?.editor ?? TextEditor())
    case .commands: push(.actions(ActionList(place: nil)))
    case .zoom: isZoomed.toggle()
    case .mark: toggleMark()
    case .large: push(.large)
    case .palette(let palette): return choose(palette)
    case .suspend: return [.suspend]
    default: break
    }
    return []
  }

  // MARK: Moving

  private mutating func move(_ intent: Intent) {
    if focus == .card { return scrollCard(intent) }
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
    let before = restingFoot ?? RestingFoot(hint: idleHint, dead: deadKeys)
    let moved = lists[focus, default: ListState()].move(steps, in: ids)
    restingFoot = moved ? before : nil
    if moved { isMoving = true } else { hint(.atTheEnd) }
  }

  private var pageHeight: Int {
    let layout = Layout(size: screen, focus: focus, isZoomed: isZoomed)
    return layout.map { listHeight(of: focus, in: $0) } ?? 1
  }

  private mutating func open() {
    if finder?.isTyping == true {
      finder?.isTyping = false
      return
    }
    switch selected {
    case .booking(let id): push(.sheet(Sheet(content: .child(id))))
    case .staff(let id): push(.sheet(Sheet(content: .staff(id))))
    case .room(let id): push(.sheet(Sheet(content: .room(id))))
    case nil: hint(.nothingSelected)
    }
  }

  /// One step back: the finder, the zoom, and never out of the program.
  private mutating func goBack() {
    if otherTime != nil {
      backToNow()
    } else if finder != nil {
      finder = nil
    } else if !marked.isEmpty {
      marked = []
      hint(.noMarks)
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
    if isKiosk { return leaveKiosk() }
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
    case .newBooking, .checkIn, .checkOut, .change, .cancelBooking, .noShow, .duty, .rest, .round,
      .handover, .late, .points, .draws, .payment, .receipts, .dayClose, .commands, .find, .sleep,
      .careLog, .medicine,
      .incident, .arrival:
      true
    default: false
    }
  }
}
