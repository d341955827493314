import Interchange
import Testing

/// What the kernel tells of memory and of a process.
@Suite struct KernelFactsTests {
  private let facts = KernelFacts(
    "Name:\tsqlite3\nState:\tT (stopped)\nMemAvailable:     66560 kB\nBroken: kB\nno colon\n"
      + "HugePages_Total:       0\nName: other\n")

  @Test func aValueStandsBehindItsName() {
    #expect(facts["Name"] == "sqlite3")
    #expect(facts["State"] == "T (stopped)")
    #expect(facts["Nothing"] == nil && KernelFacts("")["Name"] == nil)
  }

  @Test(arguments: [
    ("MemAvailable", 65), ("Broken", nil), ("HugePages_Total", nil), ("Name", nil),
  ])
  func onlyWhatIsGivenInKilobytesIsASize(name: String, megabytes: Int?) {
    #expect(facts.megabytes(name) == megabytes)
  }
}
