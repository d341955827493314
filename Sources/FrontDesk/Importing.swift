public import CareDomain
public import CareStore
internal import SchedulingEngine

/// Rows of a file taken in: each decided on the state that the rows before it left.
public struct Importing {
  private let desk: FrontDesk
  private let author: Author
  private let now: Instant
  private let absentColumns: Set<String>

  /// - Parameter absentColumns: columns that the file lacks; of a known record they change nothing, so that a
  ///   list of names does not wipe out the allergies.
  public init(
    _ desk: FrontDesk, by author: Author, at now: Instant, absentColumns: Set<String> = []
  ) {
    self.desk = desk
    self.author = author
    self.now = now
    self.absentColumns = absentColumns
  }

  /// What became of one row.
  public enum RowResult: Hashable, Sendable {
    case added, same, updated
    case refused([Reason])
  }

  /// Takes a record in; an equal one changes nothing, a different one of the same identifier replaces it.
  public func take(_ record: Record, in writer: Writer) throws -> RowResult {
    let known = try Deciding(reader: writer.reader, catalog: desk.catalog, now: now)
      .registerDesk(record).known(record)
    let record = record.staying(as: known, in: absentColumns)
    return result(try perform(.register(record), in: writer), isNew: known == nil)
  }

  /// Takes a booking in, decided at the minute it was applied for.
  ///
  /// A row that the file has is the same whatever became of the booking since; one whose identifier means
  /// another booking is refused.
  public func take(_ request: BookingRequest, in writer: Writer) throws -> RowResult {
    if let id = request.id, let known = try writer.reader.booking(id) {
      return isSame(request, known) ? .same : .refused([.recordConflict(.otherBooking)])
    }
    if !writer.reader.isTraining, let applied = request.applied, applied > now {
      return .refused([.recordConflict(.appliedLater)])
    }
    return result(try perform(.book(request), in: writer), isNew: true)
  }

  /// Takes a holiday in, as declared.
  public func take(_ holiday: Holiday, in writer: Writer) throws -> RowResult {
    let isNew = try writer.reader.holidays()[holiday.date] == nil
    return result(
      try perform(.declareHoliday(holiday, because: "import"), in: writer), isNew: isNew)
  }

  private func perform(_ command: Command, in writer: Writer) throws -> Outcome {
    try desk.perform(command, by: author, at: now, in: writer, findingFits: false)
  }

  private func result(_ outcome: Outcome, isNew: Bool) -> RowResult {
    switch outcome {
    case .done, .wouldDo: isNew ? .added : .updated
    case .unchanged: .same
    case .refused(let reasons, _): .refused(reasons)
    }
  }

  private func isSame(_ request: BookingRequest, _ known: Booking) -> Bool {
    request.child == known.child && request.from == known.span.from
      && request.until == known.span.until && request.room.map { $0 == known.room } ?? true
  }
}
