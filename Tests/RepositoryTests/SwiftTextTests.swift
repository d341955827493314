import Testing

@Suite struct SwiftTextTests {
  @Test(arguments: [
    ("a // b", "a     "),
    ("a /* b /* c */ d */ e", "a                   e"),
    (#"a("b")"#, #"a(" ")"#),
    (#""a\"b" c"#, #""    " c"#),
    (##"#"a"b"# c"##, ##"#"   "# c"##),
    (#""a\(b("c") + d)e""#, #"" \#u{20}(b(" ") + d) ""#),
    ("\"\"\"\na \"b\"\n\"\"\" c", "\"\"\"\n     \n\"\"\" c"),
    ("#/a{\"/# b", "#/   /# b"),
    ("a\n\"b", "a\n\" "),
    ("/* a", "    "),
    ("a / b / c", "a / b / c"),
    ("\"가\"", "\"   \""),
  ])
  func onlyCodeIsLeft(source: String, code: String) {
    #expect(SwiftText(source).lines.joined(separator: "\n") == code)
  }

  @Test func functionsAreMeasuredFromKeywordToBrace() {
    let source = """
      protocol P {
        func required(a: Int) -> Int
        init()
        var value: Int { get }
      }
      struct S: P {
        var stored = [1].map { $0 }
        var value: Int {
          1
        }
        init() {}
        func required(
          a: Int, b: () -> Void = { }
        ) -> Int {
          let text = "} \\(a) {"  // }
          if a > 1 { return S.init().value }
          func inner() -> Int {
            a
          }
          return inner()
        }
        subscript(index: Int) -> Int {
          index
        }
        deinit { }
      }
      """
    #expect(
      SwiftText(source).functions == [
        FunctionLength(name: "value", line: 4, lines: 1),
        FunctionLength(name: "value", line: 8, lines: 3),
        FunctionLength(name: "init", line: 11, lines: 1),
        FunctionLength(name: "required", line: 12, lines: 10),
        FunctionLength(name: "inner", line: 17, lines: 3),
        FunctionLength(name: "subscript", line: 22, lines: 3),
        FunctionLength(name: "deinit", line: 25, lines: 1),
      ])
  }
}
