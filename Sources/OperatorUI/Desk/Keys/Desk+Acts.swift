import CareDomain
import SchedulingEngine

extension Desk {
  // MARK: Who is meant

  /// The booking selected in the focused pane, or on the card that lies on top.
  var selectedBooking: Booking? {
    for case .sheet(let sheet) in dialogs.reversed() {
      if case .child(let id) = sheet.content { return state.booking(id) }
    }
    guard case .booking(let id) = lists[focus]?.selected else { return nil }
    return state.booking(id)
  }

  /// The member of staff selected in the staff pane, or on the card that lies on top.
  var selectedStaff: StaffMember.ID? {
    for case .sheet(let sheet) in dialogs.reversed() {
      if case .staff(let id) = sheet.content { return id }
    }
    guard case .staff(let id) = lists[focus]?.selected else { return nil }
    return id
  }

  // MARK: Coming and going

  mutating func checkIn() -> [Effect] {
    if let booking = selectedBooking {
      return arrive(booking.child)
    }
    let due = board?.children.filter { $0.state == .expected } ?? []
    let items = due.map { child in
      Chooser.Item(
        choice: .checkIn(child.child.id),
        text: "\(child.child.name)  \(child.booking.span.clocks)  \(roomName(child.booking.room))",
        obstacle: sentence(arrivalReasons(child.child.id)))
    }
    push(.chooser(Chooser(title: say(.whoArrives), items: items)))
    return []
  }

  /// One key for an ordinary arrival; where the rules ask for a temperature, it is asked first.
  mutating func arrive(_ child: Child.ID) -> [Effect] {
    guard state.careRules(of: child, at: now).needsTemperature, arrivalReasons(child).isEmpty else {
      return [.perform(.checkIn(child, broughtBy: nil))]
    }
    push(.care(.ask(AskForm(purpose: .temperature(child)))))
    return []
  }

  mutating func checkOut() {
    if let booking = selectedBooking { return openRelease(of: booking.child) }
    let items = (board?.children.filter(\.isHere) ?? []).map { child in
      Chooser.Item(
        choice: .checkOut(child.child.id),
        text: "\(child.child.name)  \(child.booking.span.clocks)  \(roomName(child.booking.room))")
    }
    push(.chooser(Chooser(title: say(.whoLeaves), items: items)))
  }

  /// The listed persons, blocked ones last and not to be chosen.
  mutating func openRelease(of child: Child.ID) {
    let listed = guardianItems(child) + pickupItems(child)
    let name = state.children[child]?.name ?? child.text
    let sorted = listed.filter { $0.obstacle == nil } + listed.filter { $0.obstacle != nil }
    let others: [(Chooser.Choice, DeskWord)] = [
      (.holdFor(child), .stranger), (.twoStaff(child), .twoStaffItem),
    ]
    let items = sorted + others.map { Chooser.Item(choice: $0, text: say($1)) }
    push(.chooser(Chooser(title: say(.givenToWhom(name)), items: items)))
  }

  private func guardianItems(_ child: Child.ID) -> [Chooser.Item] {
    (state.guardians[child] ?? []).map {
      item(child, id: $0.id.text, name: $0.name, relation: $0.relation, phone: $0.phone)
    }
  }

  private func pickupItems(_ child: Child.ID) -> [Chooser.Item] {
    (state.pickups[child] ?? []).map {
      item(child, id: $0.id.text, name: $0.name, relation: $0.relation, phone: $0.phone)
    }
  }

  /// A person is barred when the identifier or the name is: one man may stand in both lists.
  private func item(
    _ child: Child.ID, id: String, name: String, relation: String, phone: String
  ) -> Chooser.Item {
    let reasons =
      ListedPerson.reasons(id, for: child, in: state)
      + ListedPerson.reasons(name, for: child, in: state).filter { $0.code == "blockedPerson" }
    let text = person(name, relation, phone)
    guard let first = reasons.first else {
      return Chooser.Item(choice: .give(child, to: id), text: text)
    }
    return Chooser.Item(
      choice: .give(child, to: id), text: "X \(say(.mustNotCollect))  \(text)",
      obstacle: sentences([first]))
  }

  // MARK: Bookings

  mutating func openNewBooking() -> [Effect] {
    guard let center = state.center(centerID) else { return [] }
    let profile = state.profile(of: center)
    let calendar = OperatingCalendar(hours: profile.hours, holidays: state.holidays)
    let child = selectedBooking.flatMap { state.children[$0.child] }
    let timing = Timing.proposed(for: profile, calendar: calendar, now: now)
    push(.booking(BookingForm(child: child, timing: timing, center: centerID)))
    return [.needDirectory]
  }

  mutating func openChange() {
    guard let booking = selectedBooking else { return }
    let name = state.children[booking.child]?.name ?? booking.child.text
    push(.booking(BookingForm(changing: booking, name: name, center: centerID)))
  }

  mutating func openCancel() {
    guard let booking = selectedBooking else { return }
    push(.cancelling(CancelForm(booking: booking.id)))
  }

  // MARK: Staff and alarms

  mutating func duty() -> [Effect] {
    if let staff = selectedStaff { return [.perform(dutyCommand(staff))] }
    let members = state.staff.values.filter { $0.center == centerID }
    let items = members.sorted { $0.id < $1.id }.map { member in
      let word = say(isOnDuty(member.id) ? .signOff : .signOn)
      return Chooser.Item(
        choice: .toggleDuty(member.id), text: "\(word)  \(member.name)",
        obstacle: sentence(dutyReasons(member.id)))
    }
    push(.chooser(Chooser(title: say(.whoseDuty), items: items)))
    return []
  }

  func isOnDuty(_ staff: StaffMember.ID) -> Bool { state.openDuty(of: staff) != nil }

  func dutyCommand(_ staff: StaffMember.ID) -> Command {
    isOnDuty(staff) ? .signOff(staff) : .signOn(staff, room: nil)
  }

  mutating func acknowledge() -> [Effect] {
    guard let alarm = board?.alarms.first(where: { !$0.isAcknowledged }) else {
      hint(.nothingToAcknowledge)
      return []
    }
    return [.perform(.acknowledge(alarm.key))]
  }

  func roomName(_ id: Room.ID) -> String { state.room(id)?.name ?? id.text }
}
