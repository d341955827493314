import CareDomain
import CareStore
import Foundation
import Testing

@Suite struct CreateTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func aNewFileHoldsItsProfilesAndItsHolidays() throws {
    let file = try Sample.emptyFile(in: folder)
    #expect(file.isTraining)
    try file.read { (reader) throws in
      #expect(try reader.holidays() == Sample.holidays())
      #expect(try reader.profiles() == [Sample.id("jinju-2019"): Sample.profile()])
      #expect(
        try reader.journal().map(\.kind) == ["fileCreated", "calendarAdopted", "profileAdopted"])
    }
  }

  @Test func whatWasWrittenIsThereWhenTheFileIsOpenedAgain() throws {
    let file = try Sample.file(in: folder)
    try Sample.append(
      [.booked(Sample.booking("b1", from: 100_500), fee: 3000, warnings: [])], to: file)
    try file.close()
    let again = try CareFile(opening: folder.file())
    #expect(
      try again.read { try $0.booking(Sample.id("b1")) } == Sample.booking("b1", from: 100_500))
    #expect(try folder.names().filter { $0.contains("-new-") } == [])
  }

  @Test func everyFileIsForItsOwnerAlone() throws {
    let file = try Sample.file(in: folder)
    for name in try folder.names() {
      #expect(try TemporaryFolder.mode(of: folder.file(name)) == 0o600, "\(name)")
    }
    #expect(try folder.names().contains("centre.sqlite-bell"))
    try file.close()
  }

  @Test func aFileThatIsTooOpenIsNarrowed() throws {
    try Sample.emptyFile(in: folder).close()
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o644], ofItemAtPath: folder.file())
    let file = try CareFile(opening: folder.file())
    #expect(try TemporaryFolder.mode(of: file.path) == 0o600)
  }

  @Test func foldersAreMadeForTheDefaultPlaceOnly() throws {
    let path = folder.file("share/dolbom/centre.sqlite")
    let make = { (makes: Bool) in
      try CareFile.create(
        at: path, isTraining: true, holidays: Sample.holidays(), profiles: [],
        author: Sample.author, at: Sample.now, makesFolder: makes)
    }
    #expect(throws: StoreFailure.folderMissing(path: folder.file("share/dolbom"))) {
      try make(false)
    }
    let file = try make(true)
    #expect(try TemporaryFolder.mode(of: folder.file("share/dolbom")) == 0o700)
    #expect(try TemporaryFolder.mode(of: folder.file("share")) == 0o700)
    try file.close()
  }

  @Test(arguments: ["", "-wal", "-journal"])
  func nothingIsEverOverwritten(suffix: String) throws {
    let path = folder.file() + suffix
    try Data("mine".utf8).write(to: URL(fileURLWithPath: path))
    #expect(throws: StoreFailure.exists(path: path)) { try Sample.emptyFile(in: folder) }
    #expect(try TemporaryFolder.bytes(of: path) == Data("mine".utf8))
    #expect(try folder.names().count == 1)
  }

  @Test func aDanglingLinkIsNotFollowed() throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder.file(), withDestinationPath: folder.file("elsewhere"))
    #expect(throws: StoreFailure.exists(path: folder.file())) { try Sample.emptyFile(in: folder) }
    #expect(try folder.names() == ["centre.sqlite"])
  }

  @Test func theSameFileIsFoundThroughALink() throws {
    let file = try Sample.emptyFile(in: folder)
    try FileManager.default.createSymbolicLink(
      atPath: folder.file("link"), withDestinationPath: folder.file())
    let other = try CareFile(opening: folder.file("link"))
    #expect(other.path == file.path)
    #expect(other.bellPath == file.bellPath)
  }
}
