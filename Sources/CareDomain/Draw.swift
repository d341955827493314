/// Requests that are gathered up to a cut-off and then drawn by lot (추첨): who asks first has no advantage.
public struct Draw: Hashable, Sendable, Codable {
  public typealias ID = Identifier<Draw>

  public var id: ID
  /// The center whose places are drawn for, and whose rules say who comes first.
  public var center: Center.ID
  /// What people call it; may be empty.
  public var name: String
  /// The first minute at which no request is taken any more. All requests count as asked for at this minute.
  public var cutoff: Instant
  /// Nil until it has been drawn.
  public var result: Result?

  public init(id: ID, center: Center.ID, name: String, cutoff: Instant, result: Result? = nil) {
    self.id = id
    self.center = center
    self.name = name
    self.cutoff = cutoff
    self.result = result
  }

  /// How it was drawn and what came of it: enough for anyone to draw it again.
  public struct Result: Hashable, Sendable, Codable {
    public var at: Instant
    /// 0 or more.
    public var seed: Int
    /// The groups of flags by rank, as the rules had them; see `Profile.drawClasses`.
    public var classes: [[String]]
    /// SHA-256 of the input as text, in 64 hexadecimal digits.
    public var inputHash: String
    /// The requests as they were drawn.
    public var lots: [Lot]

    public init(
      at: Instant, seed: Int, classes: [[String]], inputHash: String, lots: [Lot]
    ) {
      self.at = at
      self.seed = seed
      self.classes = classes
      self.inputHash = inputHash
      self.lots = lots
    }
  }

  /// What one request got: a booking, a place on the waiting list, or the codes of the reasons why neither.
  public struct Lot: Hashable, Sendable, Codable {
    public var ticket: Ticket.ID
    public var child: Child.ID
    public var booking: Booking.ID?
    public var room: Room.ID?
    public var waiting: WaitlistEntry.ID?
    public var reasons: [String]

    public init(
      ticket: Ticket.ID, child: Child.ID, booking: Booking.ID? = nil, room: Room.ID? = nil,
      waiting: WaitlistEntry.ID? = nil, reasons: [String] = []
    ) {
      self.ticket = ticket
      self.child = child
      self.booking = booking
      self.room = room
      self.waiting = waiting
      self.reasons = reasons
    }
  }
}

/// One request in a draw.
public struct Ticket: Hashable, Sendable, Codable {
  public typealias ID = Identifier<Ticket>

  public var id: ID
  public var draw: Draw.ID
  public var child: Child.ID
  /// Nil for any room of the draw's center.
  public var room: Room.ID?
  public var span: Span
  public var entered: Instant
  public var reason: String
  /// What the city counts for the family, as codes of its rules.
  public var flags: [String]
  public var isWithdrawn: Bool

  public init(
    id: ID, draw: Draw.ID, child: Child.ID, room: Room.ID? = nil, span: Span, entered: Instant,
    reason: String = "", flags: [String] = [], isWithdrawn: Bool = false
  ) {
    self.id = id
    self.draw = draw
    self.child = child
    self.room = room
    self.span = span
    self.entered = entered
    self.reason = reason
    self.flags = flags
    self.isWithdrawn = isWithdrawn
  }
}

/// What is asked of a draw.
public enum DrawOrder: Hashable, Sendable {
  case open(name: String, center: Center.ID, cutoff: Instant)
  case enter(Draw.ID, BookingRequest, flags: [String])
  case withdraw(Ticket.ID, because: String)
  /// Draws with a seed of 0 or more.
  case run(Draw.ID, seed: Int)
}

extension DrawOrder {
  /// Families ask every day; who opens a draw and who draws is a supervisor.
  var permission: Permission {
    switch self {
    case .open, .run: .supervisor
    case .enter, .withdraw: .daily
    }
  }

  /// The order in one word.
  var kind: String {
    switch self {
    case .open: "drawOpen"
    case .enter: "drawAdd"
    case .withdraw: "drawWithdraw"
    case .run: "drawRun"
    }
  }
}

/// What happened to a draw.
public enum DrawFact: Hashable, Sendable, Codable {
  case opened(Draw)
  case entered(Ticket)
  case withdrawn(Ticket, because: String)
  /// The bookings and waiting-list entries of its lots stand before it.
  case drawn(Draw)
}

extension DrawFact {
  /// The kind of the fact in one word.
  public var kind: String {
    switch self {
    case .opened: "drawOpened"
    case .entered: "drawEntered"
    case .withdrawn: "drawWithdrawn"
    case .drawn: "drawn"
    }
  }

  /// The child that it is about; nil when it is about none.
  public var child: Child.ID? {
    switch self {
    case .entered(let ticket), .withdrawn(let ticket, _): ticket.child
    case .opened, .drawn: nil
    }
  }
}

/// Why something about a draw was refused.
public enum DrawProblem: Hashable, Sendable {
  case unknownDraw(String)
  case unknownTicket(String)
  /// The cut-off is past, or it has been drawn.
  case closed(Draw.ID, since: Instant)
  /// The cut-off is still ahead.
  case notDue(Draw.ID, from: Instant)
  /// There is nothing to be drawn again yet.
  case notDrawn(Draw.ID)
  /// The child has a request for some of these minutes already.
  case alreadyEntered(Ticket.ID, span: Span)
  case ticketWithdrawn(Ticket.ID)
  /// A flag that the rules of the center do not count; `known` are those that they do.
  case unknownFlag(String, known: [String])
}

extension DrawProblem {
  /// The code, in lower camel case.
  public var code: String {
    switch self {
    case .unknownDraw: "unknownDraw"
    case .unknownTicket: "unknownTicket"
    case .closed: "drawClosed"
    case .notDue: "drawNotDue"
    case .notDrawn: "notDrawn"
    case .alreadyEntered: "alreadyInDraw"
    case .ticketWithdrawn: "ticketWithdrawn"
    case .unknownFlag: "unknownFlag"
    }
  }
}
