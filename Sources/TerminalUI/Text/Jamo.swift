/// The tables of the 2-beolsik layout (KS X 5002), in Unicode's order of conjoining jamo.
enum Jamo {
  /// Initial consonants, by index in a syllable.
  static let leads = Array("ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ".unicodeScalars)
  /// Vowels, by index in a syllable.
  static let vowels = Array("ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ".unicodeScalars)
  /// Final consonants, by index in a syllable; 0 is none and holds a blank.
  static let tails = Array(" ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ".unicodeScalars)

  /// The keys that type each compatibility jamo.
  static let keys: [Unicode.Scalar: [Character]] = Dictionary(
    uniqueKeysWithValues: zip(letters.unicodeScalars, typed.split(separator: " ").map(Array.init)))
  /// The jamo that a sequence of keys types, by the keys written together.
  static let byKeys: [String: Unicode.Scalar] = Dictionary(
    uniqueKeysWithValues: keys.map { (String($0.value), $0.key) })

  private static let letters =
    "ㄱㄲㄳㄴㄵㄶㄷㄸㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅃㅄㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ" + "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
  private static let typed =
    "r R rt s sw sg e E f fr fa fq ft fx fv fg a q Q qt t T d w W c z x v g "
    + "k o i O j p u P h hk ho hl y n nj np nl b m ml l"
}
