import Foundation
import Testing

/// The style is a test: these read the sources as text.
@Suite struct TidyTests {
    static let sources = Source.all(in: "Sources")
    static let tests = Source.all(in: "Tests")

    @Test func thereAreSources() {
        #expect(Self.sources.count > 150)
        #expect(Self.tests.count > 40)
    }

    @Test func linesFitOnAScreen() {
        for source in Self.sources + Self.tests {
            for (number, line) in source.lines.enumerated() where line.count > 100 {
                // A long text in a test may stand on one line; in the sources nothing may.
                if source.isTest, line.contains("\"") { continue }
                Issue.record("\(source.path):\(number + 1): \(line.count) columns")
            }
        }
    }

    @Test func filesAreShort() {
        for source in Self.sources + Self.tests where source.lines.count > 400 {
            Issue.record("\(source.path): \(source.lines.count) lines")
        }
    }

    @Test func functionsFitOnAScreen() {
        for source in Self.sources {
            for function in source.functions where function.length > 60 {
                Issue.record("\(source.path):\(function.line): \(function.length) lines")
            }
        }
    }

    @Test func pureRoomsKnowNoFoundation() {
        let pure = [
            "Wording", "CaseModel", "CaseHistory", "CommandLanguage", "Ledger", "Publishing",
            "Workshop",
        ]
        for source in Self.sources where pure.contains(source.room) {
            #expect(source.imports.allSatisfy { !$0.hasPrefix("Foundation") }, "\(source.path)")
            #expect(!source.imports.contains("Glibc"), "\(source.path)")
        }
    }

    /// What each room may import; `design` draws the same arrows.
    static let arrows: [String: Set<String>] = [
        "Wording": [],
        "CaseModel": ["Wording"],
        "CaseHistory": ["CaseModel", "CDigest"],
        "Ledger": ["Wording", "CaseModel"],
        "Publishing": ["Wording", "CaseModel", "CaseHistory", "Ledger"],
        "CommandLanguage": ["Wording"],
        "CaseStore": ["CaseModel", "CaseHistory", "GRDB", "GRDBSQLite", "Glibc", "Foundation"],
        "TemplateFiles": ["Wording", "CaseModel", "CTemplates", "Yams"],
        "Terminal": ["CLineEditor", "Glibc"],
        "Workshop": [
            "Wording", "CaseModel", "CaseHistory", "Ledger", "Publishing", "CommandLanguage",
            "TemplateFiles",
        ],
        "purposecase": [
            "Wording", "CaseModel", "CaseHistory", "CommandLanguage", "Workshop", "CaseStore",
            "Terminal", "ArgumentParser", "Foundation", "Glibc",
        ],
    ]

    @Test func arrowsGoOneWay() {
        for source in Self.sources {
            guard let allowed = Self.arrows[source.room] else {
                Issue.record("\(source.path): a room without arrows")
                continue
            }
            for name in source.imports where !allowed.contains(name) {
                Issue.record("\(source.path): may not import \(name)")
            }
        }
    }

    @Test func nothingIsForcedOrLeftOpen() {
        let banned = ["FIXME", "TO" + "DO", "try!", "as!", "fatalError(", "XXX"]
        for source in Self.sources + Self.tests where !source.path.hasSuffix("TidyTests.swift") {
            for (number, line) in source.code.enumerated() {
                for word in banned where line.contains(word) {
                    Issue.record("\(source.path):\(number + 1): \(word)")
                }
                if Source.forcesAValue(line) {
                    Issue.record("\(source.path):\(number + 1): a forced value")
                }
            }
        }
    }

    @Test func publicThingsSayWhatTheyAre() {
        let required = Set(Self.sources.flatMap(\.requirements))
        for source in Self.sources {
            for (number, line) in source.lines.enumerated() where Source.isPublicThing(line) {
                // A protocol says it for all that follow it.
                if required.contains(where: { line.contains("func \($0)(") }) { continue }
                var above = number - 1
                while above >= 0, source.lines[above].trimmed.hasPrefix("@") { above -= 1 }
                if above >= 0, source.lines[above].trimmed.hasPrefix("///") { continue }
                Issue.record("\(source.path):\(number + 1): no line of ///")
            }
        }
    }
}
