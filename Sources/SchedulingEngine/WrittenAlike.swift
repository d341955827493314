extension String {
  /// What stays the same when two people write one name: without blanks, in small letters, of half width.
  var writtenAlike: String {
    var key = String.UnicodeScalarView()
    for letter in unicodeScalars where !letter.properties.isWhitespace {
      let half =
        ("\u{FF01}"..."\u{FF5E}").contains(letter) ? Unicode.Scalar(letter.value - 0xFEE0) : letter
      key.append(half ?? letter)
    }
    return String(key).lowercased()
  }
}
