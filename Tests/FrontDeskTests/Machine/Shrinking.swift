/// The shortest list that a search by halves finds of which something is still true (Zeller's ddmin).
///
/// - Parameter fails: whether a list still shows the fault; true of the list that is given.
func shrunk<Element>(_ list: [Element], while fails: ([Element]) throws -> Bool) rethrows
  -> [Element]
{
  var list = list
  var parts = 2
  while list.count >= 2 {
    let size = max(1, list.count / parts)
    var isSmaller = false
    var start = 0
    while start < list.count {
      let end = min(list.count, start + size)
      let rest = Array(list[..<start] + list[end...])
      if try fails(rest) {
        (list, isSmaller) = (rest, true)
      } else {
        start = end
      }
    }
    if isSmaller { continue }
    if size == 1 { break }
    parts = min(list.count, parts * 2)
  }
  return list
}
