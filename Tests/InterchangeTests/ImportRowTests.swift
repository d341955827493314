import CareDomain
import Testing

@testable import Interchange

@Suite struct ImportRowTests {
  // MARK: Places

  @Test func `A center is read`() throws {
    let record = try record(
      .centers, "id,name,district,profile,phone", "c1, 하대 ,하대동,jinju-2019,055-1")
    let center = Center(
      id: try #require(Center.ID("c1")), name: "하대", district: "하대동",
      profile: try #require(Profile.ID("jinju-2019")), phone: "055-1")
    #expect(record == .center(center))
  }

  @Test func `A room is read, with what may be left out and without`() throws {
    let header = "id,center,name,places,minAgeMonths,maxAgeMonths,areaSquareMetres,profile"
    let full = Room(
      id: try #require(Room.ID("r1")), center: try #require(Center.ID("c9")), name: "새싹방",
      places: 4, minimumMonths: 6, maximumMonths: 24, area: 2450, profile: Profile.ID("p"))
    #expect(try record(.rooms, header, "r1,c9,새싹방,4,6,24,24.5,p") == .room(full))
    let bare = Room(
      id: full.id, center: try #require(Center.ID("c1")), name: "새싹방", places: 0)
    #expect(try record(.rooms, header, "r1,,새싹방,0,,,,") == .room(bare))
    #expect(try record(.rooms, "id,name,places", "r1,새싹방,0") == .room(bare))
  }

  @Test func `Without a center in the row there has to be just one`() throws {
    for (kind, bytes) in [
      (ImportKind.rooms, csv("id,center,name,places", "r1,,a,1")),
      (.staff, csv("id,name,role,vettedOn", "s1,a,caregiver,")),
    ] {
      let row = try #require(try imported(kind, bytes, onlyCenter: nil).rows.first)
      #expect(row.content == .failure(.centerMissing))
    }
  }

  @Test(
    arguments: [
      ("24", 2400), ("24.5", 2450), ("24.55", 2455), ("0.01", 1), ("007", 700), ("24.555", nil),
      ("24.", nil),
      (".5", nil), ("2,4", nil), ("-1", nil), ("1e3", nil), ("NaN", nil), ("２４", nil),
      ("10000.01", nil),
      ("9223372036854775808", nil), ("99999999999999999999999", nil), ("1.2.3", nil),
    ] as [(String, Int?)])
  func `An area is read to the hundredth`(text: String, area: Int?) throws {
    let cell = "\"\(text)\""
    let bytes = csv("id,name,places,areaSquareMetres", "r1,a,1,\(cell)")
    #expect(try codes(.rooms, bytes) == [area == nil ? "badArea" : "ok"])
    guard let area,
      case .room(let room)? = try record(
        .rooms, "id,name,places,areaSquareMetres", "r1,a,1,\(cell)")
    else { return }
    #expect(room.area == area)
  }

  @Test(arguments: [
    "", "-1", "+1", "1.0", "1e2", "0x10", "１２", "٣", "NaN", "1001", "9223372036854775807",
    "9223372036854775808", "18446744073709551616", "-9223372036854775809", "1 2", "1_000",
    "999999999999999999999999999999",
  ])
  func `Places that are no number from 0 to 1000 are refused and nothing traps`(
    text: String
  ) throws {
    let expected = text.isEmpty ? "missingValue" : "badNumber"
    #expect(try codes(.rooms, csv("id,name,places", "r1,a,\(text)")) == [expected])
    #expect(try codes(.rooms, csv("id,name,places", "r1,a,0012")) == ["ok"])
  }

  @Test func `Ages have to ascend`() throws {
    let header = "id,name,places,minAgeMonths,maxAgeMonths"
    #expect(
      try codes(.rooms, csv(header, "r1,a,1,24,24", "r2,a,1,23,24", "r3,a,1,,241"))
        == ["ageRange", "ok", "badNumber"])
  }

  // MARK: People

  @Test(
    arguments: [
      ("M", .male), ("m", .male), ("남", .male), ("F", .female), ("f", .female), ("여", .female),
      ("", nil),
    ] as [(String, Child.Sex?)])
  func `A child is read`(sex: String, expected: Child.Sex?) throws {
    let child = Child(
      id: try #require(Child.ID("k3")), name: "주영진",
      birth: try #require(TimeText.date("2022-10-12")), sex: expected, allergies: "땅콩, 우유",
      notes: "낮잠")
    let row = "k3,주영진,2022-10-12,\(sex),\"땅콩, 우유\",낮잠"
    #expect(try record(.children, "id,name,birth,sex,allergies,notes", row) == .child(child))
  }

  @Test(arguments: [
    ("k1,,2022-01-01,", "missingValue"), ("k1,\u{200B} ,2022-01-01,", "missingValue"),
    (",a,2022-01-01,", "missingValue"), ("k1,a,,", "missingValue"),
    ("k 1,a,2022-01-01,", "badIdentifier"),
    ("가,a,2022-01-01,", "badIdentifier"), ("k1,a,22-1-1,", "badDate"),
    ("k1,a,2023-02-29,", "badDate"),
    ("k1,a,0000-01-01,", "badDate"), ("k1,a,10000-01-01,", "badDate"),
    ("k1,a,２０２２-01-01,", "badDate"),
    ("k1,a,2022-01-01,X", "badChoice"), ("k1,a,9999-12-31,M", "ok"), ("k1,a,2024-02-29,", "ok"),
  ])
  func `A child's cells are checked one by one`(row: String, code: String) throws {
    #expect(try codes(.children, csv("id,name,birth,sex", row)) == [code])
  }

  @Test func `Names and notes have their limits`() throws {
    let header = "id,name,birth,notes"
    let (long, note) = (String(repeating: "가", count: 60), String(repeating: "가", count: 500))
    #expect(
      try codes(
        .children,
        csv(
          header, "k1,\(long),2022-01-01,\(note)", "k2,\(long)나,2022-01-01,",
          "k3,a,2022-01-01,\(note)나"))
        == ["ok", "textTooLong", "textTooLong"])
  }

