// swift-tools-version: 6.2
import PackageDescription

/// The same strictness for every target: Swift 6 mode comes with the tools version.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("ExistentialAny"),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "jianbao",
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-system", from: "1.6.0"),
    ],
    targets: [
        // 1: the nouns
        .target(name: "Bulletins", swiftSettings: strict),
        .target(name: "Screen", swiftSettings: strict),
        // tests
    ]
)
