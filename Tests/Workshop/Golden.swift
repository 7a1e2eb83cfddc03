import Foundation
import Testing

/// Texts that are kept beside the tests. With UPDATE=1 in the environment they are accepted anew.
enum Golden {
    static let isUpdating = ProcessInfo.processInfo.environment["UPDATE"] == "1"

    /// The top of the repository.
    static let top = String(#filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined())

    static func path(_ relative: String) -> String { top + "/" + relative }

    /// The names of the files in a folder with an ending.
    static func names(in folder: String, ending: String) -> [String] {
        let found = (try? FileManager.default.contentsOfDirectory(atPath: path(folder))) ?? []
        return found.filter { $0.hasSuffix(ending) }.sorted()
    }

    static func read(_ relative: String) throws -> String {
        try String(contentsOfFile: path(relative), encoding: .utf8)
    }

    /// Compares a text with the one that is kept, or keeps it.
    static func check(
        _ text: String, _ relative: String, _ location: SourceLocation = #_sourceLocation
    ) throws {
        let kept = try? read(relative)
        guard kept != text else { return }
        if isUpdating {
            try text.write(toFile: path(relative), atomically: false, encoding: .utf8)
            return
        }
        Issue.record(
            "\(relative) differs; UPDATE=1 accepts it.\n\(firstDifference(kept ?? "", text))",
            sourceLocation: location)
    }

    private static func firstDifference(_ kept: String, _ found: String) -> String {
        let old = kept.split(separator: "\n", omittingEmptySubsequences: false)
        let new = found.split(separator: "\n", omittingEmptySubsequences: false)
        let same = zip(old, new).prefix { $0 == $1 }.count
        let before = old.dropFirst(same).prefix(5).map { "- " + $0 }
        let after = new.dropFirst(same).prefix(5).map { "+ " + $0 }
        return "line \(same + 1):\n" + (before + after).joined(separator: "\n")
    }
}
