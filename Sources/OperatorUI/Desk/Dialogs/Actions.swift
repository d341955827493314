import CareDomain

extension Desk {
  /// The entries of help or of all commands that fit what is typed, best first.
  func actions(of list: ActionList) -> [KeyEntry] {
    let entries = KeyTable.entries.filter { entry in
      if let place = list.place { return entry.places.contains(place) }
      return entry.isCommand && !entry.places.isDisjoint(with: [.desk])
    }
    let search = NameSearch(list.editor.value)
    let ranked = entries.enumerated().compactMap { index, entry -> (Int, Int, KeyEntry)? in
      if let rank = rank(entry, search) { (rank, index, entry) } else { nil }
    }
    return ranked.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
  }

  /// By name, words and label in both languages.
  private func rank(_ entry: KeyEntry, _ search: NameSearch) -> Int? {
    let texts = [
      entry.words.ko, entry.words.en, entry.label?.ko, entry.label?.en, entry.name.ko,
      entry.name.en,
    ]
    return texts.compactMap { $0.flatMap(search.rank) }.min()
  }
}
