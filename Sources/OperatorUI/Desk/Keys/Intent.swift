import TerminalUI

/// What a key asks for.
enum Intent: Hashable, Sendable {
  case up, down, left, right, pageUp, pageDown, first, last
  case nextPane, previousPane, pane(Int)
  case open, back, mark
  case help, find, commands
  case newBooking, checkIn, checkOut, change, undo, acknowledge, cancelBooking, noShow
  case duty, rest, round, handover, payment, emergency
  case sleep, careLog, medicine, incident
  /// This month's penalty points; the draws of the center.
  case points, draws
  /// The receipts of the last days; the closing of a night.
  case receipts, dayClose
  /// A check-in with everything that is asked at the door.
  case arrival
  case timeBack, timeForward, timeNow
  /// Something is entered that happened before.
  case late
  case zoom, repaint, composer, leave
  /// The clock and the counts large; the colours; a shell for a while.
  case large, palette(Palette), suspend
  /// In forms and lists.
  case save, nextField, previousField, choose(Int)
}

/// Where a key is pressed: the desk itself or what lies on top of it.
enum Place: Hashable, CaseIterable, Sendable {
  case desk
  /// Typing the name to find.
  case finding
  /// A card or list that is only read.
  case sheet
  /// One of several is chosen.
  case choice
  /// Help and all commands: a list with a field to search it.
  case actions
  case form
  /// A question with a safe and another button.
  case question
  /// Somebody gives a PIN; no other key is heard.
  case signing
}
