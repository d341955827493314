import ProgramRunner
import Testing

/// What stands about a child in the records of others goes with it (SAFETY H10).
@Suite struct PurgeMentionTests {
  /// Texts about k2 and k3 in every kind of record that takes words, most with the name of k1, its guardian or a
  /// number of theirs.
  private static func written() throws -> Centre {
    var centre = try Centre.filled()
    centre.language = "en"
    let lines = [
      #"{"do":"book","child":"k2","from":"2026-11-27T19:00","until":"2026-11-27T22:00","reason":"김서연 사촌"}"#,
      #"{"do":"cancel","booking":"b1","because":"김서연과 싸움"}"#,
      #"{"do":"book","child":"k2","request":"q1","from":"2026-11-27T20:00","until":"2026-11-27T22:00"}"#,
      #"{"do":"cancel","booking":"b2","request":"q2","because":"김서연 010-0000-0001"}"#,
      #"{"do":"signOn","staff":"s2","now":"2026-11-27T18:00","at":"2026-11-27T17:55","because":"김서연 때문에"}"#,
      #"{"do":"checkIn","child":"k3","now":"2026-11-27T19:00"}"#,
      #"{"do":"log","child":"k3","kind":"note","text":"김서연이 밀어 서연이와 움","now":"2026-11-27T19:10"}"#,
      #"{"do":"call","child":"k3","to":"김민수","note":"김복순 전화","now":"2026-11-27T19:11"}"#,
      #"{"do":"incidentAdd","child":"k3","kind":"bite","what":"김서연이 물었다","place":"김서연 옆","firstAid":"얼음","now":"2026-11-27T19:12"}"#,
      #"{"do":"incidentTold","incident":"i1","to":"박영희","how":"phone","text":"김서연이라고 말함","now":"2026-11-27T19:13"}"#,
      #"{"do":"medicineRequest","child":"k3","drug":"시럽","dose":"5ml","interval":"4h","until":"2026-11-27T22:00","requestedBy":"g3","note":"김서연과 따로","now":"2026-11-27T19:14"}"#,
      #"{"do":"medicineGive","medicine":"m1","giver":"s2","note":"김서연 다음","now":"2026-11-27T19:15"}"#,
      #"{"do":"evacuationBegin","drill":true,"center":"c1","because":"김서연이 누름","now":"2026-11-27T19:20"}"#,
      #"{"do":"evacuationTick","child":"k3","now":"2026-11-27T19:21"}"#,
      #"{"do":"evacuationEnd","center":"c1","now":"2026-11-27T19:22"}"#,
      #"{"do":"checkOut","child":"k3","to":"g3","now":"2026-11-27T22:00"}"#,
    ]
    let answers = try centre.run("batch", input: lines.map { $0 + "\n" }.joined()).lines
    for (line, answer) in zip(lines, answers) where !answer.contains(#""accepted""#) {
      throw Failure("\(line): \(answer)")
    }
    try centre.take(
      "children",
      "id,name,birth,sex,allergies,notes\nk2,이도윤,2022-03-15,M,,김서연의 짝. 010-0000-0005\n")
    for words in [
      ["receipt", "issue", "v1", "--method", "cash"],
      ["receipt", "void", "1", "--because", "김서연 것과 바뀜"],
      ["holiday", "add", "2027-03-02", "쉼", "--because", "김서연 기일"],
    ] {
      let run = try centre.run(words, now: "2026-11-27T22:10")
      if run.exit != 0 { throw Failure("\(words): \(run.text)\(run.problemText)") }
    }
    return centre
  }

  private func names(_ centre: Centre, with text: String) throws -> [String] {
    let wanted = Array(text.utf8)
    return try centre.folder.names().filter { name in
      let bytes = try centre.folder.bytes(name)
      return bytes.indices.contains { bytes[$0] == wanted[0] && bytes[$0...].starts(with: wanted) }
    }
  }

  private func purge(_ centre: Centre, _ child: String, _ more: String...) throws -> Run {
    try centre.run(
      ["purge", "--child", child, "--because", child == "k1" ? "김서연 보호자의 요구" : "요구"] + more,
      now: "2026-12-01T10:00")
  }

  @Test func `its name is in no file, and what is told of others stays`() throws {
    let centre = try Self.written()
    #expect(try centre.run("verify").exit == 0)
    let dry = try purge(centre, "k1", "--dry-run", "--json").text
    let done = try purge(centre, "k1", "--json")
    #expect(done.exit == 0, "\(done.problemText)")
    let entries = try #require(done.text.firstMatch(of: #/"mentions":(\[[0-9,]+\])/#)).1
    #expect(entries.split(separator: ",").count >= 12)
    #expect(dry.contains(entries), "\(dry)")
    for word in ["김서연", "김민수", "김복순", "010-0000-0001", "010-0000-0005"] {
      #expect(try names(centre, with: word) == [], "\(word)")
    }
    let verify = try centre.run("verify")
    #expect(verify.exit == 0, "\(verify.text)")
    #expect(try centre.run("incident", "list").text.contains("—이 물었다"))
    #expect(try centre.run("audit").text.contains("— 보호자의 요구"))
    let children = try centre.run("children", "--json").text
    #expect(children.contains("이도윤") && children.contains("—의 짝. —"))
    #expect(try centre.run("medicine", "list", "--all").text.contains("시럽"))
    let again = try centre.run(
      "batch",
      input: #"{"do":"cancel","booking":"b2","request":"q2","because":"김서연 010-0000-0001"}"# + "\n")
    #expect(
      again.text.contains(#""because":"— —""#), "answered as the first time, but for the name")
  }

  @Test func `a given name alone is told with its entry and goes when it is asked for`() throws {
    let centre = try Self.written()
    let first = try purge(centre, "k1")
    #expect(first.text.contains("Entries in which a word stays"), "\(first.text)")
    #expect(try names(centre, with: "서연") != [])
    #expect(try purge(centre, "k1", "--word", "연").exit == 2)
    #expect(try centre.run("purge", "--word", "서연").exit == 2)
    let second = try purge(centre, "k1", "--word", "서연")
    #expect(second.exit == 0, "\(second.text)\(second.problemText)")
    #expect(try names(centre, with: "서연") == [])
    #expect(try centre.run("carelog", "--night", "2026-11-27").text.contains("—이 밀어 —이와 움"))
    #expect(try centre.run("verify").exit == 0)
  }

  @Test func `the name of somebody who stays is left where it stands, and that is told`() throws {
    let centre = try Self.written()
    try centre.take(
      "children", "id,name,birth,sex,allergies,notes\nk9,김서연,2022-05-01,F,,\n")
    let run = try purge(centre, "k1")
    #expect(run.exit == 0)
    #expect(run.text.contains("Entries in which a word stays"))
    #expect(try centre.run("children", "--find", "k9", "--json").text.contains("김서연"))
    #expect(try centre.run("incident", "list").text.contains("김서연이 물었다"))
    #expect(try names(centre, with: "010-0000-0001") == [])
    #expect(try centre.run("verify").exit == 0)
  }

  @Test func `an entry that lost a name is erased further when its own child goes`() throws {
    let centre = try Self.written()
    for child in ["k1", "k3", "k2"] { #expect(try purge(centre, child).exit == 0, "\(child)") }
    for word in ["김서연", "박지우", "이도윤", "물었다", "시럽", "박영희"] {
      #expect(try names(centre, with: word) == [], "\(word)")
    }
    let verify = try centre.run("verify")
    #expect(verify.exit == 0, "\(verify.text)")
  }
}
