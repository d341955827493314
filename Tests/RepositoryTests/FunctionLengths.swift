/// One function, initializer, subscript or computed property and how many lines it takes.
struct FunctionLength: Equatable {
  let name: String
  let line: Int
  let lines: Int
}

extension SwiftText {
  /// Every declaration with a body, nested ones too, from its keyword to its closing brace.
  var functions: [FunctionLength] {
    let tokens = words
    return tokens.indices.compactMap { index in
      guard let body = body(of: index, in: tokens) else { return nil }
      let name = index + 1 < tokens.count ? tokens[index + 1].text : ""
      let token = tokens[index]
      return FunctionLength(
        name: ["func", "var"].contains(token.text) ? name : token.text,
        line: token.line, lines: tokens[body].line - token.line + 1)
    }
  }

  private struct Token {
    let text: String
    let line: Int
  }

  /// Words and single marks.
  private var words: [Token] {
    var tokens: [Token] = []
    var line = 1
    var word: [UInt8] = []
    func isWord(_ byte: UInt8) -> Bool {
      byte >= 0x80 || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "`")
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
        || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
    }
    for byte in code + [UInt8(ascii: "\n")] {
      if isWord(byte) {
        word.append(byte)
        continue
      }
      if !word.isEmpty {
        tokens.append(Token(text: String(decoding: word, as: UTF8.self), line: line))
      }
      word = []
      if byte != UInt8(ascii: " ") {
        tokens.append(Token(text: String(decoding: [byte], as: UTF8.self), line: line))
      }
      if byte == UInt8(ascii: "\n") { line += 1 }
    }
    return tokens
  }

  /// The token that closes the body of the declaration at `index`, when it is one and has one.
  private func body(of index: Int, in tokens: [Token]) -> Int? {
    let keyword = tokens[index].text
    guard ["func", "init", "deinit", "subscript", "var"].contains(keyword) else { return nil }
    if index > 0, tokens[index - 1].text == "." { return nil }
    guard let open = opening(after: index, in: tokens) else { return nil }
    var depth = 0
    for position in open..<tokens.count {
      if tokens[position].text == "{" { depth += 1 }
      if tokens[position].text == "}" { depth -= 1 }
      if depth == 0 { return position }
    }
    return nil
  }

  /// The brace that opens a body: before the next declaration and outside every parenthesis.
  private func opening(after index: Int, in tokens: [Token]) -> Int? {
    let isVariable = tokens[index].text == "var"
    let others: Set = [
      "func", "init", "deinit", "subscript", "var", "let", "case", "struct", "class", "enum",
      "protocol", "extension", "actor", "typealias", "associatedtype", "}",
    ]
    var depth = 0
    for position in (index + 1)..<tokens.count {
      let text = tokens[position].text
      if "([".contains(text) { depth += 1 }
      if ")]".contains(text) { depth -= 1 }
      if depth < 0 { return nil }
      guard depth == 0 else { continue }
      if text == "{" { return position }
      // A name may be a keyword in backticks; the word after the keyword is always the name.
      if position > index + 1, others.contains(text) { return nil }
      if isVariable, text == "=" || text == "\n" { return nil }
    }
    return nil
  }
}
