internal import CareDomain
internal import CareStore
internal import Interchange
internal import OperatorUI
internal import TerminalUI

/// What a verification found, in sentences.
enum VerificationText {
  static func lines(_ found: Verification, path: String) -> [String] {
    guard let first = found.faults.first else {
      return [
        say(
          "온전합니다: 기록 \(found.entries)건, 열람 \(found.readings)건. 지문 \(found.fingerprint)",
          "Sound: \(counted(found.entries, "entry", "entries")), \(counted(found.readings, "reading", "readings")). Fingerprint \(found.fingerprint)"
        )
      ]
    }
    return [say("온전하지 않습니다: ", "Not sound: ") + SafeText.display(path)]
      + found.faults.map { "- " + SafeText.display(sentence($0)) } + [wayOut(first)]
  }

  /// One fault as a sentence.
  static func sentence(_ fault: Verification.Fault) -> String {
    switch fault {
    case .ledger(let fault): sentence(fault)
    case .keyMissing:
      say(
        "봉인 열쇠(파일 이름-key)가 없어 누가 모두 새로 썼는지 알 수 없습니다.",
        "The key of the seals (FILE-key) is missing, so a journal made anew could not be told.")
    case .witnessMissing:
      say(
        "증인(파일 이름-witness)이 없어 끝이 잘렸는지 알 수 없습니다.",
        "The witness (FILE-witness) is missing, so a journal that was cut off could not be told.")
    case .witnessSpoiled:
      say(
        "증인(파일 이름-witness)은 이 프로그램이 쓴 것이 아닙니다.",
        "The witness (FILE-witness) is not as this program wrote it.")
    case .page(let detail): say("SQLite 검사: \(detail)", "SQLite's check: \(detail)")
    case .dangling(let table):
      say("없는 것을 가리키는 줄이 있습니다: \(table).", "A row names what is not there: \(table).")
    case .schema(let name):
      say(
        "표나 방아쇠가 없거나 고쳐졌습니다: \(name).", "A table or trigger is missing or altered: \(name).")
    case .money(let fault): MoneyText.sentence(fault)
    case .overPlaces, .twoBookings, .twoStays, .state, .unreplayable: broken(fault)
    }
  }

  private static func broken(_ fault: Verification.Fault) -> String {
    switch fault {
    case .overPlaces(let room, let at, let places, let booked):
      say(
        "정원보다 많이 예약되었습니다: \(room) \(TimeText.text(at)) \(booked)/\(places)명.",
        "More children than places: \(room) at \(TimeText.text(at)), \(booked) of \(places).")
    case .twoBookings(let child, let first, let second):
      say(
        "한 아동의 예약이 겹칩니다: \(child) (\(first), \(second)).",
        "One child has two bookings at a time: \(child) (\(first), \(second)).")
    case .twoStays(let child):
      say("한 아동이 두 번 등원해 있습니다: \(child).", "One child is here twice: \(child).")
    case .state(let difference): sentence(difference)
    case .unreplayable(let seq):
      say(
        "기록 \(seq)번은 앞의 기록과 맞지 않습니다.",
        "Entry \(seq) of the journal contradicts those before it.")
    default: preconditionFailure("Every fault has a sentence.")
    }
  }

  private static func sentence(_ difference: StateDifference) -> String {
    let place = "\(difference.table) \(difference.row)"
    return switch difference.kind {
    case .missing:
      say("기록에 있는 것이 지금 상태에 없습니다: \(place).", "The journal makes what the state lacks: \(place).")
    case .unexplained:
      say("기록에 없는 것이 지금 상태에 있습니다: \(place).", "No entry of the journal makes this: \(place).")
    case .altered(let column):
      say(
        "지금 상태가 기록과 다릅니다: \(place) (\(column)).", "Not as the journal says: \(place) (\(column)).")
    }
  }

