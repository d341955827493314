internal import CareDomain
internal import CareStore
internal import OperatorUI
internal import SchedulingEngine

/// What the desk asks to see of families beyond the nights that it shows: points and draws.
enum FamilyLists {
  static func load(_ effect: Effect, into desk: inout Desk, _ session: Session) throws {
    if effect == .needDraws {
      desk.received(
        draws: try draws(session.file, of: desk.center), seed: DrawRunCommand.anySeed())
    } else {
      desk.received(points: try points(session.file, at: session.clock.now()))
    }
  }

  private static func draws(_ file: CareFile, of center: Center.ID) throws -> [DrawEntry] {
    try file.read { reader in
      try reader.draws().filter { $0.center == center }.map { draw in
        let tickets = try reader.tickets(of: draw.id)
        return DrawEntry(
          draw: draw, tickets: tickets, names: try names(of: tickets.map(\.child), reader))
      }
    }
  }

  /// The breaches of the calendar month that runs, the newest first.
  private static func points(_ file: CareFile, at now: Instant) throws -> [PointsEntry] {
    try file.read { reader in
      let month = now.date.monthStart
      let breaches = try reader.breaches(in: month..<month.nextMonthStart)
      let limit = try reader.profiles().values.compactMap(\.points?.blockedAt).min()
      let names = try names(of: breaches.map(\.child), reader)
      let sums = Dictionary(grouping: breaches, by: \.child).mapValues {
        Points.sum($0, inMonthOf: month)
      }
      return breaches.reversed().map {
        PointsEntry(
          breach: $0, name: names[$0.child] ?? $0.child.text, sum: sums[$0.child] ?? 0,
          limit: limit)
      }
    }
  }

  private static func names(
    of children: [Child.ID], _ reader: Reader
  ) throws -> [Child.ID: String] {
    var names: [Child.ID: String] = [:]
    for id in Set(children) { names[id] = try reader.child(id)?.name }
    return names
  }
}
