import Glibc
import Processes

/// Budgets of 100,000 lines against the ledgers people know, on the same money.
struct LedgerBenchmark {
    let places: Workspaces
    let workspace: String
    let journal: String
    let postings: Int

    /// Writes a case and a journal with the same amounts in the same years.
    init(_ places: Workspaces) throws {
        self.places = places
        workspace = places.folder.file("ledger.purpose")
        _ = try Run.timed(
            places.program,
            [workspace, try places.folder.write(BudgetLines.script(), to: "ledger-lines.txt")])
        let (text, postings) = BudgetLines.journal()
        journal = try places.folder.write(text, to: "lines.journal")
        self.postings = postings
    }

    /// What is measured, with what asks the same of `ledger` and of `hledger`: the amounts of the
    /// same rows in every year. All print the total in the end.
    static let questions = [
        Question(
            "budget", "budget", ledger: ["reg", "kosten", "dekking", "--yearly"],
            hledger: ["bal", "kosten", "dekking", "--yearly", "-T"],
            totalCents: total { $0.isCost ? $0.cents : -$0.cents }),
        Question(
            "coverage plan", "plan", ledger: ["reg", "dekking", "--yearly"],
            hledger: ["bal", "dekking", "--yearly", "-T"],
            totalCents: total { $0.isCost ? 0 : $0.cents }),
        Question(
            "costs by category by year", "table cost by category by year",
            ledger: ["reg", "kosten", "--yearly", "--depth", "2"],
            hledger: ["bal", "kosten", "--yearly", "--depth", "2", "-T"],
            totalCents: total { $0.isCost ? $0.cents : 0 }),
    ]

    /// What the other programs have no word for.
    static let reports = [
        ("test", "test rif-2024"), ("whatif", "whatif rif-2024 without=p-1 grant=2/3"),
        ("revalue", "revalue rif-2024 preview"),
    ]

    private static func total(_ cents: (BudgetLine) -> Int) -> Int {
        abs(BudgetLines.all.reduce(0) { $0 + cents($1) })
    }

    struct Question {
        let name: String
        let command: String
        let ledger: [String]
        let hledger: [String]
        let totalCents: Int

        init(
            _ name: String, _ command: String, ledger: [String], hledger: [String],
            totalCents: Int
        ) {
            self.name = name
            self.command = command
            self.ledger = ledger
            self.hledger = hledger
            self.totalCents = totalCents
        }

        /// Throws when an answer does not have the total: a wrong one would say nothing by its
        /// time. How thousands are set apart is a matter of taste, and so is which side is below
        /// zero.
        func check(_ program: String, _ arguments: [String]) throws {
            let output = try Run.output(program, arguments)
            let numbers = output.filter { $0 != "," }.split { !$0.isNumber && $0 != "." }
            let total = BudgetLine.amount(totalCents)
            guard numbers.contains(where: { $0 == total }) else {
                throw RunFault(description: "\(program) \(arguments) does not say \(total)")
            }
        }
    }

    /// How a question is asked of this program.
    func asking(_ command: String) -> [String] {
        [workspace, "--language", "en", "-c", command]
    }

    /// Where a tool is, if it is installed.
    static func path(of tool: String) -> String? {
        guard let folders = getenv("PATH").map({ String(cString: $0) }) else { return nil }
        return folders.split(separator: ":").map { $0 + "/" + tool }.first {
            access($0, X_OK) == 0
        }
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
        print("\(BudgetLines.count) lines here are \(bench.postings) postings there.")
        for question in LedgerBenchmark.questions {
            try question.check(places.program, bench.asking(question.command))
        }
        for (tool, times, aim) in [("ledger", 5, 1.0), ("hledger", 3, 1.0)] {
            guard let path = LedgerBenchmark.path(of: tool) else {
                print("\(tool) is not installed: apt-get install \(tool). Left out.")
                continue
            }
            for question in LedgerBenchmark.questions {
                let asked =
                    ["-f", bench.journal] + (tool == "ledger" ? question.ledger : question.hledger)
                try question.check(path, asked)
                try compare(
                    "\(question.name), 100,000 lines, to \(tool)", times, aim: aim,
                    (places.program, bench.asking(question.command)), (path, asked))
            }
        }
        for (name, command) in LedgerBenchmark.reports {
            try compare(
                "\(name), 100,000 lines, to budget", 3, aim: nil,
                (places.program, bench.asking(command)), (places.program, bench.asking("budget")))
        }
        try sources()
        try importing()
    }

    /// What grows with the square of the sources would show here.
    private mutating func sources() throws {
        let workspace = places.folder.file("sources.purpose")
        _ = try Run.timed(
            places.program,
            [workspace, try places.folder.write(BudgetLines.sources(20_000), to: "sources.txt")])
        try compare(
            "whatif, 20,000 sources by name, to budget", 3, aim: nil,
            (places.program, [workspace, "-c", "whatif without=f1"]),
            (places.program, [workspace, "-c", "budget"]))
    }

    /// Times one way to ask beside another, with the peaks of their memory.
    private mutating func compare(
        _ name: String, _ times: Int, aim: Double?, _ asked: (String, [String]),
        _ known: (String, [String])
    ) throws {
        var peaks = (ours: 0.0, known: 0.0)
        let pair = try Measuring.alternating(
            times,
            {
                let run = try Run.timed(asked.0, asked.1)
                peaks.ours = max(peaks.ours, run.megabytes)
                return run.seconds
            },
            {
                let run = try Run.timed(known.0, known.1)
                peaks.known = max(peaks.known, run.megabytes)
                return run.seconds
            })
        table.add(name, pair, aim: aim)
        table.add("  memory at most", megabytes: peaks.ours, against: peaks.known)
    }

    /// A table of 100,000 new lines read in.
    private mutating func importing() throws {
        guard let python = LedgerBenchmark.path(of: "python3") else {
            print("python3 is not installed: apt-get install python3. Left out.")
            return
        }
        let rows = try places.folder.write(BudgetLines.table(), to: "rows.csv")
        let script = try places.folder.write(LedgerBenchmark.python, to: "rows.py")
        let workspace = places.folder.file("import.purpose")
        let begin = try places.folder.write(BudgetLines.partners(), to: "begin.txt")
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
