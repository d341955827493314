public import TerminalUI

/// The picture on the screen, of which a step of the cursor leaves most as it was.
///
/// To draw all of it anew took two thirds of the time from a key to its picture.
public struct ShownPicture {
  private var last: Canvas?

  public init() {}

  /// To be told of every event that the desk took.
  public mutating func note(_ event: TerminalEvent, taken desk: Desk) {
    // A letter also tells the head of the picture which input method is on.
    if case .key(let key, _) = event, !key.isCharacter, desk.isMoving { return }
    forget()
  }

  /// To be told when the desk has changed without an event.
  public mutating func forget() { last = nil }

  /// The desk as it is to be shown now.
  public mutating func next(of desk: Desk, size: Size) -> Canvas {
    let canvas =
      last.map { desk.picture(size: size, aStepAfter: $0) } ?? desk.picture(size: size)
    // What lies over the panes must go with the next step.
    last = desk.coversPanes(on: size) ? nil : canvas
    return canvas
  }
}

extension Key {
  fileprivate var isCharacter: Bool {
    if case .character = self { true } else { false }
  }
}
