public import CareDomain
public import CareStore

/// A change of who may sign in. PINs come as hashes and stay out of the journal.
public enum OperatorOrder: Hashable, Sendable {
  /// A member of staff may sign in with this PIN.
  case admit(StaffMember.ID, pinHash: String)
  case changePIN(StaffMember.ID, pinHash: String)
  case remove(StaffMember.ID, because: String)
  /// A name that is locked may try again.
  case release(String)
}

extension FrontDesk {
  /// Changes who may sign in, in one transaction. The journal keeps who could, from when and until when.
  ///
  /// Everyone changes their own PIN. A supervisor releases what is locked; a director does the rest, or a
  /// supervisor while no director may sign in. Nobody touches the PIN of a higher role, and the last one who may
  /// change rules stays.
  public func change(
    _ order: OperatorOrder, by author: Author, at now: Instant
  ) throws -> [Reason] {
    try file.write { writer in
      try settle(by: author, at: now, in: writer)
      let permission = permission(for: order, author)
      if let reason = try refusal(
        of: permission, to: order.act, by: author, at: now, in: writer)
      {
        return [reason]
      }
      if let reason = try obstacle(to: order, by: author, writer.reader) { return [reason] }
      try carryOut(order, by: author, at: now, in: writer)
      return []
    }
  }

  private func permission(for order: OperatorOrder, _ author: Author) -> Permission {
    switch order {
    case .changePIN(let id, _) where id.text == author.operatorID: .daily
    case .admit, .changePIN, .remove: .operators
    case .release: Act.release.permission
    }
  }

  /// Why the order cannot be carried out; nil when it can.
  private func obstacle(
    to order: OperatorOrder, by author: Author, _ reader: Reader
  ) throws -> Reason? {
    guard let id = order.staff else { return nil }
    guard let member = try reader.staff(id) else { return .unknownStaff(id.text) }
    let role = try reader.role(ofOperator: id)
    if case .admit = order {} else if role == nil { return .people(.noOperator(id.text)) }
    if case .remove = order, try isLast(id, reader) { return .people(.lastSupervisor(id)) }
    let own = try StaffMember.ID(author.operatorID).flatMap { try reader.role(ofOperator: $0) }
    // The first director is admitted by a supervisor: nobody else could.
    guard !reader.isTraining, let own, let role, role > own else { return nil }
    return .people(.higherRole(id, member.role))
  }

  /// Whether nobody who may change rules would be left.
  private func isLast(_ id: StaffMember.ID, _ reader: Reader) throws -> Bool {
    let ruling = try reader.operators().filter { $0.role >= .supervisor }
    return ruling.map(\.id) == [id]
  }

  private func carryOut(
    _ order: OperatorOrder, by author: Author, at now: Instant, in writer: Writer
  ) throws {
    switch order {
    case .admit(let id, let hash): try writer.admit(id, pinHash: hash, by: author, at: now)
    case .changePIN(let id, let hash):
      try writer.changePIN(of: id, to: hash, noting: .pinChanged(id), by: author, at: now)
    case .remove(let id, let reason):
      try writer.append(.operatorRemoved(id, because: reason), by: author, at: now)
    case .release(let name): try writer.release(name, by: author, at: now)
    }
  }

  /// Gives a new PIN to somebody who has forgotten theirs, on the word of the file's owner (SAFETY H7).
  ///
  /// Whoever calls this has made sure that the owner of the file asks; it is put on record loudly.
  public func recoverPIN(
    of id: StaffMember.ID, to hash: String, because reason: String, by owner: Author,
    at now: Instant
  ) throws -> [Reason] {
    try file.write { writer in
      guard let role = try writer.reader.role(ofOperator: id) else {
        return [.people(.noOperator(id.text))]
      }
      guard role >= .supervisor else { return [.people(.notPermitted(.supervisor))] }
      try writer.changePIN(
        of: id, to: hash, noting: .pinRecovered(id, because: reason), by: owner, at: now)
      return []
    }
  }

  /// Whether a record of staff would leave nobody who may change rules.
  func lastSupervisor(in command: Command, _ reader: Reader) throws -> Reason? {
    guard case .register(.staff(let member)) = command, member.role == .caregiver,
      !reader.isTraining, try isLast(member.id, reader)
    else { return nil }
    return .people(.lastSupervisor(member.id))
  }
}

extension OperatorOrder {
  /// The member that it is about; nil for a name that may be nobody's.
  public var staff: StaffMember.ID? {
    switch self {
    case .admit(let id, _), .changePIN(let id, _), .remove(let id, _): id
    case .release: nil
    }
  }

  fileprivate var act: String {
    switch self {
    case .admit: "operatorAdd"
    case .changePIN: "operatorPin"
    case .remove: "operatorRemove"
    case .release: "operatorRelease"
    }
  }
}
