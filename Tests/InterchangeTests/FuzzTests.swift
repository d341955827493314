import CareDomain
import Testing

@testable import Interchange

/// Whatever comes in is taken or refused, and nothing crashes (SAFETY D6, F4, F6): random bytes, and good input
/// with a few bytes changed. The seeds are fixed; a failure is the same again tomorrow.
@Suite struct FuzzTests {
  private static let rounds = 3000

  /// Good bytes with up to eight of them turned, doubled, dropped or replaced; sometimes nothing but noise.
  private static func spoiled(_ good: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
    if Int.random(in: 0..<10, using: &random) == 0 {
      let count = Int.random(in: 0...60, using: &random)
      return (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
    }
    var bytes = good
    for _ in 0...Int.random(in: 0..<8, using: &random) where !bytes.isEmpty {
      let place = Int.random(in: bytes.indices, using: &random)
      switch Int.random(in: 0..<5, using: &random) {
      case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      case 1: bytes.remove(at: place)
      case 2: bytes.insert(bytes[place], at: place)
      case 3: bytes[place] = Array("\"{}[],:\\\n\r\t0e-+'".utf8).randomElement(using: &random) ?? 0
      default: bytes.insert(contentsOf: bytes.prefix(place).suffix(12), at: place)
      }
    }
    return bytes
  }

  @Test func jsonIsReadOrRefusedAndWhatWasReadIsWrittenAlike() throws {
    let good = Array(
      #"{"do":"book","request":"q1","child":"k1","n":-9223372036854775808,"a":[true,null,{"x":"가\u00e9\ud83d\ude00"}]}"#
        .utf8)
    var random = SplitMix64(state: 1)
    var taken = 0
    for _ in 0..<Self.rounds {
      let bytes = Self.spoiled(good, &random)
      guard case .success(let value) = JSONValue.parse(bytes) else { continue }
      taken += 1
      #expect(try JSONValue.parse(value.text).get() == value)
    }
    #expect((1..<Self.rounds).contains(taken))
  }

  @Test func deepJSONIsRefusedAndNotAStackOverflow() {
    for bracket in ["[", #"{"a":"#] {
      let deep = JSONValue.parse(String(repeating: bracket, count: 200_000))
      #expect(throws: JSONProblem.self) { try deep.get() }
    }
  }

  @Test func tablesAreReadOrRefused() {
    let good = Array(
      "id,name,birth,sex,allergies,notes\r\nk1,\"김,\"\"서\"\"연\",2025-05-01,F,땅콩,\r\n".utf8)
    var random = SplitMix64(state: 2)
    var taken = 0
    for _ in 0..<Self.rounds {
      let bytes = Self.spoiled(good, &random)
      for kind in ImportKind.allCases {
        if case .success = ImportFile.read(kind: kind, bytes: bytes, onlyCenter: nil) { taken += 1 }
      }
    }
    #expect(taken > 0)
  }

  @Test func timesAreReadOrRefusedAndAReadOneIsWrittenAlike() {
    let good = [
      "2026-11-22T21:30", "2026-11-22 21:30", "2026-11-22T24:00", "2026-11-22T21:30+09:00",
      "2026-11-22T12:30Z", "2026-11-22", "3h", "90m", "1h30m",
    ]
    var random = SplitMix64(state: 3)
    for _ in 0..<Self.rounds {
      let bytes = Self.spoiled(Array((good.randomElement(using: &random) ?? "").utf8), &random)
      let text = String(decoding: bytes, as: UTF8.self)
      if let instant = TimeText.instant(text) {
        #expect(TimeText.instant(TimeText.text(instant)) == instant, "\(text)")
      }
      if let date = TimeText.date(text) { #expect(TimeText.date(TimeText.text(date)) == date) }
      if let minutes = TimeText.duration(text) { #expect(minutes >= 0, "\(text)") }
    }
  }

  @Test func namesAreCleanedOrRefusedAndCleaningTwiceChangesNothing() {
    let good = Array("김서연 \u{202E}abc\u{200B}\u{1F1F0}\u{1F1F7} e\u{301} 900101-1234567".utf8)
    var random = SplitMix64(state: 4)
    for _ in 0..<Self.rounds {
      let text = String(decoding: Self.spoiled(good, &random), as: UTF8.self)
      guard case .success(let clean) = CleanText.clean(text, limit: 60) else { continue }
      #expect(clean.text.count <= 60)
      guard case .success(let again) = CleanText.clean(clean.text, limit: 60) else {
        Issue.record("\(clean.text) is refused the second time")
        continue
      }
      #expect(again.text == clean.text)
      let scalars = clean.text.unicodeScalars
      #expect(!scalars.contains { $0.properties.generalCategory == .control })
    }
  }
}

/// Numbers that a seed makes again.
private struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
