import CareDomain
import CareStore
import Testing

@Suite struct CounterTests {
  let folder: TemporaryFolder
  let file: CareFile

  init() throws {
    folder = try TemporaryFolder()
    file = try Sample.file(in: folder)
  }

  private func next(_ counter: Counter) throws -> Int {
    try file.write { try $0.nextNumber(counter) }
  }

  private func book(_ id: String, from: Int) throws {
    try Sample.append(
      [.booked(Sample.booking(id, from: from), fee: 0, warnings: [])], to: file)
  }

  @Test(arguments: Counter.allCases)
  func numbersBeginAtOneAndGoUp(counter: Counter) throws {
    #expect(try [next(counter), next(counter), next(counter)] == [1, 2, 3])
  }

  @Test func aNumberIsNeverOneThatAFileBrought() throws {
    try book("b123", from: 100_000)
    try book("b7", from: 101_000)
    try book("b007x", from: 102_000)
    try book("visit-900", from: 103_000)
    let id: Booking.ID = try file.write { try $0.nextID(.booking) }
    #expect(id.text == "b124")
    let shift = try Sample.shift("w40", from: 0)
    try Sample.append([.registered(.shift(shift))], to: file)
    #expect(try next(.shift) == 41)
  }

  @Test func anAbsurdNumberDoesNotUseTheCounterUp() throws {
    try book("b9223372036854775807", from: 100_000)
    try book("b99999999999999999999", from: 101_000)
    #expect(try next(.booking) == 1)
  }

  @Test func aNumberThatWasRolledBackIsGivenAgain() throws {
    struct Stop: Error {}
    #expect(throws: Stop.self) {
      try file.write { (writer) throws in
        _ = try writer.nextNumber(.booking)
        throw Stop()
      }
    }
    #expect(try next(.booking) == 1)
  }
}
