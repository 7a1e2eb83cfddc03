import CaseHistory
import CaseModel
import GRDBSQLite

/// A prepared statement that stays with its connection; parameters count from 1, columns from 0.
final class Statement {
    private let handle: OpaquePointer
    private let database: OpaquePointer
    private let path: String
    /// The first parameter that did not fit; told when the statement runs.
    private var refusal = SQLITE_OK
    /// Parameters that SQLite looks at in place, and how far they fill it.
    private let lent: UnsafeMutableRawPointer
    private var lentCount = 0
    private static let lentLimit = 2048

    init(_ sql: String, on database: OpaquePointer, path: String) throws {
        var handle: OpaquePointer?
        let code = sqlite3_prepare_v3(
            database, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &handle, nil)
        guard code == SQLITE_OK, let handle else {
            throw StoreError.of(code, on: database, path: path)
        }
        self.handle = handle
        lent = .allocate(byteCount: Self.lentLimit, alignment: 8)
        self.database = database
        self.path = path
    }

    deinit {
        sqlite3_finalize(handle)
        lent.deallocate()
    }

    // MARK: Running

    /// Runs to the end and is ready to run again.
    func run() throws {
        try forEachRow { _ in }
    }

    /// Gives every row; the bytes of a row hold only while it is looked at.
    func forEachRow(_ body: (Statement) throws -> Void) throws {
        defer {
            // Without a reset the connection would go on reading the past.
            sqlite3_reset(handle)
            refusal = SQLITE_OK
            lentCount = 0
        }
        guard refusal == SQLITE_OK else {
            throw StoreError.of(refusal, on: database, path: path)
        }
        while true {
            switch sqlite3_step(handle) {
            case SQLITE_ROW: try body(self)
            case SQLITE_DONE: return
            case let code: throw StoreError.of(code, on: database, path: path)
            }
        }
    }

    /// What the first row gives, or nothing without rows.
    func first<Result>(_ body: (Statement) throws -> Result) throws -> Result? {
        var result: Result?
        try forEachRow { row in
            if result == nil { result = try body(row) }
        }
        return result
    }

    // MARK: Parameters

    func bind(_ number: Int, at place: Int32) {
        note(sqlite3_bind_int64(handle, place, Int64(number)))
    }

    func bind(_ number: Int?, at place: Int32) {
        guard let number else { return bindNull(at: place) }
        bind(number, at: place)
    }

    func bind(_ text: String, at place: Int32) {
        var text = text
        text.withUTF8 { bytes in
            let (start, isCopy) = lend(UnsafeRawBufferPointer(bytes))
            note(
                sqlite3_bind_text64(
                    handle, place, start.assumingMemoryBound(to: CChar.self),
                    UInt64(bytes.count), isCopy ? nil : Self.copied, UInt8(SQLITE_UTF8)))
        }
    }

    func bind(_ text: String?, at place: Int32) {
        guard let text else { return bindNull(at: place) }
        bind(text, at: place)
    }

    func bind(_ bytes: [UInt8]?, at place: Int32) {
        guard let bytes else { return bindNull(at: place) }
        bytes.withUnsafeBytes { bind($0, at: place) }
    }

    /// An identity as 16 bytes that sort as identities do.
    func bind(_ id: ItemID, at place: Int32) {
        withUnsafeBytes(of: (id.high.bigEndian, id.low.bigEndian)) { bind($0, at: place) }
    }

    private func bind(_ bytes: UnsafeRawBufferPointer, at place: Int32) {
        let (start, isCopy) = lend(bytes)
        note(
            sqlite3_bind_blob64(
                handle, place, start, UInt64(bytes.count), isCopy ? nil : Self.copied))
    }

    /// Bytes for SQLite to look at until the statement has run: copied beside each other while
    /// there is room, else as they are, and then SQLite has to copy them itself, which costs it
    /// an allocation. Never without an address, which SQLite would take for NULL.
    private func lend(_ bytes: UnsafeRawBufferPointer) -> (UnsafeRawPointer, isCopy: Bool) {
        let room = lent
        guard let start = bytes.baseAddress else { return (UnsafeRawPointer(room), true) }
        guard bytes.count <= Self.lentLimit - lentCount else { return (start, false) }
        let place = room + lentCount
        place.copyMemory(from: start, byteCount: bytes.count)
        lentCount += bytes.count
        return (UnsafeRawPointer(place), true)
    }

    func bindNull(at place: Int32) {
        note(sqlite3_bind_null(handle, place))
    }

    private func note(_ code: Int32) {
        if refusal == SQLITE_OK { refusal = code }
    }

    private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

    // MARK: Columns

    func isNull(_ column: Int32) -> Bool {
        sqlite3_column_type(handle, column) == SQLITE_NULL
    }

    func number(_ column: Int32) -> Int {
        Int(sqlite3_column_int64(handle, column))
    }

    func optionalNumber(_ column: Int32) -> Int? {
        isNull(column) ? nil : number(column)
    }

    func text(_ column: Int32) -> String {
        guard let bytes = sqlite3_column_text(handle, column) else { return "" }
        let count = Int(sqlite3_column_bytes(handle, column))
        return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
    }

    func optionalText(_ column: Int32) -> String? {
        isNull(column) ? nil : text(column)
    }

    /// The bytes of a column, in place; nothing when it is NULL.
    func bytes(_ column: Int32) -> UnsafeRawBufferPointer? {
        guard !isNull(column) else { return nil }
        let start = sqlite3_column_blob(handle, column)
        return UnsafeRawBufferPointer(
            start: start, count: Int(sqlite3_column_bytes(handle, column)))
    }

    func id(_ column: Int32) throws -> ItemID {
        guard let bytes = bytes(column), bytes.count == 16 else {
            throw StoreError.damaged("an identity is not 16 bytes long")
        }
        return ItemID(
            high: UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self)),
            low: UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)))
    }

    func digest(_ column: Int32) throws -> Digest? {
        guard let bytes = bytes(column) else { return nil }
        guard let digest = Digest(bytes: Array(bytes)) else {
            throw StoreError.damaged("a digest is not 32 bytes long")
        }
        return digest
    }
}
