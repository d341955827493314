internal import CareDomain
internal import CareStore
internal import Interchange

/// A training file for the bench: some children, a long past, and one night that is the same in every file.
///
/// The past is spread evenly over ten years up to the day before `now`. The facts take the road of every change:
/// `Writer.append`, with journal, chain and seals.
struct MakeFile {
  let path: String
  let children: Int
  let past: Int
  let now: Instant

  func run(_ profile: Profile, by author: Author) throws {
    let start = now.adding(minutes: -4000 * Instant.minutesPerDay)
    let file = try CareFile.create(
      at: path, isTraining: true, holidays: try HolidayFile.table(), profiles: [profile],
      author: author, at: start
    ) { writer in
      let known = House(profile: profile.id).events(children: children) + Night(now: now).events
      for event in known { try writer.append(event, by: author, at: now) }
      for number in 0..<past {
        let booking = Past.booking(number, of: past, children: children, before: now)
        try writer.append(
          .booked(booking, fee: 3000, warnings: []), by: author, at: booking.applied)
      }
    }
    try file.close()
  }
}

/// The rooms, the staff and the families.
struct House {
  let profile: Profile.ID

  private static let families = ["김", "이", "박", "최", "정", "강", "조", "윤", "장", "임"]
  private static let firsts = ["하", "서", "도", "지", "예", "민", "유", "시", "은", "수"]
  private static let seconds = ["늘", "준", "우", "윤", "재", "결", "아", "호", "진", "린"]

  func events(children: Int) -> [Event] {
    let center = Center(
      id: .init(prefix: "c", number: 1), name: "돌봄센터", district: "상대동", profile: profile,
      phone: "055-000-0000")
    var records: [Record] = [.center(center)]
    for (index, name) in ["새싹방", "햇살방", "나무방"].enumerated() {
      records.append(
        .room(
          Room(
            id: .init(prefix: "r", number: index + 1), center: center.id, name: name, places: 12,
            minimumMonths: nil, maximumMonths: nil, area: nil, profile: nil, isOpen: true)))
    }
    for number in 1...6 {
      records.append(
        .staff(
          StaffMember(
            id: .init(prefix: "s", number: number), center: center.id, name: name(number * 37),
            role: .caregiver, vettedOn: CivilDate(year: 2026, month: 1, day: 5), trainings: [])))
    }
    for number in 1...children { records += family(number) }
    return records.map(Event.registered)
  }

  private func family(_ number: Int) -> [Record] {
    let child = Child.ID(prefix: "k", number: number)
    let birth = CivilDate(year: 2022 + number % 3, month: 1 + number % 12, day: 1 + number % 28)
    let phone = "010-\(1000 + number % 9000)-\(1000 + number * 7 % 9000)"
    return [
      .child(
        Child(
          id: child, name: name(number), birth: birth ?? Instant(minute: 0).date, sex: nil,
          allergies: number % 9 == 0 ? "우유" : "", notes: "")),
      .guardian(
        Guardian(
          id: .init(prefix: "g", number: number), child: child, name: name(number * 31 + 7),
          phone: phone, relation: "mother", isResident: true, worksInCity: true,
          consentedOn: nil)),
    ]
  }

  private func name(_ number: Int) -> String {
    Self.families[number % 10] + Self.firsts[number / 10 % 10] + Self.seconds[number / 100 % 10]
  }
}

/// The night at `now`: who is here and who is still to come.
struct Night {
  static let children = 24
  let now: Instant

  var events: [Event] {
    (1...Self.children).flatMap { number -> [Event] in
      let isHere = number <= 14
      let from = now.adding(minutes: isHere ? -60 - number : 30 + number * 5)
      var booking = Booking(
        id: .init(prefix: "b", number: number), child: .init(prefix: "k", number: number),
        room: .init(prefix: "r", number: number % 3 + 1), span: Span(from: from, minutes: 300),
        applied: now.adding(minutes: -3000))
      guard isHere else { return [.booked(booking, fee: 5000, warnings: [])] }
      let stay = Stay(
        id: .init(prefix: "v", number: number), booking: booking.id, child: booking.child,
        room: booking.room, arrived: from, broughtBy: "어머니")
      booking.status = .booked
      return [.booked(booking, fee: 5000, warnings: []), .checkedIn(stay, warnings: [])]
    }
  }
}

/// Bookings that are over.
enum Past {
  private static let minutes = 3650 * Instant.minutesPerDay

  static func booking(
    _ number: Int, of all: Int, children: Int, before now: Instant
  ) -> Booking {
    let first = now.adding(minutes: -minutes - Instant.minutesPerDay - 720)
    let from = first.adding(minutes: Int(Double(minutes) * Double(number) / Double(all)))
    return Booking(
      id: .init(prefix: "b", number: Night.children + 1 + number),
      child: .init(prefix: "k", number: number % children + 1),
      room: .init(prefix: "r", number: number % 3 + 1),
      span: Span(from: from, minutes: 120 + number % 7 * 60),
      applied: from.adding(minutes: -2000))
  }
}
