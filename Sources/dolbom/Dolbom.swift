@main
struct Dolbom {
  static func main() {}
}
