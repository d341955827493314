import CareDomain
import SchedulingEngine
import TerminalUI

/// A booking being made or changed. Nothing is recorded before it is saved.
struct BookingForm: Sendable {
  enum Purpose: Equatable, Sendable {
    case new
    case change(Booking)
  }
  enum Field: Int, CaseIterable, Hashable, Sendable {
    case child, from, until, room, reason, emergency, answer
  }

  let purpose: Purpose
  /// Where a room is chosen.
  let center: Center.ID
  var focus: Field
  /// Looks a child up; once one is chosen it holds the name.
  var childText = TextEditor(limit: 40)
  var child: Child.ID?
  /// The one of the matches that Enter takes.
  var match = 0
  /// The children that what is typed may mean, best first.
  var matches: [DirectoryEntry] = []
  /// Others fit too, and one more letter finds them.
  var hasMoreMatches = false
  /// How many of them are shown at most.
  static let shownMatches = 8
  var timing: Timing
  /// What is being typed into the focused time field; nil shows the time itself.
  var typing: TimeTyping?
  /// Nil lets the engine choose.
  var room: Room.ID?
  /// A place in `Booking.knownReasons`; nil when not stated.
  var reason: Int?
  var emergency = TextEditor(limit: 80)
  var answer: Answer?
  /// The fit that Enter takes while the answer has the focus.
  var fit = 0
  /// Something was typed since it was opened.
  var isTouched = false
  /// The answer changed by itself: the next Enter only shows it.
  var isUnread = false

  /// A time being typed: it is read anew at every key, from the times that stood before.
  struct TimeTyping: Equatable, Sendable {
    var editor = TextEditor(limit: 30)
    let base: Timing
    var isReadable = false
    /// What was typed names an end too.
    var hasEnd = false
  }

  /// The engine's answer to what the form says, or the store's after it refused.
  struct Answer: Equatable, Sendable {
    let request: BookingRequest
    let decision: Decision
    let fits: [Fit]
    var isFromStore = false
  }

  /// A new booking, proposed for a child.
  init(child: Child?, timing: Timing, center: Center.ID) {
    purpose = .new
    self.center = center
    self.timing = timing
    self.child = child?.id
    focus = child == nil ? .child : .from
    if let child { childText.replace(with: child.name) }
  }

  /// A booking as it stands, to be changed.
  init(changing booking: Booking, name: String, center: Center.ID) {
    purpose = .change(booking)
    self.center = center
    timing = Timing(from: booking.span.from, until: booking.span.until)
    child = booking.child
    room = booking.room
    focus = .until
    childText.replace(with: name)
  }

  /// The booking that is being changed.
  var old: Booking? {
    if case .change(let booking) = purpose { booking } else { nil }
  }

  /// The fields that can be reached, in order.
  var fields: [Field] {
    guard let old else { return Field.allCases }
    // A child who is here has come: the start is a fact.
    return old.status == .present
      ? [.until, .room, .emergency, .answer] : [.from, .until, .room, .emergency, .answer]
  }

  var isTimeFocused: Bool { focus == .from || focus == .until }

  /// Both ends were typed at once, as in `22-01`.
  var isWholeTyped: Bool { typing?.hasEnd == true }

  /// Whether characters go into a text.
  var isTextFocused: Bool { focus == .child || focus == .emergency || isTimeFocused }

  /// What would be asked for; nil until a child is chosen.
  var request: BookingRequest? {
    guard let child else { return nil }
    return BookingRequest(
      child: child, room: room, center: center, from: timing.from, until: timing.until,
      reason: reasonCode, emergency: emergencyText ?? old?.emergency)
  }

  var reasonCode: String { reason.map { Booking.knownReasons[$0] } ?? old?.reason ?? "" }

  /// Nil for an ordinary booking.
  var emergencyText: String? {
    let text = emergency.value
    return text.allSatisfy { $0 == " " } ? nil : text
  }

  /// The answer, if it is to what the form says now.
  var standingAnswer: Answer? {
    guard let answer, answer.request == request else { return nil }
    return answer
  }

  /// The fits on offer.
  var fits: [Fit] { standingAnswer?.fits ?? [] }

  // MARK: Changing it

  /// Takes a place on offer over into the form.
  mutating func take(_ fit: Fit) {
    timing = Timing(from: fit.span.from, until: fit.span.until)
    room = fit.room
    typing = nil
    isTouched = true
  }

  mutating func choose(_ child: Child) {
    self.child = child.id
    childText.replace(with: child.name)
    match = 0
    isTouched = true
  }

  /// The field `steps` further on; stops at neither end.
  mutating func moveFocus(_ steps: Int) {
    let fields = fields
    let here = fields.firstIndex(of: focus) ?? 0
    typing = nil
    focus = fields[(here + steps + fields.count) % fields.count]
    fit = 0
  }

  /// Moves the focused time by half hours, to the half hour first.
  mutating func moveTime(halfHours steps: Int) {
    typing = nil
    isTouched = true
    if focus == .from {
      let length = timing.until.minutes(since: timing.from)
      timing.from = Self.moved(timing.from, steps)
      timing.until = timing.from.adding(minutes: length)
    } else {
      timing.until = Self.moved(timing.until, steps)
    }
  }

  /// Moves the booking by whole days, or its end alone.
  mutating func moveDay(_ days: Int) {
    typing = nil
    isTouched = true
    if focus != .until { timing.from = timing.from.adding(minutes: days * Instant.minutesPerDay) }
    timing.until = timing.until.adding(minutes: days * Instant.minutesPerDay)
  }

  private static func moved(_ instant: Instant, _ steps: Int) -> Instant {
    let past = (instant.minute % 30 + 30) % 30
    if past == 0 { return instant.adding(minutes: 30 * steps) }
    return instant.adding(minutes: steps > 0 ? 30 * steps - past : 30 * (steps + 1) - past)
  }
}
