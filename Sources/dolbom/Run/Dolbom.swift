internal import ArgumentParser
internal import CareDomain
internal import CareStore
internal import Interchange
internal import OperatorUI

/// The program: one command line in, one exit code out.
@main
struct Dolbom: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "dolbom",
      abstract: say(
        "밤과 휴일의 시간제 보육실을 돌보는 화면과 명령", "The terminal that runs an hourly child-care centre"),
      version: Version.text,
      subcommands: [
        DeskCommand.self, DemoCommand.self, CreateCommand.self, ImportCommand.self,
        HoursCommand.self, WhyCommand.self, ProfilesCommand.self, HolidaysCommand.self,
        HolidayCommand.self, RoomCommand.self, CenterCommand.self, ShiftCommand.self,
        ShiftsCommand.self, BookCommand.self, ChangeCommand.self, CancelCommand.self,
        NoShowCommand.self, PointsCommand.self,
        SeriesCommand.self, WaitlistCommand.self, DrawCommand.self, SlotsCommand.self,
        CheckInCommand.self,
        CheckOutCommand.self, SignOnCommand.self, SignOffCommand.self, BreakStartCommand.self,
        BreakEndCommand.self, UndoCommand.self, BoardCommand.self, ForecastCommand.self,
        WhatIfCommand.self, CoverCommand.self, HoursWorkedCommand.self, PlanRoomsCommand.self,
        RosterCommand.self,
        ChildrenCommand.self, StaffCommand.self,
        BookingsCommand.self, StaysCommand.self, RoomsCommand.self, CentersCommand.self,
        FeeCommand.self, ReceiptCommand.self, UnpaidCommand.self, DayCloseCommand.self,
        HandoverCommand.self, SheetCommand.self, CatchUpCommand.self, OccupancyCommand.self,
        ReportCommand.self, ExportCommand.self, AuditCommand.self, VerifyCommand.self,
        SealCommand.self,
        UnmetCommand.self, OperatorCommand.self, BatchCommand.self, DoctorCommand.self,
        ConfigCommand.self, ManualCommand.self, WatchCommand.self,
        ReplayCommand.self,
        BreachesCommand.self, BackupCommand.self, RestoreCommand.self, DrillCommand.self,
        PurgeCommand.self,
        SleepCommand.self, RoundCommand.self, LogCommand.self, CareLogCommand.self,
        CallCommand.self, MedicineCommand.self, IncidentCommand.self, EmergencyCommand.self,
        EvacuationCommand.self, AgencyCommand.self, DocumentCommand.self,
      ],
      defaultSubcommand: DeskCommand.self)
  }

  /// Whether a command has commands of its own, as `draw` has `draw list`.
  static func isGroup(_ name: String) -> Bool {
    configuration.subcommands.contains {
      $0.configuration.commandName == name && !$0.configuration.subcommands.isEmpty
    }
  }

  static func main() {
    StartUp.refuseToDie()
    leave(with: run(arguments: Array(CommandLine.arguments.dropFirst())))
  }

  /// Runs one command line and gives the exit code; everything has been said by then.
  private static func run(arguments: [String]) -> Exit {
    do {
      try StartUp.checkFileNumbers()
      try StartUp.checkArguments()
      try StartUp.checkLanguage()
      if arguments.first != "config" { Settings.complain() }
      let arguments = GlobalOptions.hoisted(arguments)
      try Usage.checkCommand(arguments.first)
      if let desk = DeskCommand(plain: arguments) {
        try desk.run()
        return .done
      }
      var command = try parseAsRoot(arguments)
      try command.run()
      return .done
    } catch let stop as Stop {
      if !stop.sentence.isEmpty { Output.problem(stop.sentence) }
      return stop.exit
    } catch let failure as StoreFailure {
      let stop = FailureWords(.current).stop(failure)
      Output.problem(stop.sentence)
      return stop.exit
    } catch is LongWork.Stopped {
      // Nothing had begun that could be half done.
      Interrupt.end()
    } catch let fault as ResourceFault {
      Output.problem(Language.current.pick(fault.words))
      return .machine
    } catch {
      return Usage.answer(error)
    }
  }
}

/// The version that `--version` prints.
enum Version {
  static let text = "dolbom 0.1.0"
}
