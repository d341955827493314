import CareDomain
import SchedulingEngine
import Testing

/// The order of lots: groups first, within a group a shuffle that depends on the seed alone.
@Suite struct LotteryTests {
  private func tickets(_ count: Int, flagged: Set<Int> = []) -> [Ticket] {
    (0..<count).map {
      Ticket(
        id: named("t\($0)"), draw: named("l1"), child: named("k\($0)"),
        span: span("2026-11-28 12:00", "2026-11-28 14:00"), entered: at("2026-11-20 10:00"),
        flags: flagged.contains($0) ? ["a"] : [])
    }
  }

  @Test func theSameSeedGivesTheSameOrderWhateverOrderTheyCameIn() {
    let all = tickets(12)
    let order = Lottery.order(all, classes: [], seed: 42)
    #expect(Lottery.order(all.reversed(), classes: [], seed: 42) == order)
    #expect(Set(order) == Set(all))
    #expect(Lottery.order(all, classes: [], seed: 43) != order)
    // SplitMix64 from 0 begins with 0xE220A8397B1DCDAF; modulo 3 that is 1, then 0x6E789E6AA1B965F4 modulo 2 is 0.
    #expect(Lottery.order(tickets(3), classes: [], seed: 0).map(\.id.text) == ["t2", "t0", "t1"])
  }

  @Test func anEarlierGroupIsServedFirst() {
    let order = Lottery.order(tickets(8, flagged: [2, 5]), classes: [["a", "b"]], seed: 9)
    #expect(Set(order.prefix(2).map(\.id.text)) == ["t2", "t5"])
  }

  @Test func everyoneIsFirstEquallyOften() {
    var firsts: [String: Int] = [:]
    for seed in 0..<6000 {
      firsts[Lottery.order(tickets(6), classes: [], seed: seed)[0].id.text, default: 0] += 1
    }
    // 1,000 each expected; six standard deviations are 173.
    #expect(firsts.count == 6)
    #expect(firsts.values.allSatisfy { (827...1173).contains($0) }, "\(firsts)")
  }
}
