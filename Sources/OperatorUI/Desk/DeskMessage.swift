/// What the message row says.
struct Message: Equatable, Sendable {
  enum Kind: Sendable {
    /// Something was recorded; stays until something else is said.
    case done
    /// Why a key does nothing just now; goes with the next key.
    case hint
    /// A rule refused.
    case refused
    /// The machine failed; nothing was recorded.
    case failed
  }

  let kind: Kind
  let text: String
  /// A key has come since: what is long keeps to one row from then on.
  var isRead = false
}
