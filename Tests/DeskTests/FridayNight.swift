/// The night of `FridayNightTests`, as its people, as commands and as keys.
enum FridayNight {
  /// Friday evening, or the morning after.
  static func time(_ clock: String) -> String {
    (clock < "12" ? "2026-11-28T" : "2026-11-27T") + clock
  }

  static var tables: [(String, String)] {
    let rooms = """
      id,name,places,minAgeMonths,maxAgeMonths
      r1,새싹방,3,6,23
      r2,햇살방,4,24,47
      r3,나무방,6,24,71

      """
    let births = (1...10).map { child in
      let month = child < 4 ? "2025-09" : child < 7 ? "2023-06" : "2022-03"
      return "k\(child),아이\(child),\(month)-\(child < 10 ? "0" : "")\(child)"
    }
    let guardians = (1...10).map {
      "g\($0),보호\($0),010-0000-\(1000 + $0),mother,k\($0),1,0,2026-11-01"
    }
    let courses =
      "standard=2026-01-10;vulnerable=2026-01-11;safety=2026-02-01;abuse-prevention=2026-02-02"
    let staff = [
      ("s1", "박선영", "supervisor"), ("s2", "이보라", "caregiver"), ("s3", "최가을", "caregiver"),
    ]
    let shifts = (1...3).map { "w\($0),s\($0),r\($0),2026-11-27T18:00,2026-11-28T09:00" }
    let bookings = (1...10).map { child in
      let (room, from, until) =
        child < 4
        ? ("r1", "27T18:30", "28T02:00")
        : child < 7 ? ("r2", "27T19:00", "27T23:00") : ("r3", "27T19:00", "28T01:00")
      return
        "b\(child),k\(child),\(room),2026-11-20T10:00,2026-11-\(from),2026-11-\(until),overtime"
    }
    return [
      ("rooms", rooms), ("children", table("id,name,birth", births)),
      (
        "guardians",
        table("id,name,phone,relation,child,resident,worksInCity,consentedOn", guardians)
      ),
      (
        "staff",
        table(
          "id,name,role,vettedOn,trainings",
          staff.map { "\($0.0),\($0.1),\($0.2),2026-01-01,\(courses)" })
      ), ("shifts", table("id,staff,room,from,until", shifts)),
      ("bookings", table("id,child,room,applied,from,until,reason", bookings)),
    ]
  }

  private static func table(_ head: String, _ rows: [String]) -> String {
    ([head] + rows).joined(separator: "\n") + "\n"
  }

  /// When, what is typed, and its exit.
  static let commands: [(String, String, Int32)] = [
    ("17:55", "sign-on s1", 0), ("17:55", "sign-on s2", 0), ("17:55", "sign-on s3", 0),
    ("18:30", "check-in k1 k2 k3", 0), ("19:00", "check-in k4 k5 k6 k7 k8", 0),
    ("19:10", "check-in k9 --temperature 38.4", 1), ("19:30", "check-in k10", 0),
    (
      "20:00",
      "medicine request k4 --drug 해열제 --dose 5㎖ --interval 6h --last 2026-11-27T15:00 --until 2026-11-27T23:00 --requested-by g4",
      0
    ),
    (
      "20:00",
      "medicine request k7 --drug 감기약 --dose 3㎖ --interval 4h --last 2026-11-27T18:00 --until 2026-11-28T01:00 --requested-by g7",
      0
    ), ("20:30", "sleep k7", 0), ("20:30", "sleep k8", 0),
    ("20:58", "round k7=fine k8=proneTurned", 0),
    ("21:00", "medicine give m1 --giver s2 --witness s1", 0), ("21:20", "sleep k7 --end", 0),
    ("21:20", "sleep k8 --end", 0),
    ("21:30", "incident add k5 --kind fall --what 넘어짐 --place 햇살방 --first-aid 얼음", 0),
    ("21:35", "incident told i1 --to g5 --how phone", 0), ("21:45", "check-out k6 --to 낯선이", 1),
    ("22:00", "handover give --from s1 --to s2 --tick all", 0),
    ("22:05", "medicine give m2 --giver s3 --witness s2", 0),
    ("22:35", "incident review i1 --by s1", 0), ("22:40", "incident report i1 --to 시청", 0),
    ("23:00", "check-out k4 --to g4", 0), ("23:00", "check-out k5 --to g5", 0),
    ("23:00", "check-out k6 --to g6", 0), ("00:30", "check-out k7 --to g7", 0),
    ("00:30", "check-out k8 --to g8", 0), ("01:00", "check-out k10 --to g10", 0),
    ("02:00", "check-out k1 --to g1", 0), ("02:00", "check-out k2 --to g2", 0),
    ("06:00", "check-out k3 --to g3 --at 2026-11-28T01:50 --because 잊음", 0),
    ("06:00", "handover give --from s2 --to s1 --tick all", 0), ("08:55", "sign-off s1", 0),
    ("08:55", "sign-off s2", 0), ("08:55", "sign-off s3", 0),
  ]

