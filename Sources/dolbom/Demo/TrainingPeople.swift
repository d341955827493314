internal import CareDomain
internal import Interchange
internal import SchedulingEngine

/// Invented people: names drawn from lists, telephone numbers that nobody has.
struct TrainingPeople {
  private var numbers: SeededNumbers
  private let surnames: [String]
  private let givenNames: [NameList.Entry]
  private let date: CivilDate
  private var families = 0

  init(seed: UInt64, on date: CivilDate) throws {
    numbers = SeededNumbers(seed: seed)
    surnames = try NameList.surnames().map(\.text)
    givenNames = try NameList.givenNames()
    self.date = date
  }

  mutating func number(in range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &numbers) }

  mutating func pick<Item>(_ items: [Item]) -> Item { items[number(in: 0...items.count - 1)] }

  /// The guardian that brings and collects a child.
  func guardian(of child: Child.ID) -> String { "g" + child.text.dropFirst() }

  /// The center and its three rooms.
  func house(profile: Profile.ID) -> [Record] {
    let center = Center(
      id: Center.ID(prefix: "c", number: 1), name: "진주시육아종합지원센터", district: "하대동",
      profile: profile, phone: "")
    let rooms: [(name: String, places: Int, from: Int, below: Int, area: Int)] = [
      ("새싹방", 3, 6, 24, 2400), ("햇살방", 4, 12, 48, 3200), ("나무방", 6, 24, 72, 4800),
    ]
    return [.center(center)]
      + rooms.enumerated().map { index, room in
        .room(
          Room(
            id: Room.ID(prefix: "r", number: index + 1), center: center.id, name: room.name,
            places: room.places, minimumMonths: room.from, maximumMonths: room.below,
            area: room.area))
      }
  }

  /// Whom the center has an agreement with.
  func agencies() -> [Record] {
    let rows: [(kind: Agency.Kind, name: String, phone: String, days: Int)] = [
      (.police, "상대지구대", "055-000-0112", 900), (.hospital, "진주제일아동병원", "055-000-0119", 700),
      (.security, "남강보안", "055-000-0007", 400),
    ]
    return rows.enumerated().map { index, row in
      .agency(
        Agency(
          id: Agency.ID(prefix: "a", number: index + 1), center: Center.ID(prefix: "c", number: 1),
          kind: row.kind, name: row.name, phone: row.phone,
          agreedOn: date.adding(days: -row.days)))
    }
  }

  /// Vetted and trained people; the first is the supervisor.
  mutating func staff(_ count: Int) -> [Record] {
    (1...count).map { index in
      let kinds = ["standard", "vulnerable", "safety", "abuse-prevention"]
      let trained = CivilDate(year: date.parts.year, month: 1, day: 10) ?? date
      return .staff(
        StaffMember(
          id: StaffMember.ID(prefix: "s", number: index), center: Center.ID(prefix: "c", number: 1),
          name: name(sex: nil), role: index == 1 ? .supervisor : .caregiver,
          vettedOn: date.adding(days: -400),
          trainings: kinds.map { Training(kind: $0, doneOn: min(trained, date.adding(days: -30))) })
      )
    }
  }

  /// A child of about an age, a parent, a grandmother on the list, and for one child a person who must not come.
  mutating func family(months: Int, isWatched: Bool) -> (child: Child.ID, records: [Record]) {
    families += 1
    let id = Child.ID(prefix: "k", number: families)
    let sex: Child.Sex = number(in: 0...1) == 0 ? .male : .female
    let allergies = ["", "", "", "땅콩", "", "달걀", "", "우유"]
    let child = Child(
      id: id, name: name(sex: sex),
      birth: date.adding(months: -months).adding(days: -number(in: 1...20)),
      sex: sex, allergies: allergies[families % allergies.count],
      notes: months < 18 ? "잠들기 전 젖병" : "")
    let parent = Guardian(
      id: Guardian.ID(prefix: "g", number: families), child: id, name: name(sex: nil),
      phone: phone(),
      relation: pick(["mother", "father"]), isResident: number(in: 0...3) > 0, worksInCity: true,
      consentedOn: date.adding(days: -60))
    var records: [Record] = [.child(child), .guardian(parent)]
    records.append(
      .pickup(person("p", id, relation: "grandmother", isAllowed: true)))
    if isWatched { records.append(.pickup(person("x", id, relation: "other", isAllowed: false))) }
    return (id, records)
  }

  private mutating func person(
    _ prefix: StaticString, _ child: Child.ID, relation: String, isAllowed: Bool
  ) -> PickupPerson {
    PickupPerson(
      id: PickupPerson.ID(prefix: prefix, number: families), child: child, name: name(sex: nil),
      phone: phone(), relation: relation, isAllowed: isAllowed)
  }

  private mutating func name(sex: Child.Sex?) -> String {
    let given = givenNames.filter { sex == nil || $0.sex == nil || $0.sex == sex }
    return pick(surnames) + pick(given).text
  }

  /// 010-0000-xxxx: a block that is given to nobody.
  private mutating func phone() -> String {
    let digits = String(number(in: 0...9999))
    return "010-0000-" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
