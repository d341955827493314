import CNcurses
import Glibc

extension Terminal {
  /// Waits for the next thing that happens; without a deadline an idle wait costs nothing.
  ///
  /// The deadline counts from now, in milliseconds; 0 asks without waiting. `.wake` does not read
  /// from the descriptors: the caller does, or is woken again at once.
  public mutating func nextEvent(
    deadlineInMilliseconds deadline: Int?, watching descriptors: [Int32] = []
  ) -> TerminalEvent {
    let end = deadline.map { Clock.milliseconds + max(0, $0) }
    while true {
      if let event = decoder.queue.next() ?? pending.next() { return event }
      if hasGone { return .hangUp }
      wait(until: end, watching: descriptors)
    }
  }

  /// Whether more can be had without waiting; draw when it is false.
  public var hasPendingInput: Bool {
    if !decoder.queue.isEmpty { return true }
    var entry = pollfd(fd: options.input, events: Int16(POLLIN), revents: 0)
    return poll(&entry, 1, 0) > 0 && entry.revents & Int16(POLLIN) != 0
  }

  private mutating func wait(until end: Int?, watching descriptors: [Int32]) {
    var entries = ([options.input, cn_guard_descriptor()] + descriptors).map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    let (began, patience) = (Clock.milliseconds, timeout(until: end))
    let ready = poll(&entries, nfds_t(entries.count), patience)
    // What was waited has passed, also by a clock that stands still (SAFETY D2).
    if ready == 0 { return timePassed(end, now: max(Clock.milliseconds, began + Int(patience))) }
    if ready < 0 { return }  // EINTR: the signal is in the pipe now
    if entries[1].revents != 0 { takeSignals() }
    if entries[0].revents != 0 { drain() }
    if entries.dropFirst(2).contains(where: { $0.revents & ~Int16(POLLNVAL) != 0 }) {
      pending.append(.wake)
    }
  }

  /// For `poll`: -1 waits for ever.
  private func timeout(until end: Int?) -> Int32 {
    let unfinished = decoder.patience.map { lastByteTime + $0 }
    guard let soonest = [end, unfinished].compactMap({ $0 }).min() else { return -1 }
    return Int32(clamping: max(0, soonest - Clock.milliseconds))
  }

  private mutating func timePassed(_ end: Int?, now: Int) {
    if let patience = decoder.patience, lastByteTime + patience <= now { decoder.giveUp() }
    if let end, end <= now { pending.append(.tick) }
  }

  /// Reads all that is there, within bounds, so that one paste does not cost one picture a key.
  private mutating func drain() {
    let most = 16
    for round in 1...most {
      let more = readOnce()
      burstIsOpen = more && round == most
      if !more { return }
    }
  }

  /// Reads once; true when there may be more to read now.
  private mutating func readOnce() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = read(options.input, &buffer, buffer.count)
    if count <= 0 {
      hasGone = count == 0 || (errno != EINTR && errno != EAGAIN)
      return false
    }
    lastByteTime = Clock.milliseconds
    take(Array(buffer.prefix(count)))
    burstIsOpen = true
    return isReadable
  }

  /// Keys; but a text that was pasted where nobody types is a text, and none of its letters is a key (SAFETY E5).
  private mutating func take(_ bytes: [UInt8]) {
    if !burstIsOpen {
      isPastedInto = !expectsText && decoder.isAtRest && InputDecoder.looksPasted(bytes)
    }
    if isPastedInto {
      decoder.feed(asText: bytes)
    } else {
      decoder.feed(bytes, at: lastByteTime, continuing: burstIsOpen)
    }
    takeReport()
  }

  /// Whether a read would not wait; also after a hang-up, which the read then finds.
  private var isReadable: Bool {
    var entry = pollfd(fd: options.input, events: Int16(POLLIN), revents: 0)
    return poll(&entry, 1, 0) > 0
  }

  private mutating func takeSignals() {
    let bits = Int(cn_take_signals())
    if bits & Int(CN_RESUMED) != 0 { resume() }
    if bits & Int(CN_RESIZED | CN_RESUMED) != 0 { adoptSize() }
    if bits & Int(CN_SUSPENDED) != 0 { pending.append(.suspend) }
    if bits & Int(CN_TERMINATED) != 0 { pending.append(.terminate) }
    if bits & Int(CN_HUNG_UP) != 0 { hasGone = true }
  }

  private mutating func resume() {
    takeBack()
    pending.append(.resumed)
  }

  private mutating func adoptSize() {
    guard cn_adopt_size() else { return }
    size = Self.currentSize()
    shown = nil
    cn_erase()
    cn_forget_picture()
    pending.append(.resize(size))
  }
}

/// Time that only goes forward.
enum Clock {
  static var milliseconds: Int {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return now.tv_sec * 1_000 + now.tv_nsec / 1_000_000
  }
}
