import Foundation
import ProgramRunner
import Testing

/// The screens in the README and the manual are those of the program: `.ci/screens` takes them, this compares them.
@Suite(.serialized) struct ManualScreensTests {
  /// A screen of the training night, as the fence ```` ```text screen=NAME ```` calls it.
  private struct Screen: Sendable, CustomTestStringConvertible {
    let page: String
    let name: String
    let language: String
    /// Keys by tmux's names; what begins with `:` is typed.
    let keys: [String]
    /// What the screen shows when it is there.
    let sign: String
    var command = "demo --now 2026-11-27T21:14 --seed 365"

    var testDescription: String { "\(page) \(name)" }
  }

  private static let screens: [Screen] =
    [
      Screen(page: "README.md", name: "desk", language: "ko", keys: ["Down"], sign: "인계 금지")
    ]
    + [
      ("ko", "예약  올 아이 2"), ("en", "Bookings  2 to come"),
    ].flatMap { language, title in
      [
        Screen(
          page: "Resources/manual/desk.\(language).md", name: "desk", language: language, keys: [],
          sign: title),
        Screen(
          page: "Resources/manual/desk.\(language).md", name: "form", language: language,
          keys: ["F2", ":ㅎㅎㅇ", "Enter", ":22-01", "Enter"], sign: "22:00"),
        Screen(
          page: "Resources/manual/desk.\(language).md", name: "room", language: language,
          keys: ["Enter"], sign: "새싹방"),
        Screen(
          page: "Resources/manual/desk.\(language).md", name: "emergency", language: language,
          keys: ["0"], sign: "119"),
      ]
    }

  @Test(arguments: screens) private func theScreenIsTheProgramsOwn(screen: Screen) throws {
    let tmux = try Tmux(columns: 80, rows: 24, environment: [:])
    try tmux.start("\(screen.command) --language \(screen.language)")
    try tmux.wait(for: screen.language == "ko" ? "예약  올 아이 2" : "Bookings  2 to come")
    for key in screen.keys {
      if key.hasPrefix(":") { try tmux.type(String(key.dropFirst())) } else { try tmux.press(key) }
      // Two keys at once are a paste.
      try tmux.wait("the desk to rest") { _ in true }
    }
    usleep(400_000)
    let rows = try tmux.wait(for: screen.sign)
    let picture = rows.map(Self.trimmed).joined(separator: "\n")
    let page = try Page(screen.page)
    if ProcessInfo.processInfo.environment["DOLBOM_TAKE_SCREENS"] != nil {
      try page.putting(picture, for: screen.name)
    } else {
      #expect(
        try page.picture(of: screen.name) == picture,
        "The screen has changed: run .ci/screens and look at it.\n\(picture)")
    }
  }

  private static func trimmed(_ row: String) -> String {
    String(row.reversed().drop { $0 == " " }.reversed())
  }
}

/// A page with screens in it.
private struct Page {
  private let path: URL
  private let text: String

  init(_ name: String) throws {
    path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: name)
    text = try String(contentsOf: path, encoding: .utf8)
  }

  func picture(of name: String) throws -> String { String(text[try range(of: name)]) }

  func putting(_ picture: String, for name: String) throws {
    var changed = text
    changed.replaceSubrange(try range(of: name), with: picture)
    try changed.write(to: path, atomically: true, encoding: .utf8)
  }

  /// Between the fence that names the screen and its end.
  private func range(of name: String) throws -> Range<String.Index> {
    guard let fence = text.range(of: "```text screen=\(name)\n"),
      let end = text.range(of: "\n```", range: text.index(before: fence.upperBound)..<text.endIndex)
    else { throw Failure("\(path.lastPathComponent) has no screen \(name).") }
    return fence.upperBound..<max(fence.upperBound, end.lowerBound)
  }
}
