import ProgramRunner
import Testing

/// The same night as people read it, in both languages.
@Suite struct NightTextTests {
  private struct Step {
    let at: String
    let typed: String
    let korean: String
    let english: String
  }

  @Test(arguments: ["ko", "en"])
  func everyAnswerOfANightIsOneExactText(language: String) throws {
    var centre = try Centre.filled()
    centre.language = language
    for step in Self.evening + Self.morning {
      let run = try centre.run(step.typed.split(separator: " ").map(String.init), now: step.at)
      let answer = language == "ko" ? step.korean : step.english
      #expect(run.text == answer + "\n", "\(step.at) \(step.typed)")
      #expect(run.problems == [])
    }
  }

  private static let evening = [
    Step(
      at: "2026-11-26T10:00",
      typed: "book --child k1 --from 2026-11-27T18:30 --until 2026-11-28T08:00",
      korean: """
        예약했습니다: 김서연 새싹방 11-27(금) 18:30–토 08:00 (14,000원).
        방: 새싹방. 맞는 방이 하나뿐입니다.
        """,
      english: """
        Booked: 김서연 새싹방 Fri 27 Nov 18:30–Sat 08:00 (14,000 won).
        Room: 새싹방. No other room fits.
        """),
    Step(
      at: "2026-11-26T10:00",
      typed: "book --child k2 --room r2 --from 2026-11-27T19:00 --until 2026-11-27T23:00 --dry-run",
      korean: """
        시험 실행입니다. 저장하지 않았습니다. 예약했습니다: 이도윤 나무방 11-27(금) 19:00–23:00 (4,000원).
        """,
      english: """
        Dry run, nothing saved: Booked: 이도윤 나무방 Fri 27 Nov 19:00–23:00 (4,000 won).
        """),
    Step(
      at: "2026-11-26T10:00",
      typed: "book --child k2 --room r2 --from 2026-11-27T19:00 --until 2026-11-27T23:00",
      korean: """
        예약했습니다: 이도윤 나무방 11-27(금) 19:00–23:00 (4,000원).
        """,
      english: """
        Booked: 이도윤 나무방 Fri 27 Nov 19:00–23:00 (4,000 won).
        """),
    Step(
      at: "2026-11-26T10:00",
      typed: "book --child k4 --room r2 --from 2026-11-27T10:00 --until 2026-11-27T19:30",
      korean: """
        거절: 금 10:00에는 문을 열지 않습니다 (다음 열림 11-27(금) 18:00).
          문을 여는 시간으로 옮기십시오.
        거절: 나무방은 나이에 맞지 않습니다 (방 2세부터 6세 미만, 아동 1세 10월).
          다른 방을 고르십시오.
        거절: 금 19:00에 나무방 보육교사가 모자랍니다 (필요 2, 근무 1).
          보육교사의 근무를 더하거나 다른 시간을 고르십시오.
        가까운 빈자리:
          1. 새싹방 11-27(금) 18:00–토 03:30 (더 늦게)
          2. 새싹방 11-27(금) 18:00–19:30 (더 짧게)
          3. 새싹방 11-27(금) 18:30–토 04:00 (더 늦게)
        """,
      english: """
        Refused: The center is closed at Fri 10:00 (next opening Fri 27 Nov 18:00).
          Choose a time when the center is open.
        Refused: 나무방 is for other ages (room from 2 years under 6 years, child 1y 10m).
          Choose another room.
        Refused: 나무방 has too few caregivers at Fri 19:00 (needed 2, on duty 1).
          Plan another caregiver, or choose another time.
        Nearest open places:
          1. 새싹방 Fri 27 Nov 18:00–Sat 03:30 (later)
          2. 새싹방 Fri 27 Nov 18:00–19:30 (shorter)
          3. 새싹방 Fri 27 Nov 18:30–Sat 04:00 (later)
        """),
    Step(
      at: "2026-11-26T11:00", typed: "change b2 --until 2026-11-27T24:00",
      korean: """
        예약을 바꿨습니다: 이도윤 나무방 11-27(금) 19:00–24:00 (전에는 나무방 11-27(금) 19:00–23:00).
        """,
      english: """
        Changed: 이도윤 나무방 Fri 27 Nov 19:00–24:00 (was 나무방 Fri 27 Nov 19:00–23:00).
        """),
    Step(
      at: "2026-11-26T11:00", typed: "change b2 --until 2026-11-27T24:00",
      korean: """
        이미 그렇습니다. 바꾼 것이 없습니다.
        """,
      english: """
        It is so already; nothing was changed.
        """),
    Step(
      at: "2026-11-27T17:55", typed: "sign-on s1",
      korean: """
        출근했습니다: 박선영 새싹방 금 17:55.
        """,
      english: """
        Signed on: 박선영 새싹방 Fri 17:55.
        """),
    Step(
      at: "2026-11-27T17:56", typed: "sign-on s2",
      korean: """
        출근했습니다: 정다은 나무방 금 17:56.
        """,
      english: """
        Signed on: 정다은 나무방 Fri 17:56.
        """),
    Step(
      at: "2026-11-27T18:32", typed: "check-in k1 --brought-by g1",
      korean: """
        등원했습니다: 김서연 새싹방 금 18:32 (데려온 사람 김민수).
        """,
      english: """
        Checked in: 김서연 새싹방 Fri 18:32 (brought by 김민수).
        """),
    Step(
      at: "2026-11-27T19:01", typed: "check-in k2",
      korean: """
        등원했습니다: 이도윤 나무방 금 19:01.
        """,
      english: """
        Checked in: 이도윤 나무방 Fri 19:01.
        """),
    Step(
      at: "2026-11-27T21:14", typed: "board",
      korean: """
        진주센터  2026-11-27(금) 21:14  열림 · 토 24:00까지

        경보 1
          !! 나무방 박지우 등원 2시간 14분 늦음

        방 현황
          방      현원  정원  예약  보육교사  필요  상태  교사 대 아동
          새싹방     1     2     1         1     1  여유  비율 지킴
          나무방     1     3     2         1     1  여유  비율 지킴

        아동 2
          상태     이름    나이     예약               등·하원     알림
         새싹방
          이용 중  김서연  1세 6월  금 18:30–토 08:00  18:32 등원  땅콩
         나무방
          등원 전  박지우  5세 3월  19:00–22:00                    우유
          이용 중  이도윤  4세 8월  19:00–24:00        19:01 등원

        근무 2
          상태     이름    직책      방      시간
          근무 중  박선영  관리자    새싹방  금 17:55–토 09:00
          근무 중  정다은  보육교사  나무방  금 17:56–토 09:00
        """,
      english: """
        진주센터  Fri 27 Nov 2026 21:14  open · until Sat 24:00

        Alarms 1
          !! 나무방 박지우 late by 2 h 14 min

        Rooms
          Room    Here  Places  Booked  On duty  Needed  State  Ratio
          새싹방     1       2       1        1       1  open   in ratio
          나무방     1       3       2        1       1  open   in ratio

        Children 2
          State     Name    Age    Booked               In/out    Notes
         새싹방
          here      김서연  1y 6m  Fri 18:30–Sat 08:00  in 18:32  땅콩
         나무방
          expected  박지우  5y 3m  19:00–22:00                    우유
          here      이도윤  4y 8m  19:00–24:00          in 19:01

        Staff 2
          State    Name    Role        Room    Time
          on duty  박선영  supervisor  새싹방  Fri 17:55–Sat 09:00
          on duty  정다은  caregiver   나무방  Fri 17:56–Sat 09:00
        """),
  ]

