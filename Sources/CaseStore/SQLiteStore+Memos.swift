import CaseHistory

extension SQLiteStore {
    public func memo(_ key: String) throws -> [UInt8]? {
        guard let connection = try readable() else { return nil }
        let statement = try connection.statement(.oneMemo)
        statement.bind(key, at: 1)
        return try statement.first { row in row.bytes(0).map { Array($0) } ?? [] }
    }

    public func setMemo(_ key: String, _ bytes: [UInt8]?) throws {
        try write { connection in
            let statement = try connection.statement(bytes == nil ? .clearMemo : .setMemo)
            statement.bind(key, at: 1)
            if let bytes { statement.bind(bytes, at: 2) }
            try statement.run()
        }
    }
}