  private static func sentence(_ fault: LedgerFault) -> String {
    let name =
      switch fault.ledger {
      case .journal: say("기록 \(fault.seq)번", "Entry \(fault.seq) of the journal")
      case .reading: say("열람 기록 \(fault.seq)번", "Entry \(fault.seq) of the readings")
      }
    switch fault.kind {
    case .missing: return name + say("이 없습니다.", " is missing.")
    case .altered: return name + say("이 고쳐졌습니다.", " was altered.")
    case .unlinked:
      return name + say("이 앞의 기록에 이어지지 않습니다.", " does not follow the entry before it.")
    case .unsealed:
      return name
        + say("의 봉인이 이 파일의 열쇠로 된 것이 아닙니다.", " was not sealed with the key of this file.")
    case .unreadable: return name + say("을 읽을 수 없습니다.", " cannot be read.")
    case .cutOff:
      return name
        + say(
          "부터 없습니다. 끝이 잘렸거나 옛 파일로 되돌려졌습니다.",
          " and all after it are missing: the end was cut off, or an older file was put back.")
    case .replaced:
      return name
        + say(
          "이 증인이 아는 것과 다릅니다. 옛 파일로 되돌려졌거나 다른 파일입니다.",
          " is not the one that the witness knows: an older or another file was put in its place.")
    }
  }

  /// What to do, by the first fault.
  private static func wayOut(_ fault: Verification.Fault) -> String {
    guard fault.isOfMoving else {
      return say(
        "더 쓰지 말고 파일과 그 옆의 파일들을 따로 둔 뒤, 온전한 백업에서 되살리십시오.",
        "Stop using it, keep the file and those beside it, and restore a sound backup.")
    }
    return say(
      "파일을 옮겼다면 -key와 -witness도 함께 옮기십시오. 일부러 그랬다면 'dolbom seal --because 까닭'으로 인정하고, 아니면 백업과 견주어 보십시오.",
      "If the file was moved, move -key and -witness too. If it was done on purpose, accept it with 'dolbom seal --because WHY'; else compare it with a backup."
    )
  }
}

extension Verification.Fault {
  /// Whether moving or restoring the file by hand looks like this too.
  fileprivate var isOfMoving: Bool {
    switch self {
    case .keyMissing, .witnessMissing, .witnessSpoiled: true
    case .ledger(let fault): [.cutOff, .replaced].contains(fault.kind)
    default: false
    }
  }
}

extension Verification {
  var json: JSONValue {
    .ordered([
      ("sound", .bool(faults.isEmpty)), ("entries", .int(entries)), ("readings", .int(readings)),
      ("head", .string(head)), ("fingerprint", .string(fingerprint)),
      ("brokenAt", .number(brokenAt?.seq)), ("faults", .array(faults.map(\.json))),
    ])
  }
}

extension Verification.Fault {
  fileprivate var json: JSONValue {
    .ordered(
      [("code", .string(code))] + members + [
        ("text", .string(VerificationText.sentence(self)))
      ])
  }

  private var code: String {
    switch self {
    case .ledger(let fault): fault.kind.rawValue
    case .keyMissing: "keyMissing"
    case .witnessMissing: "witnessMissing"
    case .witnessSpoiled: "witnessSpoiled"
    case .page: "damagedPage"
    case .dangling: "dangling"
    case .schema: "schemaAltered"
    case .overPlaces: "overPlaces"
    case .twoBookings: "twoBookings"
    case .twoStays: "twoStays"
    case .state(let difference):
      switch difference.kind {
      case .missing: "stateMissing"
      case .unexplained: "stateUnexplained"
      case .altered: "stateAltered"
      }
    case .money(let fault): fault.code
    case .unreplayable: "unreplayable"
    }
  }

  private var members: [(String, JSONValue)] {
    switch self {
    case .ledger(let fault): [("ledger", .string(fault.ledger.rawValue)), ("seq", .int(fault.seq))]
    case .keyMissing, .witnessMissing, .witnessSpoiled: []
    case .page(let detail): [("detail", .string(detail))]
    case .dangling(let table): [("table", .string(table))]
    case .schema(let name): [("name", .string(name))]
    case .overPlaces(let room, let at, let places, let booked):
      [
        ("room", .id(room)), ("at", .instant(at)), ("places", .int(places)),
        ("booked", .int(booked)),
      ]
    case .twoBookings(let child, let first, let second):
      [("child", .id(child)), ("bookings", .array([.id(first), .id(second)]))]
    case .twoStays(let child): [("child", .id(child))]
    case .state(let difference):
      [("table", .string(difference.table)), ("row", .string(difference.row))]
    case .money(let fault): fault.members
    case .unreplayable(let seq): [("seq", .int(seq))]
    }
  }
}
