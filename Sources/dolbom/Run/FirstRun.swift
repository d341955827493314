internal import CareDomain
internal import Interchange
internal import OperatorUI
internal import TerminalUI
#if canImport(Glibc)
  internal import Glibc
#endif

/// The first set-up: three questions on the terminal, line by line, before there is anything to show.
struct FirstRun {
  private let options: GlobalOptions

  /// Nil where nobody can be asked, or where a file is there.
  init?(_ options: GlobalOptions) throws {
    guard Output.isTerminal, isatty(STDIN_FILENO) == 1, options.now == nil,
      access(try FilePath.chosen(options), F_OK) != 0, errno == ENOENT
    else { return nil }
    self.options = options
  }

  /// Asks, and makes the file.
  ///
  /// - Throws: `Stop` when somebody leaves in the middle; then nothing was made.
  func run() throws {
    Output.line(
      dolbom.say(
        "돌봄을 처음 엽니다. 세 가지를 묻습니다. 그만두려면 Ctrl-C를 누르십시오.",
        "The first time: three questions. Ctrl-C leaves and makes nothing."))
    let profile = try askProfile()
    let name = try askName(profile)
    let supervisor = try askSupervisor()
    let path = try NewCentre(options, profile: profile, name: name, supervisor: supervisor)
      .make(at: WallClock.real.now())
    Output.line(
      dolbom.say("만들었습니다: ", "Made: ") + SafeText.display(path)
        + dolbom.say(". 화면을 엽니다.", ". Opening the desk."))
  }

  private func askProfile() throws -> Profile {
    let profiles = try ProfileCatalog.all()
    Output.line("")
    Output.line(dolbom.say("1. 운영 규정을 고르십시오.", "1. Choose the rules of the service."))
    for (index, profile) in profiles.enumerated() {
      let city = profile.city.text(.current)
      let service = profile.service.text(.current)
      Output.line("   \(index + 1)  \(city) \(service) (\(profile.id))")
    }
    let first = profiles.firstIndex { $0.id.text == "jinju-2019" } ?? 0
    return try ask(dolbom.say("번호 [\(first + 1)]: ", "Number [\(first + 1)]: ")) { answer in
      if answer.isEmpty { return profiles[first] }
      guard let number = Int(answer), profiles.indices.contains(number - 1) else { return nil }
      return profiles[number - 1]
    }
  }

  private func askName(_ profile: Profile) throws -> String? {
    Output.line("")
    Output.line(dolbom.say("2. 센터의 이름은 무엇입니까?", "2. What is the center called?"))
    let usual = dolbom.say("\(profile.city.ko) 보육실", "\(profile.city.en) care centre")
    return try ask(dolbom.say("이름 [\(usual)]: ", "Name [\(usual)]: ")) { answer in
      answer.isEmpty ? .some(nil) : try Arguments.name(answer, dolbom.say("이름", "Name"))
    }
  }

  private func askSupervisor() throws -> (name: String, pin: String)? {
    Output.line("")
    Output.line(
      dolbom.say(
        "3. 첫 관리자의 이름은 무엇입니까? 연습만 하려면 비워 두십시오.",
        "3. Who is the first supervisor? Leave it empty to practise only."))
    let name: String? = try ask(dolbom.say("이름: ", "Name: ")) { answer in
      answer.isEmpty ? .some(nil) : try Arguments.name(answer, dolbom.say("이름", "Name"))
    }
    guard let name else { return nil }
    return (name, try askPIN())
  }

  /// Twice, and shown neither time.
  private func askPIN() throws -> String {
    while true {
      let pin = try TerminalLine.hidden(
        dolbom.say("PIN (숫자 6자리에서 12자리): ", "PIN (6 to 12 digits): "))
      guard NewPIN.isSound(pin) else {
        Output.line(Language.current.pick(NewPIN.rule))
        continue
      }
      if try TerminalLine.hidden(dolbom.say("한 번 더: ", "Once more: ")) == pin { return pin }
      Output.line(dolbom.say("서로 다릅니다. 다시 하십시오.", "They differ; try again."))
    }
  }

  /// Asks until an answer is understood.
  private func ask<T>(_ question: String, _ read: (String) throws -> T?) throws -> T {
    while true {
      do {
        if let answer = try read(TerminalLine.shown(question)) { return answer }
        Output.line(dolbom.say("다시 하십시오.", "Try again."))
      } catch let stop as Stop where stop.exit == .notUnderstood && !stop.sentence.isEmpty {
        Output.line(stop.sentence)
      }
    }
  }
}

/// One line typed at the terminal.
enum TerminalLine {
  static func shown(_ question: String) throws -> String {
    Output.raw(question)
    return try line()
  }

  /// Without its letters on the screen.
  static func hidden(_ question: String) throws -> String {
    Output.raw(question)
    var saved = termios()
    guard tcgetattr(STDIN_FILENO, &saved) == 0 else { throw left }
    var quiet = saved
    quiet.c_lflag &= ~tcflag_t(ECHO)
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet)
    defer {
      tcsetattr(STDIN_FILENO, TCSAFLUSH, &saved)
      Output.line("")
    }
    return try line()
  }

  private static func line() throws -> String {
    guard let text = readLine(strippingNewline: true) else { throw left }
    return String(text.prefix(200))
  }

  private static var left: Stop {
    Stop(.notUnderstood, say("그만두었습니다. 만든 것은 없습니다.", "Left; nothing was made."))
  }
}

/// What somebody sees who opens the desk for the first time: five keys.
enum Tour {
  static var lines: [String] {
    [
      say("F1   도움말. 어디서나, 지금 되는 키를 보입니다.", "F1   help, anywhere: the keys that work now."),
      say(
        "F2   새 예약. 이름은 첫소리로도 찾습니다 (ㄱㅅㅇ).",
        "F2   a new booking; a name is found by its first sounds."),
      say("F4   등원, F5 하원. 고른 아이를 받고 보냅니다.", "F4   a child comes, F5 it goes: the selected one."),
      say("F7   방금 한 일을 되돌립니다.", "F7   takes back what you just did."),
      say(":    모든 명령을 이름으로 찾습니다.", ":    every command by its name."),
      "",
      say(
        "먼저 방과 아동을 넣으십시오: dolbom import rooms 파일.csv, dolbom import children 파일.csv",
        "First bring in rooms and children: dolbom import rooms FILE.csv, dolbom import children FILE.csv"
      ),
    ]
  }
}
