import CareDomain
import CareStore
import Foundation
import SchedulingEngine

@testable import FrontDesk

/// The furnished city on a real file, in a folder that vanishes with it.
final class FileCentre {
  let desk: FrontDesk
  var now = Furniture.start
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "desk-\(UInt64.random(in: 0 ... .max))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = try CareFile.create(
      at: folder.appending(path: "centre.sqlite").path(percentEncoded: false), isTraining: true,
      holidays: Furniture.holidays, profiles: Furniture.profiles, author: Self.author, at: now)
    desk = FrontDesk(file: file) { Furniture.profiles }
    try furnish()
  }

  deinit {
    do { try FileManager.default.removeItem(at: folder) } catch {
      FileHandle.standardError.write(Data("cannot tidy up: \(error)\n".utf8))
    }
  }

  static let author = Author(operatorID: "op1", station: "test", recordedAt: 1_790_000_000)

  private func furnish() throws {
    let state = Furniture.state()
    var records = state.centers.map(Record.center) + state.rooms.map(Record.room)
    records += state.children.values.sorted { $0.id < $1.id }.map(Record.child)
    records += state.guardians.values.joined().sorted { $0.child < $1.child }.map(Record.guardian)
    records += state.staff.values.sorted { $0.id < $1.id }.map(Record.staff)
    records += state.shifts.map(Record.shift)
    try desk.file.write { writer in
      for record in records {
        try writer.append(.registered(record), by: Self.author, at: now)
      }
    }
  }

  /// The state around now, as a screen has it.
  func state() throws -> CareState {
    try desk.file.read { reader in
      var state = try reader.state(
        horizon: Span(from: now.adding(minutes: -3 * 1440), minutes: 20 * 1440),
        alsoChild: Furniture.state().children.keys.sorted(), now: now)
      state.settleWaitlist(at: now)
      return state
    }
  }

  @discardableResult
  func perform(_ command: Command) throws -> Outcome {
    try desk.perform(command, by: Self.author, at: now)
  }

  /// Does what must be accepted.
  @discardableResult
  func must(_ command: Command) throws -> Event {
    let outcome = try perform(command)
    guard case .done(let event) = outcome else { throw NotAccepted(text: "\(outcome)") }
    return event
  }

  func perform(_ act: Deed) throws {
    switch act.kind {
    case .clock(let minutes): now = now.adding(minutes: minutes)
    case .command(let command): try perform(command)
    case .series(let request): _ = try desk.plan(request, by: Self.author, at: now)
    case .draw(let wishes, let seed): try draw(wishes, seed: seed)
    }
  }

  /// Opens a draw for the next minute, gathers the wishes, and draws.
  private func draw(_ wishes: [BookingRequest], seed: Int) throws {
    let center = wishes.compactMap(\.center).first ?? Furniture.id("c1")
    let cutoff = now.adding(minutes: 1)
    let opened = try must(.draw(.open(name: "", center: center, cutoff: cutoff)))
    guard case .drawing(.opened(let draw)) = opened else { return }
    for wish in wishes { try perform(.draw(.enter(draw.id, wish, flags: []))) }
    now = cutoff
    try must(.draw(.run(draw.id, seed: seed)))
  }
}

/// What a test needs to go on was refused.
struct NotAccepted: Error {
  let text: String
}