  @Test(arguments: [
    ("1", true), ("true", true), ("Yes", true), ("Y", true), ("0", false), ("FALSE", false),
    ("no", false),
    ("n", false),
  ])
  func `A guardian is read, and a flag in its many spellings`(text: String, flag: Bool) throws {
    let guardian = Guardian(
      id: try #require(Guardian.ID("g1")), child: try #require(Child.ID("k1")), name: "민지훈",
      phone: "010-9923-1570", relation: "조부", isResident: flag, worksInCity: true,
      consentedOn: TimeText.date("2025-01-02"))
    #expect(
      try record(
        .guardians, "id,name,phone,relation,child,resident,worksInCity,consentedOn",
        "g1,민지훈,010-9923-1570,조부,k1,\(text),1,2025-01-02") == .guardian(guardian))
  }

  @Test func `A pick-up person who must not collect is never read as one who may`() throws {
    let header = "id,child,name,phone,relation,allowed"
    let rows = csv(
      header, "p1,k1,고정호,,,0", "p2,k1,고정호,,,1", "p3,k1,고정호,,,", "p4,k1,고정호,,,2", "p5,k1,고정호,,,０")
    #expect(
      try codes(.pickups, rows) == ["ok", "ok", "missingValue", "badChoice", "badChoice"])
    guard case .pickup(let person)? = try record(.pickups, header, "p1,k1,고정호,,,0") else {
      Issue.record("no person")
      return
    }
    #expect(!person.isAllowed)
  }

  @Test func `A member of staff is read with courses that recur`() throws {
    let record = try record(
      .staff, "id,center,name,role,vettedOn,trainings",
      "s1,,박은정,supervisor,2024-12-04,safety=2024-01-24; safety=2025-01-20;;first-aid=2025-02-08")
    guard case .staff(let member)? = record else {
      Issue.record("\(String(describing: record))")
      return
    }
    #expect(member.role == .supervisor && member.center.text == "c1")
    #expect(member.trainings.map(\.kind) == ["safety", "safety", "first-aid"])
    #expect(member.trainings.last.map { TimeText.text($0.doneOn) } == "2025-02-08")
  }

  @Test(arguments: [
    ("boss,,", "badChoice"), ("caregiver,x,", "badDate"), ("caregiver,,safety", "badTraining"),
    ("caregiver,,safety=2025", "badTraining"), ("caregiver,,=2025-01-01", "badTraining"),
    ("caregiver,,a=b=2025-01-01", "badTraining"), ("director,,", "ok"),
    ("caregiver,,\u{1B}=2025-01-01", "badTraining"),
  ])
  func `A member of staff's cells are checked one by one`(cells: String, code: String) throws {
    #expect(
      try codes(.staff, csv("id,name,role,vettedOn,trainings", "s1,a,\(cells)")) == [code])
  }

  // MARK: Times

  @Test(arguments: [
    ("2026-11-22T18:00,2026-11-23T09:00", "ok"), ("2026-11-22 18:00,2026-11-22T24:00", "ok"),
    ("2026-11-22T09:00,2026-11-23T09:00", "ok"),
    ("2026-11-22T09:00,2026-11-23T09:01", "shiftTooLong"),
    ("2026-11-22T18:00,2026-11-22T09:00", "shiftReversed"),
    ("2026-11-22T18:00,2026-11-22T18:00", "shiftReversed"),
    ("2026-11-22,2026-11-23T09:00", "badTime"),
    ("9999-12-31T18:00,9999-12-31T24:00", "ok"),
    ("0001-01-01T00:00,9999-12-31T24:00", "shiftTooLong"),
    ("10000-01-01T00:00,10000-01-01T01:00", "badTime"),
    ("2026-11-22T25:00,2026-11-23T09:00", "badTime"),
    ("2026-11-22T１８:00,2026-11-23T09:00", "badTime"), (",2026-11-23T09:00", "missingValue"),
  ])
  func `A shift ends after it begins and within a day`(times: String, code: String) throws {
    #expect(
      try codes(.shifts, csv("id,staff,room,from,until", "h1,s1,r1,\(times)")) == [code])
  }

  @Test func `A booking keeps its times as they are, reversed ones too`() throws {
    let bytes = csv(
      "id,child,room,applied,from,until,reason",
      "b1,k1,,,2026-11-22T21:00,2026-11-22T19:00,",
      "b2,k1,r2,2026-11-01T09:00,"
        + "2026-11-22T19:00Z,2026-11-22T24:00,work")
    let requests = try imported(.bookings, bytes).rows.map { try $0.content.get() }
    guard case .booking(let reversed) = requests[0], case .booking(let full) = requests[1] else {
      Issue.record("\(requests)")
      return
    }
    #expect(reversed.from > reversed.until)
    #expect(reversed.room == nil && reversed.applied == nil && reversed.center?.text == "c1")
    #expect(full.id?.text == "b2" && full.room?.text == "r2" && full.reason == "work")
    #expect(TimeText.text(full.from) == "2026-11-23T04:00")
    #expect(TimeText.text(full.until) == "2026-11-23T00:00")
    #expect(full.applied.map(TimeText.text) == "2026-11-01T09:00")
  }

  @Test func `A holiday is named by its date`() throws {
    let rows = try imported(
      .holidays, csv("date,name,kind", "2026-07-17,제헌절,temporary", "2026-07-18,x,feast")
    ).rows
    let day = try #require(TimeText.date("2026-07-17"))
    #expect(rows.map(\.id) == ["2026-07-17", "2026-07-18"])
    #expect(
      rows[0].content == .success(.holiday(Holiday(date: day, name: "제헌절", kind: .temporary))))
    #expect(
      rows[1].content
        == .failure(
          .badChoice(
            column: "kind", value: "feast",
            choices: ["legal", "substitute", "temporary", "election"])))
  }

  @Test func `Every problem of a row is said in both languages, and has a code of its own`() throws
  {
    let start = try #require(TimeText.instant("2026-11-22T21:30"))
    let problems: [RowProblem] =
      CSVFault.Kind.allCases.map { .unreadable(column: "x", $0) } + [
        .cellCount(expected: 1, found: 2), .missingValue(column: "x"), .centerMissing,
        .badIdentifier(column: "x", value: "v"), .badDate(column: "x", value: "v"),
        .badTime(column: "x", value: "v"), .badNumber(column: "x", value: "v", range: 0...1),
        .badArea(column: "x", value: "v"), .badChoice(column: "x", value: "v", choices: ["a"]),
        .badTraining(value: "v"), .ageRange(minimum: 2, maximum: 1),
        .shiftReversed(from: start, until: start), .shiftTooLong(minutes: 1441),
        .text(column: "x", .tooManyMarks),
      ]
    for problem in problems {
      #expect(problem.words.ko.hasSuffix("시오."), "\(problem)")
      #expect(!problem.words.en.isEmpty)
      if let column = problem.column { #expect(problem.words.en.contains("‘\(column)’")) }
    }
    #expect(Set(problems.map(\.code)).count == problems.count)
  }
}
