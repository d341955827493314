internal import OperatorUI

/// The paper twin beside the file.
extension DeskLoop {
  /// After the picture, on a thread of its own, so that nobody waits for it.
  mutating func keepSheet() {
    guard !saving.isBusy, sheetErrand == nil else { return }
    isSheetOld = false
    do {
      let draft = try session.use { [sheet] in try sheet.draft($0) }
      sheetErrand = draft.map { draft in Errand { Result { try draft.write() } } }
    } catch {
      sheetFailed(error)
    }
  }

  /// Takes note of how the writing of the sheet ended.
  mutating func endSheet() {
    guard let errand = sheetErrand, errand.isDone(within: 0) else { return }
    sheetErrand = nil
    do {
      sheet.written = try errand.takeAnswer().get()
      isSheetFailing = false
    } catch {
      sheetFailed(error)
    }
  }

  /// Said once: what the operator does next counts for more.
  private mutating func sheetFailed(_ error: any Error) {
    if !isSheetFailing { desk.failed(sentence(of: error), keeping: nil) }
    isSheetFailing = true
  }
}
