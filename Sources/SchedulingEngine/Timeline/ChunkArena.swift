/// A short list inside an arena: where it starts, how long it is, how long it may get.
struct Chunk: Hashable, Sendable {
  /// Index of the first element in the arena.
  var start: UInt32
  var count: UInt16
  /// How long it may get, as an index of `ChunkSize`.
  var size: UInt8
  /// It never grows to less than this, an index of `ChunkSize`.
  var least: UInt8 = 0

  @inline(__always) var first: Int { Int(start) }
  @inline(__always) var end: Int { Int(start) &+ Int(count) }
}

/// The lengths in which chunks are handed out: 0, 3, 4, 6, 8, 12, 16, 24 and on by halves.
enum ChunkSize {
  /// One more than the index of the greatest length, 98,304.
  static let count: UInt8 = 32

  @inline(__always)
  static func length(_ size: UInt8) -> Int {
    size == 0 ? 0 : Int(2 &+ size & 1) &<< Int(size &>> 1)
  }

  /// The index of the smallest length that holds `count` elements.
  static func index(for count: Int) -> UInt8 {
    precondition(count <= UInt16.max, "A chunk holds at most 65,535 elements.")
    let power = Int.bitWidth - 1 - max(count, 3).leadingZeroBitCount
    // The lengths around a power of two: 2^power, half as much again, and the next power.
    let size = UInt8(2 * power - 2)
    return (max(size, 1)...size + 2).first { length($0) >= count } ?? size + 2
  }
}

/// Many short lists in one piece of memory, with the places of outgrown ones used again.
struct ChunkArena<Element: Sendable>: Sendable {
  var elements: ContiguousArray<Element>
  private var free: [[UInt32]]
  private let filler: Element

  /// An empty arena; `filler` stands where nothing has been written yet.
  ///
  /// Up to `capacity` elements nothing is copied as it grows; memory is used only as they come.
  init(filler: Element, capacity: Int) {
    self.filler = filler
    elements = []
    elements.reserveCapacity(capacity)
    free = Array(repeating: [], count: Int(ChunkSize.count))
  }

  @inline(__always)
  subscript(index: Int) -> Element {
    get { elements[index] }
    _modify { yield &elements[index] }
  }

  /// Makes sure that a chunk can take `extra` elements more; its contents may move.
  @inline(__always)
  mutating func reserve(_ extra: Int, in chunk: inout Chunk) {
    let needed = Int(chunk.count) &+ extra
    if needed > ChunkSize.length(chunk.size) { grow(&chunk, to: needed) }
  }

  /// Puts one element at the end that belongs to no chunk.
  mutating func appendFiller() { elements.append(filler) }

  /// Gives the place of a chunk back.
  mutating func release(_ chunk: Chunk) {
    if chunk.size > 0 { free[Int(chunk.size)].append(chunk.start) }
  }

  @inline(never)
  private mutating func grow(_ chunk: inout Chunk, to needed: Int) {
    let size = max(ChunkSize.index(for: needed), chunk.least)
    let start = place(size)
    for offset in 0..<Int(chunk.count) { elements[start + offset] = elements[chunk.first + offset] }
    release(chunk)
    chunk.start = UInt32(start)
    chunk.size = size
  }

  private mutating func place(_ size: UInt8) -> Int {
    if let start = free[Int(size)].popLast() { return Int(start) }
    let start = elements.count
    let length = ChunkSize.length(size)
    precondition(start + length <= UInt32.max, "The arena is full.")
    elements.append(contentsOf: repeatElement(filler, count: length))
    return start
  }
}
