import CareDomain
import SchedulingEngine
import TerminalUI
import Testing

@testable import OperatorUI

/// What the desk does with keys while something is being saved.
@Suite struct DeskMeanwhileTests {
  /// A desk on which a child's arrival is being saved.
  private func saving() throws -> DeskHand {
    var hand = try DeskHand()
    try hand.select("b5")
    hand.press(.function(4))
    hand.desk.beginAct(isTold: true)
    return hand
  }

  private func key(_ key: Key) -> TerminalEvent { .key(key, inBurst: false) }

  private func meanwhile(_ pressed: Key, _ hand: inout DeskHand) -> [Effect]? {
    hand.desk.handleMeanwhile(key(pressed))
  }

  private func line(_ desk: Desk) -> String {
    desk.picture(size: Size(rows: 24, columns: 80)).lines()[22]
  }

  @Test func theLineSaysThatItIsSavedAndHowManyKeysWait() throws {
    var desk = try saving().desk
    #expect(line(desk).hasPrefix(" 저장하는 중…"))
    desk.keysHeld = 2
    #expect(line(desk).hasPrefix(" 저장하는 중… 누른 키 2개가 기다립니다."))
    let acts = desk.endAct(isDone: true)
    #expect(acts)
    desk.keysHeld = 0
    #expect(!line(desk).contains("저장하는 중…"))
  }

  @Test(arguments: [Key.down, .up, .tab, .pageDown, .end, .character("z"), .character("0")])
  func aKeyThatOnlyLooksActsAtOnce(pressed: Key) throws {
    var desk = try saving().desk
    var still = desk
    let effects = desk.handleMeanwhile(key(pressed))
    #expect(effects == [])
    _ = still.handle(key(pressed))
    #expect(
      desk.picture(size: desk.screen).lines().dropLast(2)
        == still.picture(size: still.screen).lines().dropLast(2))
  }

  @Test(arguments: [
    Key.function(4), .function(5), .function(6), .function(7), .character(" "), .control("q"),
    .character("["),
  ])
  func aKeyThatActsOrOpensAFormWaitsAndChangesNothing(pressed: Key) throws {
    var desk = try saving().desk
    let before = desk.picture(size: desk.screen)
    let effects = desk.handleMeanwhile(key(pressed))
    #expect(effects == nil)
    #expect(desk.picture(size: desk.screen) == before)
  }

  @Test func aFormThatIsBeingSavedTakesNoKeyButACardMayLieOnIt() throws {
    var hand = try DeskHand()
    hand.press(.function(2))
    hand.desk.beginAct(isTold: true)
    for pressed in [Key.character("김"), .down, .escape, .function(2)] {
      #expect(meanwhile(pressed, &hand) == nil, "\(pressed)")
    }
    #expect(meanwhile(.control("e"), &hand) == [])
    #expect(meanwhile(.down, &hand) == [])
    #expect(meanwhile(.escape, &hand) == [])
    #expect(meanwhile(.down, &hand) == nil)
    let acts = hand.desk.endAct(isDone: true)
    #expect(acts)
  }

  @Test func whereNobodyWaitsForTheSaveAnOpenFormIsTypedInto() throws {
    var hand = try DeskHand()
    hand.press(.function(2))
    #expect(meanwhile(.character("김"), &hand) == [])
  }

  @Test func keysThatFollowedWhatWasNotDoneAreLetGoAndThatIsSaid() throws {
    var hand = try saving()
    hand.desk.keysHeld = 1
    hand.desk.failed("디스크가 가득 찼습니다.", keeping: hand.commands.first)
    let acts = hand.desk.endAct(isDone: false)
    #expect(!acts)
    #expect(line(hand.desk).hasPrefix(" !! 뒤에 누른 키 1개는 버렸습니다. 디스크가 가득 찼습니다."))
    #expect(hand.desk.keysHeld == 0)
  }

  @Test func keysThatFollowedAnActThatAsksSomethingAreLetGo() throws {
    var hand = try saving()
    hand.desk.keysHeld = 1
    hand.desk.notice("묻습니다", [])
    let acts = hand.desk.endAct(isDone: true)
    #expect(!acts)
  }
}
