import CareDomain
import SchedulingEngine
import Testing

@testable import OperatorUI

@Suite struct WordsAheadTests {
  private static let given: Set<String> = ["새싹방", "햇살방", "이보라", "b1", "ft1"]

  private func cover(_ state: CareState) throws -> [Cover.Concern] {
    let center = try #require(state.centers.first)
    return [
      .restTooShort(minutes: 300), .weekTooLong(minutes: 3300), .nightWork(minutes: 420),
      .trainingDue, .otherCenter(center.id), .role(.director),
    ]
  }

  @Test(arguments: Language.allCases)
  func everyCauseAndConcernIsAWholeSentence(language: Language) throws {
    let explain = try WordsSample.explain(language)
    let state = try WordsSample.state()
    let causes: [Forecast.Cause] = [
      .roomClosed, .placesTooFew, .nightNotPlanned, .childrenCome([try WordsSample.id("b1")]),
      .shiftEnds(try #require(state.shifts.first)), .tooFewPlanned,
    ]
    let center = try #require(state.centers.first)
    let texts = causes.map(explain.cause) + (try cover(state)).map(explain.concern)
    for text in texts {
      #expect(text.hasSuffix("."), "\(text)")
      let given = Self.given.union([center.name, explain.names.staff(state.shifts[0].staff)])
      #expect(strangers(text, in: language, given: given) == [], "\(text)")
    }
  }

  @Test(arguments: Language.allCases)
  func aForecastAndAWhatIfAreLinesOfText(language: Language) throws {
    let explain = try WordsSample.explain(language)
    let state = try WordsSample.state()
    let room = try #require(state.rooms.first)
    let now = state.horizon.from
    let forecast = Forecast(of: room, over: state.horizon, in: state, at: now)
    let lines = ForecastText.lines(forecast, explain: explain, width: nil)
    #expect(lines.first == explain.names.room(room.id))
    #expect(lines.count >= 3)
  }
}
