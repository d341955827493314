// swift-tools-version: 6.2
import PackageDescription

/// Every target is held to the same checks: the arrows between targets are the `dependencies` below,
/// and an import that is not declared here does not compile (see `make lint`).
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("ExistentialAny"),
]
/// The targets that touch no C are also checked for unsafe memory use.
let strictest: [SwiftSetting] = strict + [.strictMemorySafety()]

/// The rules go minute by minute and the screen cell by cell: unoptimised, the tests that try them by the
/// hundred thousand took four and two times as long. Take the flag out to step through them in a debugger.
let optimised: [SwiftSetting] = [.unsafeFlags(["-O"], .when(configuration: .debug))]

let package = Package(
  name: "dolbom",
  platforms: [.macOS(.v14)],
  products: [.executable(name: "dolbom", targets: ["dolbom"])],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .target(name: "CareDomain", swiftSettings: strictest + optimised),
    .target(
      name: "SchedulingEngine", dependencies: ["CareDomain"],
      swiftSettings: strictest + optimised),
    .systemLibrary(name: "CSodium", providers: [.apt(["libsodium-dev"])]),
    .target(
      name: "CareStore",
      dependencies: [
        "CareDomain", "CSodium", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .target(
      name: "FrontDesk", dependencies: ["CareDomain", "SchedulingEngine", "CareStore"],
      swiftSettings: strict),
    .target(name: "CResources"),
    .target(
      name: "Interchange",
      dependencies: ["CareDomain", "CResources", .product(name: "Yams", package: "Yams")],
      swiftSettings: strict),
    .target(
      name: "CNcurses",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .target(
      name: "TerminalUI", dependencies: ["CNcurses"], swiftSettings: strict + optimised),
    .target(
      name: "OperatorUI", dependencies: ["CareDomain", "SchedulingEngine", "TerminalUI"],
      swiftSettings: strictest),
    .executableTarget(
      name: "dolbom",
      dependencies: [
        "CareDomain", "SchedulingEngine", "CareStore", "FrontDesk", "Interchange", "TerminalUI",
        "OperatorUI", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict,
      // At a fixed address nothing has to be relocated at each start: 90,000 places in 2 MB less to write.
      linkerSettings: [
        .unsafeFlags(
          ["-Xclang-linker", "-no-pie"], .when(platforms: [.linux], configuration: .release))
      ]),
    .executableTarget(name: "Probe", path: "Tests/Probe", swiftSettings: strict),
    .executableTarget(
      name: "Bench", dependencies: ["CareDomain", "CareStore", "FrontDesk", "Interchange"],
      path: "Tests/Bench/Tool", swiftSettings: strict),
    .testTarget(name: "CareDomainTests", dependencies: ["CareDomain"], swiftSettings: strict),
    .testTarget(name: "RepositoryTests", dependencies: ["CResources"], swiftSettings: strict),
    .testTarget(
      name: "SchedulingEngineTests", dependencies: ["CareDomain", "SchedulingEngine"],
      swiftSettings: strict),
    .testTarget(
      name: "FrontDeskTests",
      dependencies: ["FrontDesk", "CareDomain", "SchedulingEngine", "CareStore"],
      swiftSettings: strict),
    .testTarget(
      name: "CareStoreTests",
      dependencies: ["CareStore", "CareDomain", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: strict),
    .testTarget(
      name: "OperatorUITests",
      dependencies: ["OperatorUI", "CareDomain", "SchedulingEngine", "TerminalUI"],
      swiftSettings: strict),
    .testTarget(
      name: "TerminalUITests", dependencies: ["TerminalUI", "CNcurses"], swiftSettings: strict),
    .testTarget(
      name: "InterchangeTests", dependencies: ["Interchange", "CareDomain"],
      swiftSettings: strict),
    .target(
      name: "ProgramRunner", path: "Tests/BinaryTests/Program", swiftSettings: strict),
    .testTarget(
      name: "BinaryTests", dependencies: ["ProgramRunner", "dolbom"],
      exclude: ["Program", "Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "FaultTests", dependencies: ["ProgramRunner", "dolbom", "CareStore", "CareDomain"],
      exclude: ["Shim"], swiftSettings: strict),
    .testTarget(
      name: "DeskTests", dependencies: ["ProgramRunner", "dolbom"], swiftSettings: strict),
  ],
  cLanguageStandard: .gnu2x
)
