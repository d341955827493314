import ProgramRunner
import Testing

/// Handing over with keys alone, on a real terminal.
@Suite(.serialized) struct HandoverDeskTests {
  @Test(arguments: [(80, 24), (120, 36)])
  func aHandoverIsReadBackLineByLine(columns: Int, rows: Int) throws {
    let tmux = try Tmux(columns: columns, rows: rows)
    try tmux.start("demo --language ko --now 2026-11-27T21:14 --seed 365")
    _ = try tmux.wait(for: "예약  올 아이 2")
    try tmux.press("C-o")
    let form = try tmux.wait(for: "인수인계")
    #expect(Borders.faults(form) == [])
    #expect(form.contains { $0.contains("지금 있는 아동") })
    try tmux.press("Enter")
    _ = try tmux.wait(for: "[x]")
    try tmux.press("End", "Enter")
    let done = try tmux.wait(for: "인수인계했습니다")
    #expect(done.contains { $0.contains("경보 5") }, "what was not read back is an alarm")
  }

  @Test func nothingUnpaidIsSaidInTheMessageRow() throws {
    let tmux = try Tmux(columns: 80, rows: 24)
    try tmux.start("demo --language en --now 2026-11-27T21:14 --seed 365")
    _ = try tmux.wait(for: "Bookings  2 to come")
    try tmux.press("F9")
    _ = try tmux.wait(for: "Everything is paid for.")
  }
}
