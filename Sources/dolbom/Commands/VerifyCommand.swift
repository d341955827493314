internal import ArgumentParser
internal import CareDomain
internal import CareStore
internal import Interchange

struct VerifyCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "verify",
      abstract: say(
        "파일의 손상과 위조를 찾습니다", "find damage and forgery in the file"),
      discussion: say(
        """
        모든 기록의 사슬과 봉인, 파일 밖의 증인, 데이터베이스의 검사, 예약이 정원을 넘지 않는지를 봅니다. 처음 어긋난 기록의 \
        번호를 말하고 6으로 끝납니다. 지문 여덟 글자는 인수인계지에 적어 두십시오.
        """,
        """
        Walks the chain and the seals of all entries, compares them with the witness outside the file, and \
        runs SQLite's checks, the invariants and a replay of the journal. Names the first bad entry and ends with 6. Write the eight \
        letters of the fingerprint on the handover sheet.
        """))
  }

  @OptionGroup var options: GlobalOptions

  func run() throws {
    Interrupt.watch()
    let session = try Session(options, isInspecting: true)
    let found = try Watched.run(
      ifStopped: say("다 보지 못했습니다. 파일은 그대로입니다.", "Not all was looked at; the file is as it was.")
    ) { try session.file.verify(at: session.clock.now()) }
    if options.json {
      Output.json(found.json)
    } else {
      VerificationText.lines(found, path: session.file.path).forEach(Output.line)
    }
    if !found.faults.isEmpty { throw Stop(.damaged) }
  }
}

struct SealCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "seal",
      abstract: say(
        "옮기거나 되돌린 파일을 인정합니다", "accept a file that was moved or put back"),
      discussion: say(
        """
        열쇠나 증인 없이 옮긴 파일, 일부러 되돌린 파일에만 쓰십시오. 누가 왜 했는지가 기록에 영원히 남습니다. 사슬이 \
        끊긴 파일은 봉하지 않습니다.
        """,
        """
        Only for a file that was moved without its key or witness, or put back on purpose. Who did it and why \
        stays in the journal for good. A file whose chain is broken is not sealed.
        """))
  }

  @OptionGroup var options: GlobalOptions
  @Option(help: help("까닭", "why")) var because: String

  func run() throws {
    let session = try Session(options)
    let reason = try Arguments.required(because, "--because")
    let fault = try session.file.sealAnew(
      because: reason, by: session.author(for: .seal), at: session.clock.now())
    if let fault {
      throw Stop(.damaged, VerificationText.sentence(.ledger(fault)))
    }
    let fingerprint = try session.file.read { try $0.fingerprint() }
    if options.json {
      return Output.json(
        .ordered([("decision", "accepted"), ("fingerprint", .string(fingerprint))]))
    }
    Output.line(say("다시 봉했습니다. 지문: ", "Sealed anew. Fingerprint: ") + fingerprint)
  }
}
