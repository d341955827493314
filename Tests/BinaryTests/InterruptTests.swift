import Foundation
import ProgramRunner
import Testing

/// Ctrl-C during long work: what was committed stays and is said, and the same again goes on from there.
@Suite struct InterruptTests {
  @Test func anImportStopsBetweenTwoCommitsAndGoesOn() throws {
    let centre = try Centre.created()
    let rows = (1...6_000).map { "n\($0),아이,2024-01-02\n" }
    let path = try centre.folder.write("id,name,birth\n" + rows.joined(), as: "children.csv")
    let child = try centre.call(["import", "children", path]).start()
    usleep(700_000)
    child.send(SIGINT)
    let run = try child.wait()
    #expect(run.exit != 0 && run.problemText.contains("멈췄습니다"), "\(run.problemText)")
    let taken = run.lines.count { $0.contains("더함") && $0.contains("n") }
    #expect(taken % 100 == 0 && taken < 6_000)
    #expect(try centre.run("verify").exit == 0)
    let again = try centre.run("import", "children", path)
    #expect(again.exit == 0)
    #expect(again.lines.last?.contains("더함 \(6_000 - taken), 같음 \(taken)") == true)
  }
}
