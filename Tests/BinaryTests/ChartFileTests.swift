import Foundation
import ProgramRunner
import Testing

/// The pictures of the reports as another parser reads them (expat under Debian's python3, where it is installed).
@Suite struct ChartFileTests {
  private static let python = "/usr/bin/python3"
  private static let isThere = FileManager.default.isExecutableFile(atPath: python)

  /// The name of the outermost element, the number of bars and all texts; fails on what is no XML.
  private static let reader = """
    import sys, xml.etree.ElementTree as tree
    root = tree.fromstring(sys.stdin.buffer.read())
    print(root.tag, sum(1 for e in root.iter() if e.tag.endswith("}rect")))
    print("".join(root.itertext()))
    """

  @Test(
    .enabled(if: isThere, "python3 is there"),
    arguments: [
      "occupancy --from 2026-11-27 --until 2026-11-28 --by 1h", "report month --month 2026-11",
      "report night --night 2026-11-27",
    ])
  func aChartIsAPictureInWellFormedXMLWithHangul(typed: String) throws {
    let centre = try Centre.filled()
    try centre.take("rooms", "id,name,places\nr9,\"<해님 & \"\"달님\"\">\",3\n")
    let path = centre.folder.file("chart.svg")
    let words = typed.split(separator: " ").map(String.init) + ["--chart", path]
    let drawn = try centre.run(words, now: "2026-11-28T10:00")
    #expect(drawn.exit == 0, "\(drawn.problemText)")
    var call = Call(["-c", Self.reader])
    call.program = Self.python
    call.input = try centre.folder.bytes("chart.svg")
    let read = try call.run()
    #expect(read.exit == 0, "\(read.problemText)")
    #expect(read.text.hasPrefix("{http://www.w3.org/2000/svg}svg "), "\(read.text)")
    #expect(!read.text.hasPrefix("{http://www.w3.org/2000/svg}svg 0\n"))
    #expect(read.text.contains(#/[가-힣]/#))
    if !typed.contains("month") { #expect(read.text.contains(#"<해님 & "달님">"#), "\(read.text)") }
  }
}
