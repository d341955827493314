import Foundation
import ProgramRunner
import Testing

/// What a shell offers behind the words of a command line, asked of bash itself.
@Suite struct CompletionTests {
  /// What bash offers for the last word.
  private func offers(_ words: [String], in folder: Folder) throws -> [String] {
    let script = try folder.write(
      Call(["--generate-completion-script", "bash", "--language", "en"]).run().text, as: "script")
    // The empty folder that is asked in has one file.
    let ask = """
      . "$1"; shift; cd "$1" || exit; shift
      COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMP_LINE="$*"; COMP_POINT=${#COMP_LINE}
      _dolbom dolbom "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
      printf '%s\\n' "${COMPREPLY[@]}"
      """
    let place = folder.file("place")
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    try Data().write(to: URL(filePath: place + "/아이 들.csv"))
    var bash = Call(["--noprofile", "--norc", "-c", ask, "bash", script, place, "dolbom"] + words)
    bash.program = "/bin/bash"
    let run = try bash.run()
    #expect(run.problemText.isEmpty, "\(run.problemText)")
    return run.text.split(separator: "\n").map(String.init)
  }

  @Test(arguments: [
    (["import", ""], "guardians"), (["export", "car"], "carelog"),
    (["export", "shifts", "--format", ""], "ics"), (["create", "--profile", "jin"], "jinju-2019"),
    (["manual", "care"], "caregiver"), (["board", "--language", ""], "ko"),
    (["log", ""], "bottle"), (["occupancy", "--by", ""], "15m"),
    (["report", "month", "--format", ""], "csv"), (["receipt", "issue", "--method", ""], "cash"),
  ])
  func codesAreOfferedWhereOneIsAskedFor(words: [String], code: String) throws {
    let offers = try offers(words, in: Folder())
    #expect(offers.contains(code), "\(words) \(offers)")
  }

  @Test(arguments: [
    ["import", "rooms", ""], ["backup", ""], ["restore", ""], ["drill", ""], ["replay", ""],
    ["board", "--file", ""], ["book", "--pin-file", ""], ["export", "rooms", "--output", ""],
    ["catch-up", ""], ["config", "check", ""], ["report", "month", "--chart", ""],
  ])
  func filesAreOfferedWhereOneIsAskedFor(words: [String]) throws {
    let offers = try offers(words, in: Folder())
    #expect(offers == ["아이 들.csv"], "\(words)")
  }
}
