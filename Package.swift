// swift-tools-version: 6.2
import PackageDescription

/// The same strictness for every target; Swift 6 mode comes with the tools version.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("ExistentialAny"),
    .treatAllWarnings(as: .error),
]

/// A module; what it may import stands here and nowhere else.
func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
    .testTarget(
        name: name + "Tests", dependencies: [.byName(name: name), "TestSupport"] + dependencies, exclude: exclude,
        swiftSettings: strict)
}

let system = Target.Dependency.product(name: "SystemPackage", package: "swift-system")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
    name: "jianbao",
    products: [
        .executable(name: "jianbao", targets: ["jianbao"]),
        .executable(name: "jianbao-pdf", targets: ["jianbao-pdf"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-system", from: "1.6.0"),
    ],
    targets: [
        // 1: the nouns
        module("Bulletins"),
        module("Screen"),
        // What the proofreader reads with, embedded as it lies; Tools/make-* write it.
        .target(
            name: "CLanguageModel",
            exclude: ["model.bin", "network.bin", "pinyin.txt", "words.txt", "phrases.txt", "official.txt"]),
        module("Language", ["CLanguageModel"]),
        module("Recognition", ["Bulletins"]),
        // 2: their knowledge
        module("Typesetting", ["Bulletins", "Screen"]),
        .target(
            name: "Proofreading", dependencies: ["Bulletins", "Recognition", "Screen", "Language"],
            // The words that every office starts from; data/lexicon adds to them.
            resources: [.embedInCode("Lexicon")], swiftSettings: strict),
        .target(name: "CNcurses", linkerSettings: [.linkedLibrary("ncursesw")]),
        .target(name: "CLinux"),
        module("Processes", ["CLinux"]),
        // 3: the work
        module("Editor", ["Bulletins", "Recognition", "Screen", "Typesetting", "Proofreading", "Language", "CPCRE2"]),
        .systemLibrary(name: "CPCRE2", pkgConfig: "libpcre2-8", providers: [.apt(["libpcre2-dev"])]),
        .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
        .systemLibrary(name: "CMinizip", pkgConfig: "minizip", providers: [.apt(["libminizip-dev"])]),
        module("Formats", ["Bulletins", "Recognition", "Screen", "Typesetting", "Processes", "CExpat", "CMinizip"]),
        module("Storage", ["Bulletins", "Screen", "CLinux", system]),
        module("Terminal", ["Screen", "CNcurses"]),
        // Between: the shelf and git.
        module("Sync", ["Bulletins", "Storage", "Processes", system]),
        // 4: the program
        module(
            "Application",
            [
                "Bulletins", "Recognition", "Screen", "Proofreading", "Editor", "Formats", "Storage", "Processes",
                "Sync", system,
            ]),
        .executableTarget(
            name: "jianbao",
            dependencies: [
                "Application", "Bulletins", "Recognition", "Screen", "Typesetting", "Proofreading", "Editor", "Formats",
                "Storage", "Sync", "Processes", "Terminal", arguments, system,
            ],
            swiftSettings: strict),
        // Apart from the editor, which shall not load Cairo to start.
        .systemLibrary(name: "CCairo", pkgConfig: "cairo-ft", providers: [.apt(["libcairo2-dev"])]),
        .executableTarget(
            name: "jianbao-pdf", dependencies: ["Bulletins", "Screen", "Typesetting", "CCairo"], swiftSettings: strict),
        // tests
        .target(
            name: "TestSupport", dependencies: [system], path: "Tests/Support/TestSupport", swiftSettings: strict),
        // Its SeededGenerator is a link: TestSupport imports Testing, which no release build has.
        .executableTarget(
            name: "FaultOracle",
            dependencies: ["Bulletins", "Recognition", "Formats", "Storage", system],
            path: "Tests/Faults/Oracle",
            swiftSettings: strict),
        // What the reader weighs, for Tools/fit-evidence.
        .executableTarget(
            name: "ReaderEvidence", dependencies: ["Language"], path: "Tests/Language/Evidence", swiftSettings: strict),
        tests("Bulletins", []),
        tests("Recognition", ["Bulletins"]),
        tests("Screen", []),
        tests("Typesetting", ["Bulletins", "Screen"]),
        tests("Proofreading", ["Bulletins", "Recognition"]),
        tests("Language", []),
        tests(
            "Editor", ["Bulletins", "Recognition", "Screen", "Typesetting", "Proofreading", "Language"],
            exclude: ["Screens"]),
        tests(
            "Formats", ["Bulletins", "Recognition", "Screen", "Typesetting", system], exclude: ["Goldens", "Papers"]),
        // Disks in memory that fail, stop and take turns.
        .target(
            name: "TestDisks", dependencies: ["Storage", system], path: "Tests/TestDisks", swiftSettings: strict),
        tests("Processes", [system]),
        tests("Storage", ["Bulletins", "TestDisks", system]),
        tests("Application", ["Bulletins", "Editor", "Screen", "Storage", "TestDisks", system]),
        tests("Sync", ["Bulletins", "Processes", "Storage", system]),
        tests("Terminal", ["Screen", "CNcurses"]),
        .testTarget(name: "EndToEndTests", dependencies: ["jianbao", "TestSupport", system], swiftSettings: strict),
    ]
)
