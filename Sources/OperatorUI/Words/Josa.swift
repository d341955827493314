/// A Korean particle whose form hangs on the sound before it.
public enum Josa: Sendable {
  /// 은, 는
  case topic
  /// 이, 가
  case subject
  /// 을, 를
  case object
  /// 과, 와
  case with
  /// 으로, 로
  case toward

  /// The word with the particle that fits it; both forms, `은(는)`, after a sound that cannot be told.
  public func after(_ word: String) -> String {
    switch Ending(of: word) {
    case .vowel: word + forms.afterVowel
    case .rieul: word + (self == .toward ? forms.afterVowel : forms.afterConsonant)
    case .consonant: word + forms.afterConsonant
    case .unknown: word + forms.either
    }
  }

  private var forms: (afterConsonant: String, afterVowel: String, either: String) {
    switch self {
    case .topic: ("은", "는", "은(는)")
    case .subject: ("이", "가", "이(가)")
    case .object: ("을", "를", "을(를)")
    case .with: ("과", "와", "과(와)")
    case .toward: ("으로", "로", "(으)로")
    }
  }
}

/// How a word ends when it is read aloud in Korean.
private enum Ending {
  case vowel, rieul, consonant, unknown

  /// The ending by the last letter or digit; brackets and marks behind it are silent.
  init(of word: String) {
    let last = word.unicodeScalars.last {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
    self = last.map(Ending.init(scalar:)) ?? .unknown
  }

  private init(scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0xAC00...0xD7A3: self.init(finalConsonant: (scalar.value - 0xAC00) % 28)
    case 0x30...0x39: self.init(digit: scalar.value - 0x30)
    case 0x41...0x5A: self.init(letter: scalar.value - 0x41)
    case 0x61...0x7A: self.init(letter: scalar.value - 0x61)
    default: self = .unknown
    }
  }

  /// The number of the final consonant in its syllable block; 8 is ㄹ.
  private init(finalConsonant: UInt32) {
    self = finalConsonant == 0 ? .vowel : finalConsonant == 8 ? .rieul : .consonant
  }

  /// 영 일 이 삼 사 오 육 칠 팔 구.
  private init(digit: UInt32) {
    switch digit {
    case 2, 4, 5, 9: self = .vowel
    case 1, 7, 8: self = .rieul
    default: self = .consonant
    }
  }

  /// By the letter's name: 엘 and 알, 엠 and 엔; all others end open.
  private init(letter: UInt32) {
    switch letter {
    case 11, 17: self = .rieul
    case 12, 13: self = .consonant
    default: self = .vowel
    }
  }
}
