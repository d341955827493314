public import CareDomain

/// Other rooms for the children of one care night, so that together they need the fewest caregivers.
public struct RoomProposal: Sendable {
  /// One booking that would change its room.
  public struct Move: Hashable, Sendable {
    public let booking: Booking.ID
    public let child: Child.ID
    public let span: Span
    public let from: Room.ID
    public let to: Room.ID
  }

  /// The care night's own window.
  public let night: Span
  /// By start and booking.
  public let moves: [Move]
  /// Minutes of caregivers that all rooms together need, as it stands and as proposed.
  public let before: Int
  public let after: Int

  /// Chooses the rooms of a night anew.
  ///
  /// Stays in its room: a child who is here, a booking of another night, one that a person must look at, and those of
  /// `kept`. Everybody else may go to an open room of the same rules that suits the age. Siblings who may share a room do.
  ///
  /// - Parameters:
  ///   - kept: bookings whose room the family has chosen.
  ///   - spent: the part of the budget that is used up, rising to 1.
  public init(
    for center: Center.ID, night: Span, in state: CareState, at now: Instant,
    keeping kept: Set<Booking.ID>, spent: () -> Double
  ) {
    let scene = NightScene(center: center, night: night, state: state, now: now, kept: kept)
    self.night = night
    let standing = NightRooms.standing(scene.problem(scene.bookings.map { [$0] }))
    let groups = scene.groups
    let plan = NightRooms.plan(for: scene.problem(groups), spent: spent)
    before = standing.work
    guard !scene.bookings.isEmpty, plan.fits, plan.work < standing.work else {
      moves = []
      after = standing.work
      return
    }
    let parties = zip(groups, plan.rooms).map { group, room in
      group.filter { $0.room != scene.rooms[room].id }.map { booking in
        Move(
          booking: booking.id, child: booking.child, span: booking.span, from: booking.room,
          to: scene.rooms[room].id)
      }
    }
    let carried = scene.carried(parties.filter { !$0.isEmpty })
    guard carried.work < standing.work else {
      moves = []
      after = standing.work
      return
    }
    after = carried.work
    moves = carried.moves.sorted { ($0.span.from, $0.booking) < ($1.span.from, $1.booking) }
  }
}

/// The bookings of a night as the optimiser sees them.
private struct NightScene {
  let state: CareState
  let rooms: [Room]
  /// Those that touch the night, and the places held for those who wait.
  let bookings: [Booking]
  private let night: Span
  private let now: Instant
  private let kept: Set<Booking.ID>
  private let spans: [Span]
  private let planned: [Room.ID: [Int]]

  init(center: Center.ID, night: Span, state: CareState, now: Instant, kept: Set<Booking.ID>) {
    self.state = state
    self.night = night
    self.now = now
    self.kept = kept
    let own = state.rooms.filter { $0.center == center }
    rooms = own
    let live = (state.bookings + state.holds.map(Booking.init(placeOf:))).filter { booking in
      booking.isLive && booking.span.overlaps(night) && own.contains { $0.id == booking.room }
    }.sorted { ($0.span.from, $0.id) < ($1.span.from, $1.id) }
    bookings = live
    let times = Set(live.flatMap { [$0.span.from, $0.span.until] }).sorted()
    let steps = zip(times, times.dropFirst()).compactMap { Span($0, $1) }
    spans = steps
    guard state.isStaffPlanned(for: night, in: center), let first = times.first,
      let last = times.last, let whole = Span(first, last)
    else {
      planned = [:]
      return
    }
    let timelines = RoomTimelines(of: own, over: whole, in: state, at: now)
    planned = own.reduce(into: [:]) { plans, room in
      plans[room.id] = steps.map { span in
        timelines.load(of: room.id, over: span).steps.map(\.caregivers).min() ?? 0
      }
    }
  }

  /// Siblings whose times overlap, where a room suits all of them; everybody else alone.
  var groups: [[Booking]] {
    var groups: [[Booking]] = []
    for booking in bookings {
      let index = groups.firstIndex { group in
        group.contains {
          state.areSiblings($0.child, booking.child) && $0.span.overlaps(booking.span)
        }
          && !common(group + [booking]).isEmpty
      }
      if let index { groups[index].append(booking) } else { groups.append([booking]) }
    }
    return groups
  }

