import Foundation
import ProgramRunner

/// A centre with large rooms and many children, and as many different wishes as a test needs.
enum Crowd {
  /// A number of the environment, so that a long run asks for more.
  static func setting(_ name: String, _ usual: Int) -> Int {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) } ?? usual
  }

  static func centre(places: [Int], children: Int) throws -> Centre {
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

  /// Saturdays and Sundays of the month ahead, which are open from 09:00 to 24:00.
  private static let days = [
    "11-28", "11-29", "12-05", "12-06", "12-12", "12-13", "12-19", "12-20",
  ]
  private static let hours = 10..<24

  /// How many wishes each child has.
  static let wishesOfAChild = days.count * hours.count

  /// The wish of that number: one hour that no other wish of the child touches.
  static func wish(_ number: Int, room: String = "r0", request: String? = nil) -> String {
    let (child, rest) = number.quotientAndRemainder(dividingBy: wishesOfAChild)
    let (hour, day) = rest.quotientAndRemainder(dividingBy: days.count)
    let (from, until) = (hours.lowerBound + hour, hours.lowerBound + hour + 1)
    return #"{"do":"book","request":"\#(request ?? "q\(number)")","child":"k\#(child)","#
      + #""room":"\#(room)","from":"2026-\#(days[day])T\#(from):00","#
      + #""until":"2026-\#(days[day])T\#(until):00"}"# + "\n"
  }

  /// The text of a member of an answer.
  static func value(_ key: String, _ line: some StringProtocol) -> String? {
    let start = line.firstRange(of: #""\#(key)":""#)?.upperBound
    return start.map { String(line[$0...].prefix { $0 != "\"" }) }
  }

  static func isAccepted(_ line: some StringProtocol) -> Bool {
    line.contains(#""decision":"accepted""#)
  }

  /// The identifiers of all bookings.
  static func bookings(_ centre: Centre) throws -> Set<String> {
    Set(try centre.run("bookings", "--json").lines.compactMap { value("id", $0) })
  }
}

/// Numbers that a seed makes again.
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
