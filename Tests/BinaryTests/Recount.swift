import Foundation

/// The lists of a year, swept again at every minute at which something begins. It knows the ratios of
/// a 365 care room (one for three under the three-year class, one for five above) and shares nothing
/// with the program.
struct Recount {
  struct Stay: Equatable {
    let id: String
    let who: String
    let room: String
    let from: Int
    let until: Int

    func covers(_ minute: Int) -> Bool { from <= minute && minute < until }
  }

  let bookings: [Stay]
  private let places: [String: Int]
  private let birthYears: [String: Int]
  /// By the day on which they begin, to look at few of many.
  private let booked: [Int: [Stay]]
  private let planned: [Int: [Stay]]

  init(rooms: [String], children: [String], bookings: [String], shifts: String) throws {
    places = try Dictionary(
      uniqueKeysWithValues: rooms.map(Self.object).map {
        (Self.text($0, "id"), $0["places"] as? Int ?? 0)
      })
    birthYears = try Dictionary(
      uniqueKeysWithValues: children.map(Self.object).map {
        (Self.text($0, "id"), Int(Self.text($0, "birth").prefix(4)) ?? 0)
      })
    self.bookings = try bookings.map(Self.object).map {
      Stay(
        id: Self.text($0, "id"), who: Self.text($0, "child"), room: Self.text($0, "room"),
        from: Self.minute(Self.text($0, "from")), until: Self.minute(Self.text($0, "until")))
    }
    let shifts = shifts.split(separator: "\n").dropFirst().map { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      return Stay(
        id: cells[0], who: cells[1], room: cells[2], from: Self.minute(cells[3]),
        until: Self.minute(cells[4]))
    }
    booked = Dictionary(grouping: self.bookings) { $0.from / 1440 }
    planned = Dictionary(grouping: shifts) { $0.from / 1440 }
  }

  /// The most children booked at once in any room.
  var mostChildren: Int { moments.map { here($0).count }.max() ?? 0 }

  func overPlaces() -> [String] {
    moments.filter { here($0).count > places[$0.room] ?? 0 }.map { "\($0.room) at \($0.minute)" }
  }

  /// Moments at which a room has fewer planned caregivers than its children need, as long as there
  /// is a plan at all.
  func tooFewCaregivers() -> [String] {
    let end = planned.values.joined().map(\.until).max() ?? 0
    return moments.filter { $0.minute < end && working($0).count < needed($0) }
      .map { "\($0.room) at \($0.minute)" }
  }

  func twicePromised() -> [String] {
    Dictionary(grouping: bookings, by: \.who).values.flatMap { stays in
      let sorted = stays.sorted { $0.from < $1.from }
      return zip(sorted, sorted.dropFirst()).filter { $0.until > $1.from }.map { $1.id }
    }
  }

  private struct Moment {
    let room: String
    let minute: Int
  }

  /// The load of a room can only grow where a stay begins, and its caregivers can only become fewer
  /// where a shift ends.
  private var moments: [Moment] {
    bookings.flatMap { stay in
      [Moment(room: stay.room, minute: stay.from)]
        + near(planned, stay.until).filter { stay.from < $0.until && $0.until < stay.until }
        .map { Moment(room: stay.room, minute: $0.until) }
    }
  }

  private func here(_ moment: Moment) -> [Stay] { found(booked, moment) }
  private func working(_ moment: Moment) -> [Stay] { found(planned, moment) }

  private func found(_ all: [Int: [Stay]], _ moment: Moment) -> [Stay] {
    near(all, moment.minute).filter { $0.room == moment.room && $0.covers(moment.minute) }
  }

  /// What began at most two days before: nothing lasts longer.
  private func near(_ all: [Int: [Stay]], _ minute: Int) -> [Stay] {
    (minute / 1440 - 2...minute / 1440).flatMap { all[$0] ?? [] }
  }

  private func needed(_ moment: Moment) -> Int {
    let classes = here(moment).map {
      max(0, schoolYear(at: $0.from) - (birthYears[$0.who] ?? 0) - 1)
    }
    let small = classes.count { $0 < 3 }
    return (small + 2) / 3 + (classes.count - small + 4) / 5
  }

  private func schoolYear(at minute: Int) -> Int {
    let date = Self.calendar.dateComponents(
      [.year, .month], from: Date(timeIntervalSince1970: Double(minute * 60)))
    return (date.year ?? 0) - ((date.month ?? 0) < 3 ? 1 : 0)
  }

  private static func object(_ line: String) throws -> [String: Any] {
    try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:]
  }

  private static func text(_ object: [String: Any], _ key: String) -> String {
    object[key] as? String ?? ""
  }

  /// Minutes since 1970 as the clock on the wall counts them; the offset is dropped.
  private static func minute(_ text: String) -> Int {
    let parts = text.prefix(16).split { "-T:".contains($0) }.compactMap { Int($0) }
    let components = DateComponents(
      year: parts[0], month: parts[1], day: parts[2], hour: parts[3], minute: parts[4])
    return Int(calendar.date(from: components)?.timeIntervalSince1970 ?? 0) / 60
  }

  private static let calendar: Calendar = {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    return calendar
  }()
}
