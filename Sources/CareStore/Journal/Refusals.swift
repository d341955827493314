public import CareDomain
import GRDB

/// One reason for which a wish for a place was refused, at the hour and in the room where it fails.
public struct UnmetWish: Hashable, Sendable {
  /// The first minute at which the rule breaks, or the wished start.
  public let at: Instant
  /// The room that was wished for or that the reason names; nil for any.
  public let room: Room.ID?
  /// `Reason.code`.
  public let reason: String
  /// The first reason of its refusal: these add up to the number of refusals.
  public let isFirst: Bool

  public init(at: Instant, room: Room.ID?, reason: String, isFirst: Bool) {
    self.at = at
    self.room = room
    self.reason = reason
    self.isFirst = isFirst
  }
}

extension Writer {
  /// Counts the reasons of one refusal.
  public func count(_ wishes: [UnmetWish]) throws {
    try reader.cache.states.unmoved(reader.db) {
      for wish in wishes { try count(wish) }
    }
  }

  private func count(_ wish: UnmetWish) throws {
    try reader.db.change(
      """
      INSERT INTO refusal VALUES (?, ?, ?, 1, ?) ON CONFLICT (hour, room, reason) DO UPDATE SET
        count = count + 1, first = first + excluded.first
      """, [wish.at.hour, wish.room?.text ?? "", wish.reason, wish.isFirst ? 1 : 0])
  }
}

extension Reader {
  /// The refusals of the hours that begin between two minutes, by hour, room and reason.
  public func refusals(from: Instant?, until: Instant?) throws -> [RefusalCount] {
    try db.rows(
      """
      SELECT hour, room, reason, count, first FROM refusal
      WHERE hour >= ifnull(?, hour) AND hour < ifnull(?, hour + 1) ORDER BY hour, room, reason
      """, [from?.hour, until.map { $0.adding(minutes: 59).hour }]
    ) {
      try RefusalCount(
        hour: Instant(minute: $0.int() * 60), room: Room.ID($0.text()), reason: $0.text(),
        count: $0.int(), first: $0.int())
    }
  }

  /// The number of a ledger's last entry; 0 for none.
  public func count(of ledger: Ledger) throws -> Int { try end(of: ledger).seq }
}

extension Instant {
  /// The hour in which the minute lies, counted from 2026-01-01 00:00.
  fileprivate var hour: Int { (minute - (minute % 60 + 60) % 60) / 60 }
}
