import CareDomain
import CareStore
import Foundation
import ProgramRunner
import Testing

/// The power fails at any act of a night's work (SAFETY A3): the disk keeps what was synced, and of the rest
/// nothing, everything or any part. Whatever had been acknowledged is there, and the record holds.
@Suite struct PowerCutTests {
  @Test func noAcknowledgedBookingIsLostAtAnyCut() throws {
    let centre = try Crowd.centre(places: [20], children: 1)
    let before = try Self.files(of: centre)
    let record = try Self.record(of: centre, bookings: Crowd.setting("DOLBOM_CUT_BOOKINGS", 6))
    let writes = record.acts.count { if case .write = $0 { true } else { false } }
    #expect(writes > 60)
    let folder = try Folder()
    var disk = PowerDisk(before)
    var said: [UInt8] = []
    var random = SplitMix64(state: 3)
    for (number, act) in record.acts.enumerated() {
      disk.take(act)
      if case .said(let bytes) = act { said += bytes }
      let promised = String(decoding: said, as: UTF8.self).split(separator: "\n").compactMap {
        Crowd.value("booking", $0)
      }
      for (name, state) in [
        ("nothing", disk.afterCut { false }), ("everything", disk.afterCut { true }),
        ("a part", disk.afterCut { Bool.random(using: &random) }),
      ] {
        let found = try Self.bookings(in: folder, state, of: centre, isThorough: number % 8 == 0)
        #expect(
          Set(promised).isSubset(of: found), "\(name) of what was not synced, at act \(number)")
      }
    }
  }

  private static func record(of centre: Centre, bookings: Int) throws -> PowerRecord {
    let path = centre.folder.file("record")
    let call = Shim.watching(centre, centre.call(["batch"]), ["RECORD": path])
    let (child, pipe) = try call.startWithPipe()
    for number in 0..<bookings {
      pipe.write(Crowd.wish(number))
      // One commit for each.
      while child.isRunning, try child.written().split(separator: "\n").count <= number {
        usleep(500)
      }
    }
    pipe.finish()
    #expect(try child.wait().lines.count { Crowd.isAccepted($0) } == bookings)
    return PowerRecord(try centre.folder.bytes("record"))
  }

  private static func files(of centre: Centre) throws -> [String: [UInt8]] {
    let names = try centre.folder.names().filter { !$0.hasSuffix("-shm") }
    return Dictionary(
      uniqueKeysWithValues: try names.map {
        (centre.folder.file($0), try centre.folder.bytes($0))
      })
  }

  /// Puts the files into a folder of their own, opens the centre there and reads its bookings.
  private static func bookings(
    in folder: Folder, _ files: [String: [UInt8]], of centre: Centre, isThorough: Bool
  ) throws -> Set<String> {
    for name in try folder.names() { unlink(folder.file(name)) }
    for (path, bytes) in files {
      let name = URL(filePath: path).lastPathComponent
      try folder.write(bytes, as: name)
    }
    let file = try CareFile(opening: folder.file("centre.sqlite"))
    defer { close(file) }
    if isThorough { #expect(try file.verify(at: Instant(minute: 0)).faults == []) }
    return try file.read { reader in
      guard case .whole = try reader.verifyChain() else {
        Issue.record("The chain is broken.")
        return []
      }
      return Set(
        try reader.journal().compactMap { entry in
          if case .booked(let booking, _, _) = try entry.event() { booking.id.text } else { nil }
        })
    }
  }

  private static func close(_ file: CareFile) {
    do { try file.close() } catch { Issue.record(error) }
  }
}
