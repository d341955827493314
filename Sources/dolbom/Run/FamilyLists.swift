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

  /// The points of the calendar month that runs, the newest first.
  private static func points(_ file: CareFile, at now: Instant) throws -> [PointsEntry] {
    try file.read { reader in
      let month = now.date.monthStart
      let days = month..<month.nextMonthStart
      let (breaches, byHand) = try (reader.breaches(in: days), reader.pointsByHand(in: days))
      let causes = breaches.map(PointsEntry.Cause.breach) + byHand.map(PointsEntry.Cause.byHand)
      let limit = try reader.profiles().values.compactMap(\.points?.blockedAt).min()
      let names = try names(of: causes.map(\.child), reader)
      return causes.sorted { $0.date > $1.date }.map { cause in
        let child = cause.child
        let sum = Points.sum(
          breaches.filter { $0.child == child }, byHand: byHand.filter { $0.child == child },
          inMonthOf: month)
        return PointsEntry(
          cause: cause, name: names[child] ?? child.text, sum: sum, limit: limit)
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
