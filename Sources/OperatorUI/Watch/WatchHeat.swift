public import CareDomain
public import SchedulingEngine
import TerminalUI

/// The occupancy page: hours across, days down, children who were here and places that were booked.
struct WatchHeat: Sendable {
  enum Period: Sendable { case week, month }

  let center: Center.ID
  var period = Period.week
  /// The first day shown: a Monday, or the first of a month.
  var first: CivilDate
  /// By day and hour; nil until it was read, and after every change.
  var days: [[Cell]]?

  /// One hour of one day, all rooms together: the sum of each room's most.
  struct Cell: Equatable, Sendable {
    var booked = 0
    var present = 0
    var places = 0
  }

  init(of center: Center.ID, around date: CivilDate) {
    self.center = center
    first = Self.monday(of: date)
  }

  private static func monday(of date: CivilDate) -> CivilDate {
    date.adding(days: -(date.weekday.rawValue - Weekday.monday.rawValue))
  }

  /// The first day after the page.
  var end: CivilDate {
    period == .week ? first.adding(days: 7) : first.adding(months: 1)
  }

  var span: Span {
    Span(from: first.midnight, minutes: end.midnight.minutes(since: first.midnight))
  }

  mutating func toggle() {
    days = nil
    if period == .week {
      (period, first) = (.month, first.adding(days: 1 - first.parts.day))
    } else {
      (period, first) = (.week, Self.monday(of: first))
    }
  }

  mutating func move(_ steps: Int) {
    days = nil
    first = period == .week ? first.adding(days: 7 * steps) : first.adding(months: steps)
  }

  /// - Parameter steps: of every room of the center, an hour each.
  mutating func fill(_ steps: [OccupancyStep]) {
    let count = end.dayNumber - first.dayNumber
    var days = Array(repeating: Array(repeating: Cell(), count: 24), count: count)
    for step in steps {
      let (day, hour) = (
        step.span.from.date.dayNumber - first.dayNumber, step.span.from.minuteOfDay / 60
      )
      guard days.indices.contains(day) else { continue }
      days[day][hour].booked += step.bookedPeak
      days[day][hour].present += step.presentPeak
      days[day][hour].places += step.places
    }
    self.days = days
  }
}

extension Watch {
  /// What the page still has to be told: whose hours, and which; nil when it shows all it can.
  public var neededOccupancy: (center: Center.ID, span: Span)? {
    guard let heat, heat.days == nil else { return nil }
    return (heat.center, heat.span)
  }

  /// The hours that ``neededOccupancy`` asked for.
  public mutating func received(occupancy steps: [OccupancyStep]) { heat?.fill(steps) }

  /// Opens the page of the center that is shown or selected.
  mutating func openHeat() {
    let selected = sites.indices.contains(selected) ? sites[selected].center.id : nil
    guard let center = open ?? selected else { return }
    heat = WatchHeat(of: center, around: now.date)
    top = 0
  }

  /// A key of the page; false for one that is not its own.
  mutating func pressHeat(_ key: Key) -> Bool {
    switch key {
    case .character("o"), .escape, .backspace, .character("h"), .function(3): heat = nil
    case .character("m"), .tab: heat?.toggle()
    case .character("["), .left: heat?.move(-1)
    case .character("]"), .right: heat?.move(1)
    default: return false
    }
    top = 0
    return true
  }

  func heatLines(_ heat: WatchHeat) -> [[Piece]] {
    let name = sites.first { $0.center.id == heat.center }?.center.name ?? ""
    let last = heat.end.adding(days: -1)
    let days = "\(Clock.date(heat.first, language)) - \(Clock.day(last, language))"
    let title = Piece("\(name)  \(days)", nil, Style(.title, bold: true))
    guard let cells = heat.days else { return [[title]] }
    return [[title], hours]
      + block(say("있던 아이", "children here"), cells, heat.first) { $0.present }
      + [[]] + block(say("예약", "booked"), cells, heat.first) { $0.booked }
  }

  private var hours: [Piece] {
    [Piece("", 5)]
      + (0..<24).map { hour in
        Piece(TextWidth.paddedLeft("\(hour)", to: 2), 2, Style(.muted))
      }
  }

  private func block(
    _ name: String, _ days: [[WatchHeat.Cell]], _ first: CivilDate,
    _ count: (WatchHeat.Cell) -> Int
  ) -> [[Piece]] {
    [[Piece(name, nil, Style(.title))]]
      + days.enumerated().map { index, cells in
        let date = first.adding(days: index)
        let style = Style(.text, bold: date == now.date)
        let day = TextWidth.paddedLeft("\(date.parts.day)", to: 2)
        return [Piece("\(day) \(Clock.weekday(date, language).prefix(2))", 5, style)]
          + cells.map { cell($0, count($0)) }
      }
  }

  /// As the strip: `.` nobody, `#` full; the colour says the same once more.
  private func cell(_ cell: WatchHeat.Cell, _ count: Int) -> Piece {
    guard count > 0 else { return Piece(" .", 2, Style(.muted)) }
    let isFull = count >= cell.places
    let ink: Ink = isFull ? .full : count * 4 >= cell.places * 3 ? .caution : .free
    let text = isFull ? (count < 10 ? "\(count)#" : "##") : TextWidth.paddedLeft("\(count)", to: 2)
    return Piece(text, 2, Style(ink))
  }
}
