internal import CareDomain
internal import CareStore
internal import SchedulingEngine

/// The care of children: the door, what is written down, medicine, incidents, an evacuation.
struct CareDesk {
  /// With the care of the child that the command is about.
  let state: CareState
  let now: Instant
  let numbers: Numbering

  // MARK: The door

  /// - Parameter late: when it happened, where it is entered after the fact.
  func arrive(_ arriving: Arriving, at late: Instant? = nil) throws -> Verdict {
    let answer =
      late.map { LateEntry.checkIn(arriving, at: $0, in: state, now: now) }
      ?? Arrival.checkIn(arriving, in: state, at: now)
    switch answer {
    case .failure(let refusal):
      let wish = Arrival.walkInWish(arriving, in: state, at: late ?? now)
      return .refused(refusal.reasons, nearWish: wish.map { Wish(request: $0, replacing: nil) })
    case .success(let arrival):
      var booking = arrival.booking
      var events: [Event] = []
      if let place = arrival.walkIn {
        booking.id = try numbers.booking()
        BookingDesk(state: state, now: now, numbers: numbers).stamp(&booking)
        events.append(.booked(booking, fee: place.fee.amount, warnings: place.warnings))
      }
      let stay = Stay(
        id: try numbers.stay(), booking: booking.id, child: arriving.child,
        room: booking.room, arrived: late ?? now, broughtBy: arrival.broughtBy)
      events += try doorNotes(arriving, stay).map { .care(.written($0, warnings: [])) }
      return .events(events + [.checkedIn(stay, warnings: arrival.warnings)])
    }
  }

  /// What was seen at the door: the temperature, and what the child brought along.
  private func doorNotes(_ arriving: Arriving, _ stay: Stay) throws -> [CareEntry] {
    guard let room = state.room(stay.room) else { return [] }
    func entry(_ kind: CareEntry.Kind, amount: Int? = nil, text: String = "") throws -> CareEntry {
      CareEntry(
        id: CareEntry.ID(prefix: "n", number: try numbers.care(.careEntry)), child: stay.child,
        kind: kind, amount: amount, text: text, at: stay.arrived, entered: now,
        night: state.careNight(at: stay.arrived, in: room))
    }
    var entries: [CareEntry] = []
    if let temperature = arriving.temperature {
      entries.append(try entry(.temperature, amount: temperature))
    }
    if !arriving.belongings.isEmpty {
      entries.append(try entry(.belongings, text: arriving.belongings))
    }
    return entries
  }

  /// - Parameter late: as above.
  func release(_ releasing: Releasing, at late: Instant? = nil) -> Verdict {
    let answer =
      late.map { LateEntry.checkOut(releasing, at: $0, in: state) }
      ?? Arrival.checkOut(releasing, in: state, at: now)
    switch answer {
    case .failure(let refusal): return .refused(refusal)
    case .success(let going):
      let breach = going.warnings.contains(.overrun) ? Breach.Kind.overrun : nil
      return .events(
        Points.facts(of: breach, going.booking, in: state, at: late ?? now)
          + [.checkedOut(going.stay, fee: going.fee, warnings: going.warnings)])
    }
  }

  // MARK: What is written down

  func write(_ note: CareNote) throws -> Verdict {
    switch CareBook.line(note, in: state, at: now) {
    case .failure(let refusal): return .refused(refusal)
    case .success(var line):
      line.entry.id = CareEntry.ID(prefix: "n", number: try numbers.care(.careEntry))
      return .event(.care(.written(line.entry, warnings: line.warnings)))
    }
  }

  func file(_ document: ChildDocument) -> Verdict {
    guard state.children[document.child] != nil else {
      return .refused([.unknownChild(document.child.text)])
    }
    if document.filedOn > now.date {
      return .refused([.care(.laterThanNow(document.filedOn.midnight))])
    }
    if let expires = document.expiresOn, expires < document.filedOn {
      return .refused([
        .invalidInterval(from: document.filedOn.midnight, until: expires.midnight)
      ])
    }
    return state.care.documents.contains(document)
      ? .unchanged : .event(.care(.documentFiled(document)))
  }

  // MARK: Medicine

  func request(_ request: MedicineRequest) throws -> Verdict {
    switch Medicines.request(request, in: state, at: now) {
    case .failure(let refusal): return .refused(refusal)
    case .success(var order):
      order.id = MedicineOrder.ID(prefix: "m", number: try numbers.care(.medicine))
      return .event(.care(.medicineRequested(order)))
    }
  }

  func stop(_ order: MedicineOrder, because reason: String) -> Verdict {
    if let stopped = order.stopped {
      return .refused([.care(.medicineStopped(order.id, at: stopped))])
    }
    var order = order
    order.stopped = now
    return .event(.care(.medicineStopped(order, because: reason)))
  }

  func give(_ request: DoseRequest, of order: MedicineOrder) throws -> Verdict {
    switch Medicines.dose(request, of: order, in: state, at: now) {
    case .failure(let refusal): return .refused(refusal)
    case .success((var dose, let warnings)):
      dose.id = Dose.ID(prefix: "g", number: try numbers.care(.dose))
      return .event(.care(.doseGiven(dose, drug: order.drug, warnings: warnings)))
    }
  }

  // MARK: Incidents

  func record(_ report: IncidentReport) throws -> Verdict {
    switch Incidents.record(report, in: state, at: now) {
    case .failure(let refusal): return .refused(refusal)
    case .success(var incident):
      incident.id = Incident.ID(prefix: "i", number: try numbers.care(.incident))
      return .event(.care(.incidentRecorded(incident)))
    }
  }

  func step(_ act: IncidentAct, of incident: Incident) -> Verdict {
    switch Incidents.step(act, of: state.incident(incident), in: state, at: now) {
    case .failure(let refusal): .refused(refusal)
    case .success(let step): .event(.care(.incidentStepped(step)))
    }
  }

  // MARK: Evacuation

  func begin(_ center: Center.ID, isDrill: Bool, because reason: String) throws -> Verdict {
    switch Evacuations.begin(center, isDrill: isDrill, because: reason, in: state, at: now) {
    case .failure(let refusal): return .refused(refusal)
    case .success(var evacuation):
      evacuation.id = Evacuation.ID(prefix: "e", number: try numbers.care(.evacuation))
      return .event(.care(.evacuationBegan(evacuation)))
    }
  }

  func tick(_ child: Child.ID, isSafe: Bool) -> Verdict {
    switch Evacuations.tick(child, isSafe: isSafe, in: state, at: now) {
    case .failure(let refusal): return .refused(refusal)
    case .success(let tick):
      let known = state.care.ticks.first {
        $0.evacuation == tick.evacuation && $0.child == child
      }
      return known?.isSafe == isSafe ? .unchanged : .event(.care(.rollCalled(tick)))
    }
  }

  func end(_ center: Center.ID) -> Verdict {
    switch Evacuations.end(center, in: state, at: now) {
    case .failure(let refusal): .refused(refusal)
    case .success(let evacuation): .event(.care(.evacuationEnded(evacuation)))
    }
  }
}
