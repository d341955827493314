import CareDomain
import TerminalUI
import Testing

@testable import OperatorUI

/// Handing over at the desk: Ctrl-O, each line read back with Enter, both names, the button.
@Suite struct DeskHandoverTests {
  private func lines() throws -> [HandoverLine] {
    let child: Child.ID = try DeskSample.id("k1")
    return [
      HandoverLine(.present, subject: "k1", child: child, room: try DeskSample.id("r1")),
      HandoverLine(.collect, subject: "k1", child: child, people: ["g1"]),
    ]
  }

  private func opened(_ language: Language = .ko) throws -> DeskHand {
    var hand = try DeskHand(language)
    hand.press(.control("o"))
    #expect(hand.effects == [.needHandover])
    hand.desk.received(handover: try lines())
    return hand
  }

  @Test func eachLineIsTickedByItself() throws {
    var hand = try opened()
    #expect(hand.lines().contains { $0.contains("인수인계 2줄, 남은 2줄") })
    hand.press(.enter)
    #expect(hand.lines().contains { $0.contains("남은 1줄") })
    #expect(hand.lines().contains { $0.contains("[x]") })
    // From the second line over both names to the button.
    hand.press(.down, .down, .down, .enter)
    guard case .handover(.give(let center, let from, let to, let ticked)) = hand.commands.first
    else {
      Issue.record("\(hand.commands)")
      return
    }
    #expect(center == hand.desk.center)
    #expect(from != to)
    #expect(ticked.map(\.section) == [.present])
  }

  @Test(arguments: [Language.ko, .en])
  func theKindOfEveryLineIsWholeAndTheSelectedLineIsReadInFull(language: Language) throws {
    for section in HandoverLine.Section.allCases {
      #expect(TextWidth.columns(of: section.short.text(language)) <= 14, "\(section)")
    }
    var hand = try opened(language)
    for line in try lines() {
      let foot = try #require(hand.lines().dropLast().last)
      #expect("\(foot) ".hasPrefix(" \(hand.desk.explain.handover(line))"), "\(foot)")
      hand.press(.down)
    }
  }

  @Test func anotherPersonIsChosenWithTheArrows() throws {
    var hand = try opened(.en)
    hand.press(.end, .up, .right)
    let before = hand.lines().first { $0.contains("takes over") }
    hand.press(.right)
    #expect(hand.lines().first { $0.contains("takes over") } != before)
  }

  @Test func aListLongerThanItsBoxSaysHowManyLinesAreOutOfView() throws {
    var hand = try DeskHand()
    hand.press(.control("o"))
    let child: Child.ID = try DeskSample.id("k1")
    hand.desk.received(
      handover: (0..<40).map {
        HandoverLine(.collect, subject: "k\($0)", child: child, people: ["g1"])
      })
    // 43 rows with both names and the button; the body of 24 rows less its frame shows 18.
    #expect(hand.lines().contains { $0.contains("└") && $0.contains(" +25 ") })
    hand.press(.end)
    #expect(hand.lines().contains { $0.contains("┌") && $0.contains(" +25 ") })
  }

  @Test func escLeavesWithoutAnything() throws {
    var hand = try opened()
    hand.press(.enter, .escape)
    #expect(hand.commands.isEmpty && hand.desk.dialogs.isEmpty)
  }

  @Test func theFormGoesWhenItIsRecordedAndStaysWhenItIsRefused() throws {
    var hand = try opened()
    hand.press(.pageDown, .enter)
    let command = try #require(hand.commands.first)
    hand.desk.apply(.refused([.handover(.noHandover)], fits: []), of: command)
    #expect(hand.desk.dialogs.contains { if case .handover = $0 { true } else { false } })
    hand.desk.dialogs.removeAll { if case .sheet = $0 { true } else { false } }
    let handover = Handover(
      id: try DeskSample.id("h1"), center: hand.desk.center, at: hand.desk.now,
      from: try DeskSample.id("s1"), to: try DeskSample.id("s2"), lines: try lines(),
      fingerprint: "0badcafe")
    hand.desk.apply(.done(.handover(.given(handover))), of: command)
    #expect(hand.desk.dialogs.isEmpty)
    #expect(hand.message.contains("0badcafe"))
  }
}
