import CareDomain

/// What lies on top of the desk and takes the keys.
enum Dialog: Sendable {
  case sheet(Sheet)
  case chooser(Chooser)
  case actions(ActionList)
  case booking(BookingForm)
  case cancelling(CancelForm)
  case leaving(LeaveQuestion)
  case identity(IdentityForm)
  case entry(EntryForm)
  /// The clock and the counts, to be read across the room.
  case large
  case handover(HandoverForm)
  case care(CareDialog)

  var place: Place {
    switch self {
    case .sheet, .large: .sheet
    case .chooser, .handover: .choice
    case .actions: .actions
    case .booking: .form
    case .cancelling, .leaving: .question
    case .identity: .signing
    case .entry: .question
    case .care(let dialog): dialog.place
    }
  }

  /// Whether characters go into a text.
  var isTyping: Bool {
    switch self {
    case .actions, .cancelling, .entry: true
    case .booking(let form): form.isTextFocused
    case .sheet, .chooser, .leaving, .identity, .large, .handover: false
    case .care(let dialog): dialog.isTyping
    }
  }

  /// Something would be lost by leaving.
  var isForm: Bool {
    switch self {
    case .booking, .cancelling, .entry, .handover: true
    case .sheet, .chooser, .actions, .leaving, .identity, .large: false
    case .care(let dialog): dialog.isForm
    }
  }
}

/// Typing a name to find in the lists; what was typed stays as a filter until Esc.
struct Finder: Equatable, Sendable {
  var editor = TextEditor()
  var isTyping = true
}

/// Something to read.
struct Sheet: Equatable, Sendable {
  enum Content: Hashable, Sendable {
    /// A refusal in full, or another text.
    case notice(title: String, lines: [String])
    case child(Booking.ID)
    case staff(StaffMember.ID)
    case room(Room.ID)
    case emergency
  }

  let content: Content
  var top = 0
}

/// One of several is to be chosen.
struct Chooser: Equatable, Sendable {
  /// One child and the listed person to whom it is given.
  struct Gift: Hashable, Sendable {
    let child: Child.ID
    let to: String
  }
  enum Choice: Hashable, Sendable {
    case give([Gift])
    /// Somebody who is not listed, or whose identity was not checked.
    case holdFor(Child.ID)
    case twoStaff(Child.ID)
    case checkOut(Child.ID)
    case toggleDuty(StaffMember.ID)
    case toggleBreak(StaffMember.ID)
    case undo(minutes: Int)
    case waiveRatio(Command)
    /// What a member of staff did earlier.
    case late(Command, of: StaffMember.ID)
    case nothing
    case pay(Stay.ID, String)
    case payBy(Stay.ID, PaymentMethod)
    /// Everything about money beside a payment.
    case receipts, dayClose, unpaid
    case receipt(ReceiptNumber)
    case readReceipt(ReceiptNumber, [String])
    case refund(ReceiptNumber, left: Int)
    case void(ReceiptNumber)
    case countCash(DayClose)
    case close(DayClose)
    case incident(IncidentChoice)
    case draw(DrawEntry, seed: Int)
    case runDraw(Draw.ID, seed: Int)
  }
  struct Item: Equatable, Sendable {
    let choice: Choice
    let text: String
    /// Why it cannot be chosen; nil when it can.
    var obstacle: String?
  }

  let title: String
  /// As they were when the list was opened, so that a number never comes to mean somebody else.
  let items: [Item]
  var selected = 0
}

/// Help, or every command by name.
struct ActionList: Equatable, Sendable {
  /// Nil lists every command; else the keys of one place.
  let place: Place?
  var editor = TextEditor()
  var selected = 0
}

/// Giving up the place of a booking: a reason, and two buttons of which the safe one is focused.
struct CancelForm: Equatable, Sendable {
  enum Focus: Int, CaseIterable, Sendable { case reason, keep, cancel }

  let booking: Booking.ID
  /// The child has not come, rather than the family having cancelled.
  var isNoShow = false
  var reason = TextEditor(limit: 80)
  var focus = Focus.keep
}

/// Leaving while something is unfinished; staying is the safe answer.
struct LeaveQuestion: Equatable, Sendable {
  enum Subject: Sendable { case program, form }

  let subject: Subject
  var leaves = false
}
