import CareDomain
import Interchange
import Testing

@Suite struct SettingsTests {
  private func read(_ text: String) -> SettingsFile { SettingsFile(bytes: Array(text.utf8)) }

  @Test func aFileSetsWhatItNames() {
    let file = read("# 1층\ncenter: c1\nstation: \"1층 안내대\"\nlanguage: en\n")
    #expect(file.values == [.center: "c1", .station: "1층 안내대", .language: "en"])
    #expect(file.faults == [])
  }

  @Test(arguments: ["", "\n\n", "# nothing\n", "---\n"])
  func aFileWithNothingInItSetsNothing(text: String) {
    #expect(read(text).values == [:])
    #expect(read(text).faults == [])
  }

  @Test(arguments: [
    ("center: c1\nlangage: ko\n", 2, "unknownKey"), ("\nlanguage: fr\n", 2, "wrongValue"),
    ("file: centre.sqlite\n", 1, "wrongValue"), ("center: a b\n", 1, "wrongValue"),
    ("station: [a, b]\n", 1, "wrongValue"), ("center: c1: c2\n", 1, "notYAML"),
    ("just words\n", 1, "notSettings"), ("- center\n", 1, "notSettings"),
    ("center: c1\n\n'center' : c2\n", 3, "repeatedKey"),
    ("station: \"a\\u0007b\"\n", 1, "wrongValue"),
    ("quiet: 21-7\n", 1, "wrongValue"), ("quiet: 25:00-07:00\n", 1, "wrongValue"),
  ])
  func aFaultIsNamedByLine(text: String, line: Int, code: String) {
    #expect(read(text).faults.map(\.line) == [line])
    #expect(read(text).faults.map(\.code) == [code])
  }

  @Test func whatIsRightHoldsBesideAFault() {
    let file = read("center: c1\nlanguage: fr\nstatoin: x\n")
    #expect(file.values == [.center: "c1"])
    #expect(file.faults.map(\.line) == [2, 3])
    #expect(file.faults.last?.words.en.contains("'station'") == true)
    #expect(file.faults.last?.words.ko.contains("'station'") == true)
  }

  @Test func ofASettingThatStandsTwiceNothingHoldsAndTheOthersDo() {
    let file = read(
      "center: c1\r\nlanguage: en\r\ncenter: c2\r\nlanguage: ko\r\nbell: loud\r\nundoMinutes: 7\r\n"
    )
    #expect(file.values == [.undoMinutes: "7"])
    #expect(file.faults.map(\.line) == [3, 4, 5])
    #expect(file.faults.map(\.code) == ["repeatedKey", "repeatedKey", "wrongValue"])
    #expect(file.faults.first?.words.ko.contains("'center'") == true)
  }

  @Test func theMarkThatAnEditorWritesFirstIsNoPartOfTheFirstLine() {
    let file = read("\u{FEFF}lockMinutes: 7\r\nbell: off\r\n")
    #expect(file.values == [.lockMinutes: "7", .bell: "off"])
    #expect(file.faults == [])
  }

  @Test func bytesThatAreNoTextAreAFaultAndNoCrash() {
    #expect(SettingsFile(bytes: [0xFF, 0xFE]).faults.map(\.code) == ["notText"])
    let large = SettingsFile(bytes: Array(repeating: 0x23, count: SettingsFile.limit + 1))
    #expect(large.faults.map(\.code) == ["notText"])
  }

  @Test(arguments: Setting.allCases)
  func theExampleOfEachSettingIsAllowed(setting: Setting) {
    let file = read("\(setting.rawValue): \(setting.example)\n")
    #expect(file.values == [setting: setting.example])
    #expect(file.faults == [])
    #expect(setting.variable.hasPrefix("DOLBOM_"))
  }

  @Test(arguments: [
    ("langage", "language"), ("Center", "center"), ("zzz", nil), ("", nil), ("fil", "file"),
  ])
  func theNearestNameIsSuggestedWhereOneIsNear(word: String, near: String?) {
    #expect(Spelling.nearest(to: word, in: Setting.allCases.map(\.rawValue)) == near)
  }
}
