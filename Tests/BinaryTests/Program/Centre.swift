internal import Foundation

/// A centre's file in a folder of its own, driven by command lines.
public struct Centre: Sendable {
  public let folder: Folder
  public var file: String { folder.file("centre.sqlite") }
  /// The clock of calls that name none.
  public var now: String? = "2026-11-26T10:00"
  public var language = "ko"

  /// A folder without a file yet.
  public init() throws { folder = try Folder() }

  /// A training file with the people and rooms of `Sample`.
  public static func filled() throws -> Centre {
    let centre = try Centre()
    for (name, bytes) in try template.get() {
      try centre.folder.write(bytes, as: name)
      chmod(centre.folder.file(name), 0o600)
    }
    return centre
  }

  /// Made once and copied, since most tests begin with it.
  private static let template = Result { () throws -> [(String, [UInt8])] in
    let centre = try created()
    for (kind, text) in Sample.tables { try centre.take(kind, text) }
    return try centre.folder.names().filter { !$0.hasSuffix("-shm") }
      .map { ($0, try centre.folder.bytes($0)) }
  }

  /// A training file with its center alone.
  public static func created() throws -> Centre {
    let centre = try Centre()
    let run = try centre.run(
      "create", "--profile", "jinju-2019", "--training", "--name", Sample.name)
    guard run.exit == 0 else { throw Failure("create: \(run.problemText)") }
    return centre
  }

  /// A live file, whose first supervisor s1 has the PIN 123456 in the file `pin`.
  public static func live() throws -> Centre {
    var centre = try Centre()
    centre.now = nil
    let pin = try centre.folder.write("123456\n", as: "pin")
    let run = try centre.run(
      "create", "--profile", "jinju-2019", "--supervisor", "박선영", "--pin-file", pin)
    guard run.exit == 0 else { throw Failure("create: \(run.problemText)") }
    return centre
  }

  /// A call with this centre's file, language and clock, unless the arguments name others.
  public func call(_ arguments: [String], now: String? = nil, input: String = "") -> Call {
    var call = Call(arguments)
    call.environment["DOLBOM_FILE"] = file
    call.arguments += ["--language", language].map { Array($0.utf8) }
    if let now = now ?? self.now, !arguments.contains("--now") {
      call.arguments += ["--now", now].map { Array($0.utf8) }
    }
    call.input = Array(input.utf8)
    return call
  }

  public func run(_ arguments: String..., now: String? = nil, input: String = "") throws -> Run {
    try run(arguments, now: now, input: input)
  }

  public func run(_ arguments: [String], now: String? = nil, input: String = "") throws -> Run {
    try call(arguments, now: now, input: input).run()
  }

  /// Imports a table that must be taken whole.
  public func take(_ kind: String, _ text: String) throws {
    let run = try run("import", kind, "-", input: text)
    guard run.exit == 0 else { throw Failure("import \(kind): \(run.text)\(run.problemText)") }
  }

  /// The number of entries of the journal, which must hold together.
  public func journal() throws -> Int {
    let words = try run("doctor", "--json").lines.first { $0.contains(#""check":"journal""#) } ?? ""
    guard words.contains(#""state":"ok""#),
      let count = words.split(whereSeparator: { !$0.isNumber }).first.flatMap({ Int($0) })
    else { throw Failure("The journal does not hold: \(words)") }
    return count
  }

  /// Everything that the lists tell, and the length of the journal.
  public func everything() throws -> String {
    let lists = ["centers", "rooms", "children", "staff", "bookings", "stays", "holidays"]
    let texts = try lists.map { list in
      let run = try run(list, "--json")
      guard run.exit == 0 else { throw Failure("\(list): \(run.problemText)") }
      return "\(list)\n\(run.text)"
    }
    return texts.joined() + "journal \(try journal())\n"
  }
}

/// A small invented centre: two rooms, four children, two caregivers on the night of 2026-11-27.
public enum Sample {
  public static let name = "진주센터"

  public static let rooms = """
    id,center,name,places,minAgeMonths,maxAgeMonths,areaSquareMetres
    r1,,새싹방,2,6,36,
    r2,,나무방,3,24,72,

    """
  public static let children = """
    id,name,birth,sex,allergies,notes
    k1,김서연,2025-05-01,F,땅콩,
    k2,이도윤,2022-03-15,M,,
    k3,박지우,2021-08-20,F,우유,
    k4,최하준,2025-01-10,M,,

    """
  public static let guardians = """
    id,name,phone,relation,child,resident,worksInCity
    g1,김민수,010-0000-0001,father,k1,1,1
    g2,이수진,010-0000-0002,mother,k2,1,0
    g3,박영희,010-0000-0003,mother,k3,0,1
    g4,최성민,010-0000-0004,father,k4,1,1

    """
  public static let pickups = """
    id,child,name,phone,relation,allowed
    p1,k1,김복순,010-0000-0005,grandmother,1
    x2,k2,김아무개,010-0000-0006,other,0

    """
  private static let courses =
    "standard=2026-02-01;vulnerable=2026-02-01;safety=2026-02-01;abuse-prevention=2026-02-01"
  public static let staff = """
    id,center,name,role,vettedOn,trainings
    s1,,박선영,supervisor,2026-01-02,\(courses)
    s2,,정다은,caregiver,2026-01-02,\(courses)

    """
  public static let shifts = """
    id,staff,room,from,until
    w1,s1,r1,2026-11-27T18:00,2026-11-28T09:00
    w2,s2,r2,2026-11-27T18:00,2026-11-28T09:00

    """
  public static let bookings = """
    id,child,room,applied,from,until,reason
    b-a,k3,r2,2026-11-20T10:00,2026-11-27T19:00,2026-11-27T22:00,work

    """
  public static let holidays = """
    date,name,kind
    2026-12-14,임시 휴일,temporary

    """

  /// In the order in which each finds what it names.
  public static let tables = [
    ("rooms", rooms), ("children", children), ("guardians", guardians), ("pickups", pickups),
    ("staff", staff), ("shifts", shifts), ("bookings", bookings), ("holidays", holidays),
  ]
}
