internal import Interchange
internal import OperatorUI

/// The reference of every command, key, setting and exit code, in the parts that both forms share.
struct Reference {
  struct Item {
    let name: String
    let words: String
  }
  struct Command {
    let name: String
    let words: String
    let items: [Item]
  }

  let commands: [Command]
  /// What every command takes.
  let shared: [Item]

  init(_ program: CommandPage) {
    let all = program.all()
    let shared = CommandPage.shared(by: all.map(\.page))
    commands = all.map { path, page in
      let own = page.shownArguments.filter { !shared.contains($0.typed) }
      return Command(
        name: path.joined(separator: " "), words: page.abstract ?? "", items: own.map(Item.init))
    }
    var seen: Set<String> = []
    self.shared = all.flatMap(\.page.shownArguments)
      .filter { shared.contains($0.typed) && seen.insert($0.typed).inserted }
      .map(Item.init)
  }

  var keys: [Item] {
    DeskKeys.manual(.current).map { Item(name: $0.keys, words: $0.words) }
  }

  var settings: [Item] {
    Setting.allCases.map {
      Item(
        name: "\($0.rawValue), $\($0.variable)", words: Language.current.pick($0.purpose))
    }
  }

  let exits: [Item] = [
    Item(name: "0", words: say("마쳤습니다.", "Done.")),
    Item(
      name: "1",
      words: say("규칙이 거절했습니다. 바뀐 것은 없습니다.", "Refused by a rule; nothing has changed.")),
    Item(
      name: "2",
      words: say(
        "요청을 이해할 수 없거나 입력 파일을 읽을 수 없습니다.",
        "The request cannot be understood, or its input file is unreadable.")),
    Item(
      name: "3",
      words: say(
        "저장소나 컴퓨터가 실패했습니다. 반만 된 것은 없습니다.", "The store or machine failed; nothing is half done.")),
    Item(name: "4", words: say("허락되지 않았습니다.", "Not permitted.")),
    Item(
      name: "5", words: say("다른 화면이 파일을 쓰고 있습니다.", "Another process holds the file; try again.")),
    Item(name: "6", words: say("파일이 손상되었거나 위조되었습니다.", "The file is damaged or forged.")),
    Item(
      name: "7",
      words: say("다른 프로그램이나 새 판의 파일입니다.", "The file is another program's or a newer version's.")),
  ]
}

extension Reference.Item {
  init(_ argument: CommandPage.Argument) {
    self.init(name: argument.typed, words: argument.abstract ?? "")
  }
}
