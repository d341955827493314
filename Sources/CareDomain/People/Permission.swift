/// What is needed before something may be done in a live file: how high a role, and how many people.
///
/// Who acts and who signs beside them count alike, so a caregiver does what only a supervisor may when a
/// supervisor signs. A training file asks for nobody.
public struct Permission: Hashable, Sendable {
  /// The role that at least one of those who sign must have.
  public let role: StaffMember.Role
  /// How many different people must sign: 1, or 2 where one pair of eyes is not enough (OWASP ASVS 2.3.5).
  public let signatures: Int

  public init(role: StaffMember.Role, signatures: Int) {
    self.role = role
    self.signatures = signatures
  }

  /// The daily acts: anyone who may sign in.
  public static let daily = Permission(role: .caregiver, signatures: 1)
  /// What changes the rules, waives one, or takes records out of the house.
  public static let supervisor = Permission(role: .supervisor, signatures: 1)
  /// What lets a child be less safe than the rules want: two people, one of them a supervisor
  /// (SAFETY H6; DOMAIN 4.9 asks for two of the staff at the door).
  public static let twoPeople = Permission(role: .supervisor, signatures: 2)
  /// Who may sign in. While no director can, a supervisor stands in (`FrontDesk`).
  public static let operators = Permission(role: .director, signatures: 1)

  /// Whether those who sign suffice. Nobody counts twice.
  public func isMet(by signers: [Signer]) -> Bool {
    Set(signers.map(\.staff)).count >= signatures && signers.contains { $0.role >= role }
  }
}

/// Somebody whose PIN was right.
public struct Signer: Hashable, Sendable {
  public let staff: StaffMember.ID
  public let role: StaffMember.Role

  public init(staff: StaffMember.ID, role: StaffMember.Role) {
    self.staff = staff
    self.role = role
  }
}

extension StaffMember.Role: Comparable {
  /// By what a role may do: each may do all that the one below it may.
  public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .caregiver: 0
    case .supervisor: 1
    case .director: 2
    }
  }
}

extension Command {
  /// What the command needs in a live file: the one table of who may do what.
  public var permission: Permission {
    switch self {
    case .book(let request): request.emergency == nil ? .daily : .supervisor
    case .change(_, let change): change.emergency == nil ? .daily : .supervisor
    case .draw(let order): order.permission
    case .cancel, .noShow, .checkIn, .checkOut, .signOn, .signOff, .beginBreak, .endBreak, .wait,
      .takeOffer, .leaveWaitlist, .acknowledge, .undo:
      .daily
    case .money(let order): order.permission
    case .handover(let order): order.permission
    case .register, .declareHoliday, .withdrawHoliday, .changeRules, .points: .supervisor
    case .late(let command, _, _): command.permission
    case .overriding: .twoPeople
    case .care(let command): command.permission
    }
  }

  /// The command in one word, for the record of who was not permitted what.
  public var kind: String {
    switch self {
    case .book: "book"
    case .change: "change"
    case .cancel: "cancel"
    case .noShow: "noShow"
    case .draw(let order): order.kind
    case .points(let order): order.kind
    case .checkIn: "checkIn"
    case .checkOut: "checkOut"
    case .signOn: "signOn"
    case .signOff: "signOff"
    case .beginBreak: "breakStart"
    case .endBreak: "breakEnd"
    case .wait: "waitlistAdd"
    case .takeOffer: "waitlistTake"
    case .leaveWaitlist: "waitlistWithdraw"
    case .acknowledge: "acknowledge"
    case .register(let record): "register.\(record.kind)"
    case .declareHoliday: "holidayAdd"
    case .withdrawHoliday: "holidayRemove"
    case .changeRules: "changeRules"
    case .late(let command, _, _): command.kind
    case .overriding(let override, let command, _): "\(command.kind).\(override.rawValue)"
    case .undo: "undo"
    case .money(let order): order.kind
    case .handover(let order): order.kind
    case .care(let command): command.kind
    }
  }
}

/// What is done without a `Command`, and what it needs in a live file.
public enum Act: String, Hashable, Sendable, CaseIterable {
  /// A series is asked for, tried again or ended.
  case series
  /// A table of records is taken in.
  case importing
  /// Records are written to a file outside.
  case export
  /// A copy of the whole file is made beside it.
  case backup
  /// A copy takes the place of the file.
  case restore
  /// What is personal is erased when its time is over.
  case purge
  /// A file that was moved or put back is accepted.
  case seal
  /// Who may sign in is changed.
  case operators
  /// A PIN that was wrong too often is looked at again.
  case release

  public var permission: Permission {
    switch self {
    case .series, .backup: .daily
    case .importing, .export, .restore, .purge, .seal, .release: .supervisor
    case .operators: .operators
    }
  }
}
