import CareDomain
import Testing

@testable import Interchange

@Suite struct JSONValueTests {
  @Test func `A value is written on one line in the order of its members`() {
    let value: JSONValue = ["b": 1, "a": [true, nil, "x\"y\\z", -5], "c": [:]]
    #expect(value.text == #"{"b":1,"a":[true,null,"x\"y\\z",-5],"c":{}}"#)
  }

  @Test(arguments: [
    ("\u{1B}[2J", "\\u001b[2J"), ("\u{7F}\u{9B}", "\\u007f\\u009b"), ("\u{2028}", "\\u2028"),
    ("\u{202E}", "\\u202e"), ("김\u{200B}", "김\\u200b"), ("\n\r\t\0", "\\n\\r\\t\\u0000"),
    ("\u{E0041}", "\\udb40\\udc41"), ("e\u{301}👍", "e\u{301}👍"), ("\r\n", "\\r\\n"),
  ])
  func `Nothing that acts on a terminal is written raw, and it comes back`(
    text: String, written: String
  ) throws {
    let line = JSONValue.string(text).text
    #expect(line == "\"\(written)\"")
    #expect(try JSONValue.parse(line).get() == .string(text))
  }

  @Test func `Times and dates are written as the contract says`() throws {
    let time = try #require(TimeText.instant("2026-11-22T21:30"))
    #expect(JSONValue.instant(time).text == "\"2026-11-22T21:30+09:00\"")
    #expect(JSONValue.date(time.date).text == "\"2026-11-22\"")
    #expect(JSONValue.instant(nil) == .null && JSONValue.date(nil) == .null)
    #expect(JSONValue.text(nil) == .null && JSONValue.number(3) == 3)
    #expect(JSONValue.id(Child.ID("c3")) == "c3")
  }

  @Test func `A line of a batch is read`() throws {
    let line = #" {"do":"book","n":[1,-0,9223372036854775807], "dryRun":true,"x":null} "#
    let value = try JSONValue.parse(line).get()
    #expect(value["do"]?.string == "book")
    #expect(value["n"]?.array == [1, 0, .int(.max)])
    #expect(value["dryRun"]?.bool == true)
    #expect(value["x"] == .null)
    #expect(value["y"] == nil)
  }

  @Test func `Of equal keys the last wins`() throws {
    #expect(try JSONValue.parse(#"{"a":1,"b":2,"a":3}"#).get() == ["a": 3, "b": 2])
  }

  @Test func `Escapes and surrogate pairs are resolved`() throws {
    #expect(try JSONValue.parse(#""\u0041\ud83d\udc4d\/\b\f""#).get() == "A👍/\u{8}\u{C}")
  }

  @Test(arguments: [
    "", " ", "{", "[1,]", "{\"a\"}", "{\"a\":1,}", "{a:1}", "\"\u{1}\"", "\"a", "\"\\x\"", "tru",
    "1 2",
    "\"\\ud83d\"", "\"\\udc4d\"", "\"\\ud83d\\u0041\"", "01", "-01", "+1", "-", "NaN", "[1",
    "\"\\u12\"",
    "\"\\u１２３４\"", "{\"a\" 1}", "]", "'a'", "--1",
  ])
  func `What is not JSON is refused`(text: String) {
    guard case .failure(let problem) = JSONValue.parse(text) else {
      Issue.record("taken: \(text)")
      return
    }
    #expect(["notJSON", "notWholeNumber"].contains(problem.code))
  }

  @Test(arguments: ["9223372036854775808", "-9223372036854775809", "1.5", "1e3", "1.0"])
  func `A number that is not whole is refused and nothing traps`(text: String) {
    #expect(JSONValue.parse("[\(text)]") == .failure(.notWhole(at: 1)))
  }

  @Test func `Depth, size and encoding are bounded`() {
    let deep = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
    #expect(throws: Never.self) { try JSONValue.parse(deep).get() }
    #expect(code(Array("[\(deep)]".utf8)) == "jsonTooDeep")
    #expect(code(Array(String(repeating: "[", count: 1 << 20).utf8)) == "jsonTooDeep")
    #expect(code(Array(repeating: 0x20, count: (1 << 20) + 1)) == "jsonTooLarge")
    #expect(code([0x22, 0xFF, 0x22]) == "notUTF8")
  }

  @Test func `Neighbours may nest as often as they like`() throws {
    let line = "[" + String(repeating: "[],{},[1],{\"b\":2},", count: 100) + "{\"a\":[1]}]"
    #expect(try JSONValue.parse(line).get().array?.count == 401)
  }

  private func code(_ bytes: [UInt8]) -> String? {
    guard case .failure(let problem) = JSONValue.parse(bytes) else { return nil }
    return problem.code
  }

  @Test(
    arguments: [
      .tooLarge(limit: 1), .tooDeep(limit: 1, at: 2), .notUTF8, .notWhole(at: 1), .invalid(at: 1),
    ] as [JSONProblem])
  func `Every problem is said in both languages`(problem: JSONProblem) {
    #expect(problem.words.ko.hasSuffix("시오."))
    #expect(problem.words.en.hasSuffix("."))
  }
}
