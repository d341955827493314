public import CareDomain
internal import TerminalUI

/// What people call the records of a file. Every name is safe to show; a record that is not loaded is called
/// by its identifier.
public struct Names: Sendable {
  private let state: CareState
  /// Of children whom the state does not hold.
  private let others: [Child.ID: String]

  public init(_ state: CareState, others: [Child.ID: String] = [:]) {
    (self.state, self.others) = (state, others)
  }

  public func child(_ id: Child.ID) -> String {
    SafeText.display(state.children[id]?.name ?? others[id] ?? id.text)
  }

  /// The child of a booking; nil while the booking is not loaded.
  public func child(of booking: Booking.ID) -> String? {
    state.booking(booking).map { child($0.child) }
  }

  /// The centre of a room, or nil while the room is not loaded.
  public func center(of room: Room.ID) -> String? { state.room(room).map { center($0.center) } }

  public func room(_ id: Room.ID) -> String { SafeText.display(state.room(id)?.name ?? id.text) }

  public func staff(_ id: StaffMember.ID) -> String {
    SafeText.display(state.staff[id]?.name ?? id.text)
  }

  public func center(_ id: Center.ID) -> String {
    SafeText.display(state.center(id)?.name ?? id.text)
  }

  /// A guardian or pick-up person of a child, by the identifier that a stay keeps.
  public func person(_ identifier: String, of child: Child.ID) -> String {
    let guardian = state.guardians[child]?.first { $0.id.text == identifier }
    let pickup = state.pickups[child]?.first { $0.id.text == identifier }
    return SafeText.display(guardian?.name ?? pickup?.name ?? identifier)
  }
}
