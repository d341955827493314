import CareDomain
import SchedulingEngine

/// A small centre and random commands to it, from one seed.
struct RandomBook {
  static let rooms = 2
  static let children = 12
  static let horizon = Span(from: Instant(minute: -2000), minutes: 5000)
  /// Two nights and a day that touches the second; closed in between.
  static let windows = [(-1800, -900), (-360, 540), (540, 1440), (1700, 2990)].map {
    Span(from: Instant(minute: $0.0), minutes: $0.1 - $0.0)
  }

  private var numbers: SplitMix64
  private var booked = 0

  init(seed: UInt64) { numbers = SplitMix64(seed: seed) }

  static func emptyBook(_ commands: Int) -> PlaceBook {
    PlaceBook(
      over: horizon, windows: windows, rooms: rooms, children: children, bookings: commands)
  }

  /// The plan that is laid first, then random commands.
  mutating func commands(_ count: Int) -> [BookCommand] {
    let start = (0..<Self.rooms).flatMap { room in
      Self.windows.map { BookCommand.plan(room: room, span: $0, heads: 4, units: 840) }
    }
    return start + (0..<count).map { _ in command() }
  }

  private mutating func command() -> BookCommand {
    let room = numbers.int(0...(Self.rooms - 1))
    switch numbers.int(0...99) {
    case ..<55:
      defer { booked += 1 }
      return .book(
        id: booked, room: room, child: numbers.int(0...(Self.children - 1)),
        units: numbers.pick([140, 84, 60, 28, 21]), span: span())
    case ..<70: return .cancel(numbers.int(0...booked))
    case ..<85: return .change(numbers.int(0...booked), span())
    default:
      return .plan(
        room: room, span: span(), heads: numbers.int(-2...2),
        units: 420 * numbers.int(-1...1) + numbers.pick([0, 0, 7]))
    }
  }

  /// Mostly on the half hour and inside a window, sometimes anywhere.
  mutating func span() -> Span {
    let window = numbers.chance(90) ? numbers.pick(Self.windows) : Self.horizon
    let grid = numbers.pick([1, 10, 30, 30, 30])
    let from = window.from.minute + numbers.int(0...(window.minutes / grid - 1)) * grid
    let longest = Self.horizon.until.minute - from
    return Span(
      from: Instant(minute: from), minutes: min(longest, grid * numbers.int(1...(600 / grid))))
  }

  mutating func question() -> StartQuestion {
    StartQuestion(
      room: numbers.int(0...(Self.rooms - 1)), units: numbers.pick([140, 21]), range: span(),
      length: numbers.int(1...200), step: numbers.pick([1, 7, 30]), count: numbers.int(1...40))
  }
}