  private static let morning = [
    Step(
      at: "2026-11-27T22:05", typed: "check-out k2 --to x2",
      korean: """
        거절: x2는 인계 금지자입니다. 아동을 인계하지 마십시오.
          아동을 안전한 방에 두고 관리자와 보호자에게 알리십시오. 위급하면 112에 신고하십시오.
        """,
      english: """
        Refused: x2 is not authorised. Do not hand the child over.
          Keep the child in a safe room and tell the supervisor and the guardian. In danger call 112.
        """),
    Step(
      at: "2026-11-27T22:05", typed: "check-out k2 --to g2",
      korean: """
        하원했습니다: 이도윤 금 22:05, 이수진에게 인계, 4,000원.
        """,
      english: """
        Checked out: 이도윤 Fri 22:05, given to 이수진, 4,000 won.
        """),
    Step(
      at: "2026-11-27T22:10", typed: "fee v2",
      korean: """
        3시간 4분, 4시간 x 1,000원 = 4,000원 (이용한 시간, 한 시간 단위로 올림)
        """,
      english: """
        3 h 4 min, 4 h x 1,000 won = 4,000 won (time used, up to the next hour)
        """),
    Step(
      at: "2026-11-27T22:10", typed: "cancel b-a --because 감기",
      korean: """
        예약을 취소했습니다: 박지우 나무방 11-27(금) 19:00–22:00 (감기).
        """,
      english: """
        Cancelled: 박지우 나무방 Fri 27 Nov 19:00–22:00 (감기).
        """),
    Step(
      at: "2026-11-28T08:20", typed: "sign-off s1",
      korean: """
        거절: 토 08:20에 새싹방 교사 대 아동 비율을 지킬 수 없게 됩니다 (필요 1, 근무 0).
          다른 보육교사가 먼저 이 방에 출근하거나, 두 사람이 사유를 적고 서명하십시오.
        """,
      english: """
        Refused: 새싹방 would be out of ratio at Sat 08:20 (needed 1, on duty 0).
          Another caregiver signs on in this room first, or two people sign and say why.
        """),
    Step(
      at: "2026-11-28T08:21", typed: "check-out k1 --to p1",
      korean: """
        하원했습니다: 김서연 토 08:21, 김복순에게 인계, 14,000원.
        주의: 예약보다 늦게 돌아갔습니다.
        """,
      english: """
        Checked out: 김서연 Sat 08:21, given to 김복순, 14,000 won.
        Note: The child left after the booked end.
        """),
    Step(
      at: "2026-11-28T09:01", typed: "sign-off s1",
      korean: """
        퇴근했습니다: 박선영 새싹방 토 09:01.
        주의: 휴게가 법이 정한 것보다 짧았습니다(4시간에 30분, 8시간에 60분).
        """,
      english: """
        Signed off: 박선영 새싹방 Sat 09:01.
        Note: The break was shorter than the law asks for (30 min in 4 h, 60 min in 8 h).
        """),
    Step(
      at: "2026-11-28T09:01", typed: "stays",
      korean: """
        ID  아동  방  센터  상태  시작              끝                등원              하원              이용료  예약
        v1  k1    r1  c1    하원  2026-11-27 18:30  2026-11-28 08:00  2026-11-27 18:32  2026-11-28 08:21  14000   b1
        v2  k2    r2  c1    하원  2026-11-27 19:00  2026-11-28 00:00  2026-11-27 19:01  2026-11-27 22:05  4000    b2
        """,
      english: """
        ID  Child  Room  Center  Status     From              Until             Arrived           Left              Fee    Booking
        v1  k1     r1    c1      completed  2026-11-27 18:30  2026-11-28 08:00  2026-11-27 18:32  2026-11-28 08:21  14000  b1
        v2  k2     r2    c1      completed  2026-11-27 19:00  2026-11-28 00:00  2026-11-27 19:01  2026-11-27 22:05  4000   b2
        """),
    Step(
      at: "2026-11-28T09:01", typed: "why 2026-11-30T12:00",
      korean: """
        닫혀 있습니다: 11-30(월) 평일 월 18:00–화 09:00 운영. 다음 열림은 11-30(월) 18:00입니다.
        """,
      english: """
        Closed: Mon 30 Nov, weekday, open Mon 18:00–Tue 09:00. It opens next on Mon 30 Nov 18:00.
        """),
    Step(
      at: "2026-11-28T09:01", typed: "hours --from 2026-11-27 --until 2026-11-28",
      korean: """
        날짜       구분  이름  운영시간           이어진 시간
        11-27(금)  평일        금 18:00–토 09:00  금 18:00–토 24:00
        11-28(토)  주말        09:00–24:00        금 18:00–토 24:00
        """,
      english: """
        Date        Day      Name  Own window           Merged window
        Fri 27 Nov  weekday        Fri 18:00–Sat 09:00  Fri 18:00–Sat 24:00
        Sat 28 Nov  weekend        09:00–24:00          Fri 18:00–Sat 24:00
        """),
    Step(
      at: "2026-11-28T09:01", typed: "slots --child k2 --length 3h --count 2",
      korean: """
        나무방 11-29(일) 09:30–12:30
        나무방 11-29(일) 10:00–13:00
        """,
      english: """
        나무방 Sun 29 Nov 09:30–12:30
        나무방 Sun 29 Nov 10:00–13:00
        """),
  ]
}
