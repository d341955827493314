import Testing

@testable import TerminalUI

/// Everything a decoder gives for these reads, 10 ms apart.
func decoded(_ reads: [UInt8]..., givingUp: Bool = true) -> [TerminalEvent] {
  var decoder = InputDecoder()
  var events: [TerminalEvent] = []
  for (number, bytes) in reads.enumerated() { decoder.feed(bytes, at: number * 10) }
  if givingUp, decoder.patience != nil { decoder.giveUp() }
  while let event = decoder.queue.next() { events.append(event) }
  return events
}

func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

/// The byte sequences of keys that terminals send in more than one form.
let keySequences: [(String, Key)] =
  [
    ("\u{1B}OA", .up), ("\u{1B}[A", .up), ("\u{1B}[1;5A", .up), ("\u{1B}OB", .down),
    ("\u{1B}[B", .down), ("\u{1B}OC", .right), ("\u{1B}[C", .right), ("\u{1B}OD", .left),
    ("\u{1B}[D", .left), ("\u{1B}OH", .home), ("\u{1B}[H", .home), ("\u{1B}[1~", .home),
    ("\u{1B}[7~", .home), ("\u{1B}OF", .end), ("\u{1B}[F", .end), ("\u{1B}[4~", .end),
    ("\u{1B}[2~", .insert), ("\u{1B}[3~", .delete), ("\u{1B}[5~", .pageUp),
    ("\u{1B}[6~", .pageDown), ("\u{1B}[Z", .backTab), ("\u{1B}OP", .function(1)),
    ("\u{1B}[11~", .function(1)), ("\u{1B}[[A", .function(1)), ("\u{1B}OS", .function(4)),
    ("\u{1B}[[E", .function(5)), ("\u{1B}[15~", .function(5)), ("\u{1B}[17~", .function(6)),
    ("\u{1B}[18~", .function(7)), ("\u{1B}[19~", .function(8)), ("\u{1B}[24~", .function(12)),
    ("\u{1B}1", .function(1)), ("\u{1B}8", .function(8)), ("\u{1B}0", .function(10)),
    ("\u{1B}x", .alt("x")), ("\u{1B}가", .alt("가")), ("\u{1B}", .escape), ("\r", .enter),
    ("\n", .enter), ("\t", .tab), ("\u{7F}", .backspace), ("\u{8}", .backspace),
    ("\u{0}", .control(" ")), ("\u{11}", .control("q")), ("\u{1C}", .control("\\")),
    ("\u{3}", .control("c")), ("가", .character("가")), ("?", .character("?")),
  ]

struct InputDecoderTests {
  @Test(arguments: keySequences)
  func `every form of a key is that key`(text: String, key: Key) {
    #expect(decoded(bytes(text)) == [.key(key, inBurst: false)])
  }

  @Test(arguments: keySequences)
  func `a key split between reads anywhere is still that key`(text: String, key: Key) {
    let all = bytes(text)
    for cut in 0..<all.count {
      let events = decoded(Array(all[..<cut]), Array(all[cut...]))
      #expect(events == [.key(key, inBurst: false)])
    }
  }

  @Test func `bad bytes are dropped one by one and the next letter is heard`() {
    #expect(decoded([0xFF, 0x61]) == [.key(.character("a"), inBurst: false)])
    #expect(decoded([0xED, 0x95, 0x61]) == [.key(.character("a"), inBurst: false)])
    #expect(
      decoded([0xC0, 0xAF, 0xED, 0xA0, 0x80, 0x62]) == [.key(.character("b"), inBurst: false)])
    #expect(decoded([0xED], [0x95], [0x9C]) == [.key(.character("한"), inBurst: false)])
    #expect(decoded([0xED, 0xEA, 0xB0, 0x80]) == [.key(.character("가"), inBurst: false)])
  }

  @Test func `keys after the first of a read are in its burst`() {
    let events = decoded(bytes("ㅇ\r"), bytes("y"))
    #expect(
      events == [
        .key(.character("ㅇ"), inBurst: false), .key(.enter, inBurst: true),
        .key(.character("y"), inBurst: false),
      ])
  }

  @Test func `two escapes are two keys, and an escape before a sequence is a key`() {
    let two: [TerminalEvent] = [.key(.escape, inBurst: false), .key(.escape, inBurst: true)]
    #expect(decoded(bytes("\u{1B}\u{1B}")) == two)
    #expect(decoded(bytes("\u{1B}\u{1B}[A")).last == .key(.up, inBurst: true))
  }

  @Test func `an answer about the cursor is no key, however it is split, but Shift-F3 is`() {
    let answer = bytes("\u{1B}[2;3R")
    for cut in 0..<answer.count where cut != 1 {
      #expect(decoded(Array(answer[..<cut]), Array(answer[cut...]) + bytes("a")).count == 1)
    }
    #expect(decoded(bytes("\u{1B}[1;2R")) == [.key(.function(3), inBurst: false)])
  }

  @Test func `while an answer is awaited, half of one is waited for longer than half a key`() {
    var decoder = InputDecoder()
    decoder.awaitsReportUntil = 2_000
    for byte in bytes("\u{1B}[2;") {
      decoder.feed([byte], at: 100)
      #expect(decoder.patience == InputDecoder.reportDelay)
    }
    decoder.feed(bytes("3R"), at: 500)
    #expect(decoder.reportedColumn == 3 && decoder.queue.isEmpty)
    decoder.feed(bytes("\u{1B}[2;"), at: 2_500)
    #expect(decoder.patience == InputDecoder.sequenceDelay)
  }

  @Test func `an unknown or broken sequence vanishes and the next key counts`() {
    #expect(decoded(bytes("\u{1B}[?62;c")) == [])
    #expect(decoded(bytes("\u{1B}[12\ra")).first == .key(.enter, inBurst: false))
    #expect(decoded(bytes("\u{1B}[" + String(repeating: "1", count: 500) + "A")).count < 500)
    #expect(decoded(bytes("\u{1B}[1;")) == [])
  }

  @Test func `the terminal's own description goes first`() {
    var decoder = InputDecoder()
    decoder.sequences.described = [bytes("\u{1B}Ot"): .function(5)]
    decoder.feed(bytes("\u{1B}Ot\u{1B}Ou"), at: 0)
    #expect(decoder.queue.next() == .key(.function(5), inBurst: false))
    #expect(decoder.queue.next() == .key(.character("5"), inBurst: true))
  }

  @Test func `random bytes never stop the next key from being heard`() {
    var generator = SystemRandomNumberGenerator()
    var decoder = InputDecoder()
    for round in 0..<2_000 {
      let noise = (0..<50).map { _ in UInt8.random(in: 0...255, using: &generator) }
      decoder.feed(noise, at: round)
      decoder.giveUp()
      while decoder.queue.next() != nil {}
      decoder.feed(bytes("z"), at: round)
      #expect(decoder.queue.next() == .key(.character("z"), inBurst: false))
    }
  }
}

