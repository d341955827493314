public import CareDomain
internal import CareStore
internal import SchedulingEngine

extension FrontDesk {
  /// What a center would hand over now, line by line; empty for a center that is not there.
  public func handoverLines(of center: Center.ID, at now: Instant) throws -> [HandoverLine] {
    try file.read { try $0.handoverList(of: center, at: now)?.lines ?? [] }
  }
}
