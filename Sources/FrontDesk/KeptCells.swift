internal import CareDomain

extension Record {
  /// The same record, with what the file does not tell as the register has it: the cells of the columns that
  /// it lacks, and whether a room is open.
  func staying(as known: Record?, in absent: Set<String>) -> Record {
    switch (self, known) {
    case (.child(let child), .child(let old)): .child(child.keeping(absent, of: old))
    case (.guardian(let guardian), .guardian(let old)):
      .guardian(guardian.keeping(absent, of: old))
    case (.staff(let member), .staff(let old)): .staff(member.keeping(absent, of: old))
    case (.room(let room), .room(let old)): .room(room.keeping(absent, of: old))
    case (.pickup(let person), .pickup(let old)): .pickup(person.keeping(absent, of: old))
    case (.agency(let agency), .agency(let old)): .agency(agency.keeping(absent, of: old))
    case (.center(let center), .center(let old)): .center(center.keeping(absent, of: old))
    default: self
    }
  }
}

extension Child {
  fileprivate func keeping(_ absent: Set<String>, of old: Child) -> Child {
    var child = self
    if absent.contains("sex") { child.sex = old.sex }
    if absent.contains("allergies") { child.allergies = old.allergies }
    if absent.contains("notes") { child.notes = old.notes }
    return child
  }
}

extension Guardian {
  fileprivate func keeping(_ absent: Set<String>, of old: Guardian) -> Guardian {
    var guardian = self
    if absent.contains("consentedOn") { guardian.consentedOn = old.consentedOn }
    return guardian
  }
}

extension PickupPerson {
  fileprivate func keeping(_ absent: Set<String>, of old: PickupPerson) -> PickupPerson {
    var person = self
    if absent.contains("birth") { person.birth = old.birth }
    return person
  }
}

extension Agency {
  fileprivate func keeping(_ absent: Set<String>, of old: Agency) -> Agency {
    var agency = self
    if absent.contains("center") { agency.center = old.center }
    if absent.contains("agreedOn") { agency.agreedOn = old.agreedOn }
    if absent.contains("agreedUntil") { agency.agreedUntil = old.agreedUntil }
    if absent.contains("notes") { agency.notes = old.notes }
    return agency
  }
}

extension StaffMember {
  fileprivate func keeping(_ absent: Set<String>, of old: StaffMember) -> StaffMember {
    var member = self
    if absent.contains("center") { member.center = old.center }
    if absent.contains("trainings") { member.trainings = old.trainings }
    return member
  }
}

extension Room {
  fileprivate func keeping(_ absent: Set<String>, of old: Room) -> Room {
    var room = self
    if absent.contains("center") { room.center = old.center }
    if absent.contains("minAgeMonths") { room.minimumMonths = old.minimumMonths }
    if absent.contains("maxAgeMonths") { room.maximumMonths = old.maximumMonths }
    if absent.contains("areaSquareMetres") { room.area = old.area }
    if absent.contains("profile") { room.profile = old.profile }
    room.isOpen = old.isOpen
    return room
  }
}

extension Center {
  fileprivate func keeping(_ absent: Set<String>, of old: Center) -> Center {
    var center = self
    if absent.contains("district") { center.district = old.district }
    if absent.contains("phone") { center.phone = old.phone }
    return center
  }
}
