public import CareDomain
public import SchedulingEngine

extension Explain {
  /// Why a command was refused: a whole sentence with the rule's numbers.
  public func sentence(_ reason: Reason) -> String { reason.code }
  /// What the operator can do next, or nil when there is nothing to do.
  public func wayOut(_ reason: Reason) -> String? { nil }
  public func warning(_ warning: Warning) -> String { warning.rawValue }
  /// The warnings that an accepted command left, as sentences.
  public func warnings(_ event: Event) -> [String] { [] }
  public func alarm(_ alarm: Alarm) -> String { alarm.kind.rawValue }
  public func done(_ event: Event) -> String { event.kind }
  public func why(_ why: WhyOpen) -> String { "" }
  /// How a fee is made up.
  public func fee(_ fee: Fee) -> String { "" }
}
