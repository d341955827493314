/// Version 16: the words of a handover can be erased when the time of a child is over; nothing else of it changes.
enum ErasableHandovers {
  static let sql = "DROP TRIGGER handover_fixed"

  /// The entry of the journal that is just being carried out says so. A replica has no journal.
  static let guards = [
    """
    CREATE TRIGGER handover_fixed BEFORE UPDATE ON handover
    WHEN (NEW.id, NEW.center, NEW.at) IS NOT (OLD.id, OLD.center, OLD.at)
      OR (SELECT kind FROM journal ORDER BY seq DESC LIMIT 1) <> 'purged'
    BEGIN SELECT RAISE(ABORT, 'handover rows are never changed'); END
    """
  ]
}
