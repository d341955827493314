internal import CareDomain
internal import CareStore
internal import Interchange
internal import OperatorUI
internal import TerminalUI

/// A file to be made with its first center: what `create` and the first set-up of the desk ask for.
struct NewCentre {
  let options: GlobalOptions
  let profile: Profile
  let center: Center
  /// The first supervisor of a live file; nil makes a training file.
  let supervisor: (name: String, pin: String)?

  var isTraining: Bool { supervisor == nil }

  /// - Parameter name: nil calls the center after the city of its profile.
  init(
    _ options: GlobalOptions, profile: Profile, name: String?,
    supervisor: (name: String, pin: String)?
  ) throws {
    self.options = options
    self.profile = profile
    self.supervisor = supervisor
    let id: Center.ID = try Arguments.identifier(options.center ?? "c1", "--center")
    center = Center(
      id: id, name: name ?? say("\(profile.city.ko) 보육실", "\(profile.city.en) care centre"),
      district: "", profile: profile.id, phone: "")
  }

  /// Makes the file.
  ///
  /// - Returns: its path.
  func make(at now: Instant) throws -> String {
    let author = Author(
      operatorID: isTraining ? "training" : "s1", station: try Station.name(options),
      recordedAt: WallClock.realSeconds())
    let hash = try supervisor.map { try PINHash.make($0.pin) }
    let file = try CareFile.create(
      at: FilePath.chosen(options), isTraining: isTraining, holidays: HolidayFile.table(),
      profiles: [profile], author: author, at: now,
      makesFolder: options.file == nil && Environment.value("DOLBOM_FILE") == nil
    ) { try add(hash, to: $0, by: author, at: now) }
    try file.close()
    return file.path
  }

  /// The first records go in with the file itself, so that there is never a file without a center.
  private func add(
    _ pinHash: String?, to writer: Writer, by author: Author, at now: Instant
  ) throws {
    try writer.append(.registered(.center(center)), by: author, at: now)
    guard let supervisor, let pinHash else { return }
    let member = StaffMember(
      id: StaffMember.ID(prefix: "s", number: 1), center: center.id, name: supervisor.name,
      role: .supervisor, vettedOn: nil, trainings: [])
    try writer.append(.registered(.staff(member)), by: author, at: now)
    try writer.admit(member.id, pinHash: pinHash, by: author, at: now)
  }
}
