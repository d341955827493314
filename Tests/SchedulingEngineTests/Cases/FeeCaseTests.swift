import CareDomain
import Testing

@testable import SchedulingEngine

@Suite struct FeeCaseTests {
  @Test(arguments: try CaseFile.rows("fees"))
  func fees(row: CaseRow) throws {
    let booked = try row.span("booked_start", "booked_end")
    let used = try row.instant("check_out").minutes(since: try row.instant("check_in"))
    #expect(used == (try row.int("minutes")))
    let bases = [
      ("fee_actual_ceil", FeeBasis.actualCeil),
      ("fee_booked_or_actual_ceil", .bookedOrActualCeil),
    ]
    for (column, basis) in bases {
      let fee = Fees.fee(booked: booked, used: used, rule: try Self.rule(row, basis))
      #expect(fee.amount == (try row.int(column)), "\(column)")
    }
  }

  @Test(arguments: try CaseFile.rows("fees_month"))
  func months(row: CaseRow) throws {
    let stays = try row["stay_minutes"].split(separator: " ").map { text in
      let minutes = try #require(Int(text))
      return (booked: Span(from: at("2026-11-23 18:00"), minutes: minutes), used: minutes)
    }
    let bases = [("fee_month_floor", FeeBasis.monthFloor), ("fee_each_ceil", .actualCeil)]
    for (column, basis) in bases {
      let fee = Fees.month(stays, rule: try Self.rule(row, basis))
      #expect(fee?.amount == (try row.int(column)), "\(column)")
    }
  }

  private static func rule(_ row: CaseRow, _ basis: FeeBasis) throws -> FeeRule {
    .hourly(gross: try row.int("rate"), family: try row.int("rate"), basis: basis)
  }
}
