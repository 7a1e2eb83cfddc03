import Glibc

/// The figures as people read them.
struct Table {
    struct Row {
        let what: String
        let ours: String
        let known: String
        let ratio: String
        let aim: String
        let isReached: Bool?
    }

    private var rows: [Row] = []

    /// A time against that of a known tool.
    mutating func add(_ what: String, _ pair: Pair, aim: Double?, below seconds: Double? = nil) {
        let ours = Measuring.median(pair.ours)
        let limits = [
            aim.map { "<= \(Self.number($0))x" }, seconds.map { "< \(Self.time($0))" },
        ].compactMap { $0 }
        let reached = (aim.map { pair.ratio <= $0 } ?? true) && (seconds.map { ours < $0 } ?? true)
        add(
            Row(
                what: what, ours: Self.time(ours), known: Self.time(Measuring.median(pair.known)),
                ratio: Self.number(pair.ratio) + "x", aim: limits.joined(separator: ", "),
                isReached: limits.isEmpty ? nil : reached))
    }

    /// A time by itself.
    mutating func add(_ what: String, seconds: [Double]) {
        add(
            Row(
                what: what, ours: Self.time(Measuring.median(seconds)), known: "", ratio: "",
                aim: "", isReached: nil))
    }

    /// Memory against its aim.
    mutating func add(_ what: String, megabytes: Double, below limit: Double) {
        add(
            Row(
                what: what, ours: "\(Int(megabytes.rounded())) MB", known: "", ratio: "",
                aim: "< \(Int(limit)) MB", isReached: megabytes < limit))
    }

    /// Memory beside that of a known tool.
    mutating func add(_ what: String, megabytes: Double, against known: Double) {
        add(
            Row(
                what: what, ours: "\(Int(megabytes.rounded())) MB",
                known: "\(Int(known.rounded())) MB", ratio: Self.number(megabytes / known) + "x",
                aim: "", isReached: nil))
    }

    private mutating func add(_ row: Row) {
        if rows.isEmpty { print(Self.line("", "ours", "known", "ratio", "aim", "")) }
        rows.append(row)
        let mark = row.isReached.map { $0 ? "yes" : "NO" } ?? ""
        print(Self.line(row.what, row.ours, row.known, row.ratio, row.aim, mark))
        // Each figure as soon as it is known, also into a pipe.
        fflush(nil)
    }

    private static func line(_ what: String, _ figures: String...) -> String {
        let widths = [10, 10, 8, 18, 4]
        let columns = zip(figures, widths).map { text, width in
            String(repeating: " ", count: max(0, width - text.count)) + text
        }
        let padding = String(repeating: " ", count: max(0, 54 - what.count))
        return what + padding + columns.joined(separator: " ")
    }

    static func time(_ seconds: Double) -> String {
        switch seconds {
        case ..<0.001: number(seconds * 1e6) + " µs"
        case ..<1: number(seconds * 1e3) + " ms"
        default: number(seconds) + " s"
        }
    }

    private static func number(_ value: Double) -> String {
        guard value.isFinite else { return "?" }
        let hundredths = Int((value * 100).rounded())
        if hundredths % 100 == 0 || value >= 100 { return "\(Int(value.rounded()))" }
        let digits = hundredths % 100
        return "\(hundredths / 100).\(digits < 10 ? "0" : "")\(digits)"
    }
}
