extension CareCommand {
  /// What the command needs in a live file. Nobody waits for a supervisor to write down what happened or to
  /// leave a burning house; what goes past a rule is signed by two.
  public var permission: Permission {
    switch self {
    case .arrive(let arriving): arriving.walkInUntil == nil ? .daily : .supervisor
    case .release: .daily
    case .giveDose(let request): request.because.isEmpty ? .daily : Self.twoOfTheStaff
    case .stepIncident(let act): act.kind == .reviewed ? .supervisor : .daily
    case .write, .requestMedicine, .stopMedicine, .recordIncident, .fileDocument,
      .beginEvacuation, .tick, .endEvacuation:
      .daily
    }
  }

  /// Two of any role (DOMAIN 5, row 19).
  private static let twoOfTheStaff = Permission(role: .caregiver, signatures: 2)

  /// The command in one word, for the record of who was not permitted what.
  public var kind: String {
    switch self {
    case .arrive: "checkIn"
    case .release: "checkOut"
    case .write(let note): "log.\(note.kind.rawValue)"
    case .requestMedicine: "medicineRequest"
    case .stopMedicine: "medicineStop"
    case .giveDose: "medicineGive"
    case .recordIncident: "incidentAdd"
    case .stepIncident(let act): "incident.\(act.kind.rawValue)"
    case .fileDocument: "document"
    case .beginEvacuation: "evacuationBegin"
    case .tick: "evacuationTick"
    case .endEvacuation: "evacuationEnd"
    }
  }

  /// The command as those signed it whose PINs were right: on a live file nobody else decides or confirms.
  ///
  /// - Parameters:
  ///   - operatorID: who acts; nil on a training file where nobody is named.
  ///   - witness: who signs beside them.
  ///   - isTraining: a training file takes the people of the command at its word.
  public func signed(
    by operatorID: StaffMember.ID?, witness: StaffMember.ID?, isTraining: Bool
  ) -> CareCommand {
    switch self {
    case .release(var releasing):
      releasing.by = isTraining ? releasing.by ?? operatorID : operatorID
      releasing.witness = isTraining ? releasing.witness ?? witness : witness
      return .release(releasing)
    case .giveDose(var request):
      request.giver = request.giver ?? operatorID
      if !isTraining, !request.because.isEmpty { request.witness = nil }
      request.witness = request.witness ?? witness
      return .giveDose(request)
    case .write(var note):
      note.by = note.by ?? operatorID
      return .write(note)
    case .recordIncident(var report):
      report.by = report.by ?? operatorID
      return .recordIncident(report)
    case .stepIncident(var act):
      let isOwn = !isTraining && act.kind == .reviewed
      act.by = isOwn ? operatorID : act.by ?? operatorID
      return .stepIncident(act)
    default: return self
    }
  }
}
