extension String {
  /// What stays the same when two people write one name: without blanks, marks between the letters and what is not seen,
  /// in small letters, of half width. A name of marks alone is taken as it is.
  var writtenAlike: String {
    var (key, marks) = (String.UnicodeScalarView(), String.UnicodeScalarView())
    let letters = unicodeScalars.filter { !$0.properties.isWhitespace }.map(\.ofHalfWidth)
    for (index, letter) in letters.enumerated() {
      let isBetweenDigits =
        (letter == "." || letter == ",") && index > 0 && letters[index - 1].isDigit
        && index + 1 < letters.count && letters[index + 1].isDigit
      if letter.isMark, !isBetweenDigits { marks.append(letter) } else { key.append(letter) }
    }
    return String(key.isEmpty ? marks : key).lowercased()
  }
}

extension Unicode.Scalar {
  fileprivate var ofHalfWidth: Unicode.Scalar {
    ("\u{FF01}"..."\u{FF5E}").contains(self) ? Unicode.Scalar(value - 0xFEE0) ?? self : self
  }

  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }

  /// Punctuation and what has no picture; a `+` tells two drugs apart and is none.
  fileprivate var isMark: Bool {
    switch properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation, .format:
      true
    default: false
    }
  }
}
