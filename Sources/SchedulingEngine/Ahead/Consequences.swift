public import CareDomain

/// What a supposed change would do: what breaks and when, whom it touches, and who could help.
public struct Consequences: Sendable {
  /// A stretch in one room that would be worse than it is.
  public struct Break: Hashable, Sendable {
    public let room: Room.ID
    public let span: Span
    /// The stretches of it within which nobody comes or goes; each lacks the same.
    public let steps: [Step]
    /// The numbers of the stretch with the most children, the first of several.
    public let worst: Forecast.Step
    /// Who could take the missing caregiver's place, best first; empty when none is missing, and for a room that
    /// is shut.
    public let covers: [Cover]

    /// All who would be in the room at some minute of it, by identifier: more than are there at once where some
    /// go and others come.
    public var children: [Child.ID] { Set(steps.flatMap(\.children)).sorted() }

    /// A stretch, its numbers, and the children that they count.
    public struct Step: Hashable, Sendable {
      public let numbers: Forecast.Step
      public let children: [Child.ID]
    }
  }

  /// By start and room.
  public let breaks: [Break]
  /// The bookings that could not be kept, if nobody helps.
  public let review: RuleReview
  /// Other places for the bookings that stand and could not be kept.
  public let fits: [Booking.ID: [Fit]]
  /// The state as it would be.
  public let after: CareState

  /// - Parameter state: loaded for a week on either side of the span, for rest and weekly hours.
  public init(of question: WhatIf, in state: CareState, at now: Instant) {
    let supposed = question.applied(to: state, at: now)
    after = supposed
    review = RuleReview(from: state, to: supposed, at: now)
    fits = review.fits(in: supposed, at: now).filter { state.booking($0.key) != nil }
    breaks = supposed.rooms.flatMap { room -> [Break] in
      guard let known = state.room(room.id) else { return [] }
      let before = state.steps(of: known, over: question.span, at: now)
      let worse = supposed.steps(of: room, over: question.span, at: now)
        .flatMap { $0.pieces(worseThan: before) }
      return Self.merged(worse).map { first, pieces, span in
        let steps = supposed.steps(pieces, in: room, over: span, at: now)
        let worst = steps.map(\.numbers).reduce(first) { $1.children > $0.children ? $1 : $0 }
        let isCoverable = worst.missingCaregivers > 0 && room.isOpen
        return Break(
          room: room.id, span: span, steps: steps, worst: worst,
          covers: isCoverable
            ? Covers.list(for: room, over: span, without: question.sick, in: supposed, at: now) : []
        )
      }
    }.sorted { ($0.span.from, $0.room) < ($1.span.from, $1.room) }
  }

  /// Pieces that touch and lack the same become one: the first, all of them, and the span that they fill.
  private static func merged(
    _ pieces: [Forecast.Step]
  ) -> [(first: Forecast.Step, all: [Forecast.Step], span: Span)] {
    pieces.reduce(into: []) { list, piece in
      guard let (first, all, span) = list.last, span.until == piece.span.from,
        first.missingCaregivers == piece.missingCaregivers, first.overPlaces == piece.overPlaces
      else { return list.append((piece, [piece], piece.span)) }
      list[list.count - 1] = (first, all + [piece], span.union(piece.span))
    }
  }
}

extension Forecast.Step {
  /// The parts of this step at which more is missing than in `before`.
  fileprivate func pieces(worseThan before: [Self]) -> [Self] {
    before.compactMap { old in
      guard let shared = span.intersection(old.span),
        missingCaregivers > old.missingCaregivers || overPlaces > old.overPlaces
      else { return nil }
      return over(shared)
    }
  }
}

extension Forecast.Step {
  /// The same numbers over a part of it.
  fileprivate func over(_ part: Span) -> Self {
    Self(
      span: part, children: children, places: places, caregiversNeeded: caregiversNeeded,
      caregivers: caregivers)
  }
}

extension CareState {
  /// The pieces of a break, cut where a child comes or goes, with who is there.
  fileprivate func steps(
    _ pieces: [Forecast.Step], in room: Room, over span: Span, at now: Instant
  ) -> [Consequences.Break.Step] {
    let there = occupants(touching: span, at: now) { $0 == room.id }.map(\.occupant)
    let edges = there.flatMap { [$0.span.from, $0.span.until] }
    return pieces.flatMap { piece -> [Consequences.Break.Step] in
      let inner = Set(edges.filter { $0 > piece.span.from && $0 < piece.span.until }).sorted()
      let starts = [piece.span.from] + inner
      return zip(starts, inner + [piece.span.until]).compactMap { from, until in
        Span(from, until).map { part in
          let children = there.filter { $0.span.contains(from) }.map(\.child)
          return Consequences.Break.Step(
            numbers: piece.over(part), children: Set(children).sorted())
        }
      }
    }
  }
}
