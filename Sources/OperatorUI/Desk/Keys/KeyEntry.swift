import CareDomain
import TerminalUI

/// One line of the key table: dispatch, footer, help and manual all read it.
struct KeyEntry: Sendable {
  /// How the keys are called: `F4`, `Tab`.
  let name: Words
  let bindings: [Key: Intent]
  /// Letters of the Latin keyboard that do the same; jamo and syllables are taken apart into these.
  var letters: [Character: Intent] = [:]
  let places: Set<Place>
  /// The short label of the footer; nil leaves it out there.
  var label: Words?
  /// What it does, in one line.
  let words: Words
  /// In a list of commands it stands; moving about does not.
  var isCommand = false

  /// What help runs for this entry.
  var intent: Intent? { bindings.count == 1 || isCommand ? primary : nil }

  /// The intent of the first of several keys for one thing.
  let primary: Intent
}

extension KeyEntry {
  /// An entry for several keys that ask for the same thing.
  init(
    _ name: Words, _ keys: [Key], _ intent: Intent, letters: [Character] = [],
    in places: Set<Place>, label: Words? = nil, isCommand: Bool = false, _ words: Words
  ) {
    self.init(
      name: name, bindings: Dictionary(keys.map { ($0, intent) }, uniquingKeysWith: { $1 }),
      letters: Dictionary(letters.map { ($0, intent) }, uniquingKeysWith: { $1 }),
      places: places, label: label, words: words, isCommand: isCommand, primary: intent)
  }
}
