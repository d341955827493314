internal import ArgumentParser
internal import CareDomain
internal import CareStore
internal import Interchange
internal import OperatorUI
internal import SchedulingEngine

struct BookingsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "bookings", abstract: say("예약 목록", "the bookings"))
  }

  @OptionGroup var options: GlobalOptions
  @OptionGroup var list: ListOptions

  func run() throws {
    let session = try Session(options)
    let center = try session.namedCenter()
    let query = try list.query(session, center?.id)
    let visits = try session.file.read { try $0.bookings(query) }
    session.record(.bookings, visits.count, find: query.find)
    VisitList.say(visits, json: options.json)
  }
}

struct StaysCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "stays", abstract: say("실제로 이용한 기록", "the stays as they happened"))
  }

  @OptionGroup var options: GlobalOptions
  @OptionGroup var list: ListOptions

  func run() throws {
    let session = try Session(options)
    let center = try session.namedCenter()
    let query = try list.query(session, center?.id)
    let visits = try session.file.read { try $0.stays(query) }
    session.record(.stays, visits.count, find: query.find)
    VisitList.say(visits, json: options.json, asStays: true)
  }
}

struct FeeCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "fee", abstract: say("이용료와 그 셈", "a fee and how it is made up"))
  }

  @OptionGroup var options: GlobalOptions
  @Argument(help: help("이용 기록이나 예약의 ID", "the id of a stay or a booking"))
  var stayOrBooking: String

  func run() throws {
    let session = try Session(options)
    guard let fee = try session.file.read({ try fee(in: $0, at: session.clock.now()) }) else {
      return try Answer(session: session).say(
        .refused([.unknownBooking(stayOrBooking)], fits: []))
    }
    if options.json { return Output.json(fee.json) }
    Output.line(Explain(.current, names: .none).fee(fee))
  }

  /// The fee of a finished stay, of one that still runs as if it ended now, or of a booking as booked.
  private func fee(in reader: Reader, at now: Instant) throws -> Fee? {
    let stay = try Stay.ID(stayOrBooking).flatMap { try reader.stay($0) }
    let id = stay?.booking ?? Booking.ID(stayOrBooking)
    guard let id, let visit = try reader.visit(id) else { return nil }
    if let fee = visit.fee { return fee }
    guard let room = try reader.rooms().first(where: { $0.id == visit.booking.room }),
      let center = try reader.centers().first(where: { $0.id == room.center }),
      let profile = try reader.profiles()[room.profile ?? center.profile]
    else { return nil }
    let booked = visit.booking.span
    guard let stay = visit.stay else { return Fees.booked(booked, rule: profile.fee) }
    let end = max(stay.departed ?? now, stay.arrived)
    let before =
      profile.chargesByMonth
      ? try reader.monthUse(of: stay.child, before: stay.arrived) : MonthUse()
    return profile.fee(booked: booked, used: end.minutes(since: stay.arrived), before: before)
  }
}

/// Lists of bookings and stays (CONTRACT: id, child, room, center, status, from, until, arrived, departed, fee).
enum VisitList {
  static func say(_ visits: [Visit], json: Bool, asStays: Bool = false) {
    let columns = [
      "id", "child", "room", "center", "status", "from", "until", "arrived", "departed", "fee",
      asStays ? "booking" : "stay",
    ]
    ListTable(columns).say(visits.map { row($0, asStays) }, json: json)
  }

  private static func row(_ visit: Visit, _ asStays: Bool) -> [Cell] {
    let booking = visit.booking
    let stay = visit.stay
    return [
      .text(asStays ? stay?.id.text : booking.id.text), .id(booking.child),
      .id(booking.room), .id(visit.center),
      .code(booking.status.rawValue, booking.status.text(.current)),
      .instant(booking.span.from), .instant(booking.span.until), .instant(stay?.arrived),
      .instant(stay?.departed), .number(visit.fee?.amount ?? visit.quotedFee),
      .text(asStays ? booking.id.text : stay?.id.text),
    ]
  }
}
