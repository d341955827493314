import CareDomain
import SchedulingEngine
import TerminalUI

/// The dialogs of the care itself; each is a list of which a number or Enter takes one, and sometimes a text.
enum CareDialog: Equatable, Sendable {
  case round(RoundForm)
  case log(LogForm)
  case medicine(MedicineForm)
  case ask(AskForm)
  case fields(FieldForm)
  case rollCall(RollCallForm)

  /// Whether characters go into a text.
  var isTyping: Bool {
    switch self {
    case .round, .medicine, .rollCall: false
    case .log(let form): form.stage == .text
    case .ask: true
    case .fields(let form): form.focused.isText
    }
  }

  /// Whether something would be lost by leaving.
  var isForm: Bool {
    switch self {
    case .fields, .ask: true
    case .log(let form): form.kind != nil
    case .round, .medicine, .rollCall: false
    }
  }

  var place: Place {
    switch self {
    case .round, .medicine, .rollCall: .choice
    case .log(let form): form.stage == .text ? .question : .choice
    case .ask: .question
    case .fields: .form
    }
  }
}

/// A round in bed order: one key for each child, recorded at that key's own minute.
struct RoundForm: Equatable, Sendable {
  /// As they lay when the round began.
  let children: [Child.ID]
  var selected = 0
  /// What was found in this round.
  var found: [Child.ID: SleepFinding] = [:]
  /// Why the round is late, once it was asked.
  var because = ""
}

/// One entry for many children: what, how much, and for whom.
struct LogForm: Equatable, Sendable {
  enum Stage: Equatable, Sendable { case kind, detail, text, person, children }

  /// Everybody who is here, by room and name.
  let children: [Child.ID]
  var marked: Set<Child.ID>
  var stage = Stage.kind
  var kind: CareEntry.Kind?
  var detail = ""
  /// An amount or a text, by the kind.
  var editor = TextEditor(limit: 120)
  /// To whom a call was made.
  var person = ""
  var selected = 0

  /// The kinds in the order of their numbers.
  static let kinds = CareEntry.Kind.logged + [.call]
}

/// A dose: which medicine, who gives it, who sees it.
struct MedicineForm: Equatable, Sendable {
  enum Stage: Equatable, Sendable { case order, giver, witness }

  /// As they were when the list was opened.
  let orders: [MedicineOrder]
  var stage = Stage.order
  var order: MedicineOrder.ID?
  var giver: StaffMember.ID?
  var because = ""
  var selected = 0
}

/// One line of text that something else waits for. A number takes a ready answer while nothing is typed.
struct AskForm: Equatable, Sendable {
  enum Purpose: Equatable, Sendable {
    /// Why a sleep check is late; then the child is recorded as awake.
    case wake(Child.ID)
    /// Why a round is late; then what was found is recorded.
    case roundGap(Child.ID, SleepFinding)
    /// What was found, in words.
    case roundNote(Child.ID, because: String)
    /// The temperature without which nobody comes in here.
    case temperature(Child.ID)
    /// Why a dose is given inside the interval.
    case dose(MedicineOrder.ID, giver: StaffMember.ID)
    /// Who wants to take a child.
    case stranger(Child.ID)
    /// Why the house is left; empty for a drill.
    case evacuation
    /// The cash in the drawer, when a night is closed.
    case counted(DayClose)
    /// How much of a receipt goes back, then why; nil voids it.
    case refund(ReceiptNumber)
    case moneyReason(ReceiptNumber, refund: Int?)
    /// Who was called about an incident, or to whom it was reported.
    case incidentStep(Incident.ID, IncidentStep.Kind)
  }

  /// Whether an empty answer says something.
  var takesNothing: Bool {
    switch purpose {
    case .evacuation, .counted: true
    default: false
    }
  }

  let purpose: Purpose
  /// What must stay in sight while the answer is typed: the refusal that asks for it.
  var facts: [String] = []
  var editor = TextEditor(limit: 120)
}

/// Several lines, each with a label.
struct FieldForm: Equatable, Sendable {
  enum Subject: Equatable, Sendable {
    case medicine(Child.ID)
    case incident(Child.ID)
    case twoStaff(Child.ID)
    case arrival(Child.ID)

    var child: Child.ID {
      switch self {
      case .medicine(let child), .incident(let child), .twoStaff(let child), .arrival(let child):
        child
      }
    }
  }
  struct Choice: Equatable, Sendable {
    let code: String
    let text: String
  }
  struct Field: Equatable, Sendable {
    enum Name: Equatable, Sendable {
      case drug, dose, interval, last, until, guardian, note
      case kind, place, what, firstAid, caller
      case person, witness, because
      case temperature, contagion, broughtBy, belongings
    }
    let name: Name
    var editor = TextEditor(limit: 120)
    /// Empty for a field that is typed.
    var choices: [Choice] = []
    var choice = 0
    /// What stood in it before anybody typed.
    var given = ""

    var isText: Bool { choices.isEmpty }
    /// Whether Esc would lose something.
    var isChanged: Bool { isText && editor.value != given }
    /// What was typed or chosen.
    var value: String { isText ? editor.value : choices.isEmpty ? "" : choices[choice].code }
  }

  let subject: Subject
  var fields: [Field]
  var focus = 0

  var focused: Field { fields[focus] }

  func value(_ name: Field.Name) -> String { fields.first { $0.name == name }?.value ?? "" }
}

/// Every child ticked off at the meeting place.
struct RollCallForm: Equatable, Sendable {
  var selected = 0
}
