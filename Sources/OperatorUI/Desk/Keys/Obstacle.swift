import CareDomain
import SchedulingEngine
import TerminalUI

/// Why a key can do nothing just now.
enum Obstacle: Equatable, Sendable {
  case text(String)
  /// What the engine would say to the command.
  case reasons([Reason])
}

extension Desk {
  /// Why an intent cannot be carried out now, by the same functions that decide afterwards; nil when it can.
  func obstacle(to intent: Intent) -> Obstacle? {
    switch intent {
    case .mark: selected?.isChild == true ? nil : .text(say(.onlyChildrenAreMarked))
    case .round: sleepersHere.isEmpty ? .text(say(.nobodySleeps)) : nil
    case .sleep: selectedChildHere == nil ? .text(say(.selectChild)) : nil
    case .incident:
      selectedChildHere == nil && openIncidents.isEmpty ? .text(say(.noIncident)) : nil
    case .careLog, .medicine: childrenHere.isEmpty ? .text(say(.nobodyIsHere)) : nil
    case .pane(let number): Pane(rawValue: number) == nil ? .text(say(.noSuchPane)) : nil
    case .acknowledge:
      board?.alarms.contains { !$0.isAcknowledged } == true
        ? nil : .text(say(.nothingToAcknowledge))
    case .newBooking, .payment, .receipts, .dayClose, .handover, .points, .draws:
      board == nil ? .text(say(.noCenter)) : nil
    case .checkIn, .arrival, .checkOut, .change, .cancelBooking, .noShow:
      childObstacle(to: intent)
    case .duty: dutyObstacle
    case .rest: restObstacle
    case .nextField, .previousField: hasOneField ? .text(say(.onlyField)) : nil
    case .save where isCareForm: nil
    case .save: bookingForm.flatMap(command) == nil ? .text(say(.notYetAnswered)) : nil
    case .up, .down, .left, .right, .pageUp, .pageDown, .first, .last, .nextPane, .previousPane,
      .open, .back, .help, .find, .commands, .emergency, .zoom, .repaint, .composer, .choose,
      .large, .palette, .leave, .undo, .timeBack, .timeForward, .timeNow,
      .late:
      nil
    case .suspend: isKiosk ? .text(say(.kioskStays)) : nil
    }
  }

  private func childObstacle(to intent: Intent) -> Obstacle? {
    if intent == .checkIn, markedBookings.contains(where: { $0.status == .booked }) { return nil }
    if intent == .checkOut, !leavingTogether.isEmpty { return nil }
    guard let booking = selectedBooking else { return withoutChild(intent) }
    switch intent {
    case .checkIn, .arrival: return Obstacle(arrivalReasons(booking.child))
    case .checkOut:
      return state.openStay(of: booking.child) == nil ? .reasons([.notPresent]) : nil
    case .noShow:
      guard case .failure(let refusal) = NoShow.decide(booking.id, in: state, at: now) else {
        return nil
      }
      return Obstacle(refusal.reasons)
    case .change:
      return booking.isLive ? nil : .reasons([.bookingClosed(booking.id, booking.status)])
    default:
      return booking.status == .booked
        ? nil : .reasons([.bookingClosed(booking.id, booking.status)])
    }
  }

  /// With no child selected, coming and going offer whom they can be about.
  private func withoutChild(_ intent: Intent) -> Obstacle? {
    let children = board?.children ?? []
    switch intent {
    case .checkIn, .arrival:
      guard let next = nextExpected else { return .text(say(.nobodyExpected)) }
      return Obstacle(arrivalReasons(next.child.id))
    case .checkOut: return children.contains(where: \.isHere) ? nil : .text(say(.nobodyToLeave))
    default: return .text(say(.selectBooking))
    }
  }

  private var dutyObstacle: Obstacle? {
    if let staff = selectedStaff { return Obstacle(dutyReasons(staff)) }
    return state.staff.values.contains { $0.center == centerID } ? nil : .text(say(.noStaff))
  }

  /// Why a child cannot come in now.
  func arrivalReasons(_ child: Child.ID) -> [Reason] {
    switch Arrival.checkIn(Arriving(child), in: state, at: now) {
    case .success: []
    case .failure(let refusal):
      // A temperature is asked for when it is wanted.
      refusal.reasons.filter { $0 != .care(.temperatureMissing) }
    }
  }

  /// Why a person's duty cannot begin or end now.
  func dutyReasons(_ staff: StaffMember.ID) -> [Reason] {
    if isOnDuty(staff) {
      if case .failure(let refusal) = DutyRules.signOff(staff, in: state, at: now) {
        return refusal.reasons
      }
    } else if case .failure(let refusal) = DutyRules.signOn(staff, room: nil, in: state, at: now) {
      return refusal.reasons
    }
    return []
  }

  private var isCareForm: Bool {
    if case .care(.fields) = dialogs.last { true } else { false }
  }

  /// Whether what is open asks for one line and nothing else.
  var hasOneField: Bool {
    switch dialogs.last {
    case .care(.ask): true
    case .care(.log(let form)): form.stage == .text
    default: false
    }
  }

  // MARK: Saying it

  /// Says why, in the message row; several reasons or a long one in a box.
  mutating func show(_ obstacle: Obstacle) {
    switch obstacle {
    case .text(let text): message = Message(kind: .hint, text: text)
    case .reasons(let reasons): refuse(reasons, fits: [])
    }
  }

  /// An obstacle in words.
  func text(of obstacle: Obstacle) -> String {
    switch obstacle {
    case .text(let text): text
    case .reasons(let reasons): sentences(reasons)
    }
  }

  /// Says why a command was refused.
  mutating func refuse(_ reasons: [Reason], fits: [Fit]) {
    let text = sentences(reasons)
    message = Message(kind: .refused, text: text)
    guard reasons.count > 1 || TextWidth.columns(of: text) > screen.columns - 4 else { return }
    let lines = RefusalText.lines(reasons: reasons, fits: fits, explain: explain)
    push(.sheet(Sheet(content: .notice(title: say(.refused), lines: lines))))
  }

  /// Reasons with their ways out, one after the other.
  func sentences(_ reasons: [Reason]) -> String {
    let explain = explain
    return reasons.flatMap { [explain.sentence($0), explain.wayOut($0)].compactMap { $0 } }
      .joined(separator: " ")
  }
}

extension Obstacle {
  /// Nil when there is no reason, and when two people may waive it: the key works then and offers that.
  init?(_ reasons: [Reason]) {
    guard !reasons.isEmpty, !Desk.isWaivable(reasons) else { return nil }
    self = .reasons(reasons)
  }
}
