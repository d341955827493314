public import CareDomain

/// Drawing by lot that anyone can do again: order by the city's groups, and within a group by a seeded shuffle.
public enum Lottery {
  /// What is drawn from, as text: one line for the draw, one for each request in order of identifier. Its hash is
  /// kept with the result, so that nothing of it can be changed afterwards.
  public static func input(_ draw: Draw, _ tickets: [Ticket], classes: [[String]]) -> String {
    let groups = classes.map { $0.joined(separator: ",") }.joined(separator: ";")
    let head = "\(draw.id) \(draw.center) \(TimeText.text(draw.cutoff)) \(groups)"
    let lines = standing(tickets).map { ticket in
      [
        ticket.id.text, ticket.child.text, ticket.room?.text ?? "-",
        TimeText.text(ticket.span.from), TimeText.text(ticket.span.until),
        TimeText.text(ticket.entered), ticket.flags.sorted().joined(separator: ","),
      ].joined(separator: " ")
    }
    return ([head] + lines).map { $0 + "\n" }.joined()
  }

  /// The requests in the order in which they are served.
  ///
  /// The requests are put in order of identifier and shuffled from the last to the second: each changes places
  /// with the one at `number mod (its position + 1)`, positions from 0, where the numbers are those of SplitMix64
  /// from the seed on. Then those of an earlier group go before those of a later one, each group in the order
  /// that the shuffle gave.
  public static func order(_ tickets: [Ticket], classes: [[String]], seed: Int) -> [Ticket] {
    var lots = standing(tickets)
    var numbers = SeededNumbers(seed: UInt64(seed))
    for position in stride(from: lots.count - 1, to: 0, by: -1) {
      lots.swapAt(position, Int(numbers.next() % UInt64(position + 1)))
    }
    let ranked = lots.enumerated().map { (rank(of: $1, classes), $0, $1) }
    return ranked.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
  }

  /// The first group of which a request has a flag; those without come last.
  private static func rank(of ticket: Ticket, _ classes: [[String]]) -> Int {
    classes.firstIndex { !Set($0).isDisjoint(with: ticket.flags) } ?? classes.count
  }

  private static func standing(_ tickets: [Ticket]) -> [Ticket] {
    tickets.filter { !$0.isWithdrawn }.sorted { $0.id < $1.id }
  }
}
