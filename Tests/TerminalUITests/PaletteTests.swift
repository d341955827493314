import Glibc
import Testing

@testable import TerminalUI

struct PaletteTests {
  /// WCAG 2 contrast of one of xterm's colours 16 to 255 on black.
  private func contrast(_ number: Int) -> Double {
    let linear = channels(number).map { level in
      let share = Double(level) / 255
      return share <= 0.03928 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return (0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2] + 0.05) / 0.05
  }

  private func channels(_ number: Int) -> [Int] {
    if number >= 232 { return Array(repeating: 8 + (number - 232) * 10, count: 3) }
    let steps = [0, 95, 135, 175, 215, 255]
    let index = number - 16
    return [steps[index / 36], steps[index / 6 % 6], steps[index % 6]]
  }

  @Test(arguments: [(Palette.day, 7.0), (.highContrast, 7.0), (.night, 4.5)])
  func `every role can be read on black`(palette: Palette, least: Double) {
    for ink in Ink.allCases {
      let look = palette.look(of: ink, colours: 256)
      let coloured = ink == .alarm ? look.background : look.foreground
      if coloured >= 16 { #expect(contrast(coloured) >= least, "\(palette) \(ink)") }
    }
  }

  @Test(arguments: Palette.allCases)
  func `the states never look alike`(palette: Palette) {
    for colours in [0, 8, 256] {
      let looks = [Ink.free, .caution, .full, .alarm].map { palette.look(of: $0, colours: colours) }
      for (index, look) in looks.enumerated() {
        #expect(!looks[(index + 1)...].contains(look), "\(palette) \(colours)")
      }
    }
  }

  @Test func `a terminal of true colour is given red, green and blue`() {
    #expect(Palette.direct(-1) == -1)
    #expect(Palette.direct(16) == 0)
    #expect(Palette.direct(214) == 0xFFAF00)
    #expect(Palette.direct(248) == 0xA8A8A8)
    #expect(
      (16...255).allSatisfy { number in
        let parts = channels(number)
        return Palette.direct(number) == parts[0] << 16 | parts[1] << 8 | parts[2]
      })
  }

  @Test func `roles are numbered in the order of the pairs`() {
    #expect(Ink.allCases.map { Int($0.rawValue) } == Array(0..<Ink.allCases.count))
  }
}