struct PasteTests {
  @Test func `a paste is one event, whatever keys it holds`() {
    let events = decoded(bytes("\u{1B}[200~q\r\ny\u{1B}[A가\u{1B}[201~a"))
    #expect(events == [.paste("q\ny\u{1B}[A가"), .key(.character("a"), inBurst: false)])
  }

  @Test func `a paste may be split anywhere`() {
    let all = bytes("\u{1B}[200~가\u{1B}\u{1B}[20나\u{1B}[201~")
    for cut in 1..<all.count {
      let events = decoded(Array(all[..<cut]), Array(all[cut...]), givingUp: false)
      #expect(events == [.paste("가\u{1B}\u{1B}[20나")])
    }
  }

  @Test func `a paste without an end is delivered after its patience`() {
    #expect(decoded(bytes("\u{1B}[200~abc")) == [.paste("abc")])
  }

  @Test func `one mebibyte of a paste is kept and the rest dropped`() {
    let long = [UInt8](repeating: 0x61, count: PasteCollector.limit + 5_000)
    let events = decoded(bytes("\u{1B}[200~"), long, bytes("\u{1B}[201~"))
    guard case .paste(let text)? = events.first else { return #expect(Bool(false)) }
    #expect(text.utf8.count == PasteCollector.limit)
  }
}

struct MouseTests {
  @Test func `press, release, wheel and double click are told apart`() {
    let click = "\u{1B}[<0;5;3M\u{1B}[<0;5;3m"
    let events = decoded(bytes(click + click + "\u{1B}[<64;1;1M\u{1B}[<65;1;1M"))
    let kinds: [Mouse.Kind] = events.compactMap {
      if case .mouse(let m) = $0 { m.kind } else { nil }
    }
    #expect(kinds == [.press, .release, .doubleClick, .release, .wheelUp, .wheelDown])
    #expect(events.first == .mouse(Mouse(kind: .press, row: 2, column: 4)))
  }

  @Test func `the old report is understood`() {
    let events = decoded(bytes("\u{1B}[M %#"), bytes("\u{1B}[M#%#"))
    #expect(
      events == [
        .mouse(Mouse(kind: .press, row: 2, column: 4)),
        .mouse(Mouse(kind: .release, row: 2, column: 4)),
      ])
  }

  @Test(arguments: ["\u{1B}[<0;0;0M", "\u{1B}[<;;M", "\u{1B}[<0;99999999999;1M", "\u{1B}[<2;1;1M"])
  func `nonsense and other buttons are ignored`(report: String) {
    #expect(decoded(bytes(report)) == [])
  }

  @Test(arguments: [
    ("j", false), ("jjjjjjjjjjjjjjjjjjjjjjjj", false), ("김서연", false),
    ("\u{1B}[A\u{1B}[A\u{1B}[A\u{1B}[B\u{1B}[C\u{1B}[D", false), ("이름 김서연 01:00", true),
    ("qy\r-6_ rm -rf", true),
  ])
  func aTextThatComesAtOnceIsToldFromKeys(text: String, isText: Bool) {
    #expect(InputDecoder.looksPasted(Array(text.utf8)) == isText)
  }
}
