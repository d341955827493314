/// What the engine needs to know of the care of the children who are here, and of the site.
public struct CareRecords: Hashable, Sendable {
  /// Of the children who are here since they came, and of tonight; by time, then number.
  public var entries: [CareEntry] = []
  /// Requests that stand, and those asked for.
  public var orders: [MedicineOrder] = []
  /// The doses of the children of these requests, by time.
  public var doses: [Dose] = []
  /// Incidents of which something is still to be done, and those asked for.
  public var incidents: [Incident] = []
  /// The steps of these incidents.
  public var steps: [IncidentStep] = []
  public var documents: [ChildDocument] = []
  public var agencies: [Agency] = []
  /// Those that last.
  public var evacuations: [Evacuation] = []
  /// The roll calls of these.
  public var ticks: [RollCallTick] = []

  public init() {}
}
