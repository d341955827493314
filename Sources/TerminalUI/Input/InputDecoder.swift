/// Turns the bytes of a terminal into events; pure, so that any stream can be tried in a test.
///
/// A sequence may be split between reads anywhere. Nothing a terminal sends can make it fail or grow
/// without limit.
struct InputDecoder {
  /// Milliseconds after which a lone ESC is the Esc key.
  var escapeDelay = 25
  /// The same for a sequence that has begun, and for a paste whose end never comes.
  static let sequenceDelay = 100
  static let pasteDelay = 1_000
  static let reportDelay = 500
  private static let longestSequence = 64

  var sequences = KeySequences()
  var queue = EventQueue()
  /// The column of the last answer to a question after the cursor, until it is taken.
  var reportedColumn: Int?
  /// Until when such an answer is waited for; one that comes slowly is still no key.
  var awaitsReportUntil = 0
  private var state = State.ground
  private var sequence: [UInt8] = []
  private var utf8 = UTF8Decoder()
  private var characterIsAlt = false
  private var paste = PasteCollector()
  private var mouse = MouseDecoder()
  private var keysInBurst = 0
  private var time = 0

  private enum State { case ground, escape, bracket, single, console, oldMouse, paste }

  /// How long to wait for the rest before calling `giveUp`; nil when nothing is unfinished.
  ///
  /// Half a UTF-8 character waits for ever, since no key hides behind it.
  var patience: Int? {
    switch state {
    case .ground: nil
    case .escape where time < awaitsReportUntil, .bracket where time < awaitsReportUntil:
      Self.reportDelay
    case .escape: escapeDelay
    case .bracket, .single, .console, .oldMouse: max(escapeDelay, Self.sequenceDelay)
    case .paste: Self.pasteDelay
    }
  }

  /// Takes what one read gave; `continuing` when more had been waiting than the last could hold.
  mutating func feed(
    _ bytes: some Sequence<UInt8>, at milliseconds: Int, continuing: Bool = false
  ) {
    if !continuing { keysInBurst = 0 }
    time = milliseconds
    for byte in bytes { take(byte) }
  }

  /// Whether nothing is unfinished, so that what comes next stands by itself.
  var isAtRest: Bool { patience == nil }

  /// Takes what one read gave as a text, whatever keys its letters are.
  mutating func feed(asText bytes: [UInt8]) {
    queue.append(.paste(String(decoding: bytes, as: UTF8.self)))
  }

  /// Whether what one read gave was pasted rather than pressed: longer than a few syllables of an input method, no
  /// sequence of a key in it, and more than one letter held down [design].
  static func looksPasted(_ bytes: [UInt8]) -> Bool {
    bytes.count > 12 && !bytes.contains(0x1B) && Set(bytes).count > 5
  }

  /// Nothing came for as long as `patience`: what is unfinished is taken for what it is.
  mutating func giveUp() {
    let unfinished = state
    state = .ground
    switch unfinished {
    case .escape: emit(.escape)
    case .bracket where sequence.count == 2: emit(.alt("["))
    case .single where sequence.count == 2: emit(.alt("O"))
    case .paste: queue.append(.paste(paste.finish()))
    case .ground, .bracket, .single, .console, .oldMouse: break
    }
  }

  private mutating func take(_ byte: UInt8) {
    switch state {
    case .ground: ground(byte)
    case .escape: afterEscape(byte)
    case .bracket: bracket(byte)
    case .single, .console: final(byte)
    case .oldMouse: oldMouse(byte)
    case .paste: if paste.take(byte) { giveUp() }
    }
  }

  private mutating func ground(_ byte: UInt8) {
    if byte == 0x1B {
      state = .escape
      return
    }
    if byte < 0x80 { characterIsAlt = false }
    guard let scalar = utf8.feed(byte) else { return }
    if characterIsAlt { emit(.alt(Character(scalar))) } else { emit(scalar) }
    characterIsAlt = false
  }

  private mutating func afterEscape(_ byte: UInt8) {
    state = .ground
    sequence = [0x1B, byte]
    switch byte {
    case 0x1B:
      emit(.escape)
      state = .escape
    case UInt8(ascii: "["): state = .bracket
    case UInt8(ascii: "O"): state = .single
    case UInt8(ascii: "0")...UInt8(ascii: "9"): emit(digit: byte)
    case 0x00..<0x80: emit(.alt(Character(Unicode.Scalar(byte))))
    default:
      ground(byte)
      characterIsAlt = true
    }
  }

  private mutating func bracket(_ byte: UInt8) {
    if byte == UInt8(ascii: "["), sequence.count == 2 {
      state = .console
      sequence.append(byte)
    } else if byte == UInt8(ascii: "M"), sequence.count == 2 {
      state = .oldMouse
      sequence = []
    } else if (0x20..<0x40).contains(byte), sequence.count < Self.longestSequence {
      sequence.append(byte)
    } else {
      final(byte)
    }
  }

  /// The last byte of a sequence; a byte that cannot be one drops it and is read afresh.
  private mutating func final(_ byte: UInt8) {
    state = .ground
    guard (0x20..<0x7F).contains(byte) else { return take(byte) }
    sequence.append(byte)
    if sequence.starts(with: Array("\u{1B}[<".utf8)) {
      emit(mouse.sgr(sequence, at: time))
    } else if sequence == Array("\u{1B}[200~".utf8) {
      state = .paste
    } else if let column = KeySequences.column(inReport: sequence) {
      reportedColumn = column
    } else if let key = sequences.key(sequence) {
      emit(key)
    }
  }

  private mutating func oldMouse(_ byte: UInt8) {
    sequence.append(byte)
    guard sequence.count == 3 else { return }
    state = .ground
    emit(mouse.old(sequence, at: time))
  }

  /// Alt with a digit stands for a function key, 0 for F10.
  private mutating func emit(digit: UInt8) {
    emit(.function(digit == UInt8(ascii: "0") ? 10 : Int(digit - UInt8(ascii: "0"))))
  }

  private mutating func emit(_ scalar: Unicode.Scalar) {
    if let key = Key(scalar) { emit(key) }
  }

  private mutating func emit(_ key: Key) {
    queue.append(.key(key, inBurst: keysInBurst > 0))
    keysInBurst += 1
  }

  private mutating func emit(_ mouse: Mouse?) {
    guard let mouse else { return }
    queue.append(.mouse(mouse))
    keysInBurst += 1
  }
}

extension Key {
  /// The key of one scalar outside any sequence; nil for C1 controls.
  init?(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x00: self = .control(" ")
    case 0x08, 0x7F: self = .backspace
    case 0x09: self = .tab
    case 0x0A, 0x0D: self = .enter
    case 0x1B: self = .escape
    case 0x01..<0x1B: self = .control(Character(Unicode.Scalar(UInt8(scalar.value) + 0x60)))
    case 0x1C..<0x20: self = .control(Character(Unicode.Scalar(UInt8(scalar.value) + 0x40)))
    case 0x80..<0xA0: return nil
    default: self = .character(Character(scalar))
    }
  }
}
