import CareDomain
import SchedulingEngine

extension Desk {
  // MARK: Who is meant

  /// What is selected in the list that the keys act on.
  var selected: RowID? { lists[listPane]?.selected }

  /// The booking selected in the focused pane, or on the card that lies on top.
  var selectedBooking: Booking? {
    for case .sheet(let sheet) in dialogs.reversed() {
      if case .child(let id) = sheet.content { return state.booking(id) }
    }
    guard case .booking(let id) = selected else { return nil }
    return state.booking(id)
  }

  /// The member of staff selected in the staff pane, or on the card that lies on top.
  var selectedStaff: StaffMember.ID? {
    for case .sheet(let sheet) in dialogs.reversed() {
      if case .staff(let id) = sheet.content { return id }
    }
    guard case .staff(let id) = selected else { return nil }
    return id
  }

  // MARK: Coming and going

  mutating func checkIn() -> [Effect] {
    let asked = arriving.filter { asksTemperature($0) }
    for child in asked.reversed() { push(.care(.ask(AskForm(purpose: .temperature(child))))) }
    return perform(arriving.filter { !asked.contains($0) }.map { .checkIn($0, broughtBy: nil) })
  }

  /// One key for an ordinary arrival; where the rules ask for a temperature, it is asked first.
  private func asksTemperature(_ child: Child.ID) -> Bool {
    state.careRules(of: child, at: now).needsTemperature && Obstacle(arrivalReasons(child)) == nil
  }

  mutating func checkOut() {
    if !leavingTogether.isEmpty { return openRelease(of: leavingTogether) }
    if let booking = selectedBooking { return openRelease(of: [booking.child]) }
    let here = (board?.children.filter(\.isHere) ?? []).sorted {
      ($0.booking.span.until, $0.booking.id) < ($1.booking.span.until, $1.booking.id)
    }
    let items = here.map { child in
      Chooser.Item(
        choice: .checkOut(child.child.id),
        text: "\(child.child.name)  \(child.booking.span.clocks)  \(roomName(child.booking.room))")
    }
    push(.chooser(Chooser(title: say(.whoLeaves), items: items)))
  }

  // MARK: Bookings

  mutating func openNewBooking() -> [Effect] {
    guard let center = state.center(centerID) else { return [] }
    let profile = state.profile(of: center)
    let calendar = OperatingCalendar(hours: profile.hours, holidays: state.holidays)
    let child = selectedBooking.flatMap { state.children[$0.child] }
    let timing = Timing.proposed(for: profile, calendar: calendar, now: now)
    push(.booking(BookingForm(child: child, timing: timing, center: centerID)))
    findMatches()
    return directoryStamp == stateStamp ? [] : [.needDirectory]
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

  /// Offers the place of a child who has not come to those who wait.
  mutating func openNoShow() {
    guard let booking = selectedBooking else { return }
    push(.cancelling(CancelForm(booking: booking.id, isNoShow: true)))
  }

  // MARK: Staff and alarms

  mutating func duty() -> [Effect] {
    if let staff = selectedStaff { return [.perform(dutyCommand(staff))] }
    let members = state.staff.values.filter { $0.center == centerID }
    let items = members.sorted { $0.id < $1.id }.map { member in
      let word = say(isOnDuty(member.id) ? .signOff : .signOn)
      return Chooser.Item(
        choice: .toggleDuty(member.id), text: "\(word)  \(member.name)",
        obstacle: Obstacle(dutyReasons(member.id)).map(text))
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

  /// With the center, where that is another one than this desk's.
  func roomName(_ id: Room.ID) -> String {
    guard let room = state.room(id) else { return id.text }
    guard room.center != centerID, let center = state.center(room.center) else { return room.name }
    return "\(room.name) (\(center.name))"
  }
}
