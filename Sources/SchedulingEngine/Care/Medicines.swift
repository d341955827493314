public import CareDomain

/// A request at a minute: the last dose, and when the next one may and should be given.
public struct MedicineNow: Hashable, Sendable {
  public let order: MedicineOrder
  /// The last dose here or at home; nil when none is known.
  public let last: Instant?
  /// Who gave it; nil for a dose at home.
  public let giver: StaffMember.ID?
  /// The first minute at which a dose keeps the interval.
  public let next: Instant

  /// Whether a dose should be given by now.
  public func isDue(at now: Instant) -> Bool {
    !order.isAsNeeded && order.isOpen(at: now) && next <= now
  }
}

extension MedicineOrder {
  /// Whether it stands at a minute.
  public func isOpen(at now: Instant) -> Bool { stopped == nil && span.contains(now) }
}

/// Medicine: requests, doses and the interval between them (DOMAIN 5, row 19).
public enum Medicines {
  /// A request that stands may be kept; its number is still to be given.
  public static func request(
    _ request: MedicineRequest, in state: CareState, at now: Instant
  ) -> Result<MedicineOrder, Refusal> {
    guard state.children[request.child] != nil else {
      return .failure([.unknownChild(request.child.text)])
    }
    let from = request.from ?? now
    let guardian = state.guardians[request.child]?.first {
      $0.id.text == request.requestedBy || $0.name == request.requestedBy
    }
    var reasons: [Reason] = []
    if request.drug.isEmpty { reasons.append(.care(.fieldMissing(.drug))) }
    if guardian == nil { reasons.append(.care(.notGuardian(request.requestedBy))) }
    if let last = request.lastAtHome, last > now { reasons.append(.care(.laterThanNow(last))) }
    let span = Span(from, request.until)
    if span == nil || request.until <= now {
      reasons.append(.invalidInterval(from: from, until: request.until))
    }
    guard reasons.isEmpty, let guardian, let span else { return .failure(Refusal(reasons)) }
    return .success(
      MedicineOrder(
        id: .unnumbered("m"), child: request.child, drug: request.drug, dose: request.dose,
        interval: request.interval, lastAtHome: request.lastAtHome, span: span,
        isAsNeeded: request.isAsNeeded, requestedBy: guardian.id, note: request.note, entered: now))
  }

  /// A dose that may be written down; its number is still to be given.
  ///
  /// One inside the interval is stopped; only a reason and a second member of staff let it through, whatever
  /// the calendar day. Doses of the same drug count together, whoever asked for them, and of two requests for it
  /// the longer interval holds.
  public static func dose(
    _ request: DoseRequest, of order: MedicineOrder, in state: CareState, at now: Instant
  ) -> Result<(dose: Dose, warnings: [Warning]), Refusal> {
    let at = request.at ?? now
    var reasons: [Reason] = []
    if let stopped = order.stopped {
      reasons.append(.care(.medicineStopped(order.id, at: stopped)))
    }
    if at > now { reasons.append(.care(.laterThanNow(at))) }
    if state.stay(of: order.child, around: at) == nil { reasons.append(.care(.notHere(at: at))) }
    if !order.span.contains(at) { reasons.append(.care(.outsideRequest(order.id, order.span))) }
    reasons += peopleReasons(request, state) + intervalReasons(request, order, state, at)
    guard reasons.isEmpty, let giver = request.giver else { return .failure(Refusal(reasons)) }
    let dose = Dose(
      id: .unnumbered("g"), order: order.id, child: order.child, at: at, entered: now,
      giver: giver, witness: request.witness, because: request.because, note: request.note)
    let warnings: [Warning] =
      (request.witness == nil ? [.noWitness] : [])
      + (state.otherDose(near: order, at: at) == nil ? [] : [.otherMedicine])
    return .success((dose, warnings))
  }

  private static func peopleReasons(_ request: DoseRequest, _ state: CareState) -> [Reason] {
    guard let giver = request.giver else { return [.care(.giverMissing)] }
    var reasons = [giver, request.witness].compactMap(\.self).filter { state.staff[$0] == nil }
      .map { Reason.unknownStaff($0.text) }
    if request.witness == giver { reasons.append(.care(.sameStaff(giver))) }
    return reasons
  }

