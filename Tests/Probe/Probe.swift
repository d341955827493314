internal import Glibc

/// Measures programs from outside, as a terminal sees them: how long until each paints, how long a cursor key
/// takes and how many bytes it costs, and what the program costs while nobody types.
///
/// Usage: `Probe ROWSxCOLUMNS ROUNDS IDLE-SECONDS NAME 'COMMAND ARGUMENT …' [NAME 'COMMAND …'] …`
///
/// All programs are run in turn, round by round, so that a busy moment of the machine hits them alike.
@main
enum Probe {
  /// Cursor keys of one round: on the whole down, and back now and then, so that no list is soon at its end.
  private static let keys = ["B", "B", "B", "A", "B", "B", "A", "B", "B", "A"]

  static func main() {
    guard let plan = Plan(CommandLine.arguments) else {
      print("usage: Probe ROWSxCOLUMNS ROUNDS IDLE-SECONDS NAME 'COMMAND ARGUMENT ...' ...")
      exit(2)
    }
    var figures = plan.programs.map { Figures(name: $0.name) }
    for _ in 0..<plan.rounds {
      for (index, program) in plan.programs.enumerated() {
        measure(program.command, plan, into: &figures[index])
      }
    }
    for (index, program) in plan.programs.enumerated() {
      idle(program.command, plan, into: &figures[index])
    }
    print(Figures.heading)
    for program in figures { print(program.line) }
  }

  private static func measure(_ command: [String], _ plan: Plan, into figures: inout Figures) {
    let run = PseudoTerminal(command, rows: plan.rows, columns: plan.columns)
    defer { run.stop() }
    guard let paint = run.untilPainted() else { return figures.failures += 1 }
    figures.paints.append(paint)
    run.untilQuiet(milliseconds: 150)
    for key in keys {
      let answer = run.answer(to: "\u{1B}O\(key)")
      guard let first = answer.firstByte else { continue }
      figures.firstBytes.append(first)
      figures.keys.append(answer.lastByte)
      figures.bytes.append(Double(answer.bytes))
    }
  }

  private static func idle(_ command: [String], _ plan: Plan, into figures: inout Figures) {
    let run = PseudoTerminal(command, rows: plan.rows, columns: plan.columns)
    defer { run.stop() }
    _ = run.untilPainted()
    run.untilQuiet(milliseconds: 500)
    let before = run.use
    let bytes = run.read(forMilliseconds: Double(plan.idleSeconds) * 1000)
    let after = run.use
    let seconds = Double(plan.idleSeconds)
    figures.idleMilliseconds = (after.milliseconds - before.milliseconds) / seconds
    figures.idleWakeUps = Double(after.wakeUps - before.wakeUps) / seconds
    figures.idleBytes = Double(bytes) / seconds
    figures.peakMegabytes = after.peakMegabytes
  }
}

/// What the command line asks for.
struct Plan {
  let rows: Int
  let columns: Int
  let rounds: Int
  let idleSeconds: Int
  let programs: [(name: String, command: [String])]

  init?(_ arguments: [String]) {
    let size = arguments.dropFirst().first?.split(separator: "x").compactMap { Int($0) } ?? []
    guard arguments.count >= 6, arguments.count.isMultiple(of: 2), size.count == 2,
      let rounds = Int(arguments[2]), let idleSeconds = Int(arguments[3])
    else { return nil }
    (rows, columns, self.rounds, self.idleSeconds) = (size[0], size[1], rounds, idleSeconds)
    programs = stride(from: 4, to: arguments.count, by: 2).map { index in
      (arguments[index], arguments[index + 1].split(separator: " ").map(String.init))
    }
  }
}
