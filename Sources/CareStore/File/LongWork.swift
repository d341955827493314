/// Work that goes through a whole file: it tells how far it is, and can be stopped where nothing is half done.
///
/// Whoever waits for it watches it; the work itself neither knows a terminal nor a signal.
public struct LongWork: Sendable {
  public enum Part: Sendable {
    /// Pages of a copy.
    case copying
    /// Entries of a ledger whose links and seals are looked at.
    case walking
    /// Entries that are replayed to see whether they make the state.
    case replaying
    /// Children whose records are erased.
    case erasing
    /// Rows of a file that is written.
    case writing
    /// Requests of a draw that are served.
    case drawing
    /// Operations of a workload that is measured.
    case measuring
  }

  /// It was stopped: what it had begun is taken back.
  public struct Stopped: Error {
    public init() {}
  }

  private let told: @Sendable (Part, _ done: Int, _ total: Int?) -> Void
  private let isStopped: @Sendable () -> Bool

  @TaskLocal private static var current: LongWork?

  /// Does something long that is watched.
  ///
  /// - Parameters:
  ///   - isStopped: asked some thousand times a second; true stops the work.
  ///   - told: steps done and steps in all of a part; nil where nobody knows how many there are.
  /// - Throws: `Stopped`, or what the body throws.
  public static func watched<T>(
    stoppedBy isStopped: @escaping @Sendable () -> Bool,
    telling told: @escaping @Sendable (Part, _ done: Int, _ total: Int?) -> Void,
    _ body: () throws -> T
  ) throws -> T {
    try $current.withValue(LongWork(told: told, isStopped: isStopped)) { try body() }
  }

  /// Says how far a part is.
  ///
  /// - Throws: `Stopped` when somebody wants it to stop.
  public static func onward(_ part: Part, _ done: Int, of total: Int? = nil) throws {
    guard let current else { return }
    if current.isStopped() { throw Stopped() }
    current.told(part, done, total)
  }

  /// Says how far a walk along many small steps is, now and then.
  static func onward(_ part: Part, step done: Int, of total: Int?) throws {
    if done % stride == 0 { try onward(part, done, of: total) }
  }

  /// Small steps between two looks at whether somebody waits or stops.
  private static let stride = 512

  /// The watch of this thread, to be carried to another.
  static var here: LongWork? { current }

  /// Does a part of the work under a watch that was carried here.
  static func under<T>(_ watch: LongWork?, _ body: () throws -> T) rethrows -> T {
    try $current.withValue(watch) { try body() }
  }

  /// The same watch, which stops for one more cause.
  func stopped(alsoBy isOver: @escaping @Sendable () -> Bool) -> LongWork {
    LongWork(told: told, isStopped: { [isStopped] in isStopped() || isOver() })
  }

  /// The same watch for what goes on beside the part that tells.
  var silent: LongWork { LongWork(told: { _, _, _ in }, isStopped: isStopped) }

  /// Whether somebody wants the work to stop, for work that has no steps to count.
  static var isStopped: Bool { current?.isStopped() ?? false }
}