  /// When, and the keys; see `DeskSession.play`.
  static let keys: [(String, String)] = [
    ("17:55", "C-d ?누구의 1 ?박선영_새싹방 C-d ?누구의 2 ?이보라_햇살방 C-d ?누구의 3 ?최가을_나무방"),
    ("18:30", "F4 ?등원했습니다:_아이1 F4 ?등원했습니다:_아이2 F4 ?등원했습니다:_아이3"),
    (
      "19:00",
      "@아이4 F4 ?등원했습니다:_아이4 @아이5 F4 ?등원했습니다:_아이5 @아이6 F4 ?등원했습니다:_아이6 @아이7 F4 ?등원했습니다:_아이7 @아이8 F4 ?등원했습니다:_아이8"
    ), ("19:10", "@아이9 + ?등원_확인 '38.4 C-s ?38.0℃부터는 Escape"),
    ("19:30", "@아이10 F4 ?등원했습니다:_아이10"),
    (
      "20:00",
      "@아이4 8 ?투약 1 ?투약의뢰서 '해열제 Enter '5㎖ Enter '6h Enter '15:00 C-s ?의뢰받았습니다:_아이4 @아이7 8 ?투약 2 ?투약의뢰서 '감기약 Enter '3㎖ Enter '4h Enter '18:00 C-s ?의뢰받았습니다:_아이7"
    ), ("20:30", "@아이7 6 ?아이7_잠듦 @아이8 6 ?아이8_잠듦"),
    ("20:58", "C-t ?순회 1 ?아이7_수면_확인 3 ?아이8_수면_확인"),
    ("21:00", "8 ?투약 1 ?누가_투약하나요 2 ?누가_보았나요 1 ?투약했습니다:_아이4"),
    ("21:20", "@아이7 6 ?아이7_깸 @아이8 6 ?아이8_깸"),
    (
      "21:30",
      "@아이5 9 ?사고_기록 Enter '넘어짐 Enter '햇살방 Enter '얼음 C-s ?사고를_적었습니다:_i1"
    ), ("21:35", "9 ?아이5_넘어짐 1 ?보호자에게_알렸음 1 ?보호5 1 ?어떻게_알렸나요 1 ?보호자에게_알림"),
    ("21:45", "@아이6 F5 ?누구에게 2 ?누가_데리러 '낯선이 Enter ?인계하지_마십시오 Escape"),
    ("22:00", "C-o ?인수인계 Enter*27 ?남은_0줄 Enter*3 ?인수인계했습니다"),
    ("22:05", "8 ?투약 1 ?누가_투약하나요 3 ?누가_보았나요 2 ?투약했습니다:_아이7"),
    ("22:30", "@아이1 ?아이1 !"),
    ("22:35", "9 ?아이5_넘어짐 1 ?검토함 3 ?누가_검토하나요 1 ?검토:_박선영"),
    ("22:40", "9 ?아이5_넘어짐 1 ?보고했음 4 ?어디에_보고 1 Enter ?보고:_시청"),
    (
      "23:00",
      "@아이4 F5 ?누구에게 1 ?하원했습니다:_아이4 @아이5 F5 ?누구에게 1 ?하원했습니다:_아이5 @아이6 F5 ?누구에게 1 ?하원했습니다:_아이6"
    ), ("00:30", "@아이7 F5 ?누구에게 1 ?하원했습니다:_아이7 @아이8 F5 ?누구에게 1 ?하원했습니다:_아이8"),
    ("01:00", "@아이10 F5 ?누구에게 1 ?하원했습니다:_아이10"),
    ("02:00", "@아이1 F5 ?누구에게 1 ?하원했습니다:_아이1 @아이2 F5 ?누구에게 1 ?하원했습니다:_아이2"),
    (
      "06:00",
      "@아이3 C-n ?있었던_시각 '01:50 Enter 'g3 Enter '잊음 Enter ?나중에_적음 Escape C-o ?인수인계 Enter*21 ?남은_0줄 Right Enter Right*2 Enter*2 ?인수인계했습니다"
    ), ("08:55", "C-d ?누구의 1 ?박선영_새싹방 C-d ?누구의 2 ?이보라_햇살방 C-d ?누구의 3 ?최가을_나무방"),
  ]
}
