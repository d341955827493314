public import CareDomain
public import CareStore

/// Whether those who sign may do something: asked on every road, inside the transaction that would do it.
extension FrontDesk {
  /// Why they may not; nil when they may. A training file asks for nobody.
  public func denial(
    of permission: Permission, by author: Author, in reader: Reader
  ) throws -> Reason? {
    guard !reader.isTraining else { return nil }
    let needed = try standingIn(for: permission, reader)
    let names = [author.operatorID] + (author.witness.map { [$0] } ?? [])
    let signers: [Signer] = try names.compactMap { name in
      guard let id = StaffMember.ID(name), let role = try reader.role(ofOperator: id) else {
        return nil
      }
      return Signer(staff: id, role: role)
    }
    // One whose PIN was right a moment ago may have been removed since.
    guard signers.count == names.count, needed.isMet(by: signers) else {
      return .people(.notPermitted(needed))
    }
    return nil
  }

  /// Says no, and puts on record that somebody asked.
  public func refusal(
    of permission: Permission, to act: String, by author: Author, at now: Instant,
    in writer: Writer
  ) throws -> Reason? {
    guard let reason = try denial(of: permission, by: author, in: writer.reader) else {
      return nil
    }
    try writer.append(.noted(.notPermitted(act: act)), by: author, at: now)
    return reason
  }

  /// As above, for what is done outside a `Command`: in a transaction of its own.
  ///
  /// - Throws: `StoreFailure`.
  public func refusal(of act: Act, by author: Author, at now: Instant) throws -> Reason? {
    guard try file.read({ try denial(of: act.permission, by: author, in: $0) }) != nil else {
      return nil
    }
    return try file.write {
      try refusal(of: act.permission, to: act.rawValue, by: author, at: now, in: $0)
    }
  }

  /// While no director may sign in, a supervisor does what a director does.
  func standingIn(for permission: Permission, _ reader: Reader) throws -> Permission {
    guard permission.role == .director,
      try !reader.operators().contains(where: { $0.role == .director })
    else { return permission }
    return Permission(role: .supervisor, signatures: permission.signatures)
  }

  /// What a command needs here and now. To change the role of somebody who may sign in is to change who may
  /// do what.
  func permission(for command: Command, _ reader: Reader) throws -> Permission {
    if case .register(.staff(let member)) = command,
      let role = try reader.role(ofOperator: member.id), role != member.role
    {
      return .operators
    }
    return command.permission
  }

  /// Says no to a command whose author may not ask for it, or that would leave nobody who may.
  func refusal(
    of command: Command, by author: Author, at now: Instant, in writer: Writer
  ) throws -> Reason? {
    guard !writer.reader.isTraining else { return nil }
    let permission = try permission(for: command, writer.reader)
    return try refusal(of: permission, to: command.kind, by: author, at: now, in: writer)
      ?? lastSupervisor(in: command, writer.reader)
  }
}
