/// A chart of values over time as a picture that any browser shows: bars or stepped lines over one axis.
///
/// Written by hand, since a few rectangles need no library; the text in it is escaped, so that a name can
/// neither break the picture nor run anything.
public struct SVGChart: Sendable {
  /// One row of values, one for each label.
  public struct Series: Sendable {
    public enum Shape: Sendable { case bars, line }
    public let name: String
    public let values: [Int]
    public let shape: Shape
    /// A colour as `#rrggbb`.
    public let color: String

    public init(name: String, values: [Int], shape: Shape, color: String) {
      self.name = name
      self.values = values
      self.shape = shape
      self.color = color
    }
  }

  /// Colours that are told apart without red and green (Okabe and Ito's palette).
  public static let colors = ["#0072b2", "#e69f00", "#56b4e9", "#d55e00", "#cc79a7", "#999999"]

  public let title: String
  /// What stands under each value; as many as values.
  public let labels: [String]
  public let series: [Series]

  public init(title: String, labels: [String], series: [Series]) {
    precondition(
      series.allSatisfy { $0.values.count == labels.count }, "A value for each label.")
    self.title = title
    self.labels = labels
    self.series = series
  }

  /// One chart as a whole file.
  public var text: String { Self.file([self]) }

  /// Charts one above the other as one file.
  public static func file(_ charts: [SVGChart]) -> String {
    let height = max(1, charts.count) * frame.height
    let body = charts.enumerated().map { index, chart in
      "<g transform=\"translate(0 \(index * frame.height))\">\n\(chart.body)</g>\n"
    }.joined()
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <svg xmlns="http://www.w3.org/2000/svg" width="\(frame.width)" height="\(height)" \
      viewBox="0 0 \(frame.width) \(height)" font-family="sans-serif" font-size="12">
      <rect width="\(frame.width)" height="\(height)" fill="#ffffff"/>
      \(body)</svg>

      """
  }

  private static let frame = (width: 900, height: 320, left: 48, right: 16, top: 56, bottom: 48)
  private static var plot: (width: Int, height: Int) {
    (frame.width - frame.left - frame.right, frame.height - frame.top - frame.bottom)
  }

  private var highest: Int { max(1, series.flatMap(\.values).max() ?? 1) }

  private var body: String {
    var text = """
      <text x="\(Self.frame.left)" y="20" font-size="15">\(Self.escaped(title))</text>

      """
    text += legend + axis
    for (index, series) in series.enumerated() {
      text += series.shape == .bars ? bars(series, index) : line(series)
    }
    return text
  }

  private var legend: String {
    series.enumerated().map { index, series in
      let x = Self.frame.left + index * 150
      return """
        <rect x="\(x)" y="32" width="10" height="10" fill="\(series.color)"/>\
        <text x="\(x + 15)" y="41">\(Self.escaped(series.name))</text>

        """
    }.joined()
  }

  /// The upright axis with at most six numbers, the lying one with at most twelve labels.
  private var axis: String {
    let (width, height) = Self.plot
    let step = max(1, (highest + 4) / 5)
    var text = ""
    for value in stride(from: 0, through: highest, by: step) {
      let y = self.y(value)
      text += """
        <line x1="\(Self.frame.left)" y1="\(y)" x2="\(Self.frame.left + width)" y2="\(y)" \
        stroke="#dddddd"/>\
        <text x="\(Self.frame.left - 6)" y="\(y + 4)" text-anchor="end">\(value)</text>

        """
    }
    let every = max(1, (labels.count + 11) / 12)
    for index in stride(from: 0, to: labels.count, by: every) {
      text += """
        <text x="\(x(index))" y="\(Self.frame.top + height + 18)">\(Self.escaped(labels[index]))</text>

        """
    }
    return text
  }

  /// The bars of several series stand side by side.
  private func bars(_ series: Series, _ index: Int) -> String {
    let all = self.series.indices.filter { self.series[$0].shape == .bars }
    let place = all.firstIndex(of: index) ?? 0
    return series.values.enumerated().map { number, value in
      let (left, right) = (x(number), x(number + 1))
      let width = max(1, (right - left) / max(1, all.count) - 1)
      let top = y(value)
      return """
        <rect x="\(left + place * (right - left) / max(1, all.count))" y="\(top)" width="\(width)" \
        height="\(y(0) - top)" fill="\(series.color)"/>

        """
    }.joined()
  }

  private func line(_ series: Series) -> String {
    let points = series.values.enumerated().flatMap { index, value in
      ["\(x(index)),\(y(value))", "\(x(index + 1)),\(y(value))"]
    }
    return """
      <polyline points="\(points.joined(separator: " "))" fill="none" stroke="\(series.color)" \
      stroke-width="2"/>

      """
  }

  private func x(_ index: Int) -> Int {
    Self.frame.left + index * Self.plot.width / max(1, labels.count)
  }

  private func y(_ value: Int) -> Int {
    Self.frame.top + Self.plot.height - value * Self.plot.height / highest
  }

  /// Text as XML may hold it; characters that it may not hold are left out.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: if scalar.danger == nil { escaped.unicodeScalars.append(scalar) }
      }
    }
    return escaped
  }
}
