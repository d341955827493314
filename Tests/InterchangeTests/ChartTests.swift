import Foundation
import Testing

@testable import Interchange

/// Charts are XML that holds together, whatever the names are.
@Suite struct ChartTests {
  /// A parser of our own: tags that nest, attributes in quotes, no stray markup. Nil for text that is no XML.
  private static func elements(_ text: String) -> [String]? {
    var open: [String] = []
    var all: [String] = []
    var rest = Substring(text)
    while let start = rest.firstIndex(of: "<") {
      guard !rest[..<start].contains(">"), isText(rest[..<start]) else { return nil }
      guard let end = rest[start...].firstIndex(of: ">") else { return nil }
      let tag = rest[rest.index(after: start)..<end]
      rest = rest[rest.index(after: end)...]
      if tag.hasPrefix("?") { continue }
      if tag.hasPrefix("/") {
        guard open.popLast() == String(tag.dropFirst()) else { return nil }
        continue
      }
      let name = String(tag.prefix { $0 != " " && $0 != "/" && $0 != "\n" })
      guard tag.filter({ $0 == "\"" }).count % 2 == 0, isText(tag) else { return nil }
      all.append(name)
      if !tag.hasSuffix("/") { open.append(name) }
    }
    return open.isEmpty ? all : nil
  }

  /// Every ampersand begins one of the four entities.
  private static func isText(_ text: Substring) -> Bool {
    text.split(separator: "&", omittingEmptySubsequences: false).dropFirst().allSatisfy { part in
      ["amp;", "lt;", "gt;", "quot;"].contains { part.hasPrefix($0) }
    }
  }

  private func chart(_ title: String, _ values: [Int], _ labels: [String]) -> SVGChart {
    SVGChart(
      title: title, labels: labels,
      series: [
        .init(name: title, values: values, shape: .bars, color: SVGChart.colors[0]),
        .init(name: "b", values: values, shape: .line, color: SVGChart.colors[1]),
      ])
  }

  @Test(arguments: [
    "새싹방", "a<b>&\"'", "</svg><script>x</script>", "\u{1B}[2J", "\u{202E}x", "]]>", "&amp;",
  ])
  func aNameNeverBreaksThePicture(name: String) throws {
    let text = chart(name, [1, 2, 0], ["a", name, "<"]).text
    let elements = try #require(Self.elements(text))
    #expect(elements.first == "svg" && !elements.contains("script"))
    #expect(!text.unicodeScalars.contains("\u{1B}") && !text.unicodeScalars.contains("\u{202E}"))
  }

  @Test func aBarStandsForEachValueAndIsAsHighAsItIsLarge() throws {
    let text = chart("x", [0, 5, 10], ["a", "b", "c"]).text
    let heights = text.matches(of: #/height="(\d+)" fill="#0072b2"/#).compactMap { Int($0.1) }
    // The first is the square of the legend.
    #expect(heights == [10, 0, 108, 216])
  }

  @Test(arguments: [0, 1, 500])
  func anyNumberOfValuesMakesAPicture(count: Int) throws {
    let labels = (0..<count).map { "\($0)" }
    let text = SVGChart.file([
      chart("x", Array(0..<count), labels), chart("y", Array(0..<count), labels),
    ])
    let elements = try #require(Self.elements(text))
    #expect(elements.count { $0 == "polyline" } == 2)
    #expect(!text.contains("nan") && !text.contains("inf"))
  }
}
