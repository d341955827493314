internal import ArgumentParser
internal import CareDomain
internal import CareStore
internal import Interchange
internal import OperatorUI
internal import TerminalUI

/// What every list takes.
struct ListOptions: ParsableArguments {
  @Option(help: help("이때부터", "from this time")) var from: String?
  @Option(help: help("이때까지", "until this time")) var until: String?
  @Option(help: help("이름이나 ID의 일부", "part of a name or an id")) var find: String?
  @Flag(help: help("모든 센터", "all centers")) var allCenters = false

  func query(_ session: Session, _ center: Center.ID?) throws -> VisitQuery {
    try VisitQuery(
      from: from.map { try Arguments.moment($0, "--from", isEnd: false) },
      until: until.map { try Arguments.moment($0, "--until", isEnd: true) },
      center: allCenters ? nil : center,
      find: find.map { try Arguments.text($0, "--find", limit: CleanText.nameLimit) })
  }

  /// Whether one of some texts holds what is looked for.
  func matches(_ texts: String...) throws -> Bool {
    guard let find else { return true }
    let wanted = try Arguments.text(find, "--find", limit: CleanText.nameLimit).lowercased()
    return texts.contains { $0.lowercased().contains(wanted) }
  }
}

struct ChildrenCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "children", abstract: say("아동 명단", "the children"))
  }

  @OptionGroup var options: GlobalOptions
  @OptionGroup var list: ListOptions

  func run() throws {
    let session = try Session(options)
    let find = try list.find.map { try Arguments.text($0, "--find", limit: CleanText.nameLimit) }
    let children = try session.file.read { try $0.children(matching: find) }
    session.record(.children(count: children.count, find: find))
    let table = ListTable(["id", "name", "birth", "sex", "allergies", "notes"])
    table.say(
      children.map {
        [
          .id($0.id), .text($0.name), .date($0.birth), .code($0.sex?.rawValue, $0.sex?.word),
          .text($0.allergies), .text($0.notes),
        ]
      }, json: options.json)
  }
}

struct StaffCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "staff", abstract: say("교직원 명단", "the staff"))
  }

  @OptionGroup var options: GlobalOptions
  @OptionGroup var list: ListOptions

  func run() throws {
    let session = try Session(options)
    let state = try session.stateNow()
    let center = list.allCenters ? nil : try session.namedCenter()
    let members = try session.file.read { try $0.staff() }.filter {
      try (center == nil || $0.center == center?.id) && list.matches($0.id.text, $0.name)
    }
    ListTable(["id", "center", "name", "role", "vettedOn", "trainings", "onDutySince"]).say(
      members.map { member in
        [
          .id(member.id), .id(member.center), .text(member.name),
          .code(member.role.rawValue, member.role.text(.current)), .date(member.vettedOn),
          .text(trainings(member)),
          .instant(state.openDuty(of: member.id)?.since),
        ]
      }, json: options.json)
  }

  private func trainings(_ member: StaffMember) -> String {
    member.trainings.map { "\($0.kind)=\(TimeText.text($0.doneOn))" }.joined(separator: ";")
  }
}

struct RoomsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "rooms", abstract: say("방 목록", "the rooms"))
  }

  @OptionGroup var options: GlobalOptions
  @OptionGroup var list: ListOptions

  func run() throws {
    let session = try Session(options)
    let state = try session.stateNow()
    let center = list.allCenters ? nil : try session.namedCenter()
    let rooms = try state.rooms.filter {
      try (center == nil || $0.center == center?.id) && list.matches($0.id.text, $0.name)
    }
    ListTable([
      "id", "center", "name", "places", "usablePlaces", "minAgeMonths", "maxAgeMonths", "profile",
      "open",
    ]).say(
      rooms.map {
        [
          .id($0.id), .id($0.center), .text($0.name), .number($0.places),
          .number($0.usablePlaces), .number($0.minimumMonths), .number($0.maximumMonths),
          .id(state.profile(of: $0).id), .yes($0.isOpen),
        ]
      }, json: options.json)
  }
}

struct CentersCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "centers", abstract: say("센터 목록", "the centers"))
  }

  @OptionGroup var options: GlobalOptions
  @OptionGroup var list: ListOptions

  func run() throws {
    let centers = try Session(options).file.read { try $0.centers() }
      .filter { try list.matches($0.id.text, $0.name, $0.district) }
    ListTable(["id", "name", "district", "profile", "phone"]).say(
      centers.map {
        [
          .id($0.id), .text($0.name), .text($0.district), .id($0.profile),
          .text($0.phone),
        ]
      }, json: options.json)
  }
}

struct HolidaysCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "holidays", abstract: say("공휴일 목록", "the public holidays"))
  }

  @OptionGroup var options: GlobalOptions
  @OptionGroup var list: ListOptions

  func run() throws {
    let table = try HolidaysCommand.table(options)
    let from = try list.from.map { try Arguments.moment($0, "--from", isEnd: false).date }
    let until = try list.until.map {
      TimeText.endDate(try Arguments.moment($0, "--until", isEnd: true))
    }
    let holidays = try table.all.filter { holiday in
      try (from.map { $0 <= holiday.date } ?? true) && (until.map { holiday.date <= $0 } ?? true)
        && list.matches(holiday.name, holiday.nameEnglish ?? "")
    }
    ListTable(["date", "name", "nameEnglish", "kind"]).say(
      holidays.map {
        [
          .date($0.date), .text($0.name), .text($0.nameEnglish),
          .code($0.kind.rawValue, $0.kind.word),
        ]
      }, json: options.json)
  }

  /// The table of the file, or the shipped one where there is no file.
  private static func table(_ options: GlobalOptions) throws -> HolidayTable {
    do {
      return try Session(options).file.read { try $0.holidays() }
    } catch StoreFailure.missing {
      return try HolidayFile.table()
    }
  }
}

extension Arguments {
  /// A time, or a date as its midnight (the next one for an end).
  static func moment(_ text: String, _ option: String, isEnd: Bool) throws -> Instant {
    if let date = TimeText.date(text) { return (isEnd ? date.adding(days: 1) : date).midnight }
    return try instant(text, option)
  }
}