  func problem(_ groups: [[Booking]]) -> NightProblem {
    NightProblem(
      widths: spans.map(\.minutes),
      rooms: rooms.map { room in
        let profile = state.profile(of: room)
        return NightProblem.Place(
          places: room.isOpen ? room.usablePlaces : 0, mixing: profile.mixing,
          ratios: (0..<Self.ages).map { profile.ratio.childrenPerCaregiver(classAge: $0) },
          planned: planned[room.id])
      },
      parties: groups.map { group in
        let suitable = common(group)
        let home = rooms.firstIndex { $0.id == group[0].room }
        return NightProblem.Party(
          guests: group.map(guest), rooms: suitable,
          home: home.flatMap { suitable.contains($0) ? $0 : nil })
      })
  }

  /// The moves that can be carried out, each decided like any change, and the work that is left: one after the other as
  /// long as that goes, and what then waits for one another's places all at once, as in an exchange.
  func carried(_ parties: [[RoomProposal.Move]]) -> (moves: [RoomProposal.Move], work: Int) {
    var parties = parties
    while true {
      var after = state
      var waiting = parties.joined().map { $0 }
      while let next = waiting.firstIndex(where: { accepts($0, in: after) }) {
        let move = waiting.remove(at: next)
        after.carryOut([move])
      }
      after.carryOut(waiting)
      let refused = waiting.filter { !accepts($0, in: after) }
      if refused.isEmpty { return (parties.joined().map { $0 }, work(with: parties)) }
      parties.removeAll { party in party.contains { refused.contains($0) } }
    }
  }

  private func accepts(_ move: RoomProposal.Move, in state: CareState) -> Bool {
    guard let old = state.booking(move.booking) else { return false }
    let wish = BookingRequest(
      child: old.child, room: move.to, from: old.span.from, until: old.span.until,
      reason: old.reason, emergency: old.emergency)
    return Admission.decide(wish, in: state, at: now, replacing: old).isAccepted
  }

  private func work(with parties: [[RoomProposal.Move]]) -> Int {
    let moved = Dictionary(uniqueKeysWithValues: parties.joined().map { ($0.booking, $0.to) })
    let placed = bookings.map { booking in
      var placed = booking
      placed.room = moved[booking.id] ?? booking.room
      return [placed]
    }
    return NightRooms.standing(problem(placed)).work
  }

  /// Class ages that are told apart: the last is for all who are older.
  private static let ages = 8

  private func guest(_ booking: Booking) -> NightProblem.Guest {
    let first = spans.firstIndex { $0.from == booking.span.from } ?? 0
    let last = spans.firstIndex { $0.until == booking.span.until } ?? first
    let birth = state.children[booking.child]?.birth ?? booking.span.from.date
    let age = Age.classAge(born: birth, on: booking.span.from.date)
    return NightProblem.Guest(steps: first..<last + 1, kind: min(max(0, age), Self.ages - 1))
  }

  private func common(_ group: [Booking]) -> [Int] {
    rooms.indices.filter { room in group.allSatisfy { suits(rooms[room], $0) } }
  }

  private func suits(_ room: Room, _ booking: Booking) -> Bool {
    if room.id == booking.room { return true }
    guard booking.status == .booked, night.contains(booking.span.from), booking.span.from > now,
      !booking.needsReview, !kept.contains(booking.id), room.isOpen,
      let old = state.room(booking.room), let child = state.children[booking.child]
    else { return false }
    return state.profile(of: room) == state.profile(of: old)
      && room.ageMismatch(born: child.birth, on: booking.span.from.date) == nil
  }
}

extension CareState {
  /// Puts bookings into other rooms; those that are not named stay.
  public mutating func putBookings(into rooms: [Booking.ID: Room.ID]) {
    for index in bookings.indices {
      if let room = rooms[bookings[index].id] { bookings[index].room = room }
    }
  }

  fileprivate mutating func carryOut(_ moves: [RoomProposal.Move]) {
    putBookings(
      into: Dictionary(moves.map { ($0.booking, $0.to) }, uniquingKeysWith: { $1 }))
  }
}

extension Booking {
  /// A held place as a booking that stays in its room.
  fileprivate init(placeOf hold: Hold) {
    self.init(
      id: Booking.unnumbered, child: hold.child, room: hold.room, span: hold.span,
      applied: hold.span.from, status: .present)
  }
}
