/// A number with its English noun: `1 child`, `2 children`.
public func counted(_ count: Int, _ one: String, _ more: String) -> String {
  "\(count) \(count == 1 ? one : more)"
}
