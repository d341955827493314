import CareDomain
import SchedulingEngine
import TerminalUI
import Testing

@testable import OperatorUI

@Suite struct WordsBoardTests {
  private func lines(
    _ language: Language, at now: String = "2026-11-22T21:14", width: Int = 80,
    _ change: (inout CareState) -> Void = { _ in }
  ) throws -> [String] {
    var state = try WordsSample.state()
    change(&state)
    let center = try #require(state.centers.first)
    let board = Board(of: center, in: state, at: try WordsSample.instant(now))
    let explain = Explain(language, names: Names(state))
    return BoardText.lines(board, explain: explain, language: language, width: width)
  }

  @Test func theBoardInKorean() throws {
    let text = try lines(.ko).joined(separator: "\n")
    #expect(
      text == """
        진주 육아종합지원센터  2026-11-22(일) 21:14  열림 · 24:00까지

        경보 3
          !! 새싹방 이도윤 하원 14분 지남
          !! 햇살방 최민정 출근 안 함 (일 18:00부터 근무)
          !! 새싹방 이보라 혼자 근무, 아동 2명

        방 현황
          방      현원  정원  예약  보육교사  필요  상태  교사 대 아동
          새싹방     2     3     2         1     1  여유  비율 지킴
          햇살방     0     4     0         0     0  비움  비율 지킴

        아동 2
          상태       이름    나이     예약         등·하원     알림
         새싹방
          이용 중    김서연  1세 8월  18:00–22:00  18:02 등원  우유 알레르기
          하원 지연  이도윤  1세 8월  18:00–21:00  18:00 등원  14분 지남
         햇살방
          하원       최하준  3세 9월  18:00–20:00  19:58 하원
          등원 전    박지우  4세 3월  21:30–24:00

        근무 1
          상태     이름    직책      방      시간
          근무 중  이보라  보육교사  새싹방  17:55–24:00
          미출근   최민정  보육교사  햇살방  18:00–24:00
        """)
  }

  @Test func theBoardInEnglish() throws {
    let text = try lines(.en).joined(separator: "\n")
    #expect(
      text == """
        진주 육아종합지원센터  Sun 22 Nov 2026 21:14  open · until 24:00

        Alarms 3
          !! 새싹방 이도윤 overdue by 14 min
          !! 햇살방 최민정 has not signed on (shift from Sun 18:00)
          !! 새싹방 이보라 alone with 2 children

        Rooms
          Room    Here  Places  Booked  On duty  Needed  State  Ratio
          새싹방     2       3       2        1       1  open   in ratio
          햇살방     0       4       0        0       0  empty  in ratio

        Children 2
          State     Name    Age    Booked       In/out     Notes
         새싹방
          here      김서연  1y 8m  18:00–22:00  in 18:02   우유 알레르기
          overdue   이도윤  1y 8m  18:00–21:00  in 18:00   14 min late
         햇살방
          gone      최하준  3y 9m  18:00–20:00  out 19:58
          expected  박지우  4y 3m  21:30–24:00

        Staff 1
          State    Name    Role       Room    Time
          on duty  이보라  caregiver  새싹방  17:55–24:00
          absent   최민정  caregiver  햇살방  18:00–24:00
        """)
  }

  @Test func anEmptyBoardSaysWhatToDo() throws {
    let text = try lines(.ko, at: "2026-11-25T12:00") { state in
      (state.bookings, state.stays, state.shifts, state.duties) = ([], [], [], [])
    }
    #expect(
      text.joined(separator: "\n") == """
        진주 육아종합지원센터  2026-11-25(수) 12:00  닫힘 · 다음 18:00

        경보가 없습니다.

        방 현황
          방      현원  정원  예약  보육교사  필요  상태  교사 대 아동
          새싹방     0     3     0         0     0  비움  비율 지킴
          햇살방     0     4     0         0     0  비움  비율 지킴

        이 밤에는 예약한 아동이 없습니다. 'dolbom book'으로 예약하십시오.

        이 밤에는 근무가 없습니다. 'dolbom sign-on'으로 출근을 적으십시오.
        """)
  }

  @Test(arguments: [80, 60, 40, 12]) func noLineIsWiderThanAsked(width: Int) throws {
    for language in Language.allCases {
      #expect(try lines(language, width: width).allSatisfy { TextWidth.columns(of: $0) <= width })
    }
  }

  @Test func aTableIsAlignedByColumnsAndCutToItsWidth() {
    let rows = [["새싹방", "3", "우유 알레르기"], ["b", "12", ""]]
    #expect(
      TableText.lines(head: ["방", "정원", "메모"], rows: rows, width: nil, numbers: [1]) == [
        "방      정원  메모", "새싹방     3  우유 알레르기", "b         12",
      ])
    #expect(
      TableText.lines(head: ["방", "정원", "메모"], rows: rows, width: 22, numbers: [1]) == [
        "방      정원  메모", "새싹방     3  우유 알…", "b         12",
      ])
    #expect(TableText.lines(head: [], rows: [], width: 10) == [""])
  }
}
