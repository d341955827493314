public import CareDomain
import GRDB

extension Reader {
  /// Puts the care of the children of a state beside it: what was written of those who are here since they
  /// came and of the last days, requests and doses, incidents, papers of the site.
  ///
  /// - Parameters:
  ///   - alsoChild: children of whom the last days are wanted although they are not here.
  ///   - now: the centre's time.
  public func addCare(
    to state: inout CareState, alsoChild asked: [Child.ID] = [], now: Instant
  ) throws {
    let recent = now.adding(minutes: -2 * Instant.minutesPerDay)
    let visits = state.stays.filter { $0.departed.map { $0 >= recent } ?? true }
    let loaded = Set(asked + visits.map(\.child))
    try addCare(of: loaded, to: &state, now: now)
    let awaited = state.bookings.filter { $0.status == .booked && $0.span.contains(now) }
    for child in Set(awaited.map(\.child)).subtracting(loaded).sorted() {
      state.care.entries += try turnedAway(child, since: recent)
    }
    state.care.incidents = try incidents(openOrSince: recent)
    state.care.steps = try state.care.incidents.flatMap { try steps(of: $0.id) }
    state.care.agencies = try agencies()
  }

  /// As `addCare`, of these children alone: what a command about one child needs, however full the house is.
  public func addCare(
    of children: Set<Child.ID>, to state: inout CareState, now: Instant
  ) throws {
    let recent = now.adding(minutes: -2 * Instant.minutesPerDay)
    var care = CareRecords()
    for child in children.sorted() {
      let arrived = state.openStay(of: child)?.arrived ?? recent
      try addCare(of: child, from: min(recent, arrived), to: &care)
    }
    care.evacuations = try db.rows(
      "SELECT \(Columns.evacuation) FROM evacuation WHERE ended IS NULL", [], Columns.evacuation)
    care.ticks = try care.evacuations.flatMap { try rollCall(of: $0.id) }
    state.care = care
  }

  /// When a child who is booked came lately and was not taken in: it is not here, and nobody waits for it.
  private func turnedAway(_ child: Child.ID, since recent: Instant) throws -> [CareEntry] {
    try db.rows(
      """
      SELECT \(Columns.careEntry) FROM careEntry
      WHERE child = ? AND at >= ? AND kind = ? ORDER BY at, rowid
      """, [child.text, recent.minute, CareEntry.Kind.turnedAway.rawValue], Columns.careEntry)
  }

  private func addCare(of child: Child.ID, from: Instant, to care: inout CareRecords) throws {
    care.entries += try db.rows(
      "SELECT \(Columns.careEntry) FROM careEntry WHERE child = ? AND at >= ? ORDER BY at, rowid",
      [child.text, from.minute], Columns.careEntry)
    care.orders += try db.rows(
      "SELECT \(Columns.medicine) FROM medicine WHERE child = ? AND ends >= ? ORDER BY rowid",
      [child.text, from.minute], Columns.medicine)
    care.doses += try db.rows(
      """
      SELECT \(Columns.dose) FROM dose WHERE child = ?1 AND (at >= ?2 OR at >= (
        SELECT min(starts) FROM medicine WHERE child = ?1 AND ends >= ?2)) ORDER BY at, rowid
      """, [child.text, from.minute], Columns.dose)
    care.documents += try documents(of: child)
  }

  /// The entries of a care night, or of one child in it, by time.
  public func careLog(night: CivilDate, child: Child.ID? = nil) throws -> [CareEntry] {
    try db.rows(
      """
      SELECT \(Columns.careEntry) FROM careEntry
      WHERE night = ?1 AND (?2 IS NULL OR child = ?2) ORDER BY at, rowid
      """, [TimeText.text(night), child?.text], Columns.careEntry)
  }

  /// The entries of a span, by time.
  public func careEntries(in span: Span) throws -> [CareEntry] {
    try db.rows(
      "SELECT \(Columns.careEntry) FROM careEntry WHERE at >= ? AND at < ? ORDER BY at, rowid",
      [span.from.minute, span.until.minute], Columns.careEntry)
  }

