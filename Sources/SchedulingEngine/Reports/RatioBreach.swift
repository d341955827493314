public import CareDomain

/// A stretch in which too few caregivers were on duty for the children who were here.
public struct RatioBreach: Hashable, Sendable {
  /// What began a breach or put an end to it.
  public enum Cause: Hashable, Sendable {
    case caregiverLeft(StaffMember.ID)
    case caregiverCame(StaffMember.ID)
    case breakBegan(StaffMember.ID)
    case breakEnded(StaffMember.ID)
    case childCame(Child.ID)
    case childLeft(Child.ID)
  }

  public let room: Room.ID
  public var span: Span
  /// Children, caregivers needed and on duty at the worst minute.
  public let children: Int
  public let needed: Int
  public let onDuty: Int
  /// Who came or left at its first minute; empty where only the table of a rule or an age can tell.
  public var began: [Cause] = []
  /// Who came or left at its end; empty while it lasts.
  public var ended: [Cause] = []
  /// Why two people waived the ratio for who came or left then; empty where nobody did.
  public var because = ""

  /// Caregivers missing at the worst minute.
  public var missing: Int { needed - onDuty }
}

extension RatioBreach {
  /// The breaches of a room within a span, up to now, from who was here and who had signed on.
  ///
  /// - Parameter state: its horizon holds the span.
  public static func all(
    of room: Room, over span: Span, in state: CareState, at now: Instant
  ) -> [RatioBreach] {
    guard let past = Span(span.from, min(span.until, now.adding(minutes: 1))) else { return [] }
    var sweep = OccupancySweep(room: room, profile: state.profile(of: room))
    sweep.add(state, touching: past, at: now)
    return sweep.breaches(over: past).map { breach in
      var breach = breach
      let stays = state.stays.filter { $0.room == room.id }
      let duties = state.duties.filter { $0.room == room.id }
      let (from, until) = (breach.span.from, breach.span.until)
      breach.began =
        duties.filter { $0.until == from }.map { .caregiverLeft($0.staff) }
        + duties.filter { $0.breaks.contains { $0.since == from } }.map { .breakBegan($0.staff) }
        + stays.filter { $0.arrived == from }.map { .childCame($0.child) }
      if until <= now {
        breach.ended =
          duties.filter { $0.since == until }.map { .caregiverCame($0.staff) }
          + duties.filter { $0.breaks.contains { $0.until == until } }.map { .breakEnded($0.staff) }
          + stays.filter { $0.departed == until }.map { .childLeft($0.child) }
      }
      // An act entered late was waived for the minutes up to its entry as well.
      let here = Set(stays.map(\.id.text) + duties.map(\.id.text))
      breach.because =
        state.remarks.first {
          $0.kind == .ratioOverride && here.contains($0.subject)
            && $0.at <= from && from <= max($0.at, $0.entered)
        }?.because ?? ""
      return breach
    }
  }
}
