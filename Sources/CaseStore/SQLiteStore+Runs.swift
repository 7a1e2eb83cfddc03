import CaseHistory

extension SQLiteStore {
    /// Takes a new revision into the run of its draft; runs are written when they end, before a
    /// read and at a commit.
    func extendRun(of draft: Int, to number: Int, through connection: Connection) throws {
        if let run = waitingRun, run.draft == draft, run.last == number - 1 {
            waitingRun?.last = number
            return
        }
        try writeRun()
        let last = try lastRun(of: draft, upTo: number, through: connection)
        let goesOn = last.map { $0.last == number - 1 } ?? false
        waitingRun = Run(
            draft: draft, first: goesOn ? last?.first ?? number : number, last: number)
    }

    /// Writes the run that waits.
    func writeRun() throws {
        guard let run = waitingRun else { return }
        try write { connection in
            let statement = try connection.statement(.setRun)
            statement.bind(run.draft, at: 1)
            statement.bind(run.first, at: 2)
            statement.bind(run.last, at: 3)
            try statement.run()
            waitingRun = nil
        }
    }

    /// Goes through a draft's own revisions in a range, newest first, a run at a time, for as
    /// long as the body asks for more.
    func forEachRun(
        of draft: DraftID, in range: ClosedRange<Int>, _ body: (ClosedRange<Int>) throws -> Bool
    ) throws {
        guard let connection = try readable(), let draft = try number(of: draft) else { return }
        try writeRun()
        var top = range.upperBound
        while let run = try lastRun(of: draft, upTo: top, through: connection),
            run.last >= range.lowerBound
        {
            let first = max(run.first, range.lowerBound)
            guard try body(first...min(run.last, top)) else { return }
            top = run.first - 1
        }
    }

    private func lastRun(
        of draft: Int, upTo number: Int, through connection: Connection
    ) throws -> Run? {
        let statement = try connection.statement(.lastRun)
        statement.bind(draft, at: 1)
        statement.bind(number, at: 2)
        return try statement.first { row in
            let (first, last) = (row.number(0), row.number(1))
            guard first <= last else { throw StoreError.damaged("a run ends before it begins") }
            return Run(draft: draft, first: first, last: last)
        }
    }
}
