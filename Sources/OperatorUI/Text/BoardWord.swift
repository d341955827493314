internal import CareDomain
internal import SchedulingEngine

/// The fixed words of the plain board: titles, column heads, states of rooms, empty parts.
enum BoardWord: CaseIterable, Worded {
  case alarms, rooms, children, staff
  case room, present, places, booked, onDuty, needed, state, ratio
  case name, age, since, notes, role, time
  case empty, free, full, over, closed, inRatio, outOfRatio
  case noAlarms, noRooms, noChildren, noStaff

  var words: Words {
    switch self {
    case .alarms: Words("경보", "Alarms")
    case .rooms: Words("방 현황", "Rooms")
    case .children: Words("아동", "Children")
    case .staff: Words("근무", "Staff")
    case .room: Words("방", "Room")
    case .present: Words("현원", "Here")
    case .places: Words("정원", "Places")
    case .booked: Words("예약", "Booked")
    case .onDuty: Words("보육교사", "On duty")
    case .needed: Words("필요", "Needed")
    case .state: Words("상태", "State")
    case .ratio: Words("교사 대 아동", "Ratio")
    case .name: Words("이름", "Name")
    case .age: Words("나이", "Age")
    case .since: Words("등·하원", "In/out")
    case .notes: Words("알림", "Notes")
    case .role: Words("직책", "Role")
    case .time: Words("시간", "Time")
    case .empty: Words("비움", "empty")
    case .free: Words("여유", "open")
    case .full: Words("만원", "full")
    case .over: Words("초과", "over")
    case .closed: Words("닫음", "closed")
    case .inRatio: Words("비율 지킴", "in ratio")
    case .outOfRatio: Words("비율 초과", "out of ratio")
    case .noAlarms: Words("경보가 없습니다.", "No alarms.")
    case .noRooms: BoardWord.noRoomsWords
    case .noChildren: BoardWord.noChildrenWords
    case .noStaff: BoardWord.noStaffWords
    }
  }

  /// How full a room is now, by those who are here and those who hold a place.
  init(fillOf room: BoardRoom) {
    let taken = max(room.present, room.booked)
    if room.present > room.places {
      self = .over
    } else if !room.room.isOpen || room.places == 0 {
      self = .closed
    } else if taken >= room.places {
      self = .full
    } else {
      self = taken == 0 ? .empty : .free
    }
  }

  private static let noRoomsWords = Words(
    "방이 없습니다. 'dolbom import rooms 파일.csv'로 넣으십시오.",
    "No rooms yet. Add them with 'dolbom import rooms FILE.csv'.")
  private static let noChildrenWords = Words(
    "이 밤에는 예약한 아동이 없습니다. 'dolbom book'으로 예약하십시오.",
    "No children are booked for this session. Book with 'dolbom book'.")
  private static let noStaffWords = Words(
    "이 밤에는 근무가 없습니다. 'dolbom sign-on'으로 출근을 적으십시오.",
    "Nobody is planned for this session. Sign on with 'dolbom sign-on'.")
}
