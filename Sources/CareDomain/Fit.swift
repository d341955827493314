/// A place that would be accepted if it were asked for now.
public struct Fit: Hashable, Sendable {
  /// In which direction it lies from a refused wish, in the order in which equals are offered.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The same time in another room of the center.
    case otherRoom
    case later
    case earlier
    /// A part of the wished time.
    case shorter
    /// Another center; at another time where it has none at the wished one.
    case otherCenter
  }

  public var room: Room.ID
  public var span: Span
  /// Nil where nothing was refused, as in a list of free starts.
  public var kind: Kind?

  public init(room: Room.ID, span: Span, kind: Kind? = nil) {
    self.room = room
    self.span = span
    self.kind = kind
  }
}