  /// The doses that were given in a span, by time.
  public func doses(in span: Span) throws -> [Dose] {
    try db.rows(
      "SELECT \(Columns.dose) FROM dose WHERE at >= ? AND at < ? ORDER BY at, rowid",
      [span.from.minute, span.until.minute], Columns.dose)
  }

  /// A request, stopped or not, or nil.
  public func medicine(_ id: MedicineOrder.ID) throws -> MedicineOrder? {
    try db.row(
      "SELECT \(Columns.medicine) FROM medicine WHERE id = ?", [id.text], Columns.medicine)
  }

  /// Every request, or those of one child, by number.
  public func medicines(of child: Child.ID? = nil) throws -> [MedicineOrder] {
    try db.rows(
      "SELECT \(Columns.medicine) FROM medicine WHERE ?1 IS NULL OR child = ?1 ORDER BY rowid",
      [child?.text], Columns.medicine)
  }

  /// The doses of a request, by time.
  public func doses(of order: MedicineOrder.ID) throws -> [Dose] {
    try db.rows(
      "SELECT \(Columns.dose) FROM dose WHERE medicine = ? ORDER BY at, rowid", [order.text],
      Columns.dose)
  }

  /// An incident, or nil.
  public func incident(_ id: Incident.ID) throws -> Incident? {
    try db.row(
      "SELECT \(Columns.incident) FROM incident WHERE id = ?", [id.text], Columns.incident)
  }

  /// The incidents of a span or all, by time.
  public func incidents(from: Instant? = nil, until: Instant? = nil) throws -> [Incident] {
    try db.rows(
      """
      SELECT \(Columns.incident) FROM incident
      WHERE (?1 IS NULL OR at >= ?1) AND (?2 IS NULL OR at < ?2) ORDER BY at, rowid
      """, [from?.minute, until?.minute], Columns.incident)
  }

  /// The steps of an incident in order.
  public func steps(of incident: Incident.ID) throws -> [IncidentStep] {
    try db.rows(
      "SELECT \(Columns.incidentStep) FROM incidentStep WHERE incident = ? ORDER BY number",
      [incident.text], Columns.incidentStep)
  }

  /// Those of which something may be left to be done, and those since a minute.
  private func incidents(openOrSince from: Instant) throws -> [Incident] {
    try db.rows(
      """
      SELECT \(Columns.incident) FROM incident WHERE at >= ? OR (
        SELECT count(DISTINCT kind) FROM incidentStep
        WHERE incident = incident.id AND incidentStep.kind IN ('told', 'reviewed', 'reported')) < 3
      ORDER BY at, rowid
      """, [from.minute], Columns.incident)
  }

  /// The documents of a child by kind.
  public func documents(of child: Child.ID) throws -> [ChildDocument] {
    try db.rows(
      "SELECT \(Columns.document) FROM document WHERE child = ? ORDER BY kind", [child.text],
      Columns.document)
  }

  /// Every agency by center, kind and identifier.
  public func agencies() throws -> [Agency] {
    let order = Dictionary(
      uniqueKeysWithValues: Agency.Kind.allCases.enumerated().map { ($1, $0) })
    return try db.rows("SELECT \(Columns.agency) FROM agency", [], Columns.agency).sorted {
      ($0.center, order[$0.kind] ?? 0, $0.id) < ($1.center, order[$1.kind] ?? 0, $1.id)
    }
  }

  /// Every evacuation, by time.
  public func evacuations() throws -> [Evacuation] {
    try db.rows(
      "SELECT \(Columns.evacuation) FROM evacuation ORDER BY began, rowid", [],
      Columns.evacuation)
  }

  /// The roll call of an evacuation.
  public func rollCall(of evacuation: Evacuation.ID) throws -> [RollCallTick] {
    try db.rows(
      "SELECT \(Columns.rollCall) FROM rollCall WHERE evacuation = ? ORDER BY child",
      [evacuation.text], Columns.rollCall)
  }
}
