// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]

/// A room of the house: a Swift target under Sources with the settings every room shares.
func room(_ name: String, uses dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// The tests of one room, in Tests under the room's name.
func tests(
    _ name: String, uses dependencies: [Target.Dependency], besides texts: [String] = []
) -> Target {
    .testTarget(
        name: name + "Tests", dependencies: dependencies, path: "Tests/" + name, exclude: texts,
        swiftSettings: strict)
}

let package = Package(
    name: "purposecase",
    products: [.executable(name: "purposecase", targets: ["purposecase"])],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    ],
    targets: [
        // Every word people see, in Dutch and English.
        room("Wording"),
        // What a case is: values and their rules.
        room("CaseModel", uses: ["Wording"]),
        // SHA-256 from Debian's libmd, for the chain of digests.
        .target(name: "CDigest", linkerSettings: [.linkedLibrary("md")]),
        // How a case changes: revisions, undo, versions, drafts, comparison, merge.
        room("CaseHistory", uses: ["CaseModel", "CDigest"]),
        // What the numbers say.
        room("Ledger", uses: ["Wording", "CaseModel"]),
        // How it looks outside.
        room("Publishing", uses: ["Wording", "CaseModel", "CaseHistory", "Ledger"]),
        // Words into a command; knows no case.
        room("CommandLanguage", uses: ["Wording"]),
        // Where it is kept.
        room(
            "CaseStore",
            uses: [
                "CaseModel", "CaseHistory", .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ]),
        // The templates of this program as bytes in the binary.
        .target(name: "CTemplates", path: "Templates", sources: ["templates.c"]),
        // YAML into templates.
        room(
            "TemplateFiles",
            uses: ["Wording", "CaseModel", "CTemplates", .product(name: "Yams", package: "Yams")]),
        // libedit behind functions that Swift can call.
        .target(name: "CLineEditor", linkerSettings: [.linkedLibrary("edit")]),
        // Keyboard and screen.
        room("Terminal", uses: ["CLineEditor"]),
        // What each command does.
        room(
            "Workshop",
            uses: [
                "Wording", "CaseModel", "CaseHistory", "Ledger", "Publishing", "CommandLanguage",
                "TemplateFiles",
            ]),
        // Puts the parts together.
        .executableTarget(
            name: "purposecase",
            dependencies: [
                "Wording", "CaseModel", "CaseHistory", "CommandLanguage", "Workshop", "CaseStore",
                "Terminal",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),

        tests("CaseModel", uses: ["Wording", "CaseModel"]),
        tests("CaseHistory", uses: ["CaseModel", "CaseHistory"]),
        tests("CommandLanguage", uses: ["Wording", "CommandLanguage"]),
        tests("TemplateFiles", uses: ["TemplateFiles", "CaseModel", "Wording"]),
        tests("Terminal", uses: ["Terminal"]),
        tests("Ledger", uses: ["Wording", "CaseModel", "Ledger", "TemplateFiles"]),
        tests(
            "Publishing", uses: ["Wording", "CaseModel", "CaseHistory", "Ledger", "Publishing"]),
        tests(
            "CaseStore",
            uses: [
                "CaseModel", "CaseHistory", "CaseStore",
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ]),

        tests(
            "Workshop",
            uses: [
                "Wording", "CaseModel", "CaseHistory", "CaseStore", "CommandLanguage",
                "Publishing", "Workshop",
            ],
            besides: ["Transcripts", "Errors", "Help"]),
        // The style of the sources, and the arrows between the rooms.
        tests("Tidy", uses: []),

        // Programs that run beside a test, and what they need around them.
        .target(name: "Processes", path: "Tests/Program/Processes", swiftSettings: strict),
        // The program as people start it, from end to end.
        tests("Program", uses: ["Processes", "purposecase"], besides: ["Processes", "Screens"]),
        // Kills the program at random moments and looks at what is left.
        .executableTarget(
            name: "killing",
            dependencies: ["Processes", "CaseModel", "CaseHistory", "CaseStore"],
            path: "Tests/All/Killing", swiftSettings: strict),
        // How fast the program is beside tools everybody knows.
        .executableTarget(
            name: "benchmark", dependencies: ["Processes"], path: "Tests/Benchmark",
            exclude: ["run"], swiftSettings: strict),

        // The guide and the first run, played through.
        tests(
            "Guide",
            uses: [
                "Wording", "CaseModel", "CaseHistory", "CaseStore", "CommandLanguage",
                "Publishing", "Workshop",
            ],
            besides: ["Transcripts"]),
    ],
    swiftLanguageModes: [.v6]
)
