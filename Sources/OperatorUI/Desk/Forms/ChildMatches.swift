import CareDomain

/// Looks a child up by name, initial consonants, identifier or the end of a phone number.
struct ChildMatches {
  let entries: [DirectoryEntry]

  /// The best matches first, at most `count`.
  func matching(_ query: String, count: Int = 8) -> [DirectoryEntry] {
    let search = NameSearch(query)
    let digits = query.filter(\.isNumber)
    let ranked = entries.compactMap { entry -> (Int, DirectoryEntry)? in
      if let rank = rank(entry, search, digits: digits, query: query) { (rank, entry) } else { nil }
    }
    let sorted = ranked.sorted {
      ($0.0, $0.1.child.name, $0.1.child.id) < ($1.0, $1.1.child.name, $1.1.child.id)
    }
    return sorted.prefix(count).map(\.1)
  }

  private func rank(
    _ entry: DirectoryEntry, _ search: NameSearch, digits: String, query: String
  ) -> Int? {
    if entry.child.id.text.lowercased() == query.lowercased() { return -1 }
    if digits.count >= 2, digits.count == query.filter({ $0 != "-" && $0 != " " }).count {
      let phones = entry.phones.map { $0.filter(\.isNumber) }
      if phones.contains(where: { $0.hasSuffix(digits) }) { return 0 }
      return phones.contains { $0.contains(digits) } ? 3 : nil
    }
    guard let rank = search.rank(entry.child.name), rank < 2 else { return nil }
    return rank
  }
}

extension Desk {
  /// Everybody who may be booked: the directory, or whom the state holds until it comes.
  var knownChildren: [DirectoryEntry] {
    if let directory { return directory }
    return state.children.values.map { child in
      let phones = (state.guardians[child.id] ?? []).map(\.phone)
      return DirectoryEntry(child: child, phones: phones)
    }
  }

  /// The matches that the form shows while its child field is typed in.
  func matches(of form: BookingForm) -> [DirectoryEntry] {
    ChildMatches(entries: knownChildren).matching(form.childText.value)
  }

  /// A child by identifier, from whatever holds it.
  func knownChild(_ id: Child.ID) -> Child? {
    state.children[id] ?? formState?.children[id]
      ?? directory?.first { $0.child.id == id }?.child
  }
}
