import CareDomain

extension Desk {
  /// The entries of help or of all commands that fit what is typed, best first.
  func actions(of list: ActionList) -> [KeyEntry] {
    let entries = KeyTable.entries.filter { entry in
      if let place = list.place { return entry.places.contains(place) }
      return entry.isCommand && !entry.places.isDisjoint(with: [.desk])
    }
    let words = list.editor.value.split(separator: " ").map { NameSearch(String($0)) }
    let ranked = entries.enumerated().compactMap { index, entry -> (Int, Int, KeyEntry)? in
      let ranks = words.map { rank(entry, $0) }
      if ranks.contains(nil) { return nil }
      return (ranks.reduce(0) { $0 + ($1 ?? 0) }, index, entry)
    }
    return ranked.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
  }

  /// By name, words and label in both languages; every word that is typed must be found.
  private func rank(_ entry: KeyEntry, _ search: NameSearch) -> Int? {
    let texts = [
      entry.words.ko, entry.words.en, entry.label?.ko, entry.label?.en, entry.name.ko,
      entry.name.en,
    ]
    return texts.compactMap { $0.flatMap(search.rank) }.min()
  }
}
