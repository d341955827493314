import Foundation
import ProgramRunner
import Testing

/// The desk of a live file: who acts, the lock, and going back in time; and the first set-up.
@Suite(.serialized) struct IdentityDeskTests {
  /// A live centre with people, where s1 (123456) and s2 (222222) may sign in.
  private func live() throws -> Centre {
    let centre = try Centre.live()
    try centre.folder.write("222222\n", as: "pin2")
    let s1 = ["--operator", "s1", "--pin-file", centre.folder.file("pin")]
    for (kind, text) in [("rooms", Sample.rooms), ("staff", Sample.staff)] {
      #expect(try centre.run(["import", kind, "-"] + s1, input: text).exit == 0)
    }
    #expect(
      try centre.run(
        ["operator", "add", "s2", "--new-pin-file", centre.folder.file("pin2")] + s1
      ).exit == 0)
    return centre
  }

  private func desk(_ centre: Centre, _ environment: [String: String] = [:]) throws -> Tmux {
    let tmux = try Tmux(environment: environment)
    try tmux.start("desk --file '\(centre.file)' --language ko")
    try tmux.wait(for: "F1도움")
    return tmux
  }

  @Test func anActAsksWhoDoesItAndAWrongPINIsNotTaken() throws {
    let centre = try live()
    let tmux = try desk(centre)
    try tmux.press("C-d")
    try tmux.wait(for: "박선영")
    try tmux.press("1")
    try tmux.wait(for: "누가 합니까")
    try tmux.type("2")
    try tmux.wait(for: "PIN")
    try tmux.type("999999")
    let typed = try tmux.wait(for: "[******")
    #expect(!typed.contains { $0.contains("999999") })
    try tmux.press("Enter")
    try tmux.wait(for: "사용자나 PIN이 맞지 않습니다")
    try tmux.type("222222")
    try tmux.press("Enter")
    try tmux.wait(for: "출근했습니다: 박선영")
    let last = try centre.run("audit", "--kind", "signedOn", "--json").lines.last ?? ""
    #expect(last.contains(#""operator":"s2""#), "\(last)")
    // A moment later the same person is not asked again.
    try tmux.press("F7")
    try tmux.wait(for: "되돌립니다: 출근 박선영")
    try tmux.press("Enter")
    try tmux.wait(for: "되돌렸습니다")
    #expect(try centre.run("verify").exit == 0)
  }

  @Test func aKioskIsLockedInsteadOfLeftAndShowsNoNameUntilAPINOpensIt() throws {
    let centre = try live()
    let tmux = try desk(centre, ["DOLBOM_KIOSK": "1"])
    try tmux.press("C-q")
    let locked = try tmux.wait(for: "잠김")
    #expect(!locked.contains { $0.contains("박선영") || $0.contains("정다은") })
    try tmux.press("q")
    let page = try tmux.wait(for: "잠금 풀기")
    #expect(!page.contains { $0.contains("박선영") || $0.contains("정다은") })
    try tmux.type("1")
    try tmux.type("123456")
    try tmux.press("Enter")
    let open = try tmux.wait(without: "잠김")
    #expect(open.contains { $0.contains("F1도움") })
    let kinds = try centre.run("audit", "--json").lines.map { $0.contains(#""kind":"unlocked""#) }
    #expect(kinds.contains(true))
  }

  @Test func theFirstTimeThreeQuestionsMakeTheFileAndFiveKeysAreShown() throws {
    let tmux = try Tmux()
    let file = tmux.path + "/new.sqlite"
    try tmux.start("desk --file '\(file)' --language ko")
    try tmux.wait(for: "번호 [")
    try tmux.press("Enter")
    try tmux.wait(for: "이름 [진주")
    try tmux.enter("새봄 보육실")
    try tmux.wait(for: "첫 관리자")
    try tmux.enter("박선영")
    try tmux.wait(for: "PIN (숫자")
    try tmux.enter("123456")
    let shown = try tmux.wait(for: "한 번 더")
    #expect(!shown.contains { $0.contains("123456") })
    try tmux.enter("123456")
    let desk = try tmux.wait(for: "처음 다섯 키")
    #expect(desk.contains { $0.contains("F4   등원") })
    try tmux.press("Escape")
    try tmux.wait(for: "새봄 보육실")
  }

  @Test func theDeskGoesBackInTimeAndLetsNothingBeDoneThere() throws {
    let centre = try Centre.filled()
    for staff in ["s1", "s2"] { _ = try centre.run("sign-on", staff, now: "2026-11-27T17:55") }
    _ = try centre.run("check-in", "k3", now: "2026-11-27T19:05")
    let tmux = try Tmux(columns: 100, rows: 30)
    try tmux.start("desk --file '\(centre.file)' --language ko --now 2026-11-27T19:40")
    try tmux.wait(for: "이용중 박지우")
    try tmux.press("[")
    try tmux.wait(for: "알던 대로")
    try tmux.press("[")
    let past = try tmux.wait(for: "19:00에 알던 대로")
    #expect(!past.contains { $0.contains("이용중 박지우") })
    try tmux.press("F4")
    try tmux.wait(for: "보기만 합니다")
    try tmux.press("\\")
    try tmux.wait(for: "이용중 박지우")
    for _ in 0..<6 { try tmux.press("]") }
    let ahead = try tmux.wait(for: "예약대로")
    #expect(!ahead.contains { $0.contains("이용중 박지우") })
  }
}
