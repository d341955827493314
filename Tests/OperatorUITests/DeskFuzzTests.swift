import CareDomain
import SchedulingEngine
import TerminalUI
import Testing

@testable import OperatorUI

@Suite struct DeskFuzzTests {
  /// SplitMix64, so that a failure can be seen again.
  struct Dice {
    var state: UInt64

    mutating func roll(_ sides: Int) -> Int {
      state &+= 0x9E37_79B9_7F4A_7C15
      var value = state
      value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
      return Int((value ^ (value >> 31)) % UInt64(sides))
    }
  }

  private static let keys: [Key] =
    [
      .enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .up, .down, .left, .right,
      .home, .end, .pageUp, .pageDown, .alt("1"), .control(" "),
    ] + (1...8).map { .function($0) } + "abcdeghlopqsuz".map { .control($0) }
  private static let letters = Array(
    "0123456789:=/?[]\\ +-~()hjklgGqzㅓㅏ버한ㄱ금내일오늘시\u{1112}\u{1161}\u{11AB}👨‍👩‍👧é")

  private func event(_ dice: inout Dice) -> TerminalEvent {
    switch dice.roll(20) {
    case 0: .resize(Size(rows: dice.roll(70), columns: dice.roll(210)))
    case 1: .paste(["김서연\n22:00", "\u{1B}[A", String(repeating: "가", count: 400)][dice.roll(3)])
    case 2: .mouse(mouse(&dice))
    case 3: [TerminalEvent.tick, .wake, .resumed][dice.roll(3)]
    case 4...11: .key(Self.keys[dice.roll(Self.keys.count)], inBurst: dice.roll(8) == 0)
    default:
      .key(.character(Self.letters[dice.roll(Self.letters.count)]), inBurst: dice.roll(8) == 0)
    }
  }

  private func mouse(_ dice: inout Dice) -> Mouse {
    let kinds: [Mouse.Kind] = [.press, .release, .wheelUp, .wheelDown, .doubleClick]
    return Mouse(kind: kinds[dice.roll(5)], row: dice.roll(40), column: dice.roll(130))
  }

  /// What a store might answer.
  private func answer(_ command: Command, on hand: inout DeskHand, _ dice: inout Dice) {
    switch dice.roll(4) {
    case 0: hand.desk.apply(.unchanged, of: command)
    case 1: hand.desk.apply(.refused([.consentMissing, .notPresent], fits: []), of: command)
    case 2: hand.desk.failed("실패", keeping: dice.roll(2) == 0 ? command : nil)
    default:
      if let key = hand.desk.board?.alarms.first?.key {
        hand.desk.apply(.done(.acknowledged(key)), of: command)
      }
    }
  }

  @Test(arguments: [1, 2, 3, 4])
  func twentyThousandRandomEventsNeverTrap(seed: UInt64) throws {
    var dice = Dice(state: seed)
    let names = seed % 2 == 0 ? DeskPictureTests.hostile : [:]
    let desk = try DeskSample.desk(seed < 3 ? .ko : .en, isKiosk: seed == 4, names: names)
    var hand = DeskHand(desk)
    var answered = 0
    for step in 0..<5_000 {
      hand.take(event(&dice))
      if hand.commands.count > answered, let command = hand.commands.last {
        answered = hand.commands.count
        answer(command, on: &hand, &dice)
      }
      if step % 500 == 499 {
        hand.desk.refresh(state: hand.desk.state, now: hand.desk.now.adding(minutes: 7))
      }
      guard step % 5 == 0 else { continue }
      let size = Size(rows: 1 + dice.roll(40), columns: 1 + dice.roll(130))
      let shown = step % 3 == 0 ? hand.desk.screen : size
      let lines = hand.desk.picture(size: shown).lines()
      #expect(lines.allSatisfy { TextWidth.columns(of: $0) <= shown.columns })
    }
  }

  @Test(arguments: [5, 6, 7, 8])
  func aPictureMadeOfTheOneBeforeIsTheSameAsOneMadeAnew(seed: UInt64) throws {
    var dice = Dice(state: seed)
    let steps: [Key] = [.up, .down, .pageUp, .pageDown, .home, .end, .character("j")]
    var desk = try DeskSample.desk(seed < 7 ? .ko : .en)
    var (picture, made) = (ShownPicture(), 0)
    for _ in 0..<3_000 {
      let event =
        switch dice.roll(12) {
        case 0: event(&dice)
        case 1...4: TerminalEvent.key(.escape, inBurst: false)
        default: TerminalEvent.key(steps[dice.roll(steps.count)], inBurst: false)
        }
      _ = desk.handle(event)
      picture.note(event, taken: desk)
      if dice.roll(60) == 0 {
        desk.refresh(state: desk.state, now: desk.now.adding(minutes: 7))
        picture.note(.wake, taken: desk)
      }
      guard dice.roll(3) > 0 else { continue }
      if desk.isMoving { made += 1 }
      let shown = picture.next(of: desk, size: desk.screen)
      let anew = desk.picture(size: desk.screen)
      let other = zip(shown.lines(), anew.lines()).filter { $0 != $1 }.map { "\($0)|\($1)" }
      #expect(other == [])
      let isSame = shown == anew
      #expect(isSame, "\(shown.cursor as Any) \(anew.cursor as Any)")
    }
    #expect(made > 80)
  }
}
