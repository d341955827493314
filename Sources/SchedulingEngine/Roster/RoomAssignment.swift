internal import CareDomain

/// Which room each planned caregiver is in, half hour by half hour: where one was, as long as the room needs it.
struct RoomAssignment {
  private(set) var work: [WeekRoster.Work] = []
  private(set) var lacks: [WeekRoster.Lack] = []

  init(_ plan: RosterPlan, of scene: RosterScene) {
    for day in scene.nights.indices { assign(plan, day, scene) }
  }

  private mutating func assign(_ plan: RosterPlan, _ day: Int, _ scene: RosterScene) {
    let night = scene.nights[day]
    var places = scene.people.map { _ in Int?.none }
    for slot in (night.need.first ?? []).indices {
      var open = night.need.map { $0[slot] }
      let here = scene.people.indices.filter { person in
        plan.shifts[person][day].map { $0.from <= slot && slot < $0.until } ?? false
      }
      for person in places.indices where !here.contains(person) { places[person] = nil }
      var free: [Int] = []
      for person in here {
        if let room = places[person], open[room] > 0 {
          open[room] -= 1
        } else {
          free.append(person)
        }
      }
      for person in free {
        guard let room = open.indices.max(by: { open[$0] < open[$1] }) else { continue }
        if open[room] > 0 || places[person] == nil {
          places[person] = room
          open[room] -= 1
        }
      }
      let span = scene.span(of: slot, on: day)
      for person in here {
        if let room = places[person] {
          add(scene.people[person].id, scene.rooms[room].id, span)
        }
      }
      for room in open.indices where open[room] > 0 {
        lack(scene.rooms[room], span, open[room], scene)
      }
    }
  }

  private mutating func add(_ staff: StaffMember.ID, _ room: Room.ID, _ span: Span) {
    let last = work.lastIndex { $0.staff == staff }
    if let last, work[last].room == room, work[last].span.until == span.from {
      work[last] = WeekRoster.Work(staff: staff, room: room, span: work[last].span.union(span))
    } else {
      work.append(WeekRoster.Work(staff: staff, room: room, span: span))
    }
  }

  private mutating func lack(_ room: Room, _ span: Span, _ missing: Int, _ scene: RosterScene) {
    let children = scene.children(over: span, in: room, missing: missing)
    let last = lacks.lastIndex { $0.room == room.id }
    if let last, lacks[last].span.until == span.from, lacks[last].caregivers == missing,
      lacks[last].children == children
    {
      lacks[last] = WeekRoster.Lack(
        room: room.id, span: lacks[last].span.union(span), caregivers: missing,
        children: children)
    } else {
      lacks.append(
        WeekRoster.Lack(room: room.id, span: span, caregivers: missing, children: children))
    }
  }
}