  private static func intervalReasons(
    _ request: DoseRequest, _ order: MedicineOrder, _ state: CareState, _ at: Instant
  ) -> [Reason] {
    let interval = state.interval(of: order, at: at)
    guard let near = state.given(order).first(where: { abs($0.at.minutes(since: at)) < interval })
    else { return [] }
    if !request.because.isEmpty, request.witness != nil { return [] }
    let stop = Reason.care(
      .doseTooSoon(
        last: near.at, giver: near.giver, next: near.at.adding(minutes: interval)))
    let lacks: [Reason] = request.because.isEmpty ? [] : [.care(.secondStaffMissing)]
    return [stop] + lacks
  }
}

extension CareState {
  /// Every request that stands for a child who is here, the one that is due first before all.
  public func medicines(at now: Instant) -> [MedicineNow] {
    let here = Set(stays.filter { $0.isHere(at: now) }.map(\.child))
    return care.orders.filter {
      here.contains($0.child) && $0.stopped == nil && now < $0.span.until
    }
    .map { medicine($0, at: now) }
    .sorted { ($0.next.minute, $0.order.id) < ($1.next.minute, $1.order.id) }
  }

  /// How a request stands at a minute.
  public func medicine(_ order: MedicineOrder, at now: Instant) -> MedicineNow {
    let last = given(order).filter { $0.at <= now }.max { $0.at < $1.at }
    let interval = interval(of: order, at: max(now, order.span.from))
    let next = last.map { $0.at.adding(minutes: interval) }
    return MedicineNow(
      order: order, last: last?.at, giver: last?.giver,
      next: max(order.span.from, next ?? order.span.from))
  }

  /// The interval that holds for a dose of a request: the longest one of the requests for the same drug that
  /// stand at the minute.
  func interval(of order: MedicineOrder, at minute: Instant) -> Int {
    let standing = sameDrug(order).filter {
      $0.span.contains(minute) && ($0.stopped.map { minute < $0 } ?? true)
    }
    return standing.map(\.interval).reduce(order.interval, max)
  }

  /// The requests for the drug of a request for its child, the request itself among them when it is kept.
  private func sameDrug(_ order: MedicineOrder) -> [MedicineOrder] {
    care.orders.filter {
      $0.child == order.child && $0.drug.writtenAlike == order.drug.writtenAlike
    }
  }

  /// The dose of another drug, here or at home, that is nearest to a minute and less than the request's interval from
  /// it; nil for none.
  public func otherDose(
    near order: MedicineOrder, at minute: Instant
  ) -> (drug: String, at: Instant)? {
    let interval = interval(of: order, at: minute)
    let others = care.orders.filter {
      $0.child == order.child && $0.drug.writtenAlike != order.drug.writtenAlike
    }
    let drugs = Dictionary(others.map { ($0.id, $0.drug) }, uniquingKeysWith: { $1 })
    let home = others.compactMap { other in other.lastAtHome.map { (drug: other.drug, at: $0) } }
    let here = care.doses.compactMap { dose in drugs[dose.order].map { (drug: $0, at: dose.at) } }
    func distance(_ at: Instant) -> Int { abs(at.minutes(since: minute)) }
    return (home + here).filter { distance($0.at) < interval }
      .min { distance($0.at) < distance($1.at) }
  }

  /// When the drug of a request was given to the child, here under any request or at home.
  func given(_ order: MedicineOrder) -> [(at: Instant, giver: StaffMember.ID?)] {
    let same = sameDrug(order)
    let ids = Set(same.map(\.id)).union([order.id])
    let home = (same + [order]).compactMap(\.lastAtHome).map {
      (at: $0, giver: StaffMember.ID?.none)
    }
    let here = care.doses.filter { ids.contains($0.order) }
      .map { (at: $0.at, giver: StaffMember.ID?.some($0.giver)) }
    return (home + here).sorted { $0.at > $1.at }
  }
}
