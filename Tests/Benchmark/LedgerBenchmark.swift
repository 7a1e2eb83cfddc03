import Glibc
import Processes

/// Budgets of 100,000 lines against the ledgers people know, on the same postings.
struct LedgerBenchmark {
    static let lines = 100_000

    let places: Workspaces
    let workspace: String
    let journal: String

    /// Writes a case and a journal with the same amounts, half costs and half contributions.
    init(_ places: Workspaces) throws {
        self.places = places
        workspace = places.folder.file("ledger.purpose")
        _ = try Run.timed(
            places.program,
            [workspace, try places.folder.write(Self.script(), to: "ledger-lines.txt")])
        journal = try places.folder.write(Self.postings(), to: "lines.journal")
    }

    /// What is measured, with what asks the same of `ledger` and of `hledger`.
    static let questions = [
        Question("budget", "budget", ["bal"], ["bal"]),
        Question("coverage plan", "plan", ["bal", "dekking"], ["bal", "dekking", "--yearly"]),
        Question(
            "costs by category by year", "table cost by category by year",
            ["reg", "kosten", "--yearly"], ["bal", "kosten", "--yearly", "--depth", "2"]),
    ]

    struct Question {
        let name: String
        let command: String
        let ledger: [String]
        let hledger: [String]

        init(_ name: String, _ command: String, _ ledger: [String], _ hledger: [String]) {
            self.name = name
            self.command = command
            self.ledger = ledger
            self.hledger = hledger
        }
    }

    /// Where a tool is, if it is installed.
    static func path(of tool: String) -> String? {
        guard let folders = getenv("PATH").map({ String(cString: $0) }) else { return nil }
        return folders.split(separator: ":").map { $0 + "/" + tool }.first {
            access($0, X_OK) == 0
        }
    }

    // MARK: One ledger, three spellings

    /// A line as all three have it; the amounts are spread by a fixed rule, no dice.
    private struct Line {
        let number: Int
        var cents: Int { 100 + number * 7919 % 1_000_000 }
        var year: Int { 2024 + number % 5 }
        var category: Int { number / 5 % Self.categories.count }
        var workPackage: Int { 1 + number / 45 % 6 }
        var partner: Int { 1 + number % 40 }
        var amount: String {
            let rest = cents % 100
            return "\(cents / 100).\(rest < 10 ? "0" : "")\(rest)"
        }
        static let categories = [
            "personnel", "material", "equipment", "third-parties", "housing", "travel",
            "communication", "overhead", "other",
        ]
        var name: String { Self.categories[category] }
        var isCost: Bool { number % 2 == 0 }
    }

    static func partners() -> String {
        var text = "new \"Buurtwerk Zuid\" language=en\n"
        for number in 1...40 { text += "partner \"Partner \(number)\" as=p-\(number)\n" }
        return text
    }

    private static func script() -> String {
        var text = partners()
        text.reserveCapacity(lines * 64)
        for line in (0..<lines).map(Line.init) {
            text +=
                line.isCost
                ? "cost \(line.amount) \(line.year) category=\(line.name) wp=WP\(line.workPackage)\n"
                : "cash p-\(line.partner) \(line.amount) \(line.year) status=signed\n"
        }
        return text
    }

    private static func postings() -> String {
        var text = ""
        text.reserveCapacity(lines * 80)
        for line in (0..<lines).map(Line.init) {
            let account =
                line.isCost
                ? "kosten:\(line.name):WP\(line.workPackage)" : "dekking:p-\(line.partner)"
            text += "\(line.year)-01-01 x\n  \(account)  EUR \(line.amount)\n  tegen\n"
        }
        return text
    }

    /// New lines as a table for import.
    static func table() -> String {
        var text = "kind,party,category,work package,year,amount,status,description\r\n"
        text.reserveCapacity(lines * 64)
        for line in (0..<lines).map(Line.init) {
            text +=
                line.isCost
                ? "cost,,\(line.name),WP\(line.workPackage),\(line.year),\(line.amount),,"
                : "cash,p-\(line.partner),,,\(line.year),\(line.amount),signed,"
            text += "line \(line.number)\r\n"
        }
        return text
    }

    /// Reads the same table with Python's own reader and exact numbers.
    static let python = """
        import csv, sys
        from decimal import Decimal
        totals = {}
        with open(sys.argv[1], newline="", encoding="utf-8") as file:
            for row in csv.DictReader(file):
                key = (row["kind"], row["category"], int(row["year"]))
                totals[key] = totals.get(key, Decimal(0)) + Decimal(row["amount"])
        print(len(totals))

        """
}

extension Benchmark {
    /// Budget, coverage and a table over 100,000 lines, loading included.
    mutating func ledger() throws {
        let bench = try LedgerBenchmark(places)
        for (tool, times, aim) in [("ledger", 5, 1.0), ("hledger", 3, 1.0)] {
            guard let path = LedgerBenchmark.path(of: tool) else {
                print("\(tool) is not installed: apt-get install \(tool). Left out.")
                continue
            }
            for question in LedgerBenchmark.questions {
                let asked = tool == "ledger" ? question.ledger : question.hledger
                var ours = 0.0
                var known = 0.0
                let pair = try Measuring.alternating(
                    times,
                    {
                        let run = try Run.timed(
                            places.program, [bench.workspace, "-c", question.command])
                        ours = max(ours, run.megabytes)
                        return run.seconds
                    },
                    {
                        let run = try Run.timed(path, ["-f", bench.journal] + asked)
                        known = max(known, run.megabytes)
                        return run.seconds
                    })
                table.add("\(question.name), 100,000 lines, to \(tool)", pair, aim: aim)
                table.add("  memory at most", megabytes: ours, against: known)
            }
        }
        try importing()
    }

    /// A table of 100,000 new lines read in.
    private mutating func importing() throws {
        guard let python = LedgerBenchmark.path(of: "python3") else {
            print("python3 is not installed: apt-get install python3. Left out.")
            return
        }
        let rows = try places.folder.write(LedgerBenchmark.table(), to: "rows.csv")
        let script = try places.folder.write(LedgerBenchmark.python, to: "rows.py")
        let workspace = places.folder.file("import.purpose")
        let begin = try places.folder.write(LedgerBenchmark.partners(), to: "begin.txt")
        for (name, word) in [("shown", ""), ("taken over", " accept")] {
            var ours = 0.0
            var known = 0.0
            let pair = try Measuring.alternating(
                5,
                {
                    for ending in ["", "-wal", "-shm"] { unlink(workspace + ending) }
                    _ = try Run.timed(places.program, [workspace, begin])
                    let run = try Run.timed(
                        places.program, [workspace, "-c", "import \"\(rows)\"" + word])
                    ours = max(ours, run.megabytes)
                    return run.seconds
                },
                {
                    let run = try Run.timed(python, [script, rows])
                    known = max(known, run.megabytes)
                    return run.seconds
                })
            // Python only reads and adds; taking over also keeps every line for good.
            table.add(
                "import of 100,000 rows, \(name), to python3", pair, aim: word.isEmpty ? 1 : nil)
            table.add("  memory at most", megabytes: ours, against: known)
        }
    }
}
