public import CareDomain

/// The one line under a pane or a form that says which keys act there.
public enum Hint: CaseIterable, Worded {
  case list, form, choice, search, help, board, past, question, lock, places, text

  public var words: Words {
    switch self {
    case .list: Words("Enter 열기  Space 표시  / 찾기", "Enter open  Space mark  / find")
    case .form: Words("Enter 다음 칸  Ctrl-S 저장  Esc 취소", "Enter next  Ctrl-S save  Esc cancel")
    case .choice: Words("위아래 고르기  Enter 결정  Esc 뒤로", "Up/Down choose  Enter take  Esc back")
    case .search: Words("초성도 됩니다  Enter 고르기  Esc 지우기", "Enter choose  Esc clear")
    case .help: Words("글자로 거르기  Enter 실행  Esc 닫기", "Type to filter  Enter run  Esc close")
    case .board: Words("Tab 칸  화살표 이동  ? 도움말", "Tab pane  arrows move  ? help")
    case .past: Words("[ ] 시각 이동  \\ 지금으로", "[ ] move in time  \\ back to now")
    case .question: Words("좌우 고르기  Enter 결정  Esc 그만두기", "Left/Right choose  Enter take  Esc no")
    case .lock: Words("비밀번호를 넣고 Enter를 누르십시오.", "Type the PIN and press Enter.")
    case .places: Words("숫자=빈자리  #=만원  1-3 고르기", "digit = open  # = full  1-3 take")
    case .text: Words("한글이 안 되면 Ctrl-Space", "Ctrl-Space for Hangul")
    }
  }
}

/// Marks that explain themselves: what the signs on the screen mean.
public enum Legend: CaseIterable, Worded {
  case attention, alarm, full, chosen, needsReview

  public var words: Words {
    switch self {
    case .attention: Words("! 주의", "! attention")
    case .alarm: Words("!! 경보", "!! alarm")
    case .full: Words("# 만원", "# full")
    case .chosen: Words("> 고른 줄", "> selected")
    case .needsReview: Words("* 확인 필요", "* needs review")
    }
  }
}
