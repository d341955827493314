internal import ArgumentParser
internal import CareDomain
internal import CareStore
internal import OperatorUI
internal import SchedulingEngine

struct SheetCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "sheet",
      abstract: say("정전에 대비한 한 장짜리 명단", "one page that runs the night without power"),
      discussion: say(
        """
        방마다 아동, 시간, 알레르기, 보호자 전화, 데려갈 수 있는 사람, 손으로 적을 빈칸과 서명란, 지문이 있습니다. 화면은 이것을 \
        파일 옆의 '-sheet.txt'에 늘 새로 적어 둡니다(설정 'sheet: off'로 끕니다). 손으로 적은 것은 'dolbom catch-up'으로 넣습니다.
        """,
        """
        Children by room with times, allergies, telephones, who may collect, empty places with columns for \
        signatures, and the fingerprint. The desk keeps it true in FILE-sheet.txt while it runs (the setting 'sheet: off' ends that). What was written by hand comes back with 'dolbom catch-up'.
        """))
  }

  @OptionGroup var options: GlobalOptions
  @Option(help: help("보육일 (없으면 지금이나 다음 밤)", "the care night (else the present or next one)"))
  var night: String?
  @Option(help: help("새 PDF 파일", "a new PDF file"), completion: .file()) var pdf: String?

  func run() throws {
    let session = try Session(options)
    let center = try session.center(in: session.file.read { try $0.centers() })
    let shown = try shown(of: center, session)
    let by = options.operator ?? session.clockName
    guard let pages = try NightSheet.pages(of: center.id, at: shown, by: by, in: session) else {
      return
    }
    if let pdf {
      try PagePrinter.write(pages, to: pdf)
      Output.line(
        pages.count == 1
          ? say("PDF를 만들었습니다: 한 쪽.", "Made the PDF: one page.")
          : say("PDF를 만들었습니다: \(pages.count)쪽.", "Made the PDF: \(pages.count) pages."))
    } else {
      Output.raw(pages.joined(separator: "\n"))
    }
    session.record(.printed(what: "sheet"))
  }

  /// Now, or the opening of the night that was asked for; of a past one its last minute.
  private func shown(of center: Center, _ session: Session) throws -> Instant {
    let now = session.clock.now()
    guard let night else { return now }
    let date = try Arguments.date(night, "--night")
    let state = try session.stateNow()
    let calendar = OperatingCalendar(
      hours: state.profile(of: center).hours, holidays: state.holidays)
    guard let own = calendar.day(date)?.own else {
      try Answer(session: session).say(.refused([.money(.noSuchNight(date))], fits: []))
      return now
    }
    if own.contains(now) { return now }
    return own.from > now ? own.from : own.until.adding(minutes: -1)
  }
}

extension Session {
  /// Who is said to have made a sheet when nobody signed in: the station.
  fileprivate var clockName: String { options.station ?? HostName.current }
}
