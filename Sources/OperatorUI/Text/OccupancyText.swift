public import CareDomain
public import SchedulingEngine

/// Occupancy as a table for each room, with a bar of the children of the places.
public enum OccupancyText {
  private static let bar = 20

  public static func lines(
    _ steps: [OccupancyStep], rooms: [Room], explain: Explain, width: Int?
  ) -> [String] {
    rooms.flatMap { room in
      [explain.names.room(room.id)]
        + table(steps.filter { $0.room == room.id }, explain, width: width)
    }
  }

  private static func table(
    _ steps: [OccupancyStep], _ explain: Explain, width: Int?
  ) -> [String] {
    let busy = steps.filter {
      $0.bookedPeak > 0 || $0.presentPeak > 0 || $0.caregiversOnDuty > 0
    }
    guard !busy.isEmpty else { return [explain.say("  아무도 없습니다.", "  Nobody.")] }
    let head = [
      explain.say("시간", "Time"), explain.say("예약", "Booked"), explain.say("현원", "Here"),
      explain.say("정원", "Places"), explain.say("필요", "Needed"), explain.say("교사", "On duty"), "",
    ]
    let rows = busy.map { step in
      [Clock.datedSpan(step.span, explain.language)]
        + [
          step.bookedPeak, step.presentPeak, step.places, step.caregiversNeeded,
          step.caregiversOnDuty,
        ].map(String.init)
        + [
          BarText.bar(max(step.presentPeak, step.bookedPeak), of: step.places, width: bar)
            + (step.caregiversOnDuty < step.caregiversNeeded ? " !" : "")
        ]
    }
    return TableText.lines(head: head, rows: rows, width: width, numbers: [1, 2, 3, 4, 5])
  }
}
