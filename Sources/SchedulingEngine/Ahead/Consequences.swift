public import CareDomain

/// What a supposed change would do: what breaks and when, whom it touches, and who could help.
public struct Consequences: Sendable {
  /// A stretch in one room that would be worse than it is.
  public struct Break: Hashable, Sendable {
    public let room: Room.ID
    public let span: Span
    /// The numbers of its first minute.
    public let first: Forecast.Step
    /// Those who would be in the room during it, by identifier.
    public let children: [Child.ID]
    /// Who could take the missing caregiver's place, best first; empty when none is missing, and for a room that
    /// is shut.
    public let covers: [Cover]
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
      return Self.merged(worse).map { first, span in
        Break(
          room: room.id, span: span, first: first, children: supposed.children(in: room, span, now),
          covers: first.missingCaregivers == 0 || !room.isOpen
            ? [] : Covers.list(for: room, over: span, without: question.sick, in: supposed, at: now)
        )
      }
    }.sorted { ($0.span.from, $0.room) < ($1.span.from, $1.room) }
  }

  /// Pieces that touch and lack the same become one.
  private static func merged(_ pieces: [Forecast.Step]) -> [(Forecast.Step, Span)] {
    pieces.reduce(into: []) { list, piece in
      guard let (first, span) = list.last, span.until == piece.span.from,
        first.missingCaregivers == piece.missingCaregivers, first.overPlaces == piece.overPlaces
      else { return list.append((piece, piece.span)) }
      list[list.count - 1] = (first, span.union(piece.span))
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
      return Self(
        span: shared, children: children, places: places, caregiversNeeded: caregiversNeeded,
        caregivers: caregivers)
    }
  }
}

extension CareState {
  fileprivate func children(in room: Room, _ span: Span, _ now: Instant) -> [Child.ID] {
    let there = bookings.filter { booking in
      booking.room == room.id && occupant(booking, at: now)?.span.overlaps(span) ?? false
    }
    return Set(there.map(\.child)).sorted()
  }
}
