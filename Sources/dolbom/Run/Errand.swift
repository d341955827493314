internal import Synchronization
#if canImport(Glibc)
  internal import Glibc
#endif

/// One piece of work on a thread of its own, which ends with it: an idle program has no thread that sleeps beside it.
///
/// Where the system gives no thread the work is done at once, by whoever asks for it.
final class Errand<Answer: Sendable> {
  /// Ends, which wakes whoever polls it, when the work is done.
  let descriptor: Int32
  private let answer = Box<Answer>()
  private var thread: pthread_t?

  init(_ work: @escaping @Sendable () -> Answer) {
    var ends: [Int32] = [-1, -1]
    let isPiped = pipe(&ends) == 0
    for end in ends where isPiped { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    descriptor = ends[0]
    let job = Job { [answer, bell = ends[1]] in
      let found = work()
      answer.value.withLock { $0 = found }
      if bell >= 0 { close(bell) }
    }
    thread = isPiped ? job.start() : nil
    if thread == nil { job.work() }
  }

  /// Waits for the end of the work, but not longer than so many milliseconds.
  func isDone(within milliseconds: Int) -> Bool {
    guard thread != nil else { return true }
    let end = Monotonic.milliseconds + milliseconds
    var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    while true {
      let ready = poll(&entry, 1, Int32(clamping: max(0, end - Monotonic.milliseconds)))
      guard ready < 0, errno == EINTR else { return ready != 0 }
    }
  }

  /// What came of it; waits for the end. To be asked for once.
  func takeAnswer() -> Answer {
    if let thread { pthread_join(thread, nil) }
    thread = nil
    guard let found = answer.value.withLock({ $0 }) else {
      preconditionFailure("The work leaves an answer before it ends.")
    }
    return found
  }

  /// One that nobody waited for goes on till the program ends.
  deinit { if thread == nil, descriptor >= 0 { close(descriptor) } }
}

private final class Box<Value: Sendable>: Sendable {
  let value = Mutex<Value?>(nil)
}

/// What a thread of the system is told to do.
private final class Job: Sendable {
  let work: @Sendable () -> Void

  init(_ work: @escaping @Sendable () -> Void) { self.work = work }

  /// Nil when the system gives no thread.
  func start() -> pthread_t? {
    var thread = pthread_t()
    let job = Unmanaged.passRetained(self)
    let failure = pthread_create(
      &thread, nil,
      { job in
        if let job { Unmanaged<Job>.fromOpaque(job).takeRetainedValue().work() }
        return nil
      }, job.toOpaque())
    guard failure == 0 else {
      job.release()
      return nil
    }
    return thread
  }
}
