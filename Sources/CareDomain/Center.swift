/// A site of the city where children are cared for (센터).
public struct Center: Hashable, Sendable, Codable {
  public typealias ID = Identifier<Center>

  public var id: ID
  public var name: String
  public var district: String
  /// The rules of every room that names none of its own.
  public var profile: Profile.ID
  public var phone: String

  public init(id: ID, name: String, district: String, profile: Profile.ID, phone: String) {
    self.id = id
    self.name = name
    self.district = district
    self.profile = profile
    self.phone = phone
  }
}

/// A room of a centre, with its places (보육실).
public struct Room: Hashable, Sendable, Codable {
  public typealias ID = Identifier<Room>

  /// Playroom for one child, in hundredths of a square metre: 2.64 m² (DOMAIN 2.3).
  public static let areaPerChild = 264

  public var id: ID
  public var center: Center.ID
  public var name: String
  /// Children that may be in it at once, as licensed; 0 closes it.
  public var places: Int
  /// Completed months from which a child may be in this room; nil for no limit.
  public var minimumMonths: Int?
  /// Completed months from which a child may no longer be in this room; nil for no limit.
  public var maximumMonths: Int?
  /// Playroom in hundredths of a square metre; nil when not known.
  public var area: Int?
  /// The room's own rules; nil for the centre's.
  public var profile: Profile.ID?
  /// False while the room is closed.
  public var isOpen: Bool

  public init(
    id: ID, center: Center.ID, name: String, places: Int, minimumMonths: Int? = nil,
    maximumMonths: Int? = nil, area: Int? = nil, profile: Profile.ID? = nil, isOpen: Bool = true
  ) {
    self.id = id
    self.center = center
    self.name = name
    self.places = places
    self.minimumMonths = minimumMonths
    self.maximumMonths = maximumMonths
    self.area = area
    self.profile = profile
    self.isOpen = isOpen
  }

  /// The places that count: the licensed ones, or fewer where the floor does not suffice (DOMAIN 4.6).
  public var usablePlaces: Int {
    guard let area else { return places }
    return min(places, area / Self.areaPerChild)
  }
}
