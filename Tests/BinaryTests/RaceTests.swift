import ProgramRunner
import Testing

/// Several desks write to one file at the same moment.
@Suite(.serialized) struct RaceTests {
  /// Rooms of one place and enough caregivers, and children of four years with their parents.
  private static func centre(places: [Int], children: Int) throws -> Centre {
    let centre = try Centre.created()
    let rooms = places.enumerated().map { "r\($0.offset),,방\($0.offset),\($0.element),24,72,\n" }
    try centre.take(
      "rooms", "id,center,name,places,minAgeMonths,maxAgeMonths,areaSquareMetres\n" + rooms.joined()
    )
    let names = (0..<children).map { "k\($0),아이\($0),2022-05-01,M,,\n" }.joined()
    try centre.take("children", "id,name,birth,sex,allergies,notes\n" + names)
    let parents = (0..<children).map { "g\($0),부모\($0),010-0000-0000,mother,k\($0),1,1\n" }
    try centre.take(
      "guardians", "id,name,phone,relation,child,resident,worksInCity\n" + parents.joined())
    return centre
  }

  private static func wish(_ child: Int, day: Int, room: String) -> String {
    #"{"do":"book","request":"q\#(child)-\#(day)","child":"k\#(child)","room":"\#(room)","#
      + #""from":"2026-12-\#(day)T10:00","until":"2026-12-\#(day)T12:00"}"# + "\n"
  }

  @Test("1: two desks race for the last place, and one gets it each time")
  func twoDesksRaceForTheLastPlaceTwoHundredTimesAndOneGetsItEachTime() throws {
    let rounds = 200
    // Saturdays and Sundays of the month ahead are open at 10:00; each round has a room of its own.
    let centre = try Self.centre(places: Array(repeating: 1, count: rounds), children: rounds * 2)
    let desks = try (0..<2).map { _ in try centre.call(["batch"]).startWithPipe() }
    var accepted = [0, 0]
    for round in 0..<rounds {
      let order = round % 2 == 0 ? [0, 1] : [1, 0]
      for desk in order {
        desks[desk].pipe.write(Self.wish(round * 2 + desk, day: 12, room: "r\(round)"))
      }
      let answers = try desks.map { try Self.line(round, of: $0.child) }
      let winners = answers.indices.filter { answers[$0].contains(#""decision":"accepted""#) }
      try #require(winners.count == 1, "round \(round): \(answers)")
      accepted[winners[0]] += 1
      let loser = answers[1 - winners[0]]
      #expect(loser.contains(#""code":"roomFull","at":"2026-12-12T10:00+09:00""#), "\(loser)")
    }
    for desk in desks { desk.pipe.finish() }
    for desk in desks { #expect(try desk.child.wait().exit == 0) }
    #expect(accepted[0] + accepted[1] == rounds)
    #expect(try centre.run("bookings", "--json").lines.count == rounds)
  }

  /// The answer of that number, which the desk gives without being asked again.
  private static func line(_ number: Int, of child: Child) throws -> String {
    while true {
      let lines = try child.written().split(separator: "\n", omittingEmptySubsequences: false)
      if lines.count > number + 1 { return String(lines[number]) }
      guard child.isRunning else { throw Failure("The desk has gone.") }
    }
  }

  @Test func eightDesksBookFiftyTimesEachAndNoPlaceIsGivenTwiceAndNothingAcknowledgedIsLost() throws
  {
    let centre = try Self.centre(places: [3, 4, 5], children: 400)
    let desks = try (0..<8).map { desk in
      var call = centre.call(["batch"])
      let wishes = (0..<50).map { index in
        let child = desk * 50 + index
        return Self.wish(child, day: [12, 13, 19, 20][index % 4], room: "r\(index % 3)")
      }
      call.input = Array(wishes.joined().utf8)
      return try call.start()
    }
    var acknowledged: Set<String> = []
    for desk in desks {
      let run = try desk.wait()
      #expect(run.exit == 0)
      #expect(run.problems == [], "nobody is told that the file was busy")
      #expect(run.lines.count == 50)
      for line in run.lines {
        if line.contains(#""decision":"accepted""#) {
          acknowledged.insert(try #require(Self.booking(line)))
        } else {
          #expect(line.contains(#""code":"roomFull""#), "\(line)")
        }
      }
    }
    let stored = try centre.run("bookings", "--json").lines
    #expect(Set(stored.compactMap { Self.value("id", $0) }) == acknowledged)
    // Every child wants the same two hours of its day, so each room is filled to its last place.
    let held = Dictionary(grouping: stored) {
      "\(Self.value("room", $0) ?? "") \(Self.value("from", $0) ?? "")"
    }.mapValues(\.count)
    for (key, count) in held {
      #expect(count == 3 + (Int(key.dropFirst().prefix(1)) ?? 9), "\(key)")
    }
    #expect(held.count == 12)
    #expect(try centre.journal() > acknowledged.count)
  }

  private static func booking(_ line: String) -> String? { value("booking", line) }

  private static func value(_ key: String, _ line: String) -> String? {
    let start = line.firstRange(of: #""\#(key)":""#)?.upperBound
    return start.map { String(line[$0...].prefix { $0 != "\"" }) }
  }
}
