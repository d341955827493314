internal import CareDomain
internal import CareStore
internal import FrontDesk
internal import Glibc
internal import Interchange

/// What the bench needs that no command gives.
///
/// `Bench make FILE CHILDREN PAST NOW` makes a training file; `Bench book FILE COUNT NOW` books on it by the desk's own
/// road and prints the fastest, the middle and the 99th of a hundred times, in microseconds.
@main
enum Bench {
  static func main() throws {
    let words = CommandLine.arguments
    let catalog = try ProfileCatalog.all()
    let author = Author(operatorID: "bench", station: "bench", recordedAt: Int(time(nil)))
    switch words.count > 1 ? words[1] : "" {
    case "make":
      guard words.count == 6, let children = Int(words[3]), let past = Int(words[4]),
        let now = TimeText.instant(words[5]), children >= Night.children,
        let profile = catalog.first(where: { $0.id.text == "jinju-2019" })
      else { return usage() }
      try MakeFile(path: words[2], children: children, past: past, now: now)
        .run(profile, by: author)
    case "book":
      guard words.count == 5, let count = Int(words[3]), let now = TimeText.instant(words[4])
      else { return usage() }
      let desk = FrontDesk(file: try CareFile(opening: words[2]), catalog: { catalog })
      try book(desk, count, author, now)
    default: usage()
    }
  }

  /// Every booking is one child's for three hours of one of the next nights, and has room.
  private static func book(
    _ desk: FrontDesk, _ count: Int, _ author: Author, _ now: Instant
  ) throws {
    var times: [Double] = []
    var number = try desk.file.read { try $0.counts().bookings } % 7
    while times.count < count {
      let night = 2 + number / 90 % 24
      let from = now.date.adding(days: night).midnight.adding(minutes: 1110 + number % 3 * 180)
      let request = BookingRequest(
        child: .init(prefix: "k", number: 25 + number % 900),
        room: .init(prefix: "r", number: 1 + number / 3 % 3), from: from,
        until: from.adding(minutes: 180))
      number += 1
      let started = microseconds()
      let outcome = try desk.perform(.book(request), by: author, at: now)
      let ended = microseconds()
      if case .done = outcome { times.append(ended - started) }
      guard number < 100 * count + 1000 else { break }
    }
    guard !times.isEmpty else { return print("no booking was accepted") }
    times.sort()
    print(Int(times[0]), Int(times[times.count / 2]), Int(times[times.count * 99 / 100]))
  }

  private static func microseconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) * 1e6 + Double(time.tv_nsec) / 1e3
  }

  private static func usage() {
    print("usage: Bench make FILE CHILDREN PAST NOW | Bench book FILE COUNT NOW")
    exit(2)
  }
}
